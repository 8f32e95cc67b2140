import StrictText

/// The last line of a log: `{"end":{"commands":"…","state_digest":"…"}}`.
enum EndForm {
    static let key = "end"
    private static let keys = ["commands", "state_digest"]

    static func write(commands: UInt64, stateDigest: [UInt8], _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(key)
        writer.beginObject()
        writer.key(keys[0])
        writer.amount(UInt128(commands))
        writer.key(keys[1])
        writer.string(Hexadecimal.text(stateDigest))
        writer.endObject()
        writer.endObject()
    }

    /// - Parameter commands: How many were read; the line must say the same.
    static func read(
        _ root: JSONField, commands: UInt64, line: Int
    ) throws(TextError) -> RecordedEnd {
        try root.requireKeys([key])
        let end = try root.member(key)
        try end.requireKeys(keys)
        let count = try end.member(keys[0])
        if try count.canonicalInteger(maximum: UInt128(UInt64.max)) != UInt128(commands) {
            throw count.error(
                .wrongSum, expected: "\"\(commands)\", the number of commands before this line")
        }
        let digest = try end.member(keys[1])
        guard let bytes = Hexadecimal.bytes(try digest.string()), bytes.count == 32 else {
            throw digest.error(.wrongType, expected: "64 hexadecimal digits in lower case")
        }
        return RecordedEnd(commands: commands, stateDigest: bytes, line: line)
    }
}
