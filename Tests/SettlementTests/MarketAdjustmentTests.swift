import Rewards
import Settlement
import Testing

@Suite struct `Market adjustment in settlement` {
    /// The path that settlement takes day by day is the rule's own path.
    @Test(arguments: [UInt16(1), 7, 14])
    func `follows the rule's path over a year`(cycle: UInt16) throws {
        var configuration = Composition.small()
        configuration.hardware.marketAdjustment.cycleDays = cycle
        var town = try Town(configuration)
        var generator = SplitMix64(seed: 11 + UInt64(cycle))
        var price: UInt128 = Wad.scale
        var closes: [Price] = [try Price(wad: price)]
        try town.send(.observePrice(asset: .token, price: closes[0]))
        var found: [Wad] = []
        for _ in 0..<365 {
            price = price * UInt128(900 + generator.below(210)) / 1_000
            closes.append(try Price(wad: price))
            found.append(try town.settle(price: price).marketAdjustment)
        }
        let path = try marketAdjustmentPath(
            rule: configuration.hardware.marketAdjustment.rule, cycleDays: cycle, maf: .one,
            closes: closes)
        for step in path.steps { #expect(found[Int(step.day) - 1] == step.maf) }
        #expect(town.state.marketAdjustment == path.final)
        #expect(path.steps.contains { $0.outcome == .fired })
        #expect(town.state.violationCount == 0)
    }

    @Test func `without a price the factor is held`() throws {
        var town = try Town()
        for day in 1...14 {
            let report = try town.settle()
            #expect(report.adjustment?.outcome == (day % 7 == 0 ? .held : nil))
            #expect(report.marketAdjustment == .one)
        }
    }

    @Test func `a governed k takes effect at the first edge after its timelock`() throws {
        var town = try Town()
        _ = try town.person("someone", tokens: 0)
        let receipt = try town.send(
            .governance(.propose(key: .marketAdjustmentK, value: 2 * Wad.scale)))
        guard case .proposed(1, let effective) = receipt.outcome else {
            throw Refusal.notInComposition
        }
        #expect(effective.seconds == Composition.genesis + 3 * 86_400)
        try town.settle()
        try town.settle()
        #expect(town.state.terms.hardware.marketAdjustment.rule.k.raw == 3 * Wad.scale / 2)
        try town.settle()
        #expect(town.state.terms.hardware.marketAdjustment.rule.k.raw == 2 * Wad.scale)
        #expect(
            town.answer(.governance(.propose(key: .marketAdjustmentK, value: 1))) == "out-of-bounds"
        )
    }
}
