/// Where a job stands.
///
/// - Source: `docs/MECHANISMS.md`, metered-escrow — code.
public enum EscrowStatus: Hashable, Sendable, CaseIterable {
    case unopened
    case created
    case funded
    case running
    case disputed
    case completed
    case expired
}

/// Who asks for an operation.
///
/// - Source: `docs/MECHANISMS.md`, metered-escrow — code; the arbiter assumed.
public enum EscrowSigner: Hashable, Sendable, CaseIterable {
    case requester
    case provider
    case receiptAuthority
    case arbiter
    case stranger

    /// Whether the published program names it in a job.
    var isParty: Bool {
        switch self {
        case .requester, .provider, .receiptAuthority: true
        case .arbiter, .stranger: false
        }
    }
}

/// A signed meter reading: units since the job began.
public struct EscrowReceipt: Hashable, Sendable {
    public var cumulativeUnits: UInt64
    /// Must rise from receipt to receipt, so that none is paid twice.
    public var nonce: UInt64

    public init(cumulativeUnits: UInt64, nonce: UInt64) {
        self.cumulativeUnits = cumulativeUnits
        self.nonce = nonce
    }
}

/// The escrow of one job paid by the unit: funded up front, paid out by receipts, the rest
/// refunded.
///
/// The operations are in `MeteredEscrow+Operations.swift`. All amounts stay within ``width``: 64
/// bits in the published program. A refused operation changes nothing, the clock included.
///
/// - Invariant: funded = paid + fees + refunded + remaining; a completed or expired job holds
///   nothing and pays nothing more (V6, V12).
/// - Source: `docs/MECHANISMS.md`, metered-escrow: ICPX `icpx-payments` — code; the freezing
///   dispute and its arbiter — assumed.
public struct MeteredEscrow: Hashable, Sendable {
    /// That of the terms it is settled by.
    public let width: EscrowWidth
    public internal(set) var status: EscrowStatus = .unopened
    public internal(set) var maxUnits: UInt64 = 0
    public internal(set) var pricePerUnit: TokenAmount = .zero
    /// The last slot at which the job can be funded, accepted and settled.
    public internal(set) var expirySlot: UInt64 = 0
    /// What the requester paid in.
    public internal(set) var funded: TokenAmount = .zero
    /// Units paid for.
    public internal(set) var settledUnits: UInt64 = 0
    /// To the provider.
    public internal(set) var paid: TokenAmount = .zero
    public internal(set) var fees: TokenAmount = .zero
    public internal(set) var refunded: TokenAmount = .zero
    /// The highest nonce of a paid receipt.
    public internal(set) var lastNonce: UInt64 = 0
    /// When the provider accepted.
    public internal(set) var startSlot: UInt64 = 0
    /// The slot of the last accepted operation.
    public internal(set) var clock: UInt64 = 0

    /// A job that does not exist yet.
    public init(width: EscrowWidth = .bits64) {
        self.width = width
    }

    /// What the escrow still holds.
    public var remaining: TokenAmount {
        funded.excess(over: paid).excess(over: fees).excess(over: refunded)
    }

    /// Whether anything can still happen to the job.
    public var isFinished: Bool { status == .completed || status == .expired }
}
