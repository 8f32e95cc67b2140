/// A limit on what bootstrap rewards release.
public enum BootstrapCap: Hashable, Sendable {
    case none
    /// On all releases together — assumed.
    case cumulative(TokenAmount)
    /// On each segment, in proportion to its share of 30 days.
    case perMonth(TokenAmount)
}

/// The terms of the capacity reward of one (region, hardware class).
///
/// - Source: horizon — code (ICN ProtocolConstants, HPRewardsStorage); formula — assumed.
public struct CapacityRewardTerms: Hashable, Sendable {
    /// What the horizon releases at most.
    public var releaseTotal: TokenAmount
    public var releaseStart: Timestamp
    /// Range: at least 1. Published: 1,440 days — code.
    public var releaseDuration: Seconds
    public var bootstrapCap: BootstrapCap
    /// Unit: capacity units. Zero never gates.
    public var targetCapacity: UInt128
    /// Whether rewards shrink while capacity is below the target — assumed off.
    public var targetGate: Bool
    /// Scaling by utilisation. Range of y: 0 … 1 wad.
    public var curve: UtilisationCurve

    public init(
        releaseTotal: TokenAmount, releaseStart: Timestamp, releaseDuration: Seconds,
        bootstrapCap: BootstrapCap, targetCapacity: UInt128, targetGate: Bool,
        curve: UtilisationCurve
    ) {
        self.releaseTotal = releaseTotal
        self.releaseStart = releaseStart
        self.releaseDuration = releaseDuration
        self.bootstrapCap = bootstrapCap
        self.targetCapacity = targetCapacity
        self.targetGate = targetGate
        self.curve = curve
    }

    /// - Throws: ``Refusal/outOfRange`` when the duration is zero or the curve exceeds 1.
    /// - Complexity: O(knots).
    public func validate() throws(Refusal) {
        if releaseDuration == .zero { throw .outOfRange }
        for knot in curve.knots where knot.y > Wad.scale { throw .outOfRange }
    }

    /// S(t): what the schedule has released by an instant, rounded down.
    ///
    /// - Throws: never for any terms; the quotient is at most the total.
    /// - Invariant: never decreases; zero up to the start, everything from the end on.
    public func scheduled(by instant: Timestamp) throws(Refusal) -> TokenAmount {
        if instant <= releaseStart { return .zero }
        let elapsed = instant.seconds - releaseStart.seconds
        if elapsed >= releaseDuration.count { return releaseTotal }
        return TokenAmount(
            baseUnits: try mulDivFloor(
                releaseTotal.baseUnits, UInt128(elapsed), UInt128(releaseDuration.count)))
    }

    /// The share of the scheduled release that is paid: f(u) · g · MAF, each product rounded down.
    ///
    /// - Parameters:
    ///   - totalCapacity: Positive.
    ///   - utilisedCapacity: At most `totalCapacity`.
    func factor(
        totalCapacity: UInt128, utilisedCapacity: UInt128, maf: Wad
    ) throws(Refusal) -> Wad {
        let utilisation = try mulDivFloor(utilisedCapacity, Wad.scale, totalCapacity)
        let scaling = Wad(raw: try curve.value(at: utilisation))
        return try scaling.multipliedFloor(by: gate(totalCapacity)).multipliedFloor(by: maf)
    }

    /// g: how much of its target the capacity has reached, at most 1.
    private func gate(_ totalCapacity: UInt128) throws(Refusal) -> Wad {
        if !targetGate || targetCapacity == 0 { return .one }
        return min(.one, Wad(raw: try mulDivFloor(totalCapacity, Wad.scale, targetCapacity)))
    }

    /// What the bootstrap cap leaves of a segment's release.
    func capped(
        _ gross: TokenAmount, released: TokenAmount, length: UInt64
    ) throws(Refusal) -> TokenAmount {
        switch bootstrapCap {
        case .none:
            return gross
        case .cumulative(let cap):
            return min(gross, cap.excess(over: released))
        case .perMonth(let cap):
            let share = try mulDivFloor(
                cap.baseUnits, UInt128(length), UInt128(Seconds.month.count))
            return min(gross, TokenAmount(baseUnits: share))
        }
    }
}
