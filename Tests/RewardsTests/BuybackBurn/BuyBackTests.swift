import Rewards
import Testing

@Suite struct BuyBackTests {
    private let pool = SwapReserves(input: 290_000_000_000, output: 48_333_333_333)

    private func rule(
        slices: UInt64, millionths: UInt64 = 2_500, maxSlippage: Wad = .one,
        untraded: UntradedSlice = .skip, between: PoolBetweenSlices = .none,
        sinks: [(BuyBackUse, UInt64)] = [(.burn, 10_000)]
    ) throws -> BuyBackRule {
        BuyBackRule(
            model: .separateFee(millionths: millionths), slices: slices, maxSlippage: maxSlippage,
            untraded: untraded, betweenSlices: between,
            sinks: try sinks.map { BuyBackSink(use: $0.0, share: try BasisPoints($0.1)) })
    }

    @Test func `four slices without a fee buy what one order would`() throws {
        // B6; conformance vector "four-slices-no-fee-equal-one".
        let bought = try rule(slices: 4, millionths: 0).spend(100_000_000_000, reserves: pool)
        #expect(
            bought.slices.map(\.bought) == [
                3_835_978_835, 3_271_864_301, 2_823_663_712, 2_461_655_543,
            ])
        let one = try rule(slices: 1, millionths: 0).spend(100_000_000_000, reserves: pool)
        #expect(one.bought == 12_393_162_393 && bought.bought == 12_393_162_391)
        #expect(bought.uses == [12_393_162_391] && bought.unspent == 0)
    }

    @Test func `uneven slices spend the whole budget`() throws {
        // F2: slices of ⌊1003 / 7⌋ would leave 2 behind; conformance vector "edge-uneven-slices".
        let bought = try rule(slices: 7).spend(1_003, reserves: pool)
        #expect(bought.slices.map(\.spent) == [143, 143, 143, 144, 143, 143, 144])
        #expect(bought.spent == 1_003 && bought.bought == 161)
        let whole = 1_003 / 7
        #expect(whole * 7 == 1_001)
    }

    @Test func `what is bought is divided to the unit`() throws {
        // B5; conformance vector "edge-sinks-split".
        let sinks: [(BuyBackUse, UInt64)] = [
            (.burn, 5_000), (.lock, 2_000), (.stakers, 2_000), (.treasury, 1_000),
        ]
        let bought = try rule(slices: 4, sinks: sinks).spend(1_000_000_000, reserves: pool)
        #expect(bought.bought == 165_679_583)
        #expect(bought.uses == [82_839_791, 33_135_917, 33_135_917, 16_567_958])
        // In another order the amounts move with their sinks; ties go by name.
        let turned = try rule(slices: 4, sinks: sinks.reversed())
            .spend(1_000_000_000, reserves: pool)
        #expect(turned.uses == bought.uses.reversed())
        let tie = try rule(
            slices: 1, millionths: 0, sinks: [(.treasury, 5_000), (.burn, 5_000)]
        ).spend(10, reserves: SwapReserves(input: 100, output: 100))
        #expect(tie.bought == 9 && tie.uses == [4, 5])
    }

    @Test func `a slice beyond the bound is not traded`() throws {
        // B2; conformance vector "edge-slippage-skips-first-slices".
        let strict = try rule(slices: 3, maxSlippage: 10_000_000_000_000_000)
        let bought = try strict.spend(40_000_000_000, reserves: pool)
        #expect(bought.bought == 0 && bought.unspent == 40_000_000_000)
        #expect(bought.reserves == pool && bought.uses == [0])
    }

    @Test func `small money is carried until it buys a unit`() throws {
        // Conformance vector "edge-carry-until-a-unit-is-bought".
        let bought = try rule(slices: 9, millionths: 0, untraded: .carry).spend(27, reserves: pool)
        #expect(bought.slices.map(\.spent) == [0, 0, 9, 0, 0, 9, 0, 0, 9])
        let skipped = try rule(slices: 9, millionths: 0).spend(27, reserves: pool)
        #expect(skipped.bought == 0 && skipped.unspent == 27)
    }

    @Test func `with arbitrage between slices every slice starts from the same pool`() throws {
        let bought = try rule(slices: 4, between: .restore).spend(4_000_000_000, reserves: pool)
        #expect(Set(bought.slices).count == 1)
        #expect(bought.reserves.input == 291_000_000_000)
    }

    @Test func `nothing is traded and nothing checked without a market`() throws {
        // B7; conformance vectors "edge-zero-budget", "edge-no-overflow-check-without-trade".
        for empty in [
            SwapReserves(input: 0, output: 9), SwapReserves(input: 9, output: 0),
        ] {
            #expect(throws: Refusal.emptyPool) { try rule(slices: 1).spend(9, reserves: empty) }
        }
        #expect(try rule(slices: 4).spend(0, reserves: pool).spent == 0)
        let most = TokenAmount(baseUnits: SwapReserves.bound.baseUnits - 1)
        let full = SwapReserves(input: most, output: 1_000_000_000)
        let idle = try rule(slices: 1, maxSlippage: 0).spend(most, reserves: full)
        #expect(idle.unspent == most)
        #expect(throws: Refusal.overflow) { try rule(slices: 1).spend(most, reserves: full) }
    }

    @Test func `a lopsided pool has a spot price past 128 bits`() throws {
        let output = TokenAmount(baseUnits: SwapReserves.bound.baseUnits - 1)
        let lopsided = SwapReserves(input: 1, output: output)
        let money = TokenAmount(baseUnits: 1 << 100)
        let bounded = try rule(slices: 1, maxSlippage: 999_999_999_999_999_999)
            .spend(money, reserves: lopsided)
        #expect(bounded.bought == 0 && bounded.unspent == money)
        #expect(try rule(slices: 1).spend(money, reserves: lopsided).spent == money)
    }

    @Test func `rules outside their ranges are refused in order`() throws {
        #expect(throws: Refusal.outOfRange) { try rule(slices: 0).spend(1, reserves: pool) }
        #expect(throws: Refusal.outOfRange) { try rule(slices: 10_001).spend(1, reserves: pool) }
        let over = Wad(raw: Wad.scale + 1)
        #expect(throws: Refusal.outOfRange) {
            try rule(slices: 1, maxSlippage: over).spend(1, reserves: pool)
        }
        #expect(throws: Refusal.outOfRange) {
            try rule(slices: 1).spend(SwapReserves.bound, reserves: pool)
        }
        #expect(throws: Refusal.duplicateID) {
            try rule(slices: 1, sinks: [(.burn, 1), (.burn, 1)]).spend(1, reserves: pool)
        }
        #expect(throws: Refusal.badSplit) {
            try rule(slices: 1, sinks: [(.burn, 9_999)])
                .spend(1, reserves: SwapReserves(input: 0, output: 0))
        }
        #expect(throws: Refusal.badSplit) {
            try rule(slices: 1, sinks: []).spend(1, reserves: pool)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `money and tokens are kept, slice by slice as stated`(seed: UInt64) throws {
        // B1, B2, B4, B5 against the rule in exact numbers.
        var random = SplitMix64(seed: seed)
        let burn = random.below(10_001)
        let rule = try rule(
            slices: 1 + random.below(12), millionths: random.element(of: [0, 3_000, 500_000]),
            maxSlippage: random.fraction(), untraded: random.chance(oneIn: 2) ? .skip : .carry,
            between: random.chance(oneIn: 2) ? .none : .restore,
            sinks: [(.treasury, 10_000 - burn), (.burn, burn)])
        let opening = SwapReserves(
            input: TokenAmount(baseUnits: random.positive(bits: 90)),
            output: TokenAmount(baseUnits: random.positive(bits: 90)))
        let budget = random.amount(bits: 90)
        let bought = try rule.spend(budget, reserves: opening)
        #expect(try bought.spent.adding(bought.unspent) == budget, "seed \(seed)")
        #expect(try bought.uses.total() == bought.bought, "seed \(seed)")
        #expect(try bought.slices.map(\.spent).total() == bought.spent, "seed \(seed)")
        #expect(try bought.slices.map(\.bought).total() == bought.bought, "seed \(seed)")
        #expect(
            bought.slices.map { [BigInteger($0.spent), BigInteger($0.bought)] }
                == exactSlices(rule, budget, opening), "seed \(seed)")
    }

    private func exactSlices(
        _ rule: BuyBackRule, _ budget: TokenAmount, _ opening: SwapReserves
    ) -> [[BigInteger]] {
        guard case .separateFee(let millionths) = rule.model else { return [] }
        let (money, count) = (BigInteger(budget), BigInteger(rule.slices))
        var (input, output) = (BigInteger(opening.input), BigInteger(opening.output))
        var carry = BigInteger(0)
        return (0..<rule.slices).map { number in
            if rule.betweenSlices == .restore {
                (input, output) = (BigInteger(opening.input), BigInteger(opening.output))
            }
            let place = BigInteger(number)
            let part =
                ExactRational(money * (place + 1), over: count).floor
                - ExactRational(money * place, over: count).floor
            let paid = part + carry
            let net = paid - ExactRational(paid * BigInteger(millionths), over: 1_000_000).ceil
            let out = ExactRational(output * net, over: input + net).floor
            let ideal = ExactRational(paid * output, over: input).floor
            let least = ExactRational(
                ideal * BigInteger(Wad.scale - rule.maxSlippage.raw), over: BigInteger(Wad.scale)
            ).ceil
            if paid.isZero || out.isZero || out < least {
                carry = rule.untraded == .carry ? paid : 0
                return [0, 0]
            }
            carry = 0
            (input, output) = (input + paid, output - out)
            return [paid, out]
        }
    }
}
