/// Whether old and new reputation are rounded together or each on its own.
///
/// - Source: `docs/MECHANISMS.md`, reputation — assumed.
public enum ReputationRounding: Hashable, Sendable {
    case singleFloor
    case twoFloors
}

/// What moves a reputation.
public enum ReputationEvent: Hashable, Sendable {
    /// A task was judged. A fraction.
    case outcome(Wad)
    /// The node was caught.
    case anomaly
}

/// The standing of a node: an exponential average of its outcomes, cut by anomalies.
///
/// - Source: `docs/MECHANISMS.md`, reputation: the initial value from hardware checks stated
///   (Corex), the form assumed.
public struct ReputationRule: Hashable, Sendable {
    public var rounding: ReputationRounding
    /// Range: 1 … 1,000,000.
    public var denominator: UInt64
    /// Of the denominator, what an outcome leaves of the old value. Range: 0 … denominator.
    public var keep: UInt64
    /// The fraction that an anomaly takes, rounded up.
    public var anomalyPenalty: Wad
    /// No event leaves less. A fraction.
    public var floor: Wad

    public init(
        rounding: ReputationRounding, denominator: UInt64, keep: UInt64, anomalyPenalty: Wad,
        floor: Wad
    ) {
        self.rounding = rounding
        self.denominator = denominator
        self.keep = keep
        self.anomalyPenalty = anomalyPenalty
        self.floor = floor
    }

    /// Six sevenths kept, a fifth lost by an anomaly — assumed.
    public static let corex = ReputationRule(
        rounding: .singleFloor, denominator: 7, keep: 6,
        anomalyPenalty: Wad(raw: Wad.scale / 5), floor: .zero)

    /// The largest denominator.
    public static var denominatorBound: UInt64 { 1_000_000 }

    /// - Throws: ``Refusal/outOfRange`` for a parameter outside its range.
    public func validate() throws(Refusal) {
        if denominator == 0 || denominator > ReputationRule.denominatorBound { throw .outOfRange }
        if keep > denominator || !anomalyPenalty.isFraction || !floor.isFraction {
            throw .outOfRange
        }
    }

    /// The reputation after one event.
    ///
    /// - Parameter reputation: A fraction; before the first event it may be below ``floor``.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, or when the reputation or an outcome is
    ///   above one.
    /// - Invariant: floor ≤ result ≤ 1.
    public func reputation(
        _ reputation: Wad, after event: ReputationEvent
    ) throws(Refusal) -> Wad {
        try validate()
        if !reputation.isFraction { throw .outOfRange }
        switch event {
        case .outcome(let value):
            if !value.isFraction { throw .outOfRange }
            return max(average(reputation, with: value), floor)
        case .anomaly:
            let penalty = try mulDivCeil(reputation.raw, anomalyPenalty.raw, Wad.scale)
            // A fraction of the value, rounded up, is at most the value.
            return max(Wad(raw: reputation.raw - penalty), floor)
        }
    }

    /// Two products of 60 and 20 bits and their sum: no overflow.
    private func average(_ old: Wad, with new: Wad) -> Wad {
        let whole = UInt128(denominator)
        let kept = UInt128(keep) * old.raw
        let added = UInt128(denominator - keep) * new.raw
        switch rounding {
        case .singleFloor: return Wad(raw: (kept + added) / whole)
        case .twoFloors: return Wad(raw: kept / whole + added / whole)
        }
    }
}
