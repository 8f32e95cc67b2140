/// What a dispute does to a job.
///
/// - Source: ICPX `icpx-payments` program and docs, which differ.
public enum EscrowDispute: Hashable, Sendable {
    /// No more receipts are settled; the parties may still complete, and anybody expire — code.
    case open
    /// Nothing moves until an arbiter resolves. A dispute may be raised until `window` slots after
    /// the start — assumed; the docs say only "freezes the remaining escrow".
    case frozen(window: UInt64)
}

/// The fee on what a provider earns, and what a dispute does.
///
/// - Source: `mechanisms.md` B5 metered-escrow: ICPX `icpx-payments` — code.
public struct EscrowTerms: Hashable, Sendable {
    /// Published: 25 — code.
    public var fee: BasisPoints
    public var dispute: EscrowDispute

    public init(fee: BasisPoints, dispute: EscrowDispute) {
        self.fee = fee
        self.dispute = dispute
    }

    /// 25 basis points, a dispute that freezes nothing — code.
    public static let icpx = EscrowTerms(fee: BasisPoints(unchecked: 25), dispute: .open)

    /// The fee on a gross payment, rounded down.
    ///
    /// - Parameter gross: Range: 64 bits.
    /// - Throws: ``Refusal/mathOverflow`` when gross times the fee's basis points passes 2^64−1.
    /// - Invariant: for slices Σ fee(gₖ) ≤ fee(Σ gₖ) < Σ fee(gₖ) + slices (V7): receipts of at
    ///   most 399 base units pay no fee at 25 basis points.
    public func fee(on gross: TokenAmount) throws(Refusal) -> TokenAmount {
        let scaled = try gross.metered(fee.count)
        return TokenAmount(baseUnits: scaled.baseUnits / UInt128(BasisPoints.wholeCount))
    }

    /// What a receipt pays for the units since the last one.
    ///
    /// - Parameters:
    ///   - cumulativeUnits: Units since the job began, as the receipt says.
    ///   - settledUnits: Those of them that are paid.
    ///   - maxUnits: What the job was funded for.
    ///   - remaining: What the escrow still holds.
    /// - Throws: ``Refusal/invalidReceipt`` unless settled < cumulative ≤ max (V11);
    ///   ``Refusal/mathOverflow`` when the gross payment passes 2^64−1;
    ///   ``Refusal/escrowUnderfunded``; then as ``fee(on:)``.
    /// - Invariant: provider + fee = gross.
    public func quote(
        cumulativeUnits: UInt64, settledUnits: UInt64, maxUnits: UInt64,
        pricePerUnit: TokenAmount, remaining: TokenAmount
    ) throws(Refusal) -> EscrowPayment {
        if cumulativeUnits <= settledUnits || cumulativeUnits > maxUnits { throw .invalidReceipt }
        let units = cumulativeUnits - settledUnits
        let gross = try pricePerUnit.metered(units)
        if gross > remaining { throw .escrowUnderfunded }
        let fee = try fee(on: gross)
        return EscrowPayment(
            units: units, gross: gross, fee: fee, provider: try gross.subtracting(fee))
    }
}

/// What one receipt pays.
public struct EscrowPayment: Hashable, Sendable {
    /// Units since the last receipt.
    public var units: UInt64
    public var gross: TokenAmount
    /// Rounded down.
    public var fee: TokenAmount
    public var provider: TokenAmount

    public init(units: UInt64, gross: TokenAmount, fee: TokenAmount, provider: TokenAmount) {
        self.units = units
        self.gross = gross
        self.fee = fee
        self.provider = provider
    }

    /// No units, no money.
    public static let nothing = EscrowPayment(units: 0, gross: .zero, fee: .zero, provider: .zero)
}

extension TokenAmount {
    /// The amount times a count, in the 64 bits of the published program.
    ///
    /// - Throws: ``Refusal/mathOverflow`` past 2^64−1.
    func metered(_ count: UInt64) throws(Refusal) -> TokenAmount {
        let (product, overflow) = baseUnits.multipliedReportingOverflow(by: UInt128(count))
        if overflow || product > UInt128(UInt64.max) { throw .mathOverflow }
        return TokenAmount(baseUnits: product)
    }
}
