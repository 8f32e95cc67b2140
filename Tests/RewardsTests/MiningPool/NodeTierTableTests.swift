import Rewards
import Testing

@Suite struct NodeTierTableTests {
    private let gold = NodeStanding(
        compute: 1_000, contribution: 10_000_000, reputation: 800_000_000_000_000_000,
        stake: 1_000_000_000_000_000_000_000)
    private let silver = NodeStanding(
        compute: 100, contribution: 1_000_000, reputation: 500_000_000_000_000_000, stake: 0)
    private let nothing = NodeStanding(compute: 0, contribution: 0, reputation: 0, stake: 0)

    private var table: NodeTierTable {
        NodeTierTable(tiers: [
            NodeTier(minimum: nothing, multiplier: .one),
            NodeTier(minimum: silver, multiplier: 1_200_000_000_000_000_000),
            NodeTier(minimum: gold, multiplier: 1_500_000_000_000_000_000),
        ])
    }

    @Test func `equality meets every threshold`() throws {
        // Conformance vectors "edge-exactly-gold", "edge-exactly-silver".
        #expect(try table.tier(for: gold) == (number: 2, multiplier: 1_500_000_000_000_000_000))
        #expect(try table.tier(for: silver).number == 1)
        #expect(try table.tier(for: nothing).number == 0)
    }

    @Test func `one threshold short is one tier lower`() throws {
        var short = [gold, gold, gold, gold]
        short[0].compute -= 1
        short[1].contribution -= 1
        short[2].reputation -= 1
        short[3].stake.baseUnits -= 1
        for standing in short { #expect(try table.tier(for: standing).number == 1) }
    }

    @Test func `nothing met is no tier`() throws {
        // Conformance vectors "edge-no-tier", "edge-empty".
        let upper = NodeTierTable(tiers: Array(table.tiers.dropFirst()))
        #expect(throws: Refusal.noTier) { try upper.tier(for: nothing) }
        #expect(throws: Refusal.noTier) { try NodeTierTable(tiers: []).tier(for: gold) }
    }

    @Test func `a threshold below the tier before is refused`() throws {
        let turned = NodeTierTable(tiers: table.tiers.reversed())
        #expect(throws: Refusal.badTable) { try turned.tier(for: gold) }
        var crossed = table
        crossed.tiers[2].minimum.compute = 99
        #expect(throws: Refusal.badTable) { try crossed.tier(for: nothing) }
        var equal = table
        equal.tiers[2].minimum = silver
        #expect(try equal.tier(for: silver).number == 2)
        var rich = table
        rich.tiers[0].multiplier = Wad(raw: MiningPoolRule.multiplierBound.raw + 1)
        #expect(throws: Refusal.outOfRange) { try rich.tier(for: gold) }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `more of anything never lowers the tier`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func standing() -> NodeStanding {
            NodeStanding(
                compute: random.wide(bits: 11), contribution: random.wide(bits: 25),
                reputation: random.wide(bits: 60), stake: random.amount(bits: 71))
        }
        var shown = standing()
        let before = try table.tier(for: shown).number
        let added = standing()
        shown.compute += added.compute
        shown.contribution += added.contribution
        shown.reputation += added.reputation
        shown.stake.baseUnits += added.stake.baseUnits
        #expect(try table.tier(for: shown).number >= before, "seed \(seed)")
    }
}
