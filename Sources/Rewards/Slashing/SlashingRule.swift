/// A row of the slashing table: from this downtime in an era on, this fraction is lost.
public struct SlashRow: Hashable, Sendable, ThresholdRow {
    public var downtimeFrom: Seconds
    /// A fraction.
    public var fraction: Wad

    public init(downtimeFrom: Seconds, fraction: Wad) {
        self.downtimeFrom = downtimeFrom
        self.fraction = fraction
    }

    var threshold: UInt128 { UInt128(downtimeFrom.count) }
}

/// What the fraction of a slash is taken of.
///
/// - Source: `docs/MECHANISMS.md`, slashing — assumed.
public enum SlashBasis: Hashable, Sendable {
    /// Own collateral and everything delegated.
    case total
    /// Own collateral alone.
    case own
}

/// The penalty for downtime: own collateral first, then the delegated in proportion.
///
/// - Source: `docs/MECHANISMS.md`, slashing — trigger, sink and order stated; fractions not
///   published, the table assumed.
public struct SlashingRule: Hashable, Sendable {
    /// Sorted by downtime, the first row from zero.
    public var table: [SlashRow]
    public var basis: SlashBasis

    /// Does not check the ranges; ``validate()`` does.
    public init(table: [SlashRow], basis: SlashBasis) {
        self.table = table
        self.basis = basis
    }

    /// No fraction is published: nothing is slashed — assumed.
    public static let icn = SlashingRule(
        table: [SlashRow(downtimeFrom: .zero, fraction: .zero)], basis: .total)

    /// - Throws: ``Refusal/outOfRange`` when a fraction is above one.
    /// - Complexity: O(rows).
    public func validate() throws(Refusal) {
        for row in table where !row.fraction.isFraction { throw .outOfRange }
    }

    /// - Throws: ``Refusal/badTable`` when the table is empty, does not start at zero or does not
    ///   strictly increase.
    /// - Complexity: O(rows).
    public func checkTable() throws(Refusal) {
        try table.checkStepTable()
    }

    /// - Parameters:
    ///   - own: The provider's own collateral.
    ///   - delegated: The delegated amounts in ascending order of their ids (UTF-8 bytes), which
    ///     settles ties.
    ///   - downtime: Within the era, at most its length.
    ///   - eraLength: At least one second.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()`` or for an era of zero, then
    ///   ``Refusal/badTable``, ``Refusal/downtimeExceedsEra``, ``Refusal/overflow`` when the
    ///   amounts sum past 2^128−1.
    /// - Invariant: nobody loses more than they have; delegators lose nothing before the provider
    ///   has lost all (L1, L6).
    /// - Complexity: O(rows + n log n) for n delegated amounts.
    public func slash(
        own: TokenAmount, delegated: [TokenAmount], downtime: Seconds, eraLength: Seconds
    ) throws(Refusal) -> Slash {
        try validate()
        if eraLength == .zero { throw .outOfRange }
        try checkTable()
        if downtime > eraLength { throw .downtimeExceedsEra }

        let fraction = try table.row(at: UInt128(downtime.count)).fraction
        let sum = try delegated.total()
        let exposed = basis == .total ? try own.adding(sum) : own
        let amount = try exposed.multipliedFloor(by: fraction)
        let fromOwn = min(own, amount)
        let fromDelegated = try splitProRata(
            min(sum, amount.excess(over: fromOwn)).baseUnits,
            weights: delegated.map { $0.baseUnits }
        ).parts.map { TokenAmount(baseUnits: $0) }
        let slashed = try fromOwn.adding(try fromDelegated.total())
        return Slash(
            fraction: fraction, slashed: slashed, fromOwn: fromOwn, fromDelegated: fromDelegated,
            toTreasury: slashed)
    }
}

/// One slash, part by part.
public struct Slash: Hashable, Sendable {
    public var fraction: Wad
    public var slashed: TokenAmount
    public var fromOwn: TokenAmount
    /// In the order of the delegated amounts.
    public var fromDelegated: [TokenAmount]
    /// The treasury takes all of it — stated.
    public var toTreasury: TokenAmount

    public init(
        fraction: Wad, slashed: TokenAmount, fromOwn: TokenAmount, fromDelegated: [TokenAmount],
        toTreasury: TokenAmount
    ) {
        self.fraction = fraction
        self.slashed = slashed
        self.fromOwn = fromOwn
        self.fromDelegated = fromDelegated
        self.toTreasury = toTreasury
    }
}
