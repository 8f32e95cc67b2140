import Rewards
import Settlement
import Testing

/// A node that holds far more collateral than it must.
@Suite struct `Coverage in settlement` {
    /// Found by random commands: 10^21 units held for one required are 10^39 wads of coverage.
    @Test func `past its type keeps no edge from being settled`() throws {
        var configuration = Composition.small()
        configuration.hardware.hardwareClasses[0].collateralRequirement =
            TokenAmount(baseUnits: 1)
        var town = try Town(configuration)
        let owner = try town.person("owner", tokens: 2_000)
        let node = try town.node("rig", owner: owner, capacity: 1, collateral: 1_000)
        let report = try town.settle()
        #expect(report.capacity > .zero)
        #expect(town.state.nodes[Int(node.index)].claimable > .zero)
        #expect(town.state.violations.isEmpty)
    }
}
