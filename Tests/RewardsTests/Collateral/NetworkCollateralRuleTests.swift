import Rewards
import Testing

@Suite struct NetworkCollateralRuleTests {
    private let half = NetworkCollateralRule.icn

    @Test func `a node backs its share of half the unlocked supply`() throws {
        // Conformance vectors "formula" and "edge-whole-network".
        let hundredth = try half.requirement(
            nodeCapacity: 10, networkCapacity: 1_000,
            unlockedSupply: TokenAmount(baseUnits: 200_000_000 * Wad.scale), collateral: .zero)
        #expect(hundredth.required.baseUnits == 1_000_000 * Wad.scale)
        #expect(hundredth.gap == hundredth.required)
        #expect(hundredth.coverage == .zero)

        let whole = try half.requirement(
            nodeCapacity: 5, networkCapacity: 5,
            unlockedSupply: TokenAmount(baseUnits: 700_000_000 * Wad.scale),
            collateral: TokenAmount(baseUnits: 350_000_000 * Wad.scale))
        #expect(whole.gap == .zero)
        #expect(whole.coverage == .one)
    }

    @Test func `the requirement rounds up and the coverage down`() throws {
        // Conformance vectors "edge-rounds-up" and "computed-01".
        let one = try half.requirement(
            nodeCapacity: 1, networkCapacity: 3, unlockedSupply: TokenAmount(baseUnits: 1),
            collateral: .zero)
        #expect(one.required.baseUnits == 1)

        let answer = try half.requirement(
            nodeCapacity: 12_956, networkCapacity: 104_857,
            unlockedSupply: TokenAmount(baseUnits: 3_305_139_969_924_900_734_369_394),
            collateral: TokenAmount(baseUnits: 187_380_634_720_250))
        #expect(answer.required.baseUnits == 204_189_484_013_213_299_610_374)
        #expect(answer.gap.baseUnits == 204_189_483_825_832_664_890_124)
        #expect(answer.coverage.raw == 917_680_142)
    }

    @Test func `nothing required counts as covered`() throws {
        let answer = try half.requirement(
            nodeCapacity: 0, networkCapacity: 1, unlockedSupply: TokenAmount(baseUnits: .max),
            collateral: .zero)
        #expect(answer.required == .zero)
        #expect(answer.coverage == .one)
    }

    @Test func `an empty network is refused before a node larger than it`() {
        #expect(throws: Refusal.noNetworkCapacity) {
            try half.requirement(
                nodeCapacity: 1, networkCapacity: 0, unlockedSupply: .zero, collateral: .zero)
        }
        #expect(throws: Refusal.nodeExceedsNetwork) {
            try half.requirement(
                nodeCapacity: 6, networkCapacity: 5,
                unlockedSupply: TokenAmount(baseUnits: .max), collateral: .zero)
        }
    }

    @Test func `a coverage past the type overflows`() {
        // Conformance vector "edge-max-collateral".
        #expect(throws: Refusal.overflow) {
            try half.requirement(
                nodeCapacity: 1, networkCapacity: 2, unlockedSupply: TokenAmount(baseUnits: 4),
                collateral: TokenAmount(baseUnits: .max))
        }
    }

    @Test func `a factor above one hundred is out of range`() throws {
        try NetworkCollateralRule(factor: Wad(raw: 100 * Wad.scale)).validate()
        #expect(throws: Refusal.outOfRange) {
            try NetworkCollateralRule(factor: Wad(raw: 100 * Wad.scale + 1)).validate()
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the requirement is the exact one rounded up`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let network = max(1, UInt64(random.wide(bits: 64)))
        let node = random.chance(oneIn: 4) ? network : UInt64(random.wide(bits: 64)) % network
        let supply = random.amount()
        let held = random.amount()
        let rule = NetworkCollateralRule(factor: Wad(raw: random.wide(bits: 66)))

        let product = BigInteger(node) * BigInteger(supply) * BigInteger(rule.factor.raw)
        let exact = ExactRational(product, over: BigInteger(network) * BigInteger(Wad.scale))
        let required = product.asUInt256 == nil ? nil : exact.ceil.asUInt128
        let coverage = required.flatMap {
            $0 == 0
                ? Wad.scale
                : ExactRational(BigInteger(held) * BigInteger(Wad.scale), over: BigInteger($0))
                    .floor.asUInt128
        }
        do {
            let answer = try rule.requirement(
                nodeCapacity: node, networkCapacity: network, unlockedSupply: supply,
                collateral: held)
            #expect(answer.required.baseUnits == required, "seed \(seed)")
            #expect(answer.coverage.raw == coverage, "seed \(seed)")
            #expect(answer.gap == answer.required.excess(over: held), "seed \(seed)")
        } catch {
            #expect(error == .overflow && coverage == nil, "seed \(seed)")
        }
    }
}
