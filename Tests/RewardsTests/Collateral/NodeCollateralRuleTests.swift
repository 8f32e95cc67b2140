import Rewards
import Testing

@Suite struct NodeCollateralRuleTests {
    private let twoThousandEightHundred = TokenAmount(baseUnits: 2_800 * Wad.scale)

    // Conformance vectors "maf-one", "maf-half", "maf-floor".
    @Test(
        arguments: [
            (Wad.scale, 840 * Wad.scale),
            (Wad.scale / 2, 420 * Wad.scale),
            (Wad.scale / 100, 8_400_000_000_000_000_000),
        ] as [(UInt128, UInt128)])
    func `the market adjustment factor scales the contract's requirement`(
        maf: UInt128, required: UInt128
    ) throws {
        let answer = try NodeCollateralRule.icnContract.requirement(
            collateralRequirement: twoThousandEightHundred, maf: Wad(raw: maf), capacity: 1,
            collateral: .zero)
        #expect(answer.required.baseUnits == required)
        #expect(answer.requiredScaled == UInt256.product(required, Wad.scale))
        #expect(!answer.met)
        #expect(answer.gap == answer.required)
    }

    @Test func `collateral of exactly the requirement meets it`() throws {
        // Conformance vector "edge-met-exactly".
        let held = TokenAmount(baseUnits: 840 * Wad.scale)
        let answer = try NodeCollateralRule.icnContract.requirement(
            collateralRequirement: twoThousandEightHundred, maf: .one, capacity: 1,
            collateral: held)
        #expect(answer.met)
        #expect(answer.gap == .zero)
        let short = try NodeCollateralRule.icnContract.requirement(
            collateralRequirement: twoThousandEightHundred, maf: .one, capacity: 1,
            collateral: try held.subtracting(TokenAmount(baseUnits: 1)))
        #expect(!short.met)
        #expect(short.gap == TokenAmount(baseUnits: 1))
    }

    @Test func `a third in percent falls short of a third by rounding down`() throws {
        // Conformance vector "edge-docs-one-third".
        let rule = NodeCollateralRule(
            variant: .docs(rewardMultiple: 6), minCollateralPercent: 33_333_333_333_333_333_333,
            applyMAF: true)
        let answer = try rule.requirement(
            collateralRequirement: TokenAmount(baseUnits: 1_000 * Wad.scale), maf: .one,
            capacity: 2, collateral: TokenAmount(baseUnits: 4_000 * Wad.scale))
        #expect(answer.required.baseUnits == 3_999_999_999_999_999_999_960)
        #expect(answer.met)
    }

    @Test func `the docs round before the factor and the contract after it`() throws {
        // Conformance vectors "computed-08" and "computed-02".
        let docs = NodeCollateralRule(
            variant: .docs(rewardMultiple: 6), minCollateralPercent: 33_333_333_333_333_333_333,
            applyMAF: true)
        let rounded = try docs.requirement(
            collateralRequirement: TokenAmount(baseUnits: 2_056_356),
            maf: Wad(raw: 572_694_633_977_716_939), capacity: 17_729,
            collateral: TokenAmount(baseUnits: 376_755_567))
        #expect(rounded.requiredScaled == UInt256(41_757_611_769_013_708_648_489_165_133))
        #expect(rounded.gap.baseUnits == 41_380_856_203)

        let exact = try NodeCollateralRule.icnContract.requirement(
            collateralRequirement: TokenAmount(baseUnits: 38_739_155_664_821),
            maf: Wad(raw: 166_265_705_195_325_949), capacity: 82_803, collateral: .zero)
        #expect(
            exact.requiredScaled == UInt256(160_000_063_890_160_719_722_819_756_863_770_476))
        #expect(exact.required.baseUnits == 160_000_063_890_160_720)
    }

    @Test func `the factor is ignored unless it applies`() throws {
        var rule = NodeCollateralRule.icnContract
        rule.applyMAF = false
        let ignored = try rule.requirement(
            collateralRequirement: twoThousandEightHundred, maf: .zero, capacity: 3,
            collateral: .zero)
        #expect(ignored.required.baseUnits == 2_520 * Wad.scale)
    }

    @Test func `no capacity needs no collateral`() throws {
        for rule in [NodeCollateralRule.icnContract, .icnDocs] {
            let answer = try rule.requirement(
                collateralRequirement: TokenAmount(baseUnits: .max), maf: .one, capacity: 0,
                collateral: .zero)
            #expect(answer.required == .zero)
            #expect(answer.met)
        }
    }

    @Test func `a percentage above one hundred is out of range`() throws {
        var rule = NodeCollateralRule.icnDocs
        try rule.validate()
        rule.minCollateralPercent += 1
        #expect(throws: Refusal.outOfRange) { try rule.validate() }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the requirement is the exact one rounded up, or an overflow`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rule = NodeCollateralRule(
            variant: random.chance(oneIn: 2)
                ? .contract : .docs(rewardMultiple: random.wide(bits: 80)),
            minCollateralPercent: random.chance(oneIn: 3)
                ? NodeCollateralRule.hundredPercent : random.wide(bits: 66),
            applyMAF: random.chance(oneIn: 2))
        let requirement = random.amount()
        let maf = Wad(raw: random.wide())
        let capacity = UInt64(random.wide(bits: 64))
        let held = random.amount()
        let scaled = NodeCollateralOracle(
            rule: rule, requirement: requirement, maf: maf, capacity: capacity
        ).requiredScaled
        let required = scaled.flatMap {
            ExactRational($0, over: BigInteger(Wad.scale)).ceil.asUInt128
        }
        do {
            let answer = try rule.requirement(
                collateralRequirement: requirement, maf: maf, capacity: capacity,
                collateral: held)
            #expect(BigInteger(answer.requiredScaled) == scaled, "seed \(seed)")
            #expect(answer.required.baseUnits == required, "seed \(seed)")
            #expect(answer.met == (answer.gap == .zero), "seed \(seed)")
            #expect(answer.gap == answer.required.excess(over: held), "seed \(seed)")
        } catch {
            #expect(error == .overflow && required == nil, "seed \(seed)")
        }
    }
}

/// The formula in unbounded integers; nil where a product leaves 256 bits.
private struct NodeCollateralOracle {
    let rule: NodeCollateralRule
    let requirement: TokenAmount
    let maf: Wad
    let capacity: UInt64

    var requiredScaled: BigInteger? {
        let factor = BigInteger(rule.applyMAF ? maf.raw : Wad.scale)
        let percent = [BigInteger(capacity), BigInteger(rule.minCollateralPercent)]
        switch rule.variant {
        case .contract:
            return product([BigInteger(requirement), factor] + percent).map(perHundredPercent)
        case .docs(let multiple):
            let full = product([BigInteger(requirement), BigInteger(multiple)] + percent)
            return full.map(perHundredPercent).flatMap { product([$0, factor]) }
        }
    }

    private func product(_ factors: [BigInteger]) -> BigInteger? {
        var result = BigInteger(1)
        for factor in factors {
            result = result * factor
            if result.asUInt256 == nil { return nil }
        }
        return result
    }

    private func perHundredPercent(_ value: BigInteger) -> BigInteger {
        ExactRational(value, over: BigInteger(NodeCollateralRule.hundredPercent)).floor
    }
}
