import Rewards

extension CapacityRewardTerms {
    /// Ten million tokens over the published horizon, without a cap or a gate.
    static func example(
        releaseTotal: TokenAmount = 10_000_000_000_000_000_000_000_000,
        bootstrapCap: BootstrapCap = .none, targetCapacity: UInt128 = 0, targetGate: Bool = false,
        curve: UtilisationCurve = .linearDecline
    ) -> CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: releaseTotal, releaseStart: 1_800_000_000, releaseDuration: 124_416_000,
            bootstrapCap: bootstrapCap, targetCapacity: targetCapacity, targetGate: targetGate,
            curve: curve)
    }
}

/// Nodes that settle against a pool, as a service keeps them.
struct NodeLedger {
    struct Node {
        var capacity: UInt64 = 0
        var paid: UInt256 = .zero
        var owed: TokenAmount = .zero
        var settlements = 0
    }

    var nodes: [Node]

    var totalCapacity: UInt128 { nodes.reduce(0) { $0 + UInt128($1.capacity) } }
    var settlements: Int { nodes.reduce(0) { $0 + $1.settlements } }

    func totalOwed() throws -> TokenAmount { try nodes.map(\.owed).total() }

    mutating func settle(_ index: Int, against pool: CapacityRewardPool) throws {
        let node = nodes[index]
        let earned = try pool.accrued(capacity: node.capacity, since: node.paid)
        nodes[index].owed = try node.owed.adding(earned)
        nodes[index].paid = pool.index
        nodes[index].settlements += 1
    }

    mutating func settleAll(against pool: CapacityRewardPool) throws {
        for index in nodes.indices { try settle(index, against: pool) }
    }

    mutating func set(_ capacity: UInt64, of index: Int, in pool: CapacityRewardPool) throws {
        try settle(index, against: pool)
        nodes[index].capacity = capacity
    }
}
