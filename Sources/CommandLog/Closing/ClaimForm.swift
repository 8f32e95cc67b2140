import Rewards
public import Settlement
public import StrictText

/// How a claim stands in a line of JSON.
public enum ClaimForm {
    /// One object; the writer is then behind it.
    public static func write(_ claim: Claim, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("account")
        writer.string(claim.account.text)
        writer.key("asset")
        writer.string(claim.symbol.text)
        writer.key("amount")
        writer.amount(claim.amount.baseUnits)
        writer.endObject()
    }
}

/// How a claim's proof stands in a line of JSON.
public enum ProofForm {
    private static let keys = [
        "protocol", "epoch", "leaves", "index", "account", "asset", "amount", "siblings",
    ]
    /// A tree of 2^64 leaves has no longer path.
    private static let longestPath = 64

    static func write(_ proof: ClaimProof, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(keys[0])
        writer.string(proof.protocolSymbol.text)
        writer.count(keys[1], proof.epoch)
        writer.count(keys[2], proof.leafCount)
        writer.count(keys[3], proof.index)
        writer.key(keys[4])
        writer.string(proof.account.text)
        writer.key(keys[5])
        writer.string(proof.symbol.text)
        writer.key(keys[6])
        writer.amount(proof.amount.baseUnits)
        writer.key(keys[7])
        writer.beginArray()
        for sibling in proof.siblings { writer.string(Hexadecimal.text(sibling)) }
        writer.endArray()
        writer.endObject()
    }

    /// - Throws: unknown or missing keys, wrong types, numbers that are no canonical strings,
    ///   siblings that are no digests.
    public static func read(_ field: JSONField) throws(TextError) -> ClaimProof {
        try field.requireKeys(keys)
        let siblings = try field.member(keys[7])
        var digests: [[UInt8]] = []
        for element in try siblings.elements() { digests.append(try digest(element)) }
        if digests.count > longestPath {
            throw siblings.error(
                .outOfRange, expected: "at most \(longestPath) digests",
                found: "\(digests.count) of them")
        }
        return ClaimProof(
            protocolSymbol: try ValueForm.name.read(try field.member(keys[0])),
            epoch: try ValueForm<UInt64>.whole.read(try field.member(keys[1])),
            leafCount: try ValueForm<UInt64>.whole.read(try field.member(keys[2])),
            index: try ValueForm<UInt64>.whole.read(try field.member(keys[3])),
            account: try ValueForm.name.read(try field.member(keys[4])),
            symbol: try ValueForm.name.read(try field.member(keys[5])),
            amount: try ValueForm.amount.read(try field.member(keys[6])), siblings: digests)
    }

    static func digest(_ field: JSONField) throws(TextError) -> [UInt8] {
        guard let bytes = Hexadecimal.bytes(try field.string()), bytes.count == 32 else {
            throw field.error(.wrongType, expected: "64 hexadecimal digits in lower case")
        }
        return bytes
    }
}
