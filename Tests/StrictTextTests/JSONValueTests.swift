import StrictText
import Testing

@Suite struct JSONValueTests {
    private func read(_ text: String, limits: JSONLimits = .document) throws -> JSONValue {
        try JSONValue(parsing: Array(text.utf8), name: "a.json", limits: limits)
    }

    @Test func `a document is a tree in the order of the text`() throws {
        let root = try read(
            #" { "b" : [1, -2.5e+3, true, false, null, "x\né"] , "a" : {"c":{}, "d":[]} } "#)
        #expect(root.kind == .object && root.count == 2)
        #expect(root.members.map { $0.key.string } == ["b", "a"])
        let list = try #require(root["b"])
        #expect(
            list.elements.map(\.kind) == [.number, .number, .boolean, .boolean, .null, .string])
        #expect(list.elements.map(\.double) == [1, -2_500, nil, nil, nil, nil])
        #expect(list.elements.map(\.integer) == [1, nil, nil, nil, nil, nil])
        #expect(list.elements.compactMap(\.boolean) == [true, false])
        #expect(list.elements.compactMap(\.string) == ["x\né"])
        #expect(root["a"]?["d"]?.kind == .array && root["a"]?["c"]?.count == 0)
        #expect(root["z"] == nil && list["b"] == nil)
        #expect(root["a"]?.position == SourcePosition(line: 1, column: 58))
    }

    @Test(arguments: [
        (#""\"\\\/\n\t""#, "\"\\/\n\t"), (#""\u0041\u00e9""#, "Aé"), (#""\uD83D\uDE00""#, "😀"),
        (#""\uDBFF\uDFFD""#, "\u{10FFFD}"), ("\"é漢\"", "é漢"), ("\"\"", ""),
    ])
    func `escapes are decoded`(text: String, expected: String) throws {
        let value = try read(text)
        #expect(value.string == expected && value.isString(expected.utf8))
        #expect(!value.isString((expected + "x").utf8))
        #expect((value.plainBytes == nil) == text.utf8.contains(0x5C))
    }

    @Test(
        arguments: [
            ("", .empty), ("  \n", .empty), ("{", .unexpectedEnd), ("[1", .unexpectedEnd),
            ("[1,", .unexpectedEnd), ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd),
            ("\"abc", .unexpectedEnd), ("{\"a", .unexpectedEnd), ("[1,]", .unexpectedCharacter),
            ("{\"a\":1,}", .unexpectedCharacter), ("{,}", .unexpectedCharacter),
            ("[1 2]", .unexpectedCharacter), ("[1}", .unexpectedCharacter),
            ("{'a':1}", .unexpectedCharacter), ("{a:1}", .unexpectedCharacter),
            ("{\"a\" 1}", .unexpectedCharacter), ("{1:1}", .unexpectedCharacter),
            ("// x\n1", .unexpectedCharacter), ("NaN", .unexpectedCharacter),
            ("Infinity", .unexpectedCharacter), ("+1", .unexpectedCharacter),
            (".5", .unexpectedCharacter), ("True", .unexpectedCharacter),
            ("tru", .unexpectedCharacter),
            ("nul", .unexpectedCharacter), ("]", .unexpectedCharacter), ("01", .malformedNumber),
            ("-01", .malformedNumber), ("1.", .malformedNumber), ("-", .malformedNumber),
            ("1e", .malformedNumber), ("1e+", .malformedNumber), ("-a", .malformedNumber),
            ("0x1", .trailingText), ("1 2", .trailingText), ("{} x", .trailingText),
            ("truex", .trailingText), (#""\x""#, .badEscape), (#""\u12g4""#, .badEscape),
            (#""\u123""#, .badEscape), (#""\uD800""#, .loneSurrogate),
            (#""\uDC00""#, .loneSurrogate),
            (#""\uD800\u0041""#, .loneSurrogate), (#""\uD83Dx""#, .loneSurrogate),
            (#""\u0000""#, .forbiddenCharacter), (#""\u001b""#, .forbiddenCharacter),
            (#""\u202e""#, .forbiddenCharacter), (#""\ufeff""#, .forbiddenCharacter),
            (#""\b""#, .forbiddenCharacter), (#""\r""#, .forbiddenCharacter),
            (#""\uDBFF\uDFFF""#, .forbiddenCharacter),
            ("\"a\tb\"", .forbiddenCharacter), ("\"a\nb\"", .forbiddenCharacter),
            (#"{"":1}"#, .badKey), ("{\"é\":1}", .badKey), (#"{"\u00e9":1}"#, .badKey),
            (#"{"a\n":1}"#, .badKey),
        ] as [(String, TextErrorCode)])
    func `what RFC 8259 does not know is refused`(text: String, code: TextErrorCode) {
        expectRefusal(code) { try read(text) }
    }

    @Test func `a duplicate key is refused with both places`() {
        let second = SourcePosition(line: 2, column: 2)
        let error = expectRefusal(.duplicateKey, at: second) {
            try read("{\"a\":1,\n \"a\":2}")
        }
        #expect(error?.found == "a duplicate of the key a at 1:2")
        expectRefusal(.duplicateKey) { try read(#"{"a":1,"b":{},"\u0061":[]}"#) }
        #expect(throws: Never.self) { try read(#"{"a":{"a":1},"b":{"a":2},"ab":3}"#) }
    }

    @Test func `duplicates among many keys are found in the order of the text`() {
        let keys = (0..<1_000).map { "\"k\($0)\":\($0)" }
        #expect(throws: Never.self) { try read("{" + keys.joined(separator: ",") + "}") }
        let text = "{" + (keys + ["\"k7\":0", "\"k3\":0", "\"k7\":0"]).joined(separator: ",") + "}"
        let error = expectRefusal(.duplicateKey) { try read(text) }
        #expect(error?.found.contains("the key k7") == true)
    }

    @Test func `depth 32 passes and 33 does not, closed or not`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try read(nested(32)) }
        let place = SourcePosition(line: 1, column: 33)
        expectRefusal(.tooDeep, at: place) { try read(nested(33)) }
        expectRefusal(.tooDeep, at: place) { try read(String(repeating: "[", count: 100_000)) }
        expectRefusal(.tooDeep) { try read(String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test func `a hundred thousand nodes pass and one more does not`() {
        func list(_ count: Int) -> String {
            "[" + [String](repeating: "1", count: count).joined(separator: ",") + "]"
        }
        #expect(throws: Never.self) { try read(list(99_999)) }
        expectRefusal(.tooManyNodes) { try read(list(100_000)) }
    }

    @Test func `strings, keys and numbers have their limits`() {
        func text(_ letter: String, _ count: Int) -> String {
            String(repeating: letter, count: count)
        }
        #expect(throws: Never.self) { try read("\"" + text("z", 65_536) + "\"") }
        let error = expectRefusal(.stringTooLong) { try read("\"" + text("z", 65_537) + "\"") }
        #expect(error?.description.utf8.count ?? 999 < 120)
        #expect(throws: Never.self) { try read("{\"" + text("k", 128) + "\":1}") }
        expectRefusal(.keyTooLong) { try read("{\"" + text("k", 129) + "\":1}") }
        #expect(throws: Never.self) { try read(text("9", 40)) }
        expectRefusal(.tooManyDigits) { try read(text("9", 41)) }
        expectRefusal(.tooManyDigits) { try read("1e" + text("9", 41)) }
        expectRefusal(.tooManyDigits) { try read("{\"version\":" + text("9", 1_000_000) + "}") }
        expectRefusal(.stringTooLong) { try read("\"" + text("\\u0041", 300_000) + "\"") }
    }

    @Test func `the byte limit and the byte order mark are judged first`() {
        var limits = JSONLimits()
        limits.bytes = 4
        #expect(throws: Never.self) { try read("[10]", limits: limits) }
        expectRefusal(.tooLarge) { try read("[100]", limits: limits) }
        expectRefusal(.byteOrderMark) { try read("\u{FEFF}{}") }
        expectRefusal(.notUTF8) {
            try JSONValue(parsing: Array("{\"a\":\"".utf8) + [0xFF, 0x22, 0x7D], name: "a.json")
        }
    }

    @Test func `a fault inside a container names its key path`() {
        let error = expectRefusal(.unexpectedCharacter, at: SourcePosition(line: 1, column: 26)) {
            try read(#"{"cases":[{},{"input":[1,x]}]}"#)
        }
        #expect(error?.keyPath == "cases[1].input[1]")
    }

    @Test func `one line of a log keeps its line number`() {
        let error = expectRefusal(.unexpectedEnd) {
            try JSONValue(parsing: Array("{".utf8), name: "log", firstLine: 77)
        }
        #expect(error?.position?.line == 77)
    }

    @Test func `every prefix of a document is refused and nothing crashes`() throws {
        let text = Array(#"{"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null,"d":[true,false]}}"#.utf8)
        _ = try JSONValue(parsing: text, name: "f")
        for count in 0..<text.count {
            #expect(throws: TextError.self) {
                try JSONValue(parsing: Array(text[..<count]), name: "f")
            }
        }
    }

    @Test func `random edits are read or refused, never worse`() throws {
        let text = Array(#"{"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null,"d":[true,false]}}"#.utf8)
        let letters = Array("\"\\{}[],:0123456789.eE+-truefalsn \u{e9}\u{0}".utf8)
        var generator = TestGenerator(seed: 5)
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = text
            for _ in 0...generator.below(3) {
                bytes[generator.below(bytes.count)] = letters[generator.below(letters.count)]
            }
            if let value = try? JSONValue(parsing: bytes, name: "f") {
                accepted += 1
                _ = value.members.map { ($0.key.string, $0.value.double) }
            }
        }
        #expect(accepted > 0)
    }
}
