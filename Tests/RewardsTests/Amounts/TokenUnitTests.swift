import Rewards
import Testing

@Suite struct TokenUnitTests {
    private func unit(_ token: UInt8, _ quote: UInt8 = 6) throws -> TokenUnit {
        try TokenUnit(tokenDecimals: token, quoteDecimals: quote)
    }

    private func parsed(_ text: String, decimals: UInt8 = 18) throws -> TokenAmount {
        try unit(decimals).parse(Array(text.utf8))
    }

    private func formatted(_ amount: TokenAmount, decimals: UInt8 = 18) throws -> String {
        String(decoding: try unit(decimals).format(amount), as: UTF8.self)
    }

    @Test func `more than eighteen decimals refuse`() {
        #expect(throws: Refusal.outOfRange) {
            try TokenUnit(tokenDecimals: 19, quoteDecimals: 6)
        }
        #expect(throws: Refusal.outOfRange) {
            try TokenUnit(tokenDecimals: 6, quoteDecimals: 19)
        }
    }

    @Test func `text is read to the last unit`() throws {
        // Conformance vectors token-amount: edge-parse-one-wei, computed-01, -04, -07, -11.
        #expect(try parsed("0.000000000000000001") == 1)
        #expect(try parsed("710268233.0") == 710_268_233_000_000_000_000_000_000)
        #expect(try parsed("213338750.6536449", decimals: 9) == 213_338_750_653_644_900)
        #expect(try parsed("452157121.8836", decimals: 6) == 452_157_121_883_600)
        #expect(
            try parsed("709187230.974928214147725273") == 709_187_230_974_928_214_147_725_273)
        #expect(try parsed("0", decimals: 0) == 0)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "01", "00", "+1", "-1", " 1", "1 ", "1e3", "0x1p3", "nan", "1,5",
        "1.2.3", "1_000", "１", "1.5\n", "00.5",
    ])
    func `anything but plain decimal text is malformed`(text: String) {
        #expect(throws: Refusal.malformedAmount) { try parsed(text) }
    }

    @Test func `too many decimals refuse, trailing zeros included`() {
        // Conformance vectors token-amount: edge-parse-trailing-zeros-count, computed-09.
        #expect(throws: Refusal.tooManyDecimals) { try parsed("1.500", decimals: 2) }
        #expect(throws: Refusal.tooManyDecimals) { try parsed("219908210.535663394", decimals: 8) }
        #expect(throws: Refusal.tooManyDecimals) { try parsed("1.0", decimals: 0) }
    }

    @Test func `the largest amount is read, one unit more refuses`() throws {
        // Conformance vector token-amount: edge-format-max.
        let most = TokenAmount(baseUnits: .max)
        let text = "340282366920938463463.374607431768211455"
        #expect(try parsed(text) == most)
        #expect(try formatted(most) == text)
        #expect(throws: Refusal.overflow) {
            try parsed("340282366920938463463.374607431768211456")
        }
        #expect(throws: Refusal.overflow) { try parsed(String(repeating: "9", count: 80)) }
        #expect(throws: Refusal.overflow) { try parsed("1000000000000000000000") }
    }

    @Test func `text has no trailing zeros and no lonely point`() throws {
        #expect(try formatted(0) == "0")
        #expect(try formatted(1_500_000_000_000_000_000) == "1.5")
        #expect(try formatted(2_000_000, decimals: 6) == "2")
        #expect(try formatted(10, decimals: 0) == "10")
        #expect(try formatted(100, decimals: 6) == "0.0001")
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `reading what was written gives the amount back`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for decimals in 0...18 as ClosedRange<UInt8> {
            let amount = random.amount()
            let text = try formatted(amount, decimals: decimals)
            #expect(try parsed(text, decimals: decimals) == amount, "seed \(seed): \(text)")
        }
    }

    @Test func `published conversions come out`() throws {
        // Conformance vectors token-amount: computed-02, -03, -05, -06, -12, edge-dust-to-zero and
        // edge-quote-overflow, which does not overflow.
        #expect(
            try unit(8).toTokenFloor(51_156_134_736, price: 491_649_303_550_571)
                == 10_405_005_024_224_159)
        #expect(
            try unit(9, 18).toQuote(138_607_394_008_458_771_229, price: 38) == 5_267_080_972_321)
        #expect(
            try unit(9).toTokenFloor(7628, price: 518_151_616_925_250_102_489) == 14_721)
        #expect(
            try unit(8, 18).toQuote(217_898_746_510_813_164_084_861, price: 20_456_965)
                == 44_575_470_309_155_770_192_232)
        #expect(try unit(9).toTokenCeil(9869, price: 53_477_595_657_520_845) == 184_544_572)
        #expect(try unit(18).toQuote(1, price: 1_000_000_000_000_000_000) == 0)
        #expect(
            try unit(18).toQuote(
                TokenAmount(baseUnits: .max), price: 79_228_162_514_264_337_593_543_950_335)
                == 26_959_946_667_150_639_794_667_015_086_679_348_306)
    }

    @Test func `an unusable price refuses before anything else`() throws {
        // Conformance vector token-amount: edge-price-zero.
        let unit = try unit(18)
        #expect(throws: Refusal.badPrice) { try unit.toQuote(5, price: .unusable) }
        #expect(throws: Refusal.badPrice) { try unit.toTokenFloor(5, price: .unusable) }
        #expect(throws: Refusal.badPrice) { try unit.toTokenCeil(5, price: .unusable) }
        #expect(throws: Refusal.overflow) {
            try unit.toTokenFloor(TokenAmount(baseUnits: .max), price: 1)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `conversions equal the exact fractions, rounded as named`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (token, quote) = (UInt8(random.below(19)), UInt8(random.below(19)))
        let unit = try unit(token, quote)
        let net = BigInteger(10).power(Int(token) + 18 - Int(quote))
        for _ in 0..<10 {
            let amount = random.amount()
            let price = try Price(wad: random.positive(bits: 96))
            let (wide, wad) = (BigInteger(amount), BigInteger(price.wad))
            let worth = ExactRational(wide * wad, over: net)
            let bought = ExactRational(wide * net, over: wad)
            #expect(
                (try? unit.toQuote(amount, price: price))?.baseUnits == worth.floor.asUInt128,
                "seed \(seed)")
            #expect(
                (try? unit.toTokenFloor(amount, price: price))?.baseUnits
                    == bought.floor.asUInt128, "seed \(seed)")
            #expect(
                (try? unit.toTokenCeil(amount, price: price))?.baseUnits == bought.ceil.asUInt128,
                "seed \(seed)")
        }
    }
}
