import StrictText
import Testing

@Suite struct TextErrorTests {
    @Test func `the message has file, place, key path, expectation, finding and code`() {
        let error = somewhere.error(.wrongUnit, expected: "a duration", found: "\"5%\"")
        #expect(
            error.description
                == "a.yaml:3:9: error: market.price: expected a duration, found \"5%\" [wrong-unit]"
        )
    }

    @Test func `a hint stands before the code`() {
        let error = somewhere.error(
            .unknownKey, expected: "a known key", found: "hroizon", hint: "horizon")
        #expect(
            error.description.hasSuffix(
                "found hroizon; did you mean horizon? [unknown-key]"))
    }

    @Test func `place and key path may be missing`() {
        let error = TextPlace(file: "b.csv").error(.empty, expected: "rows", found: "nothing")
        #expect(error.description == "b.csv: error: expected rows, found nothing [empty]")
    }

    @Test func `found text is cut after 64 scalars and not before`() {
        func found(_ count: Int) -> String {
            let text = String(repeating: "ä", count: count)
            return TextPlace(file: "f").error(.empty, expected: "x", found: text).description
        }
        #expect(found(64).hasSuffix(String(repeating: "ä", count: 64) + " [empty]"))
        #expect(found(65).hasSuffix(String(repeating: "ä", count: 64) + "… [empty]"))
    }

    @Test(arguments: [
        ("\u{1B}[31m", "\\u{001B}[31m"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{200B}", "\\u{200B}"),
        ("\u{0}", "\\u{0000}"), ("\u{85}", "\\u{0085}"), ("\u{A0}", "\\u{00A0}"),
        ("\n", "\\u{000A}"), ("\u{E0041}", "\\u{E0041}"), ("\u{FE0F}", "\\u{FE0F}"),
        ("\u{3164}", "\\u{3164}"), ("\u{E000}", "\\u{E000}"), ("\u{378}", "\\u{0378}"),
        ("ß €漢😀", "ß €漢😀"),
        // An accent stands on the stranger's own letter or nowhere.
        ("e\u{301}a", "e\u{301}a"), ("\u{301}a", "\\u{0301}a"),
        ("\u{1B}\u{301}", "\\u{001B}\\u{0301}"),
    ])
    func `what cannot be seen is printed as an escape`(text: String, printed: String) {
        #expect(PrintableText.escaped(text) == printed)
        let error = TextPlace(file: text).error(.empty, expected: "x", found: text)
        #expect(error.description == "\(printed): error: expected x, found \(printed) [empty]")
    }

    @Test func `key paths grow by keys and entries`() {
        let place = TextPlace(file: "f").key("a").element(2).key("b")
        #expect(place.keyPath == "a[2].b")
        let moved = place.key("c", at: SourcePosition(line: 2, column: 2))
        #expect(moved.position == SourcePosition(line: 2, column: 2))
    }

    @Test func `twenty messages are listed and the rest counted`() {
        var errors = TextErrors()
        #expect(throws: Never.self) { try errors.throwIfAny() }
        for index in 0..<20 {
            errors.add(TextPlace(file: "f\(index)").error(.empty, expected: "x", found: "y"))
        }
        #expect(errors.description.split(separator: "\n").count == 20)
        errors.add(TextPlace(file: "g").error(.empty, expected: "x", found: "y"))
        let lines = errors.description.split(separator: "\n")
        #expect(lines.count == 21 && lines.last == "… and 1 more")
        errors.add(errors)
        #expect(errors.count == 42 && errors.errors.count == 20)
        #expect(throws: TextErrors.self) { try errors.throwIfAny() }
    }

    @Test func `codes are unlike each other and kebab-case`() {
        let codes = TextErrorCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            #expect(code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x38 })
        }
    }
}

@Suite struct SpellingTests {
    private let keys = ["horizon", "epoch", "warm_up", "seed", "price", "prices", "usd"]

    @Test(arguments: [
        ("horizont", "horizon"), ("hroizon", "horizon"), ("HORIZON", "horizon"),
        ("epch", "epoch"), ("warmup", "warm_up"), ("pricees", "prices"), ("USD", "usd"),
        ("sede", "seed"),
    ])
    func `a near word is found`(word: String, expected: String) {
        #expect(Spelling.nearest(to: word, among: keys) == expected)
    }

    @Test(arguments: ["", "x", "sd", "protocol", "priceandmore", "ephxc2"])
    func `a far word is not`(word: String) {
        #expect(Spelling.nearest(to: word, among: keys) == nil)
    }

    @Test func `of equally near words the first wins`() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "rat", "can"]) == "bat")
        #expect(Spelling.nearest(to: "cat", among: ["can", "rat", "bat"]) == "can")
    }

    @Test func `very long words are left alone`() {
        let long = String(repeating: "k", count: 129)
        #expect(Spelling.nearest(to: long, among: [long + "x", "k"]) == nil)
        let short = String(repeating: "k", count: 128)
        #expect(Spelling.nearest(to: short, among: [String(short.dropLast())]) != nil)
    }
}
