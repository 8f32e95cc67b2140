import StrictText

/// The limits of a command log. Its length has none.
///
/// - Source: robustness rules of the project, input limits — assumed.
enum LogLimits {
    /// Unit: bytes of the header's line.
    static let headerBytes = 4 << 20
    /// Unit: bytes of any other line.
    static let lineBytes = 64 << 10
    /// Unit: bytes that the writer collects before it bothers the sink.
    static let bufferBytes = 64 << 10

    /// Our shortest list entry, `"0",`, has four bytes, so every header that fits can be read.
    static var header: JSONLimits {
        var limits = JSONLimits.document
        limits.bytes = headerBytes
        limits.nodes = headerBytes / 4
        return limits
    }

    static var line: JSONLimits {
        var limits = JSONLimits.document
        limits.bytes = lineBytes
        return limits
    }
}

/// The version of the log's form, JSON Lines:
///
/// ```
/// {"moniac_log":2,"rules":2,"configuration":{…}}
/// {"sequence":"1","time":"…","command":"transfer","from":"…","to":"…","amount":"…","outcome":"ok"}
/// {"end":{"commands":"1","state_digest":"…"}}
/// ```
///
/// Versions are JSON numbers, every other integer is a canonical decimal string. Refused commands
/// are lines too, with the refusal's name as their outcome. A log without the end line was cut.
enum LogVersion {
    static let current = 2
}
