/// How a revenue is divided.
///
/// - Source: `docs/MECHANISMS.md`, fee-split — assumed.
public enum FeeSplitMode: Hashable, Sendable {
    /// Everything at once, in proportion.
    case proRata
    /// One after the other, each of what the ones before have left.
    case waterfall
}

/// One sink of a revenue.
public struct FeePart: Hashable, Sendable {
    public var share: BasisPoints
    /// The most that a waterfall gives to this sink; nil is no limit.
    public var limit: TokenAmount?

    public init(share: BasisPoints, limit: TokenAmount? = nil) {
        self.share = share
        self.limit = limit
    }
}

/// Divides revenue among sinks, to the unit.
///
/// - Source: `docs/MECHANISMS.md`, fee-split — assumed (the shares of ICPX V2 are unpublished).
public struct FeeSplit: Hashable, Sendable {
    public var mode: FeeSplitMode
    /// A waterfall serves them in this order; for a pro-rata split they stand in ascending order of
    /// their ids (UTF-8 bytes), which settles ties.
    public var parts: [FeePart]

    public init(mode: FeeSplitMode, parts: [FeePart]) {
        self.mode = mode
        self.parts = parts
    }

    /// - Throws: ``Refusal/badSplit`` unless the shares of a pro-rata split sum to the whole.
    /// - Complexity: O(parts).
    public func validate() throws(Refusal) {
        if mode == .waterfall { return }
        // A share is at most 10,000 and an array shorter than 2^48: no overflow.
        let sum = parts.reduce(0) { $0 + $1.share.count }
        if sum != BasisPoints.wholeCount { throw .badSplit }
    }

    /// - Returns: One amount a part, in their order, and what no part takes.
    /// - Throws: ``Refusal/badSplit`` as ``validate()``.
    /// - Invariant: Σ parts + rest = gross (V5).
    /// - Complexity: O(parts), with O(parts log parts) for the ties of a pro-rata split.
    public func split(
        _ gross: TokenAmount
    ) throws(Refusal) -> (parts: [TokenAmount], rest: TokenAmount) {
        try validate()
        switch mode {
        case .proRata:
            let (split, carried) = try splitProRata(
                gross.baseUnits, weights: parts.map { UInt128($0.share.count) })
            return (
                split.map { TokenAmount(baseUnits: $0) }, TokenAmount(baseUnits: carried)
            )
        case .waterfall:
            return try pour(gross)
        }
    }

    private func pour(
        _ gross: TokenAmount
    ) throws(Refusal) -> (parts: [TokenAmount], rest: TokenAmount) {
        var left = gross
        var taken: [TokenAmount] = []
        taken.reserveCapacity(parts.count)
        for part in parts {
            var amount = try left.multipliedFloor(by: part.share)
            if let limit = part.limit { amount = min(amount, limit) }
            left = try left.subtracting(amount)
            taken.append(amount)
        }
        return (taken, left)
    }
}
