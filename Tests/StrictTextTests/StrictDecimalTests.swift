import StrictText
import Testing

@Suite struct StrictDecimalTests {
    @Test(arguments: [
        ("0", 0, 0), ("7", 7, 0), ("10", 10, 0), ("0.1", 1, 1), ("1.50", 150, 2),
        ("2_800", 2_800, 0), ("1_0_0", 100, 0), ("700_000_000.25", 70_000_000_025, 2),
        ("0.000", 0, 3),
    ])
    func `a number is read exactly as written`(text: String, digits: Int, decimals: Int) throws {
        let number = try StrictDecimal(text)
        #expect(number == StrictDecimal(digits: UInt128(digits), decimals: decimals))
        let negative = text.utf8.contains { (0x31...0x39).contains($0) }
        if negative { #expect(try StrictDecimal("-" + text).negative) }
    }

    @Test(arguments: [
        "", "-", "+1", ".5", "5.", "1__0", "_1", "1_", "1_.5", "1._5", "1.5_0", "012", "00", "0_1",
        "-0", "-0.0", "0x10", "0o7", "0b1", "1:30", "nan", "NaN", "inf", ".inf", "1e3", "1e999",
        "1,000", "0,4", "1.2.3", " 1", "1 ", "1\n", "--1", "1-", "٠.٤", "０", "1’000", "½",
    ])
    func `every other spelling is malformed`(text: String) {
        #expect(throws: DecimalFault.malformed) { try StrictDecimal(text) }
    }

    @Test func `forty digits pass and forty-one do not`() throws {
        // 40 digits fit no 128 bits unless they begin with zeros after the point.
        let small = "0." + String(repeating: "1", count: 18)
        #expect(try StrictDecimal(small).digits == 111_111_111_111_111_111)
        let forty = String(repeating: "9", count: 22) + "." + String(repeating: "9", count: 18)
        #expect(throws: DecimalFault.outOfRange) { try StrictDecimal(forty) }
        #expect(throws: DecimalFault.tooManyDigits) { try StrictDecimal("9" + forty) }
        #expect(throws: DecimalFault.tooManyDigits) {
            try StrictDecimal(String(repeating: "9", count: 1_000_000))
        }
    }

    @Test func `eighteen decimals pass and nineteen do not`() throws {
        #expect(try StrictDecimal("0.430000000000000001").decimals == 18)
        #expect(throws: DecimalFault.tooManyDecimals) {
            try StrictDecimal("0.4300000000000000001")
        }
        #expect(throws: DecimalFault.tooManyDecimals) {
            try StrictDecimal("0.4300000000000000000")
        }
    }

    @Test func `the largest 128-bit number passes and the next does not`() throws {
        let largest = "340282366920938463463374607431768211455"
        #expect(try StrictDecimal(largest).digits == .max)
        #expect(throws: DecimalFault.outOfRange) {
            try StrictDecimal("340282366920938463463374607431768211456")
        }
        #expect(
            try StrictDecimal("340282366920938463463.374607431768211455")
                .scaled(toDecimals: 18) == .max)
        #expect(throws: DecimalFault.outOfRange) {
            try StrictDecimal("340282366920938463463.4").scaled(toDecimals: 18)
        }
    }

    @Test func `scaling is exact and counts decimals as written`() throws {
        #expect(
            try StrictDecimal("2_800").scaled(toDecimals: 18) == 2_800 * 1_000_000_000_000_000_000)
        #expect(try StrictDecimal("1.5").scaled(toDecimals: 1) == 15)
        #expect(throws: DecimalFault.tooManyDecimals) {
            try StrictDecimal("1.50").scaled(toDecimals: 1)
        }
        #expect(throws: DecimalFault.negative) { try StrictDecimal("-1").scaled(toDecimals: 1) }
        #expect(try StrictDecimal("-1").scaledMagnitude(toDecimals: 1) == 10)
        #expect(try StrictDecimal("0").scaled(toDecimals: 99) == 0)
        #expect(throws: DecimalFault.outOfRange) { try StrictDecimal("1").scaled(toDecimals: 39) }
        #expect(try StrictDecimal("1").scaled(toDecimals: 38) > 0)
    }

    @Test func `a whole number has no point and no sign`() throws {
        #expect(try StrictDecimal("80").wholeNumber() == 80)
        #expect(throws: DecimalFault.notAnInteger) { try StrictDecimal("80.0").wholeNumber() }
        #expect(throws: DecimalFault.negative) { try StrictDecimal("-80").wholeNumber() }
    }

    @Test func `the description reads back as the same number`() throws {
        var generator = TestGenerator(seed: 11)
        for _ in 0..<2_000 {
            let number = StrictDecimal(
                negative: generator.below(2) == 1, digits: UInt128(generator.next()),
                decimals: generator.below(19))
            #expect(try StrictDecimal(number.description) == number)
        }
    }
}
