public import Ledger
public import Rewards

/// What an accepted command did: its postings, in order, and the answer that its sender needs.
public struct Receipt: Hashable, Sendable {
    public var postings: [Posting]
    public var outcome: Outcome

    public init(postings: [Posting] = [], outcome: Outcome = .done) {
        self.postings = postings
        self.outcome = outcome
    }

    public enum Outcome: Hashable, Sendable {
        case done
        case opened(AccountID)
        case registered(NodeID)
        case delegated(PositionID)
        case booked(BookingReceipt)
        /// Paid to the owner or staker.
        case paid(TokenAmount)
        case proposed(number: UInt64, effectiveAt: Timestamp)
        case settled(EpochReport)
    }
}

/// The nodes a booking took, in taking order, and what each part cost.
public struct BookingReceipt: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let node: NodeID
        public let capacity: UInt64
        /// For one capacity unit and month.
        public let price: TokenAmount
        public let providerPart: TokenAmount
    }
    public let lines: [Line]
    /// What the builder paid in all: provider parts and margins.
    public let requirement: TokenAmount
    public let endsAt: Timestamp
}

/// One settled epoch in figures. All amounts are of the token.
public struct EpochReport: Hashable, Sendable {
    /// 0 for the first epoch.
    public var number: UInt64 = 0
    public var start: Timestamp = .zero
    public var end: Timestamp = .zero
    /// Rewards owed for bookings, by accrual.
    public var utilisation: TokenAmount = .zero
    /// Rewards owed for capacity, before the multiplier.
    public var capacity: TokenAmount = .zero
    /// Drawn from the reserve beyond what bookings paid, as funded.
    public var subsidy: TokenAmount = .zero
    /// Promised in this epoch but not backed by the reserve (V10).
    public var deferred: TokenAmount = .zero
    /// Deferred earlier and funded now.
    public var recovered: TokenAmount = .zero
    public var toClaimable: TokenAmount = .zero
    public var toDelegators: TokenAmount = .zero
    public var toNodeCollateral: TokenAmount = .zero
    public var toNetworkCollateral: TokenAmount = .zero
    public var slashed: TokenAmount = .zero
    public var vested: TokenAmount = .zero
    /// Capacity rewards scheduled for the epoch before curve and factor.
    public var scheduled: TokenAmount = .zero
    /// The market adjustment factor in force from the edge on.
    public var marketAdjustment: Wad = .one
    /// What the evaluation at this edge said; nil when the edge is not on the grid.
    public var adjustment: MarketAdjustmentStep?

    public init() {}
}
