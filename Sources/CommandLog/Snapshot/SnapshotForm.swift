import Rewards
public import Settlement
public import StrictText

/// How a state stands in a file: one line of JSON that says what follows, then the canonical bytes.
///
/// ```
/// {"format":"moniac-snapshot","version":1,"rules":2,"epoch":"7","digest":"…","bytes":"…",
///  "configuration":{…}}
/// ```
///
/// The header is one line. `epoch` is the number of the running epoch, `digest` the SHA-256 of the
/// bytes behind the line, `bytes` their number.
public enum SnapshotForm {
    /// The largest file that is read. Unit: bytes.
    ///
    /// - Source: robustness rules of the project, input limits — assumed: four million accounts
    ///   with a stake each.
    public static let maximumBytes = 1 << 30

    private static let format = "moniac-snapshot"
    private static let version = 1
    private static let keys = [
        "format", "version", "rules", "epoch", "digest", "bytes", "configuration",
    ]

    /// The whole file; equal states give equal bytes.
    ///
    /// - Complexity: O(state).
    public static func encode(_ state: ProtocolState) -> [UInt8] {
        let body = state.canonicalBytes()
        var writer = JSONWriter()
        writer.beginObject()
        writer.key(keys[0])
        writer.string(format)
        writer.key(keys[1])
        writer.integer(version)
        writer.key(keys[2])
        writer.integer(ProtocolState.rulesVersion)
        writer.key(keys[3])
        writer.amount(UInt128(state.epochNumber))
        writer.key(keys[4])
        writer.string(Hexadecimal.text(SHA256.hash(body)))
        writer.key(keys[5])
        writer.amount(UInt128(body.count))
        writer.key(keys[6])
        ConfigurationForm.form.write(state.configuration, &writer)
        writer.endObject()
        writer.newLine()
        return writer.bytes + body
    }

    /// Reads a file as ``encode(_:)`` writes it.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, at most ``maximumBytes``.
    ///   - name: The file, as messages name it.
    /// - Throws: the first refusal: of the header, of its digest, of the state.
    /// - Complexity: O(bytes).
    public static func decode(
        _ bytes: [UInt8], name: String
    ) throws(TextError) -> ProtocolState {
        let end = try headerEnd(bytes, name: name)
        let root = JSONField(
            try JSONValue(
                parsing: Array(bytes[..<end]), name: name, firstLine: 1, limits: LogLimits.header))
        try check(root)
        let configuration = try ConfigurationForm.decode(try root.member(keys[6]))
        let body = Array(bytes[(end + 1)...])
        try check(body, against: root)
        let state = try restored(configuration, body, name: name)
        let epoch = try root.member(keys[3])
        if try epoch.canonicalInteger(maximum: .max) != UInt128(state.epochNumber) {
            throw epoch.error(
                .conflict, expected: "\"\(state.epochNumber)\", the running epoch of the state")
        }
        return state
    }

    /// The digest that a snapshot of the state names: 64 hexadecimal digits in lower case.
    ///
    /// - Complexity: O(state).
    public static func digest(of state: ProtocolState) -> String {
        Hexadecimal.text(state.digest())
    }

    /// Where the header's line ends; never looked for past the limit of a header.
    private static func headerEnd(_ bytes: [UInt8], name: String) throws(TextError) -> Int {
        let head = bytes.prefix(LogLimits.headerBytes + 1)
        if let end = head.firstIndex(of: 0x0A) { return end }
        let place = TextPlace(file: name, position: SourcePosition(line: 1, column: 1))
        if bytes.isEmpty {
            throw place.error(.empty, expected: "the header of a snapshot", found: "an empty file")
        }
        throw place.error(
            bytes.count > head.count ? .tooLarge : .unexpectedEnd,
            expected: "a header line of at most \(LogLimits.headerBytes) bytes (size limit), "
                + "then the state", found: "\(head.count) bytes without a line end")
    }

    private static func check(_ root: JSONField) throws(TextError) {
        let format = try root.member(keys[0])
        if try format.string() != self.format {
            throw format.error(.unknownChoice, expected: "\"\(self.format)\"")
        }
        let wanted = [(keys[1], version), (keys[2], Int(ProtocolState.rulesVersion))]
        for (key, number) in wanted {
            let field = try root.member(key)
            if try field.integer(in: 0...Int.max) != number {
                throw field.error(.unknownVersion, expected: "version \(number) of \(key)")
            }
        }
        try root.requireKeys(keys)
    }

    private static func check(
        _ body: [UInt8], against root: JSONField
    ) throws(TextError) {
        let count = try root.member(keys[5])
        if try count.canonicalInteger(maximum: .max) != UInt128(body.count) {
            throw count.error(
                .wrongSum, expected: "\"\(body.count)\", the number of bytes behind this line")
        }
        let digest = try root.member(keys[4])
        let expected = Hexadecimal.text(SHA256.hash(body))
        if try digest.string() != expected {
            throw digest.error(
                .conflict, expected: "\"\(expected)\", the digest of the bytes behind this line")
        }
    }

    private static func restored(
        _ configuration: ProtocolConfiguration, _ body: [UInt8], name: String
    ) throws(TextError) -> ProtocolState {
        do throws(Refusal) {
            return try ProtocolState(configuration: configuration, canonicalBytes: body)
        } catch {
            throw TextPlace(file: name, position: SourcePosition(line: 2, column: 1)).error(
                error == .unknownVariant ? .unknownVersion : .conflict,
                expected: "the canonical bytes of a state of the configuration above, version "
                    + "\(ProtocolState.canonicalVersion)",
                found: "bytes that are refused as \(error.rawValue)")
        }
    }
}
