import StrictText
import Testing

@Suite struct SourceTextTests {
    private func read(
        _ bytes: [UInt8], mark: SourceText.ByteOrderMark = .refused, limit: Int = 1_000
    ) throws -> SourceText {
        try SourceText(name: "a.json", bytes: bytes, byteOrderMark: mark, maximumBytes: limit)
    }

    private func read(_ text: String) throws -> SourceText {
        try read(Array(text.utf8))
    }

    @Test func `the size limit itself passes and one byte more does not`() throws {
        #expect(try read([UInt8](repeating: 0x41, count: 1_000)).bytes.count == 1_000)
        let error = expectRefusal(.tooLarge) {
            try read([UInt8](repeating: 0x41, count: 1_001))
        }
        #expect(
            error?.description
                == "a.json: error: expected at most 1000 bytes (size limit), found 1001 bytes "
                + "[too-large]")
    }

    @Test func `text of any language passes`() throws {
        let text = "naïve € 漢字 😀 ÷ ÿ \u{D7FF}\u{E000}\u{FFFD}\u{10FFFD}\n\tb\r\n"
        #expect(try read(text).bytes == Array(text.utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0xFF], "a byte that never occurs"),
            ([0x61, 0xC0, 0xAF], "an overlong form"),
            ([0x61, 0xC1, 0xBF], "an overlong form"),
            ([0x61, 0xE0, 0x9F, 0xBF], "an overlong form"),
            ([0x61, 0xF0, 0x8F, 0xBF, 0xBF], "an overlong form"),
            ([0x61, 0xED, 0xA0, 0x80], "an encoded surrogate"),
            ([0x61, 0xED, 0xBF, 0xBF], "an encoded surrogate"),
            ([0x61, 0xF4, 0x90, 0x80, 0x80], "a character past U+10FFFF"),
            ([0x61, 0xF5, 0x80, 0x80, 0x80], "a character past U+10FFFF"),
            ([0x61, 0x80], "a continuation byte without a lead"),
            ([0x61, 0xC3], "a character cut short"),
            ([0x61, 0xC3, 0x28], "a character cut short"),
            ([0x61, 0xE2, 0x82], "a character cut short"),
            ([0x61, 0xE2, 0x82, 0x28], "a character cut short"),
            ([0x61, 0xF0, 0x9F, 0x98], "a character cut short"),
            ([0x61, 0xF0, 0x9F, 0x98, 0x28], "a character cut short"),
            ([0x61, 0xF8, 0x88, 0x80, 0x80, 0x80], "a byte that never occurs"),
        ] as [([UInt8], String)])
    func `ill-formed UTF-8 is refused where it begins`(bytes: [UInt8], kind: String) {
        let place = SourcePosition(line: 1, column: 2)
        let error = expectRefusal(.notUTF8, at: place) { try read(bytes) }
        #expect(error?.found.hasPrefix(kind) == true, "\(error?.found ?? "nothing")")
    }

    @Test func `every sequence of one and two bytes agrees with the standard library`() {
        for first: UInt8 in 0x80...0xFF {
            for second: UInt8 in 0x20...0xFF where second != 0x7F {
                // Letters behind them keep a truncated sequence apart from a short file.
                let bytes = [0x41, first, second, 0x41, 0x41]
                let isValid = String(validating: bytes, as: UTF8.self) != nil
                var isRefused = false
                do { _ = try read(bytes) } catch let error as TextError {
                    isRefused = error.code == .notUTF8
                } catch {}
                if isRefused == isValid { Issue.record("bytes \(bytes)") }
            }
        }
    }

    @Test(
        arguments: [
            0x00, 0x01, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x61C,
            0x180E,
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064,
            0x2066, 0x2069, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001,
            0xE007F,
        ] as [UInt32])
    func `a forbidden character is refused`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let text = "plain\nwörd" + String(scalar) + "x"
        let place = SourcePosition(line: 2, column: 5)
        expectRefusal(.forbiddenCharacter, at: place) { try read(text) }
    }

    @Test(
        arguments: [
            0x09, 0x0A, 0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x61B, 0x61D, 0x200A, 0x2010, 0x2027, 0x2030,
            0x2065, 0x206A, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xDFFFD, 0xE0080,
        ] as [UInt32])
    func `its neighbours pass`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        _ = try read("wörd" + String(scalar))
    }

    @Test func `a forbidden byte is found at any offset of the eight-byte scan`() {
        for bad: UInt8 in [0x00, 0x1F, 0x7F, 0xFF] {
            for offset in 4..<40 {
                var bytes = [UInt8](repeating: 0x7E, count: 41)
                bytes[offset] = bad
                let error = expectRefusal(bad == 0xFF ? .notUTF8 : .forbiddenCharacter) {
                    try read(bytes)
                }
                #expect(error?.position?.column == offset + 1)
            }
        }
    }

    @Test func `a lone carriage return is refused and a CR LF is not`() throws {
        #expect(try read("a\r\nb\r\n").position(ofByte: 3).line == 2)
        expectRefusal(.carriageReturn, at: SourcePosition(line: 1, column: 2)) {
            try read("a\rb\n")
        }
        expectRefusal(.carriageReturn) { try read("a\r") }
        expectRefusal(.carriageReturn) { try read("a\r\r\n") }
    }

    @Test func `a byte order mark passes at byte 0 of YAML and CSV alone`() throws {
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61]
        #expect(try read(marked, mark: .accepted).bytes == [0x61])
        expectRefusal(.byteOrderMark, at: SourcePosition(line: 1, column: 1)) { try read(marked) }
        expectRefusal(.forbiddenCharacter) {
            try read([0x61] + marked, mark: .accepted)
        }
        expectRefusal(.forbiddenCharacter) {
            try read(Array(marked.prefix(3)) + marked, mark: .accepted)
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x22, 0x00],
            [0x00, 0x7B, 0x00, 0x22], [0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF],
            [0x7B, 0x00, 0x00, 0x00], [0x00, 0x00, 0x00, 0x7B],
        ] as [[UInt8]])
    func `UTF-16 and UTF-32 are named`(bytes: [UInt8]) {
        let error = expectRefusal(.notUTF8) { try read(bytes) }
        #expect(error?.found.hasPrefix("UTF-") == true)
    }

    @Test func `columns count scalars, and bytes where the line is no UTF-8`() throws {
        let source = try read("äöü\nß😀x")
        #expect(source.position(ofByte: 0) == SourcePosition(line: 1, column: 1))
        #expect(source.position(ofByte: 6) == SourcePosition(line: 1, column: 4))
        #expect(source.position(ofByte: 13) == SourcePosition(line: 2, column: 3))
        #expect(source.position(ofByte: 99) == SourcePosition(line: 2, column: 4))
        expectRefusal(.notUTF8, at: SourcePosition(line: 2, column: 3)) {
            try read(Array("äöü\nß".utf8) + [0xFF])
        }
    }

    @Test func `a part of a file counts lines on`() throws {
        let source = try SourceText(
            name: "log", bytes: Array("{}".utf8), byteOrderMark: .refused, maximumBytes: 9,
            firstLine: 41)
        #expect(source.position(ofByte: 1) == SourcePosition(line: 41, column: 2))
    }
}
