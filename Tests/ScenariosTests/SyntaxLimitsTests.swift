import StrictText
import Testing

@testable import Scenarios

/// Every limit of the syntax: the limit itself passes, one past it is refused by name.
struct SyntaxLimitsTests {
    /// The code of the first refusal of a document, nil when its syntax is sound.
    private func code(_ text: String) throws -> TextErrorCode? {
        try code(Array(text.utf8))
    }

    private func code(_ bytes: [UInt8]) throws -> TextErrorCode? {
        do throws(TextError) {
            let source = try SourceText(
                name: "test.yaml", bytes: bytes, byteOrderMark: .accepted,
                maximumBytes: TextLimits.documentBytes)
            do throws(TextErrors) {
                _ = try TreeReader.document(source)
                return nil
            } catch {
                return error.errors.first?.code
            }
        } catch {
            return error.code
        }
    }

    @Test func `32 brackets inside each other pass and 33 do not`() throws {
        // The top-level mapping is the first of the 32.
        let inside = TextLimits.depth - 1
        func text(_ depth: Int) -> String {
            "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try code(text(inside)) == nil)
        #expect(try code(text(inside + 1)) == .tooDeep)
        #expect(try code("a: " + String(repeating: "[", count: 1_000_000)) == .tooDeep)
        #expect(try code("a: " + String(repeating: "{b: ", count: 100_000)) == .tooDeep)
    }

    @Test func `32 block mappings inside each other pass and 33 do not`() throws {
        func text(_ depth: Int) -> String {
            (0..<depth).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
                + String(repeating: " ", count: depth) + "v\n"
        }
        #expect(try code(text(TextLimits.depth)) == nil)
        #expect(try code(text(TextLimits.depth + 1)) == .tooDeep)
        #expect(try code(text(2_000)) == .tooDeep)
    }

    @Test func `32 sequences in one line pass and 33 do not`() throws {
        let inside = TextLimits.depth - 1
        func text(_ depth: Int) -> String { "a:\n  " + String(repeating: "- ", count: depth) + "x" }
        #expect(try code(text(inside)) == nil)
        #expect(try code(text(inside + 1)) == .tooDeep)
        #expect(try code(text(1_000_000)) == .tooDeep)
    }

    @Test func `sequences at the column of their key count in the depth`() throws {
        // Each level is a mapping and a sequence at one column: the pre-scan sees half of them.
        func text(_ levels: Int) -> String {
            (0..<levels).map { level in
                let indent = String(repeating: "  ", count: level)
                return "\(level == 0 ? "" : String(indent.dropLast(2)) + "- ")k:\n"
            }.joined() + String(repeating: "  ", count: levels - 1) + "- v\n"
        }
        #expect(try code(text(TextLimits.depth / 2)) == nil)
        #expect(try code(text(TextLimits.depth / 2 + 1)) == .tooDeep)
    }

    @Test func `100,000 nodes pass and one more does not`() throws {
        // Mapping, key and list take three.
        func text(_ items: Int) -> String {
            "a: [" + Array(repeating: "1", count: items).joined(separator: ",") + "]\n"
        }
        #expect(try code(text(TextLimits.nodes - 3)) == nil)
        #expect(try code(text(TextLimits.nodes - 2)) == .tooManyNodes)
    }

    @Test func `a key of 128 bytes passes and one of 129 does not`() throws {
        func text(_ bytes: Int) -> String { String(repeating: "k", count: bytes) + ": 1\n" }
        #expect(try code(text(TextLimits.keyBytes)) == nil)
        #expect(try code(text(TextLimits.keyBytes + 1)) == .keyTooLong)
        #expect(try code(text(3 << 20)) == .keyTooLong)
        let quoted = "\"" + String(repeating: "k", count: TextLimits.keyBytes + 1) + "\": 1\n"
        #expect(try code(quoted) == .keyTooLong)
        #expect(try code("{" + text(TextLimits.keyBytes + 1) + "}") == .keyTooLong)
    }

    @Test(arguments: ["", "\"", "'"])
    func `a string of 64 KiB passes and one byte more does not`(quote: String) throws {
        func text(_ bytes: Int) -> String {
            "a: " + quote + String(repeating: "z", count: bytes) + quote + "\n"
        }
        #expect(try code(text(TextLimits.stringBytes)) == nil)
        #expect(try code(text(TextLimits.stringBytes + 1)) == .stringTooLong)
        #expect(try code(text(3 << 20)) == .stringTooLong)
    }

    @Test func `a file of 4 MiB passes and one byte more does not`() throws {
        func bytes(_ count: Int) -> [UInt8] {
            Array("a: 1\n".utf8) + [UInt8](repeating: 0x0A, count: count - 5)
        }
        #expect(try code(bytes(TextLimits.documentBytes)) == nil)
        #expect(try code(bytes(TextLimits.documentBytes + 1)) == .tooLarge)
    }

    @Test func `twenty messages are listed and the rest is counted`() throws {
        let keys = (0..<2_000).map { "k\($0): 1\n" }.joined()
        let messages = try ScenarioFolder.messages("moniac: 1\n" + keys)
        #expect(messages.count == TextLimits.messages + 1)
        // Two thousand unknown keys, and the eight required ones that are missing.
        #expect(messages.last == "… and \(2_000 + 7 - TextLimits.messages) more")
    }
}
