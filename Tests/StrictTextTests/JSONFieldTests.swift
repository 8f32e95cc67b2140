import StrictText
import Testing

@Suite struct JSONFieldTests {
    private func field(_ text: String) throws -> JSONField {
        JSONField(try JSONValue(parsing: Array(text.utf8), name: "a.json"))
    }

    @Test func `members are found with their key path`() throws {
        let root = try field(#"{"a":{"b":[1,"x"]}}"#)
        let entries = try root.member("a").member("b").elements()
        #expect(entries.map(\.keyPath) == ["a.b[0]", "a.b[1]"])
        #expect(try entries[0].integer(in: 1...1) == 1)
        #expect(try entries[1].string() == "x")
        #expect(try root.optional("z") == nil)
        let error = expectRefusal(.missingKey) { try root.member("a").member("c") }
        #expect(error?.keyPath == "a.c")
    }

    @Test func `an unknown key is refused with the nearest known one`() throws {
        let root = try field("{\"name\":1,\n\"verison\":2}")
        let error = expectRefusal(.unknownKey, at: SourcePosition(line: 2, column: 1)) {
            try root.requireKeys(["name", "version"])
        }
        #expect(error?.hint == "version" && error?.keyPath == "verison")
        #expect(throws: Never.self) { try root.requireKeys(["name", "verison", "more"]) }
        expectRefusal(.wrongType) { try field("[]").requireKeys([]) }
    }

    @Test(
        arguments: [
            ("1.0", .notAnInteger), ("1e0", .notAnInteger), ("-0", .notAnInteger),
            ("null", .wrongType), ("\"1\"", .wrongType), ("0", .outOfRange), ("4", .outOfRange),
            ("18446744073709551617", .outOfRange), ("-1", .outOfRange), ("1e400", .notAnInteger),
        ] as [(String, TextErrorCode)])
    func `an integer is a plain JSON number in its range`(text: String, code: TextErrorCode) throws
    {
        let value = try field(text)
        expectRefusal(code) { try value.integer(in: 1...3) }
        #expect(try field("3").integer(in: 1...3) == 3)
        #expect(try field("-3").integer(in: -3...3) == -3)
    }

    @Test(
        arguments: [
            ("60000", .wrongType), ("60000.0", .wrongType), ("null", .wrongType),
            (#""""#, .malformedNumber), (#""060000""#, .malformedNumber),
            (#""+60000""#, .malformedNumber), (#"" 60000""#, .malformedNumber),
            (#""60000\n""#, .malformedNumber), (#""6e4""#, .malformedNumber),
            (#""60000.00""#, .malformedNumber), (#""60,000""#, .malformedNumber),
            (#""60k""#, .malformedNumber), (#""-0""#, .malformedNumber),
            (#""-01""#, .malformedNumber),
            ("\"٦٠٠٠٠\"", .malformedNumber), (#""-1""#, .outOfRange),
            (#""340282366920938463463374607431768211456""#, .outOfRange),
            (#""999999999999999999999999999999999999999""#, .outOfRange),
            (#""1000000000000000000000000000000000000000""#, .outOfRange),
        ] as [(String, TextErrorCode)])
    func `an amount is a canonical string of digits`(text: String, code: TextErrorCode) throws {
        let value = try field(text)
        expectRefusal(code) { try value.amount() }
    }

    @Test func `amounts reach their maximum and no further`() throws {
        #expect(try field(#""340282366920938463463374607431768211455""#).amount() == .max)
        #expect(try field(#""5""#).amount(maximum: 5) == 5)
        expectRefusal(.outOfRange) { try field(#""6""#).amount(maximum: 5) }
        #expect(try field(#""0""#).amount() == 0)
    }

    @Test func `the other kinds refuse what they are not`() throws {
        #expect(try field("true").boolean())
        #expect(try field("0.25").real() == 0.25)
        expectRefusal(.outOfRange) { try field("1e400").real() }
        expectRefusal(.wrongType) { try field("\"true\"").boolean() }
        expectRefusal(.wrongType) { try field("1").string() }
        expectRefusal(.wrongType) { try field("{}").elements() }
        #expect(try field("\"warn\"").choice(of: ["warn", "halt"]) == "warn")
        let error = expectRefusal(.unknownChoice) {
            try field("\"Warn\"").choice(of: ["halt", "warn"])
        }
        #expect(error?.hint == "warn")
    }
}

@Suite struct JSONWriterTests {
    @Test func `members stand in the order given`() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("z")
        writer.integer(-3)
        writer.key("a")
        writer.beginArray()
        writer.string("x")
        writer.boolean(true)
        writer.null()
        writer.amount(.max)
        writer.real(0.1)
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"z":-3,"a":["x",true,null,"340282366920938463463374607431768211455",0.1,{}]}"#
        )
    }

    @Test func `indentation puts one entry on a line`() {
        var writer = JSONWriter(indentation: 2)
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.integer(1)
        writer.integer(2)
        writer.endArray()
        writer.key("b")
        writer.beginObject()
        writer.endObject()
        writer.endObject()
        writer.newLine()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}\n")
    }

    @Test func `control characters are escaped`() {
        var writer = JSONWriter()
        writer.string("\"\\/\n\t\u{1}\u{1F}\u{7F}é")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #""\"\\/\n\t\u0001\u001f\u007fé""#)
    }

    @Test func `lines of a log follow each other`() {
        var writer = JSONWriter()
        for number in 1...2 {
            writer.beginArray()
            writer.integer(number)
            writer.endArray()
            writer.newLine()
        }
        #expect(writer.bytes == Array("[1]\n[2]\n".utf8))
        writer.removeAll()
        writer.null()
        #expect(writer.bytes == Array("null".utf8))
    }

    @Test func `what is written reads back`() throws {
        var generator = TestGenerator(seed: 9)
        for _ in 0..<500 {
            let amount = UInt128(generator.next()) << 64 | UInt128(generator.next())
            let real = Double(bitPattern: generator.next() & ~(0x7FF << 52) | 1_010 << 52)
            var writer = JSONWriter(indentation: generator.below(2) == 0 ? nil : 3)
            writer.beginArray()
            writer.amount(amount)
            writer.real(real)
            writer.string("a\"\\b\n\té😀")
            writer.endArray()
            let entries = try JSONField(JSONValue(parsing: writer.bytes, name: "f")).elements()
            #expect(try entries[0].amount() == amount)
            #expect(try entries[1].real() == real)
            #expect(try entries[2].string() == "a\"\\b\n\té😀")
        }
    }
}

@Suite struct LineSplitterTests {
    private func lines(_ pieces: [String], limit: Int = 100) throws -> [(String, Int)] {
        var splitter = LineSplitter(name: "log", maximumBytes: limit)
        var lines: [(String, Int)] = []
        for piece in pieces {
            try splitter.feed(ArraySlice(piece.utf8)) {
                lines.append((String(decoding: $0, as: UTF8.self), $1))
            }
        }
        try splitter.finish { lines.append((String(decoding: $0, as: UTF8.self), $1)) }
        return lines
    }

    @Test func `lines span pieces and lose their ends`() throws {
        let found = try lines(["a\nb", "c\r", "\n\n", "d"])
        #expect(found.map(\.0) == ["a", "bc", "", "d"])
        #expect(found.map(\.1) == [1, 2, 3, 4])
    }

    @Test func `nothing after the last line end is no line`() throws {
        #expect(try lines(["a\n"]).count == 1)
        #expect(try lines([]).isEmpty)
    }

    @Test func `a line at the limit passes and one byte more does not`() throws {
        #expect(try lines(["abc\r\nabc\n"], limit: 3).count == 2)
        let error = expectRefusal(.tooLarge) { try lines(["abc\nabcd\n"], limit: 3) }
        #expect(error?.position?.line == 2)
        expectRefusal(.tooLarge) { try lines(["ab", "cd", "ef"], limit: 3) }
        expectRefusal(.tooLarge) { try lines(["abcd"], limit: 3) }
    }
}
