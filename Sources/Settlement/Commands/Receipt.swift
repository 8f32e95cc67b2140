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
        /// What a swap bought.
        case swapped(TokenAmount)
        case created(JobID)
        case metered(EscrowPayment, refund: TokenAmount)
        case staked(StakeID)
        case releases(at: Timestamp)
        case joined(MinerID)
        /// The number of a work report in its epoch.
        case reported(UInt32)
        case sent(message: UInt64, fee: TokenAmount, burned: TokenAmount, net: TokenAmount)
        indirect case settled(EpochReport)
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

/// One settled epoch in figures. Amounts are of the token, those of the revenue of its asset.
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
    /// What was slashed node by node, delegators' part included, in the order of nodes.
    public var slashes: [NodeSlash] = []
    public var vested: TokenAmount = .zero
    /// Capacity rewards scheduled for the epoch before curve and factor.
    public var scheduled: TokenAmount = .zero
    /// The market adjustment factor in force from the edge on.
    public var marketAdjustment: Wad = .one
    /// What the evaluation at this edge said; nil when the edge is not on the grid.
    public var adjustment: MarketAdjustmentStep?
    /// What became of the epoch's fees; nil without a revenue in the composition.
    public var revenue: RevenueReport?
    /// What the mining pool released; nil without one.
    public var mining: MiningReport?

    public init() {}
}

/// What one node lost at an edge.
public struct NodeSlash: Hashable, Sendable {
    public let node: NodeID
    /// Its downtime in the epoch.
    public let downtime: Seconds
    /// Own collateral and delegated stake together.
    public let amount: TokenAmount
}

/// What became of one epoch's fees. Amounts are of the revenue's asset unless said otherwise.
public struct RevenueReport: Hashable, Sendable {
    /// Fees in other assets that were sold, and what they brought.
    public var converted: TokenAmount = .zero
    /// What was divided: fees of the asset itself and what conversions brought.
    public var revenue: TokenAmount = .zero
    public var toStakers: TokenAmount = .zero
    public var toBuyBack: TokenAmount = .zero
    public var toTreasury: TokenAmount = .zero
    public var burned: TokenAmount = .zero
    /// Shared out to stakers with what had waited; zero while nobody was staked.
    public var allocated: TokenAmount = .zero
    public var spent: TokenAmount = .zero
    /// Left of the buy-back budget for the next epoch.
    public var unspent: TokenAmount = .zero
    /// Of the token.
    public var bought: TokenAmount = .zero
    /// Of the token, out of what was bought.
    public var boughtBurned: TokenAmount = .zero
    /// Why nothing was bought, where there was a budget (B7).
    public var refusal: Refusal?

    public init() {}
}

/// What the mining pool released in one epoch.
public struct MiningReport: Hashable, Sendable {
    public var cap: TokenAmount = .zero
    public var toContribution: TokenAmount = .zero
    public var toValidation: TokenAmount = .zero
    /// In the pool after the release.
    public var remaining: TokenAmount = .zero
    public var isExhausted: Bool { remaining == .zero }
    /// Work reports that were rolled back.
    public var anomalies: UInt32 = 0
    /// Verification tasks that the next epoch has assigned, and those nobody could take.
    public var assigned: UInt64 = 0
    public var unassigned: UInt64 = 0

    public init() {}
}
