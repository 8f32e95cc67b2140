/// A row of the redirection table: from this coverage on, this ratio of the rest is diverted.
public struct RedirectRow: Hashable, Sendable, ThresholdRow {
    /// Unit: 10^−18 of the network collateral required.
    public var coverageFrom: UInt128
    /// A fraction.
    public var ratio: Wad

    public init(coverageFrom: UInt128, ratio: Wad) {
        self.coverageFrom = coverageFrom
        self.ratio = ratio
    }

    var threshold: UInt128 { coverageFrom }
}

/// Divides a gross reward: delegators, then the node's collateral gap, then the network's, then
/// the provider.
///
/// - Source: `docs/MECHANISMS.md`, collateral-diversion — diversion stated, one global ratio code,
///   order and table assumed.
public struct DiversionRule: Hashable, Sendable {
    /// A fraction of the gross reward; taken only when somebody has delegated.
    public var delegatorShare: Wad
    /// Sorted by coverage, the first row from zero.
    public var redirectTable: [RedirectRow]

    /// Does not check the ranges; ``validate()`` does.
    public init(delegatorShare: Wad, redirectTable: [RedirectRow]) {
        self.delegatorShare = delegatorShare
        self.redirectTable = redirectTable
    }

    /// - Throws: ``Refusal/outOfRange`` when the share or a ratio is no fraction.
    /// - Complexity: O(rows).
    public func validate() throws(Refusal) {
        if !delegatorShare.isFraction { throw .outOfRange }
        for row in redirectTable where !row.ratio.isFraction { throw .outOfRange }
    }

    /// - Throws: ``Refusal/badTable`` when the table is empty, does not start at zero or does not
    ///   strictly increase.
    /// - Complexity: O(rows).
    public func checkTable() throws(Refusal) {
        try redirectTable.checkStepTable()
    }

    /// - Parameters:
    ///   - reward: The gross reward of one settlement.
    ///   - nodeGap: Node collateral that is missing.
    ///   - networkGap: Network collateral that is missing.
    ///   - networkCoverage: Network collateral held over required.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, then ``Refusal/badTable``.
    /// - Invariant: the four parts sum to the reward (R15).
    /// - Complexity: O(rows).
    public func divide(
        reward: TokenAmount, hasDelegators: Bool, nodeGap: TokenAmount, networkGap: TokenAmount,
        networkCoverage: Wad
    ) throws(Refusal) -> Diversion {
        try validate()
        return try divide(
            reward: reward, hasDelegators: hasDelegators, nodeGap: nodeGap, networkGap: networkGap,
            ratio: try redirectTable.row(at: networkCoverage.raw).ratio)
    }

    /// The ratio of the row that a coverage reaches: rows are compared by products, so that nothing
    /// is divided and no coverage is too large.
    ///
    /// - Parameters:
    ///   - collateral: Network collateral held.
    ///   - required: When zero, the coverage is 1.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, then ``Refusal/badTable``.
    /// - Complexity: O(rows).
    public func ratio(
        networkCollateral collateral: TokenAmount, required: TokenAmount
    ) throws(Refusal) -> Wad {
        try validate()
        try redirectTable.checkStepTable()
        // ⌊c/r⌋ ≥ t exactly when c ≥ t·r, for whole numbers.
        let held = UInt256.product(
            required > .zero ? collateral.baseUnits : 1, Wad.scale)
        let unit = max(required.baseUnits, 1)
        var ratio = redirectTable[0].ratio
        for row in redirectTable {
            if UInt256.product(row.coverageFrom, unit) > held { break }
            ratio = row.ratio
        }
        return ratio
    }

    /// As ``divide(reward:hasDelegators:nodeGap:networkGap:networkCoverage:)``, with the ratio of
    /// the row that applies.
    ///
    /// - Parameter ratio: A fraction.
    /// - Throws: ``Refusal/outOfRange`` when the delegators' share or the ratio is no fraction.
    public func divide(
        reward: TokenAmount, hasDelegators: Bool, nodeGap: TokenAmount, networkGap: TokenAmount,
        ratio: Wad
    ) throws(Refusal) -> Diversion {
        if !delegatorShare.isFraction || !ratio.isFraction { throw .outOfRange }
        let toDelegators = hasDelegators ? try reward.multipliedFloor(by: delegatorShare) : .zero
        var rest = try reward.subtracting(toDelegators)
        let toNode = min(nodeGap, rest)
        rest = try rest.subtracting(toNode)
        let toNetwork = min(networkGap, try rest.multipliedFloor(by: ratio))
        return Diversion(
            toDelegators: toDelegators,
            toNodeCollateral: toNode,
            toNetworkCollateral: toNetwork,
            claimable: try rest.subtracting(toNetwork))
    }
}

/// The four parts of a gross reward.
public struct Diversion: Hashable, Sendable {
    /// Rounded down.
    public var toDelegators: TokenAmount
    public var toNodeCollateral: TokenAmount
    /// Rounded down.
    public var toNetworkCollateral: TokenAmount
    /// What is left for the provider.
    public var claimable: TokenAmount

    public init(
        toDelegators: TokenAmount, toNodeCollateral: TokenAmount,
        toNetworkCollateral: TokenAmount, claimable: TokenAmount
    ) {
        self.toDelegators = toDelegators
        self.toNodeCollateral = toNodeCollateral
        self.toNetworkCollateral = toNetworkCollateral
        self.claimable = claimable
    }
}
