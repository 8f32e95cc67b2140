import StrictText
import Testing

@Suite struct RealConversionTests {
    /// The standard library's answer: a second implementation to compare with.
    private func compare(_ text: String, seed: UInt64) {
        let expected = Double(text)
        let found = try? parseReal(text)
        if found?.bitPattern != expected?.bitPattern {
            Issue.record(
                "\(text): expected \(expected as Any), found \(found as Any), seed \(seed)")
        }
    }

    @Test func `a million decimals convert as the standard library does`() {
        let seed: UInt64 = 20_260_101
        var generator = TestGenerator(seed: seed)
        for round in 0..<1_000_000 {
            var digits = generator.next()
            // A quarter of the draws has few digits: the path of one hardware operation.
            if round % 4 == 0 { digits >>= UInt64(generator.below(60)) }
            let decimals = generator.below(19)
            let exponent = generator.below(61) - 30
            var text = StrictDecimal(digits: UInt128(digits), decimals: decimals).description
            if exponent != 0 { text += "e\(exponent)" }
            compare(text, seed: seed)
        }
    }

    @Test func `ties and their neighbours round as the standard library does`() {
        let seed: UInt64 = 7
        var generator = TestGenerator(seed: seed)
        for _ in 0..<20_000 {
            // Odd integers of 54 bits lie half-way between two Doubles.
            let odd = (generator.next() >> 10) | (1 << 53) | 1
            let up = UInt128(odd) << UInt128(generator.below(74))
            for value in [up - 1, up, up + 1] { compare("\(value)", seed: seed) }
        }
    }

    @Test(arguments: [
        ("0", 0.0), ("0e30", 0), ("0.1", 0.1), ("-1.2", -1.2), ("3e-4", 3e-4), ("3E+4", 3e4),
        ("1e30", 1e30), ("1e-30", 1e-30), ("1e05", 1e5), ("9007199254740993", 9007199254740992),
        ("9007199254740993.000000000000000001", 9007199254740994),
        ("340282366920938463463374607431768211455e30", 340282366920938463463374607431768211455e30),
    ])
    func `known reals`(text: String, value: Double) throws {
        #expect(try parseReal(text) == value)
    }

    @Test func `exponents past thirty are refused`() {
        for text in ["1e31", "1e-31", "1e999", "4e-400", "1e1000", "0e31"] {
            #expect(throws: DecimalFault.outOfRange) { try parseReal(text) }
        }
        for text in ["1e", "1e+", "1e1.5", "1e5x", "e5", "-0e3", "1e--5", "0x1p3", "1E٣"] {
            #expect(throws: DecimalFault.malformed) { try parseReal(text) }
        }
    }

    @Test func `the whole range of Double reads back from its shortest form`() throws {
        var generator = TestGenerator(seed: 3)
        var values = [
            Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
            Double.leastNormalMagnitude.nextDown, 1.0.nextUp, 0.1, 2.5e-308, 1e300,
        ]
        for _ in 0..<1_500 {
            let value = Double(bitPattern: generator.next() & ~(1 << 63))
            if value.isFinite { values.append(value) }
        }
        for value in values {
            let json = try JSONValue(parsing: Array("[\(value),-\(value)]".utf8), name: "f")
            #expect(json.elements.map(\.double) == [value, -value])
        }
    }

    @Test func `what no Double holds is infinite or zero`() {
        #expect(RealConversion.nearest(significand: 1, exponent10: 309) == nil)
        #expect(RealConversion.nearest(significand: 1, exponent10: 401) == nil)
        let largest = RealConversion.nearest(significand: 17_976_931_348_623_158, exponent10: 292)
        #expect(largest == Double.greatestFiniteMagnitude)
        #expect(RealConversion.nearest(significand: 17_976_931_348_623_159, exponent10: 292) == nil)
        #expect(RealConversion.nearest(significand: 2, exponent10: -324) == 0)
        #expect(
            RealConversion.nearest(significand: 3, exponent10: -324) == Double.leastNonzeroMagnitude
        )
        #expect(RealConversion.nearest(significand: .max, exponent10: -401) == 0)
    }
}
