import StrictText
import Testing

@testable import Scenarios

/// What of YAML is the language's, and what is not.
struct SyntaxTests {
    private func tree(_ text: String) throws -> Tree {
        try TreeReader.document(
            SourceText(
                name: "test.yaml", bytes: Array(text.utf8), byteOrderMark: .accepted,
                maximumBytes: TextLimits.documentBytes))
    }

    private func refusal(_ text: String) -> TextError? {
        do {
            _ = try tree(text)
            return nil
        } catch let errors as TextErrors {
            return errors.errors.first
        } catch {
            return error as? TextError
        }
    }

    private func text(_ tree: Tree?) -> String? {
        guard case .text(let text, _) = tree?.content else { return nil }
        return text
    }

    @Test(arguments: [
        "a: x\nb: [1, {c: d}]\n",
        "---\na: x\nb: [1, {c: d}]\n",
        "{a: x, b: [1, {c: d}]}\n",
        "{\"a\":x,\"b\":[1,{\"c\":d}]}\n",
        "# comment\na: x # comment\nb:\n- 1\n- c: d\n",
        "a:\n  x\nb:\n  - 1\n  -\n    c: d\n...\n",
        "\u{FEFF}a: x\r\nb:\r\n  - 1\r\n  - {c: d}\r\n",
        "'a': \"x\"\nb: [1,\n  # comment\n  {c: d}]\n",
    ])
    func `one document in many accepted spellings`(_ spelling: String) throws {
        let read = try tree(spelling)
        #expect(text(read["a"]) == "x")
        guard case .list(let items) = read["b"]?.content else {
            Issue.record("b is no list")
            return
        }
        #expect(text(items[0]) == "1")
        #expect(text(items[1]["c"]) == "d")
    }

    @Test(arguments: [
        ("a: &x 1\n", TextErrorCode.anchor, 4), ("a: [&x 1]\n", .anchor, 5),
        ("- &x a\n", .anchor, 3), ("a: *x\n", .alias, 4), ("a: {b: *x}\n", .alias, 8),
        ("a: !!int 1\n", .tag, 4), ("!x\n", .tag, 1), ("{a: !x 1}\n", .tag, 5),
        ("%YAML 1.1\n---\na: 1\n", .directive, 1), ("? a\n: 1\n", .badKey, 1),
        ("{? a: 1}\n", .badKey, 2), ("[a, b]: 1\n", .badKey, 1), ("{a: 1}: 1\n", .badKey, 1),
        (": 1\n", .badKey, 1), ("a: |\n  x\n", .malformedSyntax, 4),
        ("a: >\n  x\n", .malformedSyntax, 4), ("a: @x\n", .unexpectedCharacter, 4),
        ("a: `x`\n", .unexpectedCharacter, 4), ("a: ]\n", .unexpectedCharacter, 4),
        ("a: [1}\n", .unexpectedCharacter, 6), ("a:\t1\n", .tab, 3), ("a: 1\t\n", .tab, 5),
        ("a: [1,\t2]\n", .tab, 7), ("<<: {a: 1}\n", .mergeKey, 1), ("A: 1\n", .badKey, 1),
        ("1: 1\n", .badKey, 1), ("é: 1\n", .badKey, 1), ("a b: 1\n", .badKey, 1),
        ("a: \"x\" y\n", .trailingText, 8), ("a: [1] y\n", .trailingText, 8),
        ("a: \"x\n", .unclosedQuote, 4), ("a: [1\n", .unexpectedEnd, 4),
        ("a: \"\\u001B\"\n", .forbiddenCharacter, 4), ("a: \"b\\nc\"\n", .forbiddenCharacter, 4),
        ("a: \"\\uD800\"\n", .malformedSyntax, 4), ("[a]\n", .wrongTopLevel, 1),
        ("a\n", .wrongTopLevel, 1),
    ])
    func `what is outside the language is refused where it stands`(
        _ row: (text: String, code: TextErrorCode, column: Int)
    ) throws {
        let error = try #require(refusal(row.text), "accepted: \(row.text)")
        #expect(error.code == row.code, "\(error)")
        if row.code != .malformedSyntax {
            #expect(error.position?.column == row.column, "\(error)")
        }
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", 3, 1), ("a: 1\n\"a\": 2\n", 2, 1), ("a: 1\n\"\\u0061\": 2\n", 2, 1),
        ("a: 1\n'a': 2\n", 2, 1), ("x: {a: 1, a: 2}\n", 1, 11), ("x:\n  - a: 1\n    a: 2\n", 3, 5),
        ("x: [{a: 1,\n a: 2}]\n", 2, 2), ("{a: 1, \"a\": 2}\n", 1, 8),
        ("x:\n- a\n- b\nx: 1\n", 4, 1),
    ])
    func `a key that stands twice is refused at its second place`(
        _ row: (text: String, line: Int, column: Int)
    ) throws {
        let error = try #require(refusal(row.text), "accepted: \(row.text)")
        #expect(error.code == .duplicateKey, "\(error)")
        #expect(error.position == SourcePosition(line: row.line, column: row.column), "\(error)")
        #expect(error.found.contains("first at"))
    }

    @Test(arguments: [
        "x: [{a: 1}, {a: 2}]\n", "x:\n  - a: 1\n  - a: 2\n", "a: {a: {a: 1}}\n",
        "x: {a: 1}\ny: {a: 1}\n", "x:\n  a: 1\ny:\n  a: 1\n", "a: \"b: 1\"\nb: '{a: 1, a: 2}'\n",
    ])
    func `equal keys of different mappings pass`(_ text: String) throws {
        #expect(refusal(text) == nil)
    }

    @Test func `a syntax error is told before equal keys and unknown keys`() throws {
        #expect(refusal("a: 1\na: 2\nb: [1\n")?.code == .unexpectedEnd)
        let messages = try ScenarioFolder.messages("moniac: 2\nunknown: 1\n  x: 1\n")
        #expect(messages.count == 1)
        #expect(messages[0].contains("[indentation]"))
    }

    @Test func `places count characters, not bytes`() throws {
        let error = try #require(refusal("a: \"é😀\" x\n"))
        #expect(error.position == SourcePosition(line: 1, column: 9))
    }

    @Test func `an empty file is called empty`() {
        #expect(refusal("")?.code == .empty)
        #expect(refusal("  \n\n# only a comment\n")?.code == .empty)
        #expect(refusal("---\n")?.code == .empty)
    }

    @Test func `a second document is refused`() {
        #expect(refusal("a: 1\n---\nb: 1\n")?.position?.line == 2)
        #expect(refusal("---\n---\na: 1\n")?.code == .secondDocument)
        #expect(refusal("a: 1\n...\nb: 1\n")?.code == .secondDocument)
    }
}
