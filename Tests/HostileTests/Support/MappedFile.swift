/// A file of the corpus put into our language: what is written where, and which message is right.
struct MappedFile: Sendable {
    struct Part: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// The file that holds the attack.
    let attacked: Part
    /// What it needs to be a whole: bases, the scenario that names a table.
    var others: [Part] = []
    /// The file that the program is given; the attacked one when nil.
    var given: String?
    /// Lines that the first message may name; nil for any.
    let lines: ClosedRange<Int>?
    /// Stands in the message instead of the manifest's reasons.
    var reason: String?

    /// The same with CR LF at the ends of the attacked file's lines.
    var withCarriageReturns: MappedFile {
        var bytes: [UInt8] = []
        for (index, byte) in attacked.bytes.enumerated() {
            if byte == 0x0A, index == 0 || attacked.bytes[index - 1] != 0x0D { bytes.append(0x0D) }
            bytes.append(byte)
        }
        return MappedFile(
            attacked: Part(name: attacked.name, bytes: bytes), others: others, given: given,
            lines: lines, reason: reason)
    }
}
