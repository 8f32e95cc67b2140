/// The collateral a node owes to the whole network: its share of the capacity, times the unlocked
/// supply, times a factor.
///
/// - Source: `docs/MECHANISMS.md`, network-collateral — stated.
public struct NetworkCollateralRule: Hashable, Sendable {
    /// Range: 0 … 100.
    public var factor: Wad

    /// Does not check the range; ``validate()`` does.
    public init(factor: Wad) {
        self.factor = factor
    }

    /// Half of the unlocked supply backs the network — stated.
    public static let icn = NetworkCollateralRule(factor: Wad(raw: Wad.scale / 2))

    /// - Throws: ``Refusal/outOfRange`` when the factor is above 100.
    public func validate() throws(Refusal) {
        if factor.raw > 100 * Wad.scale { throw .outOfRange }
    }

    /// - Parameters:
    ///   - nodeCapacity: Unit: the network's capacity unit; at most `networkCapacity`.
    ///   - networkCapacity: The same unit, over all nodes.
    ///   - unlockedSupply: What the vesting schedules have released.
    ///   - collateral: What the node holds.
    /// - Throws: ``Refusal/noNetworkCapacity``, ``Refusal/nodeExceedsNetwork``, then
    ///   ``Refusal/overflow`` when a product passes 2^256−1 or a result 2^128−1.
    public func requirement(
        nodeCapacity: UInt64, networkCapacity: UInt64, unlockedSupply: TokenAmount,
        collateral: TokenAmount
    ) throws(Refusal) -> NetworkCollateral {
        if networkCapacity == 0 { throw .noNetworkCapacity }
        if nodeCapacity > networkCapacity { throw .nodeExceedsNetwork }

        // 2^64 · 10^18 is below 2^124: the divisor stays in 128 bits.
        let required = try UInt256.product(UInt128(nodeCapacity), unlockedSupply.baseUnits)
            .multiplied(by: factor.raw)
            .dividedCeil(by: UInt128(networkCapacity) * Wad.scale)
            .narrowed()
        let coverage =
            required == 0
            ? Wad.scale : try mulDivFloor(collateral.baseUnits, Wad.scale, required)
        return NetworkCollateral(
            required: TokenAmount(baseUnits: required),
            gap: TokenAmount(baseUnits: required).excess(over: collateral),
            coverage: Wad(raw: coverage))
    }
}

/// The answer of ``NetworkCollateralRule``.
public struct NetworkCollateral: Hashable, Sendable {
    /// Rounded up.
    public var required: TokenAmount
    /// What is missing: `max(0, required − collateral)`.
    public var gap: TokenAmount
    /// `collateral / required`, rounded down; one when nothing is required.
    public var coverage: Wad

    public init(required: TokenAmount, gap: TokenAmount, coverage: Wad) {
        self.required = required
        self.gap = gap
        self.coverage = coverage
    }
}
