import Testing

@testable import Scenarios

/// gzip: unpacked whole or refused, never beyond the limit.
struct GunzipTests {
    /// `printf 'abcabcabcabcabcabcabcabcabcabc' | gzip -n` (30 bytes unpacked).
    private let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4B, 0x4C, 0x4A, 0x4E, 0xC4,
        0x8D, 0x00, 0x81, 0xFC, 0xB1, 0x48, 0x1E, 0x00, 0x00, 0x00,
    ]

    private var text: [UInt8] { Array(String(repeating: "abc", count: 10).utf8) }

    @Test func `a member is unpacked up to the limit and not past it`() throws {
        #expect(try Gunzip.unpack(packed, limit: 30) == text)
        #expect(throws: Gunzip.Fault.tooLarge) { try Gunzip.unpack(packed, limit: 29) }
    }

    @Test func `members one after the other make one file, under one limit`() throws {
        #expect(try Gunzip.unpack(packed + packed, limit: 60) == text + text)
        #expect(throws: Gunzip.Fault.tooLarge) { try Gunzip.unpack(packed + packed, limit: 59) }
    }

    @Test func `data that is cut off, damaged or something else is refused`() {
        for count in 1..<packed.count {
            #expect(throws: Gunzip.Fault.self, "\(count) bytes") {
                try Gunzip.unpack(Array(packed.prefix(count)), limit: 100)
            }
        }
        for place in [0, 1, 2, 12, packed.count - 8, packed.count - 1] {
            var damaged = packed
            damaged[place] ^= 0xFF
            #expect(throws: Gunzip.Fault.self, "byte \(place)") {
                try Gunzip.unpack(damaged, limit: 100)
            }
        }
        #expect(throws: Gunzip.Fault.self) { try Gunzip.unpack(packed + [0], limit: 100) }
        #expect(throws: Gunzip.Fault.self) { try Gunzip.unpack([], limit: 100) }
        #expect(throws: Gunzip.Fault.damaged) { try Gunzip.unpack(text, limit: 100) }
    }

    @Test func `a table that is no gzip is refused where it is named`() throws {
        let folder = try ScenarioFolder()
        try folder.write("prices.csv.gz", "date,close_usd\n")
        try folder.write(
            "test.yaml",
            SampleScenario.text.replacing(
                "    model: constant\n    initial: 0.40 USD",
                with: "    model: history\n    file: prices.csv.gz"))
        let message = folder.messages("test.yaml").first ?? ""
        #expect(
            message.hasPrefix(
                "test.yaml:20:11: error: market.price.file: expected gzip data in a file that ends "
                    + "in .gz, found data that is damaged or not gzip in "), "\(message)")
        #expect(message.hasSuffix("[file-compression]"))
    }
}
