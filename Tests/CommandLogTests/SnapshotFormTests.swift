import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct `Snapshot files` {
    private func refusal(of bytes: [UInt8]) -> TextError? {
        do throws(TextError) {
            _ = try SnapshotForm.decode(bytes, name: "s.snapshot")
            return nil
        } catch {
            return error
        }
    }

    @Test func `hold a state of every module, and give it back`() throws {
        let state = try SyntheticRun(days: 3).state
        let bytes = SnapshotForm.encode(state)
        let read = try SnapshotForm.decode(bytes, name: "s.snapshot")
        #expect(SnapshotForm.encode(read) == bytes)
        #expect(read.digest() == state.digest())
        #expect(read.epochNumber == 3 && read.violations.isEmpty)
    }

    @Test func `begin with one line that says what follows`() throws {
        let state = try ProtocolState(SampleConfiguration.full())
        let bytes = SnapshotForm.encode(state)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        let header = JSONField(
            try JSONValue(parsing: Array(bytes[..<end]), name: "s.snapshot"))
        #expect(try header.member("format").string() == "moniac-snapshot")
        #expect(try header.member("version").integer(in: 0...9) == 1)
        #expect(try header.member("epoch").amount() == 0)
        #expect(try header.member("bytes").amount() == UInt128(bytes.count - end - 1))
        #expect(try header.member("digest").string() == SnapshotForm.digest(of: state))
        #expect(Array(bytes[(end + 1)...]) == state.canonicalBytes())
    }

    @Test func `that were cut, altered or lengthened are refused`() throws {
        let bytes = SnapshotForm.encode(try SyntheticRun(days: 1).state)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        #expect(refusal(of: [])?.code == .empty)
        #expect(refusal(of: Array(bytes[..<end]))?.code == .unexpectedEnd)
        #expect(refusal(of: Array(bytes.dropLast()))?.code == .wrongSum)
        #expect(refusal(of: bytes + [0])?.code == .wrongSum)
        for place in [end + 1, end + 2_000, bytes.count - 1] {
            var altered = bytes
            altered[place] ^= 1
            #expect(refusal(of: altered)?.code == .conflict, "byte \(place)")
        }
    }

    @Test(arguments: [
        ("\"moniac-snapshot\"", "\"moniac-snapshots\"", TextErrorCode.unknownChoice),
        ("\"version\":1", "\"version\":9", .unknownVersion),
        ("\"rules\":", "\"rules\":9", .unknownVersion),
        ("\"epoch\":\"1\"", "\"epoch\":\"2\"", .conflict),
        ("\"epoch\":\"1\"", "\"epoch\":1", .wrongType),
        ("\"bytes\":\"", "\"bytes\":\"9", .wrongSum),
        ("\"bytes\":\"", "\"size\":\"1\",\"bytes\":\"", .unknownKey),
    ])
    func `with another header are refused`(
        text: String, other: String, code: TextErrorCode
    ) throws {
        let bytes = SnapshotForm.encode(try SyntheticRun(days: 1).state)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        let header = String(decoding: bytes[..<end], as: UTF8.self)
        let changed = header.replacing(text, with: other, maxReplacements: 1)
        try #require(changed != header)
        let error = refusal(of: Array(changed.utf8) + bytes[end...])
        #expect(error?.code == code)
        #expect(error?.file == "s.snapshot" && error?.position != nil)
    }

    /// A digest can be worked out for any bytes; the state behind it is judged all the same.
    @Test func `with bytes that are no state are refused, whatever their digest`() throws {
        let bytes = SnapshotForm.encode(try SyntheticRun(days: 1).state)
        let end = try #require(bytes.firstIndex(of: 0x0A))
        var body = Array(bytes[(end + 1)...])
        let digest = SHA256.hash(body)
        body[body.count / 2] ^= 0xFF
        body[body.count - 200] ^= 0xFF
        let header = String(decoding: bytes[..<end], as: UTF8.self).replacing(
            hexadecimal(digest), with: hexadecimal(SHA256.hash(body)))
        let error = refusal(of: Array(header.utf8) + [0x0A] + body)
        #expect(error?.code == .conflict && error?.position?.line == 2)
    }

    /// Nothing is looked for past the longest header, and no announced length is set aside.
    @Test func `without a line end are refused at the header's limit`() {
        #expect(refusal(of: Array(repeating: 0x20, count: 5 << 20))?.code == .tooLarge)
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
