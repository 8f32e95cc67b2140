import Settlement
import Testing

@Suite struct `SHA-256` {
    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    // FIPS 180-4 examples and the NIST byte-oriented short and long messages.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `equals the published digests`(message: String, digest: String) {
        #expect(`SHA-256`.hex(SHA256.hash(Array(message.utf8))) == digest)
    }

    @Test func `of a million times a equals the published digest`() {
        let digest = SHA256.hash(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        #expect(
            `SHA-256`.hex(digest)
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `does not depend on how the bytes are cut`() {
        let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        for cut in 0...bytes.count {
            var hash = SHA256()
            hash.update(bytes[..<cut])
            hash.update(bytes[cut...])
            #expect(hash.finish() == SHA256.hash(bytes))
        }
    }

    /// Lengths on both sides of every turn of the padding, by three ways in.
    @Test(arguments: [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1_000])
    func `is the same from a buffer, an array and single bytes`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 101 &+ 7) }
        let whole = bytes.withUnsafeBytes { SHA256.hash($0) }
        #expect(SHA256.hash(bytes) == whole)
        var single = SHA256()
        for byte in bytes { single.update(CollectionOfOne(byte)) }
        var copy = [UInt8](repeating: 0, count: SHA256.digestLength)
        copy.withUnsafeMutableBytes { single.finish(into: $0) }
        #expect(copy == whole)
        #expect(SHA256.hash(AnySequence(bytes)) == whole)
    }

    // The 896-bit example of FIPS 180-4's companion.
    @Test func `of two blocks equals the published digest`() {
        let message =
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
            + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"
        #expect(
            `SHA-256`.hex(SHA256.hash(Array(message.utf8)))
                == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")
    }
}
