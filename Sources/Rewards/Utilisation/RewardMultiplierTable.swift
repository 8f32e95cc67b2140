/// Multiplies rewards by how far the collateral covers what is required.
///
/// - Source: ICN "HP Rewards": existence — stated; values not published, default one row {0, 1} —
///   assumed.
public struct RewardMultiplierTable: Hashable, Sendable {
    /// From which coverage on a multiplier applies.
    @frozen
    public struct MultiplierRow: Hashable, Sendable {
        /// Unit: wad; 1 is exactly covered.
        public let coverageFrom: UInt128
        /// Range: 0 … 100.
        public let multiplier: Wad

        @inlinable
        public init(coverageFrom: UInt128, multiplier: Wad) {
            self.coverageFrom = coverageFrom
            self.multiplier = multiplier
        }
    }

    /// In order of coverage, strictly increasing from 0.
    public let rows: [MultiplierRow]

    public init(rows: [MultiplierRow]) {
        self.rows = rows
    }

    /// The largest multiplier: 100.
    public static let maxMultiplier = Wad(raw: 100 * Wad.scale)

    /// - Throws: ``Refusal/outOfRange`` for a multiplier outside its range; ``Refusal/badTable``
    ///   when there is no row, the first is not at 0, or coverage does not increase.
    /// - Complexity: O(rows).
    public func validate() throws(Refusal) {
        for row in rows where row.multiplier > RewardMultiplierTable.maxMultiplier {
            throw .outOfRange
        }
        guard let first = rows.first, first.coverageFrom == 0 else { throw .badTable }
        for index in rows.indices.dropFirst()
        where rows[index].coverageFrom <= rows[index - 1].coverageFrom {
            throw .badTable
        }
    }

    /// The multiplier of the last row whose coverage is reached.
    ///
    /// - Parameters:
    ///   - required: When zero, the coverage is 1.
    /// - Returns: ⌊collateral/required⌋ as a wad, and the multiplier that goes with it.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/badTable``; ``Refusal/overflow`` when the
    ///   coverage exceeds 2^128−1.
    /// - Complexity: O(rows).
    public func multiplier(
        required: TokenAmount, collateral: TokenAmount
    ) throws(Refusal) -> (coverage: Wad, multiplier: Wad) {
        try validate()
        var coverage = Wad.one
        if required > .zero {
            coverage.raw = try mulDivFloor(collateral.baseUnits, Wad.scale, required.baseUnits)
        }
        var applying = rows[0].multiplier
        for row in rows where row.coverageFrom <= coverage.raw { applying = row.multiplier }
        return (coverage, applying)
    }

    /// The same multiplier without the coverage: rows are compared by products, so that nothing is
    /// divided and no coverage is too large.
    ///
    /// - Parameters:
    ///   - required: When zero, the coverage is 1.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/badTable``.
    /// - Complexity: O(rows).
    public func applying(
        required: TokenAmount, collateral: TokenAmount
    ) throws(Refusal) -> Wad {
        try validate()
        // ⌊c/r⌋ ≥ t exactly when c ≥ t·r, for whole numbers.
        let held = UInt256.product(
            required > .zero ? collateral.baseUnits : 1, Wad.scale)
        let unit = max(required.baseUnits, 1)
        var applying = rows[0].multiplier
        for row in rows where UInt256.product(row.coverageFrom, unit) <= held {
            applying = row.multiplier
        }
        return applying
    }
}
