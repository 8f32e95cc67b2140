import Testing

/// Slips that an honest person makes in the first lines of a scenario and in its syntax: each
/// message names the file, line, column, key path, what was expected, what was found, and the
/// nearest word.
struct MistakesInHeadTests {
    @Test(arguments: mistakes)
    func `a slip gets its own message`(_ mistake: Mistake) throws {
        #expect(try mistake.firstMessage() == mistake.message)
    }

    static let mistakes: [Mistake] = [
        Mistake(
            "a misspelt key", line: 5,
            becomes: "horizn: 28d",
            at: "5:1", path: "horizn", code: "unknown-key",
            expected: "a known key",
            found: "the unknown key \"horizn\"",
            hint: "horizon"),
        Mistake(
            "a misspelt key inside", line: 10,
            becomes: "    kk: 1.5",
            at: "10:5", path: "protocol.market_adjustment.kk", code: "unknown-key",
            expected: "a known key",
            found: "the unknown key \"kk\""),
        Mistake(
            "a missing seed", line: 3,
            becomes: nil,
            at: "1:1", path: "", code: "missing-key",
            expected: """
                the required key "seed" (an integer in the range 0 … 18446744073709551615)
                """,
            found: "no such key"),
        Mistake(
            "a seed past 64 bits", line: 3,
            becomes: "seed: 18446744073709551616",
            at: "3:7", path: "seed", code: "out-of-range",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "\"18446744073709551616\""),
        Mistake(
            "a seed in words", line: 3,
            becomes: "seed: seven",
            at: "3:7", path: "seed", code: "malformed-number",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "\"seven\""),
        Mistake(
            "a seed left empty", line: 3,
            becomes: "seed:",
            at: "3:6", path: "seed", code: "missing-value",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "a missing value (empty)"),
        Mistake(
            "a null seed", line: 3,
            becomes: "seed: ~",
            at: "3:7", path: "seed", code: "missing-value",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "\"~\""),
        Mistake(
            "a fraction for a seed", line: 3,
            becomes: "seed: 7.5",
            at: "3:7", path: "seed", code: "not-an-integer",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "\"7.5\""),
        Mistake(
            "a number in quotes", line: 3,
            becomes: "seed: \"7\"",
            at: "3:7", path: "seed", code: "wrong-type",
            expected: "an integer in the range 0 … 18446744073709551615, without quotes",
            found: "the quoted text \"7\""),
        Mistake(
            "a thousands comma", line: 3,
            becomes: "seed: 1,000",
            at: "3:7", path: "seed", code: "malformed-number",
            expected: "an integer in the range 0 … 18446744073709551615",
            found: "\"1,000\""),
        Mistake(
            "another version", line: 1,
            becomes: "moniac: 2",
            at: "1:9", path: "moniac", code: "unknown-version",
            expected: "version 1 of the language",
            found: "version 2"),
        Mistake(
            "a version in words", line: 1,
            becomes: "moniac: one",
            at: "1:9", path: "moniac", code: "wrong-type",
            expected: "the version of the language, the integer 1",
            found: "\"one\""),
        Mistake(
            "no version", line: 1,
            becomes: nil,
            at: "1:1", path: "", code: "missing-key",
            expected: "the required key \"moniac\" (the version: moniac: 1)",
            found: "no such key"),
        Mistake(
            "a wrong unit", line: 5,
            becomes: "horizon: 28 USD",
            at: "5:10", path: "horizon", code: "wrong-unit",
            expected: """
                a number with the right unit: a duration such as 30d (units: s, min, h, d, w, \
                month, year)
                """,
            found: "\"28 USD\", money"),
        Mistake(
            "a duration without unit", line: 5,
            becomes: "horizon: 28",
            at: "5:10", path: "horizon", code: "missing-unit",
            expected: "a unit: a duration such as 30d (units: s, min, h, d, w, month, year)",
            found: "\"28\" without a unit"),
        Mistake(
            "a long unit name", line: 5,
            becomes: "horizon: 28 days",
            at: "5:10", path: "horizon", code: "unknown-unit",
            expected: """
                a number with a known unit: a duration such as 30d (units: s, min, h, d, w, \
                month, year)
                """,
            found: "\"28 days\"",
            hint: "d"),
        Mistake(
            "text after a unit", line: 5,
            becomes: "horizon: 28d 5",
            at: "5:10", path: "horizon", code: "unknown-unit",
            expected: """
                a number with a known unit: a duration such as 30d (units: s, min, h, d, w, \
                month, year)
                """,
            found: "\"28d 5\""),
        Mistake(
            "not whole days", line: 5,
            becomes: "horizon: 36h",
            at: "5:10", path: "horizon", code: "out-of-range",
            expected: "a duration of whole days",
            found: "\"36h\""),
        Mistake(
            "a zero horizon", line: 5,
            becomes: "horizon: 0d",
            at: "5:10", path: "horizon", code: "out-of-range",
            expected: "a duration in the range 1d … 36525d",
            found: "\"0d\""),
        Mistake(
            "a horizon beyond 100 years", line: 5,
            becomes: "horizon: 11_000_000year",
            at: "5:10", path: "horizon", code: "out-of-range",
            expected: "a duration in the range 1d … 36525d",
            found: "\"11_000_000year\""),
        Mistake(
            "a horizon past 63 bits", line: 5,
            becomes: "horizon: 9223372036854775808s",
            at: "5:10", path: "horizon", code: "out-of-range",
            expected: """
                a number in the range 0 … 9223372036854775807 seconds as a duration such as 30d \
                (units: s, min, h, d, w, month, year)
                """,
            found: "\"9223372036854775808s\""),
        Mistake(
            "a negative horizon", line: 5,
            becomes: "horizon: -28d",
            at: "5:10", path: "horizon", code: "negative-number",
            expected: """
                no negative number as a duration such as 30d (units: s, min, h, d, w, month, year)
                """,
            found: "\"-28d\""),
        Mistake(
            "a date for a duration", line: 5,
            becomes: "horizon: 2026-01-01",
            at: "5:10", path: "horizon", code: "malformed-number",
            expected: "a number as a duration such as 30d (units: s, min, h, d, w, month, year)",
            found: "\"2026-01-01\""),
        Mistake(
            "the 30th of February", line: 4,
            becomes: "start: 2026-02-30",
            at: "4:8", path: "start", code: "impossible-date",
            expected: "a date of the calendar in the range 0001 … 9999",
            found: "\"2026-02-30\""),
        Mistake(
            "a date of another format", line: 4,
            becomes: "start: 01.02.2026",
            at: "4:8", path: "start", code: "malformed-date",
            expected: "a date of the format YYYY-MM-DD",
            found: "\"01.02.2026\""),
        Mistake(
            "a date before 1970", line: 4,
            becomes: "start: 1969-12-31",
            at: "4:8", path: "start", code: "out-of-range",
            expected: "a date in the range 1970-01-01 … 9999-12-31",
            found: "\"1969-12-31\""),
        Mistake(
            "a warm-up as long as the run", line: 5,
            becomes: "horizon: 28d\nwarm_up: 28d",
            at: "6:10", path: "warm_up", code: "wrong-order",
            expected: "a warm-up shorter than the horizon 28d",
            found: "\"28d\""),
        Mistake(
            "another epoch", line: 5,
            becomes: "horizon: 28d\nepoch: 7d",
            at: "6:8", path: "epoch", code: "out-of-range",
            expected: "1d, the only length so far",
            found: "\"7d\""),
        Mistake(
            "a duplicate key", line: 12,
            becomes: "    k: 2",
            at: "12:5", path: "", code: "duplicate-key",
            expected: "each key once",
            found: "the duplicate key \"k\", first at 10:5"),
        Mistake(
            "an alias", line: 20,
            becomes: "    initial: *price",
            at: "20:14", path: "", code: "alias",
            expected: "a plain value; a text that begins so stands in quotes",
            found: "an alias (*)"),
        Mistake(
            "an anchor", line: 20,
            becomes: "    initial: &price 0.40 USD",
            at: "20:14", path: "", code: "anchor",
            expected: "a plain value; a text that begins so stands in quotes",
            found: "an anchor (&)"),
        Mistake(
            "a tag", line: 20,
            becomes: "    initial: !!str 0.40",
            at: "20:14", path: "", code: "tag",
            expected: "a plain value; a text that begins so stands in quotes",
            found: "a tag (!)"),
        Mistake(
            "a tab for indentation", line: 10,
            becomes: "\tk: 1.5",
            at: "10:1", path: "", code: "tab",
            expected: "spaces",
            found: "a tab outside quotes"),
        Mistake(
            "a colon in a plain text", line: 2,
            becomes: "name: small: network",
            at: "2:12", path: "", code: "malformed-syntax",
            expected: "a value; a text with “: ” inside stands in quotes",
            found: "a second colon: a mapping inside a plain text"),
        Mistake(
            "a block text", line: 2,
            becomes: "name: |",
            at: "2:7", path: "", code: "malformed-syntax",
            expected: "a plain value; a text that begins so stands in quotes",
            found: "a block text (| or >)"),
        Mistake(
            "a key off by one column", line: 11,
            becomes: "   floor: 0.01",
            at: "11:4", path: "", code: "indentation",
            expected: "a key at the indentation of the keys above",
            found: "another indentation"),
        Mistake(
            "no space after a colon", line: 5,
            becomes: "horizon:28d",
            at: "5:1", path: "", code: "malformed-syntax",
            expected: "“key: value” with a colon and a space after the key",
            found: "\"horizon:28d\""),
        Mistake(
            "an unclosed quote", line: 2,
            becomes: "name: \"small",
            at: "2:7", path: "", code: "unclosed-quote",
            expected: "a closing quote",
            found: "an unclosed text in quotes"),
        Mistake(
            "an unclosed bracket", line: 22,
            becomes: "  regions: [eu",
            at: "22:12", path: "", code: "unexpected-end",
            expected: "a closing bracket ]",
            found: "the end of the file: the bracket is unclosed"),
        Mistake(
            "an upper-case key", line: 3,
            becomes: "Seed: 7",
            at: "3:1", path: "", code: "bad-key",
            expected: "a key of ASCII letters a–z, digits and _",
            found: "the key \"Seed\"",
            hint: "seed"),
        Mistake(
            "a key path", line: 3,
            becomes: "market.price: 7",
            at: "3:1", path: "", code: "bad-key",
            expected: "a key; those of a path stand one inside the other, as {a: {b: 1}}",
            found: "the path market.price"),
        Mistake(
            "a key path in a design", line: 3,
            becomes: "sweep: {design: {kind: grid, over: {market.price: [1, 2]}}}",
            at: "3:37", path: "sweep.design.over", code: "bad-key",
            expected: "a key; a design lists paths as over: [{key: a.b, values: [1, 2]}]",
            found: "the path market.price"),
    ]
}
