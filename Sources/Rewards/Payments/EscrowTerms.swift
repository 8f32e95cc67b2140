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

/// The largest sums that an escrow counts.
public enum EscrowWidth: Hashable, Sendable, CaseIterable {
    /// 2^64−1 base units, the fee's product included: the published program — code.
    case bits64
    /// Any amount, for tokens whose 18 decimals leave 18 tokens in 64 bits — assumed.
    case bits128
}

/// The fee on what a provider earns, and what a dispute does.
///
/// - Source: `docs/MECHANISMS.md`, metered-escrow: ICPX `icpx-payments` — code.
public struct EscrowTerms: Hashable, Sendable {
    /// Published: 25 — code.
    public var fee: BasisPoints
    public var dispute: EscrowDispute
    public var width: EscrowWidth

    public init(fee: BasisPoints, dispute: EscrowDispute, width: EscrowWidth = .bits64) {
        self.fee = fee
        self.dispute = dispute
        self.width = width
    }

    /// 25 basis points, a dispute that freezes nothing — code.
    public static let icpx = EscrowTerms(fee: BasisPoints(unchecked: 25), dispute: .open)

    /// The fee on a gross payment, rounded down.
    ///
    /// - Throws: ``Refusal/mathOverflow`` when gross times the fee's basis points passes the width.
    /// - Invariant: for slices Σ fee(gₖ) ≤ fee(Σ gₖ) < Σ fee(gₖ) + slices (V7): receipts of at
    ///   most 399 base units pay no fee at 25 basis points.
    public func fee(on gross: TokenAmount) throws(Refusal) -> TokenAmount {
        let scaled = try gross.metered(fee.count, width)
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
    ///   ``Refusal/mathOverflow`` when the gross payment passes the width;
    ///   ``Refusal/escrowUnderfunded``; then as ``fee(on:)``.
    /// - Invariant: provider + fee = gross.
    public func quote(
        cumulativeUnits: UInt64, settledUnits: UInt64, maxUnits: UInt64,
        pricePerUnit: TokenAmount, remaining: TokenAmount
    ) throws(Refusal) -> EscrowPayment {
        if cumulativeUnits <= settledUnits || cumulativeUnits > maxUnits { throw .invalidReceipt }
        let units = cumulativeUnits - settledUnits
        let gross = try pricePerUnit.metered(units, width)
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
    /// The amount times a count.
    ///
    /// - Throws: ``Refusal/mathOverflow`` past the width.
    func metered(_ count: UInt64, _ width: EscrowWidth) throws(Refusal) -> TokenAmount {
        let (product, overflow) = baseUnits.multipliedReportingOverflow(by: UInt128(count))
        if overflow { throw .mathOverflow }
        if width == .bits64 && product > UInt128(UInt64.max) { throw .mathOverflow }
        return TokenAmount(baseUnits: product)
    }
}
