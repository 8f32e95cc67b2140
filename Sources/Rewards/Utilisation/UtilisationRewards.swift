/// What a booking has earned its provider by an instant, in proportion to time, rounded down.
///
/// Zero before the start, all of it from the end on.
///
/// - Parameters:
///   - providerPart: ``AccessPrice/providerPart``, paid in by the builder when booking.
///   - period: Range: at least 1.
/// - Throws: ``Refusal/outOfRange`` when the period is zero.
/// - Invariant: never decreases with `instant`.
/// - Source: ICN "HP Rewards": price × capacity × period, fully covered — stated; linear accrual —
///   assumed.
public func accruedUtilisation(
    providerPart: TokenAmount, start: Timestamp, period: Seconds, at instant: Timestamp
) throws(Refusal) -> TokenAmount {
    if period == .zero { throw .outOfRange }
    if instant <= start { return .zero }
    let elapsed = instant.seconds - start.seconds
    if elapsed >= period.count { return providerPart }
    return TokenAmount(
        baseUnits: try mulDivFloor(
            providerPart.baseUnits, UInt128(elapsed), UInt128(period.count)))
}

/// What each claim of a booking's reward pays: what has accrued, less what was paid before.
///
/// - Parameters:
///   - claims: Instants of the claims, in non-decreasing order.
/// - Returns: The payments, and what is still to come.
/// - Throws: ``Refusal/outOfRange`` when the period is zero; ``Refusal/timeReversed``.
/// - Invariant: Σ paid + remaining = providerPart; claims at other instants move payments between
///   claims, never the sum (R11).
/// - Complexity: O(claims.count).
/// - Source: as ``accruedUtilisation(providerPart:start:period:at:)``.
public func utilisationRewards(
    providerPart: TokenAmount, start: Timestamp, period: Seconds, claims: [Timestamp]
) throws(Refusal) -> (paid: [TokenAmount], remaining: TokenAmount) {
    if period == .zero { throw .outOfRange }
    for index in claims.indices.dropFirst() where claims[index] < claims[index - 1] {
        throw .timeReversed
    }
    var paid: [TokenAmount] = []
    paid.reserveCapacity(claims.count)
    var paidSoFar = TokenAmount.zero
    for claim in claims {
        let accrued = try accruedUtilisation(
            providerPart: providerPart, start: start, period: period, at: claim)
        paid.append(try accrued.subtracting(paidSoFar))
        paidSoFar = accrued
    }
    return (paid, try providerPart.subtracting(paidSoFar))
}
