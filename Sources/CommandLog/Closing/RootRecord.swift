public import Settlement
public import StrictText

/// What is published about a closed epoch: the root of its claims, and what it was made from.
public struct RootRecord: Hashable, Sendable {
    /// The symbol of the protocol's token.
    public let protocolSymbol: Name
    public let epoch: UInt64
    public let leafCount: UInt64
    /// Shape: 32 bytes, as all digests here.
    public let root: [UInt8]
    let previousState: [UInt8]
    let state: [UInt8]
    let commands: UInt64
    let refused: UInt64
    let commandsDigest: [UInt8]
    let files: [ClosingFile: [UInt8]]

    private static let format = "moniac-claims"
    private static let version = 1
    private static let keys = [
        "format", "version", "protocol", "epoch", "leaves", "root", "previous_state_digest",
        "state_digest", "commands", "refused", "commands_digest", "files",
    ]

    /// Writes `root.json`.
    ///
    /// - Returns: SHA-256 of the file.
    func write(_ write: @escaping (ClosingFile, [UInt8]) throws -> Void) throws -> [UInt8] {
        var sink = ClosingSink(.root, write: write)
        let keys = RootRecord.keys
        sink.writer.beginObject()
        sink.writer.key(keys[0])
        sink.writer.string(RootRecord.format)
        sink.writer.key(keys[1])
        sink.writer.integer(RootRecord.version)
        sink.writer.key(keys[2])
        sink.writer.string(protocolSymbol.text)
        sink.writer.count(keys[3], epoch)
        sink.writer.count(keys[4], leafCount)
        sink.writer.digest(keys[5], root)
        sink.writer.digest(keys[6], previousState)
        sink.writer.digest(keys[7], state)
        sink.writer.count(keys[8], commands)
        sink.writer.count(keys[9], refused)
        sink.writer.digest(keys[10], commandsDigest)
        sink.writer.key(keys[11])
        sink.writer.beginObject()
        for file in ClosingFile.allCases {
            if let digest = files[file] { sink.writer.digest(file.rawValue, digest) }
        }
        sink.writer.endObject()
        sink.writer.endObject()
        try sink.endLine()
        return try sink.finish()
    }

    /// The root that a `root.json` names.
    ///
    /// - Throws: ``TextErrorCode/unknownVersion`` and the refusals of its members.
    public static func root(in field: JSONField) throws(TextError) -> [UInt8] {
        let format = try field.member(keys[0])
        if try format.string() != self.format {
            throw format.error(.unknownChoice, expected: "\"\(self.format)\"")
        }
        let number = try field.member(keys[1])
        if try number.integer(in: 0...Int.max) != version {
            throw number.error(.unknownVersion, expected: "version \(version) of claims")
        }
        try field.requireKeys(keys)
        return try ProofForm.digest(try field.member(keys[5]))
    }

    /// The bytes of a root that is written as 64 hexadecimal digits in lower case; nil otherwise.
    public static func root(_ text: String) -> [UInt8]? {
        guard text.utf8.count == 64 else { return nil }
        return Hexadecimal.bytes(text)
    }
}

extension JSONWriter {
    mutating func count(_ key: String, _ value: UInt64) {
        self.key(key)
        amount(UInt128(value))
    }

    mutating func digest(_ key: String, _ bytes: [UInt8]) {
        self.key(key)
        string(Hexadecimal.text(bytes))
    }
}
