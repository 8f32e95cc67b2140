import Settlement
import StrictText

/// The first line of a log: versions and the protocol's whole configuration.
enum HeaderForm {
    private static let keys = ["moniac_log", "rules", "configuration"]

    static func write(_ configuration: ProtocolConfiguration, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(keys[0])
        writer.integer(LogVersion.current)
        writer.key(keys[1])
        writer.integer(ProtocolState.rulesVersion)
        writer.key(keys[2])
        ConfigurationForm.form.write(configuration, &writer)
        writer.endObject()
    }

    /// - Throws: ``TextErrorCode/unknownVersion`` before anything that another version may have
    ///   otherwise; then the configuration's refusals.
    static func read(_ root: JSONField) throws(TextError) -> ProtocolConfiguration {
        try requireVersion(LogVersion.current, in: try root.member(keys[0]), of: "command logs")
        try requireVersion(
            Int(ProtocolState.rulesVersion), in: try root.member(keys[1]), of: "the reward rules")
        try root.requireKeys(keys)
        return try ConfigurationForm.decode(try root.member(keys[2]))
    }

    private static func requireVersion(
        _ version: Int, in field: JSONField, of what: String
    ) throws(TextError) {
        if try field.integer(in: 0...Int.max) != version {
            throw field.error(.unknownVersion, expected: "version \(version) of \(what)")
        }
    }
}
