/// A node that may verify the work of others.
public struct ValidatorCandidate: Hashable, Sendable {
    public var stake: TokenAmount
    /// A fraction.
    public var reputation: Wad

    public init(stake: TokenAmount, reputation: Wad) {
        self.stake = stake
        self.reputation = reputation
    }
}

/// Assigns verification tasks to staked nodes, in proportion to their stake.
///
/// - Source: `docs/MECHANISMS.md`, stake-to-validate: that staked nodes receive them stated
///   (Corex), the rule assumed.
public struct ValidationAssignmentRule: Hashable, Sendable {
    public var minimumStake: TokenAmount
    /// A fraction.
    public var minimumReputation: Wad
    /// The stake that one task binds; zero is no limit.
    public var stakePerTask: TokenAmount

    public init(minimumStake: TokenAmount, minimumReputation: Wad, stakePerTask: TokenAmount) {
        self.minimumStake = minimumStake
        self.minimumReputation = minimumReputation
        self.stakePerTask = stakePerTask
    }

    /// The most tasks of one assignment.
    public static var taskBound: UInt64 { 1_000_000 }

    /// - Throws: ``Refusal/outOfRange`` when the least reputation is no fraction.
    public func validate() throws(Refusal) {
        if !minimumReputation.isFraction { throw .outOfRange }
    }

    /// Tasks by largest remainder over the stakes that qualify. What a node's stake cannot bind is
    /// not given to another.
    ///
    /// - Parameters:
    ///   - tasks: Range: 0 … 1,000,000.
    ///   - nodes: In ascending order of their ids (UTF-8 bytes), which settles ties.
    /// - Returns: Tasks of each node, in their order, and those of nobody.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, for too many tasks or a reputation above
    ///   one; ``Refusal/overflow`` when the stakes that qualify sum past 2^128−1.
    /// - Invariant: Σ assigned + unassigned = tasks.
    /// - Complexity: O(n log n).
    public func assign(
        tasks: UInt64, to nodes: [ValidatorCandidate]
    ) throws(Refusal) -> (assigned: [UInt64], unassigned: UInt64) {
        try validate()
        if tasks > ValidationAssignmentRule.taskBound { throw .outOfRange }
        for node in nodes where !node.reputation.isFraction { throw .outOfRange }
        let weights = nodes.map { qualifies($0) ? $0.stake.baseUnits : 0 }
        var unassigned = tasks
        var assigned: [UInt64] = []
        assigned.reserveCapacity(nodes.count)
        for (part, weight) in zip(try splitProRata(UInt128(tasks), weights: weights).parts, weights)
        {
            var count = part
            if stakePerTask > .zero { count = min(count, weight / stakePerTask.baseUnits) }
            // No part exceeds the tasks.
            unassigned -= UInt64(count)
            assigned.append(UInt64(count))
        }
        return (assigned, unassigned)
    }

    private func qualifies(_ node: ValidatorCandidate) -> Bool {
        node.stake >= minimumStake && node.reputation >= minimumReputation
    }
}
