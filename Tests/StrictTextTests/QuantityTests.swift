import StrictText
import Testing

@Suite struct QuantityTests {
    private static let wad: UInt128 = 1_000_000_000_000_000_000

    @Test(arguments: [
        ("30d", 2_592_000), ("30 d", 2_592_000), ("6h", 21_600), ("1.5h", 5_400), ("90s", 90),
        ("10min", 600), ("2w", 1_209_600), ("3month", 7_776_000), ("1year", 31_104_000),
        ("0d", 0), ("1_000s", 1_000), ("0.5min", 30), ("9223372036854775807s", Int.max),
    ])
    func `a duration is whole seconds`(text: String, seconds: Int) throws {
        #expect(try Quantity.duration(text, at: somewhere) == UInt64(seconds))
    }

    @Test(
        arguments: [
            ("28", .missingUnit, nil), ("0.5s", .notWholeSeconds, nil),
            ("-28d", .negativeNumber, nil),
            ("9223372036854775808s", .outOfRange, nil),
            ("340282366920938463463374607431768211455year", .outOfRange, nil),
            ("30days", .unknownUnit, "d"), ("6 hours", .unknownUnit, "h"),
            ("10m", .unknownUnit, "min"),
            ("25%", .wrongUnit, nil), ("5 USD", .wrongUnit, nil), ("5 ICNT", .wrongUnit, nil),
            ("5/d", .wrongUnit, nil), ("1d 2h", .unknownUnit, nil), ("1d2h", .unknownUnit, nil),
            ("2026-01-28", .malformedNumber, nil), ("", .malformedNumber, nil),
            ("d", .malformedNumber, nil), ("1  d", .malformedNumber, nil),
            ("1e3d", .unknownUnit, nil), ("30 D", .wrongUnit, "d"),
            ("1.123456789012345678 d", .notWholeSeconds, nil),
        ] as [(String, TextErrorCode, String?)])
    func `anything else is no duration`(text: String, code: TextErrorCode, hint: String?) {
        let error = expectRefusal(code) { try Quantity.duration(text, at: somewhere) }
        #expect(error?.expected.contains("a duration such as 30d") == true)
        #expect(error?.hint == hint)
        #expect(error?.position == somewhere.position && error?.keyPath == somewhere.keyPath)
    }

    @Test func `a wrong unit is named with its kind`() {
        let error = expectRefusal(.wrongUnit) { try Quantity.duration("25%", at: somewhere) }
        #expect(
            error?.description
                == "a.yaml:3:9: error: market.price: expected a number with the right unit: a "
                + "duration such as 30d (units: s, min, h, d, w, month, year), found \"25%\", a "
                + "ratio [wrong-unit]")
    }

    @Test(arguments: [
        ("1.5", 1_500_000_000_000_000_000), ("25%", 250_000_000_000_000_000),
        ("25 %", 250_000_000_000_000_000), ("25bps", 2_500_000_000_000_000), ("0", 0),
        ("0.000000000000000001", 1), ("0.0000000000000001%", 1), ("0.00000000000001bps", 1),
    ])
    func `a ratio is a wad`(text: String, wad: Int) throws {
        #expect(try Quantity.ratio(text, at: somewhere) == UInt128(wad))
    }

    @Test(
        arguments: [
            ("0.00000000000000001%", .tooManyDecimals), ("0.000000000000001bps", .tooManyDecimals),
            ("0.1234567890123456789", .tooManyDecimals), ("-1", .negativeNumber),
            ("340282366920938463464", .outOfRange), ("1d", .wrongUnit), ("1.5x", .unknownUnit),
            ("1e999", .unknownUnit), ("0x2A", .unknownUnit), (".40", .malformedNumber),
            ("0,40", .malformedNumber), ("nan", .malformedNumber), ("Infinity", .malformedNumber),
            ("190:20:30", .malformedNumber), ("+0.40", .malformedNumber),
            ("1_000_", .malformedNumber),
            ("-0", .malformedNumber), ("5 percent", .unknownUnit),
            ("11111111111111111111111111111111111111111", .tooManyDigits),
        ] as [(String, TextErrorCode)])
    func `anything else is no ratio`(text: String, code: TextErrorCode) {
        let error = expectRefusal(code) { try Quantity.ratio(text, at: somewhere) }
        #expect(
            error?.expected.contains("number") == true || error?.code == .tooManyDecimals
                || error?.code == .tooManyDigits)
    }

    @Test func `a signed ratio keeps its sign`() throws {
        let ratio = try Quantity.signedRatio("-5%", at: somewhere)
        #expect(ratio.negative && ratio.wad == Self.wad / 20)
        let error = expectRefusal(.unknownUnit) { try Quantity.ratio("5 percent", at: somewhere) }
        #expect(error?.hint == "%")
    }

    @Test func `an amount is exact base units of its own token`() throws {
        func read(_ text: String, decimals: Int = 9) throws -> UInt128 {
            try Quantity.amount(text, symbol: "TKN", decimals: decimals, at: somewhere)
        }
        #expect(try read("2_800 TKN") == 2_800_000_000_000)
        #expect(try read("0.000000001TKN") == 1)
        #expect(try read("340282366920938463463374607431768211455 TKN", decimals: 0) == .max)
        expectRefusal(.tooManyDecimals) { try read("1.0000000001 TKN") }
        expectRefusal(.wrongUnit) { try read("5 USD") }
        expectRefusal(.missingUnit) { try read("5") }
        expectRefusal(.negativeNumber) { try read("-5 TKN") }
        expectRefusal(.outOfRange) { try read("340282366920938463463374607431768211455 TKN") }
        #expect(expectRefusal(.wrongUnit) { try read("5 TKM") }?.hint == "TKN")
        #expect(expectRefusal(.unknownUnit) { try read("5 tkn") }?.hint == "TKN")
    }

    @Test func `money is a wad of its currency`() throws {
        #expect(try Quantity.money("0.35 USD", at: somewhere) == Self.wad * 35 / 100)
        expectRefusal(.wrongUnit) { try Quantity.money("0.35 ICNT", at: somewhere) }
        let error = expectRefusal(.unknownUnit) { try Quantity.money("1$", at: somewhere) }
        #expect(error?.hint == "USD")
    }

    @Test func `a rate is a number per time`() throws {
        let rate = try Quantity.rate("1200/d", at: somewhere)
        #expect(rate == TimedRate(number: try StrictDecimal("1200"), unit: "", seconds: 86_400))
        #expect(try Quantity.rate("3.6/h", at: somewhere).perSecond == 0.001)
        let price = try Quantity.moneyRate("0.35 USD/h", at: somewhere)
        #expect(price == TimedRate(number: try StrictDecimal("0.35"), unit: "USD", seconds: 3_600))
        expectRefusal(.missingUnit) { try Quantity.rate("1200", at: somewhere) }
        expectRefusal(.wrongUnit) { try Quantity.rate("1200d", at: somewhere) }
        expectRefusal(.wrongUnit) { try Quantity.rate("1 USD/h", at: somewhere) }
        expectRefusal(.wrongUnit) { try Quantity.rate("1/day", at: somewhere) }
        expectRefusal(.negativeNumber) { try Quantity.rate("-1/d", at: somewhere) }
        expectRefusal(.wrongUnit) { try Quantity.moneyRate("1/h", at: somewhere) }
        expectRefusal(.wrongUnit) { try Quantity.moneyRate("1 ICNT/h", at: somewhere) }
    }

    @Test func `a growth rate is a ratio per time`() throws {
        let rate = try Quantity.ratioRate("4%/month", at: somewhere)
        #expect(rate.number == StrictDecimal(digits: 4, decimals: 2) && rate.seconds == 2_592_000)
        #expect(try Quantity.ratioRate("-30bps/d", at: somewhere).number.double == -0.003)
        #expect(try Quantity.ratioRate("0.04/year", at: somewhere).number.double == 0.04)
        expectRefusal(.tooManyDecimals) {
            try Quantity.ratioRate("0.00000000000000001%/d", at: somewhere)
        }
    }

    @Test func `a measure has the unit it is asked for`() throws {
        let number = try Quantity.measure("1.5 GPU-hours", unit: "GPU-hours", at: somewhere)
        #expect(number.double == 1.5)
        #expect(try Quantity.measure("1.5", unit: "", at: somewhere).double == 1.5)
        expectRefusal(.missingUnit) {
            try Quantity.measure("1.5", unit: "GPU-hours", at: somewhere)
        }
        let error = expectRefusal(.unknownUnit) {
            try Quantity.measure("1.5 GPU-hour", unit: "GPU-hours", at: somewhere)
        }
        #expect(error?.hint == "GPU-hours")
        expectRefusal(.negativeNumber) { try Quantity.measure("-1", unit: "", at: somewhere) }
    }

    @Test func `a count is an integer in its range`() throws {
        func read(_ text: String) throws -> UInt64 {
            try Quantity.count(text, in: 1...1_000, at: somewhere)
        }
        #expect(try read("1") == 1 && read("1_000") == 1_000)
        for text in ["0", "1001", "18446744073709551616", "18446744073709551617"] {
            let error = expectRefusal(.outOfRange) { try read(text) }
            #expect(error?.expected.contains("the range 1 … 1000") == true)
        }
        expectRefusal(.notAnInteger) { try read("8.0") }
        expectRefusal(.negativeNumber) { try read("-8") }
        expectRefusal(.wrongUnit) { try read("8d") }
        expectRefusal(.malformedNumber) { try read("012") }
    }

    @Test func `a real number stays in its range`() throws {
        #expect(try Quantity.real("-1.2", at: somewhere) == -1.2)
        #expect(try Quantity.real("3e-4", in: 0...1, at: somewhere) == 3e-4)
        expectRefusal(.outOfRange) { try Quantity.real("-1.2", in: 0...1, at: somewhere) }
        expectRefusal(.outOfRange) { try Quantity.real("1e999", at: somewhere) }
        expectRefusal(.malformedNumber) { try Quantity.real("nan", at: somewhere) }
        expectRefusal(.malformedNumber) { try Quantity.real("5%", at: somewhere) }
    }
}
