/// A row of an emission table: from this epoch on, so much an epoch.
public struct EmissionRow: Hashable, Sendable, ThresholdRow {
    /// Range: 0 … 1,000,000.
    public var start: UInt64
    public var perEpoch: TokenAmount

    public init(start: UInt64, perEpoch: TokenAmount) {
        self.start = start
        self.perEpoch = perEpoch
    }

    var threshold: UInt128 { UInt128(start) }
}

/// How much each epoch emits. Epochs count from zero; all counts of epochs are at most 1,000,000.
///
/// - Source: `docs/MECHANISMS.md`, emission-schedule: the forms are those of Helium, Render and
///   io.net, stated; the midpoint of the taper assumed.
public enum EmissionSchedule: Hashable, Sendable {
    case constant(perEpoch: TokenAmount)
    /// Sorted by start, the first row from zero.
    case table([EmissionRow])
    /// Level for `flatEpochs`, then down to nothing over `taperEpochs`, at least one, in a straight
    /// line; an epoch pays what the line has at its middle.
    case linearTaper(perEpoch: TokenAmount, flatEpochs: UInt64, taperEpochs: UInt64)
    /// `ratio` of the epoch before. A fraction.
    case geometric(perEpoch: TokenAmount, ratio: Wad)
    /// Half as much after every `epochs`, at least one.
    case halving(perEpoch: TokenAmount, epochs: UInt64)

    /// The largest epoch, and the largest count of epochs.
    public static var epochBound: UInt64 { 1_000_000 }

    /// - Throws: ``Refusal/outOfRange`` for a parameter outside its range.
    /// - Complexity: O(rows).
    public func validate() throws(Refusal) {
        let most = EmissionSchedule.epochBound
        switch self {
        case .constant: return
        case .table(let rows):
            for row in rows where row.start > most { throw .outOfRange }
        case .linearTaper(_, let flat, let taper):
            if flat > most || taper == 0 || taper > most { throw .outOfRange }
        case .geometric(_, let ratio):
            if !ratio.isFraction { throw .outOfRange }
        case .halving(_, let epochs):
            if epochs == 0 || epochs > most { throw .outOfRange }
        }
    }

    /// What the epochs of [from, to) emit.
    ///
    /// - Parameters:
    ///   - budget: The most that is ever emitted; nil is no limit.
    ///   - already: What was emitted before; with a budget only the rest of it is.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, or for an epoch past 1,000,000;
    ///   ``Refusal/timeReversed`` when `to` is before `from`; ``Refusal/badTable``;
    ///   ``Refusal/overflow`` when the emission, cut to the budget, passes 2^128−1.
    /// - Invariant: without a budget the emission of an interval is the sum of those of its parts,
    ///   wherever it is cut (S11).
    /// - Complexity: O(rows) for a table, O(1) when constant or halving, O(epochs) where each epoch
    ///   is rounded on its own.
    public func emission(
        from: UInt64, to: UInt64, budget: TokenAmount? = nil, already: TokenAmount = .zero
    ) throws(Refusal) -> TokenAmount {
        try validate()
        if from > EmissionSchedule.epochBound || to > EmissionSchedule.epochBound {
            throw .outOfRange
        }
        if to < from { throw .timeReversed }
        if case .table(let rows) = self { try rows.checkStepTable() }
        // At most 2^20 epochs of less than 2^128 each.
        let sum = try sum(from..<to)
        guard let budget else { return TokenAmount(baseUnits: try sum.narrowed()) }
        let left = budget.excess(over: already)
        return sum < UInt256(left.baseUnits)
            ? TokenAmount(baseUnits: try sum.narrowed()) : left
    }
}

extension EmissionSchedule {
    private func sum(_ epochs: Range<UInt64>) throws(Refusal) -> UInt256 {
        switch self {
        case .constant(let perEpoch):
            return perEpoch.over(epochs)
        case .table(let rows):
            var sum = UInt256.zero
            for (number, row) in rows.enumerated() {
                let end = number + 1 < rows.count ? rows[number + 1].start : epochs.upperBound
                sum = try sum.adding(row.perEpoch.over(epochs.clamped(from: row.start, to: end)))
            }
            return sum
        case .linearTaper(let perEpoch, let flat, let taper):
            return try EmissionSchedule.tapering(perEpoch, flat: flat, taper: taper, over: epochs)
        case .geometric(let perEpoch, let ratio):
            var sum = UInt256.zero
            for epoch in epochs {
                let amount = try perEpoch.multipliedFloor(by: powWadFloor(ratio, epoch))
                sum = try sum.adding(UInt256(amount.baseUnits))
            }
            return sum
        case .halving(let perEpoch, let length):
            var sum = UInt256.zero
            for halving in 0..<UInt64(128) {
                // 128 periods of at most 10^6 epochs: no overflow.
                let period = epochs.clamped(from: halving * length, to: (halving + 1) * length)
                sum = try sum.adding(perEpoch.halved(UInt128(halving)).over(period))
            }
            return sum
        }
    }

    private static func tapering(
        _ perEpoch: TokenAmount, flat: UInt64, taper: UInt64, over epochs: Range<UInt64>
    ) throws(Refusal) -> UInt256 {
        var sum = perEpoch.over(epochs.clamped(from: 0, to: flat))
        for epoch in epochs.clamped(from: flat, to: flat + taper) {
            // Twice the line's height in the middle of the epoch, over twice its length.
            let height = UInt128(2 * taper - 2 * (epoch - flat) - 1)
            let amount = try mulDivFloor(perEpoch.baseUnits, height, UInt128(2 * taper))
            sum = try sum.adding(UInt256(amount))
        }
        return sum
    }
}

extension TokenAmount {
    /// So much in every epoch of a range.
    fileprivate func over(_ epochs: Range<UInt64>) -> UInt256 {
        UInt256.product(baseUnits, UInt128(epochs.count))
    }
}

extension Range<UInt64> {
    /// The part of the range that lies in [from, to).
    fileprivate func clamped(from: UInt64, to: UInt64) -> Range<UInt64> {
        let lower = Swift.max(lowerBound, from)
        return lower..<Swift.max(lower, Swift.min(upperBound, to))
    }
}
