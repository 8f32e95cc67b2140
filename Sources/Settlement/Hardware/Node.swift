public import Ledger
public import Rewards

/// A provider's node: what it offers, what backs it, what it is owed.
public struct Node: Hashable, Sendable {
    public let name: Name
    public let owner: AccountID
    public let region: UInt16
    public let hardwareClass: UInt16
    public let createdAt: Timestamp
    public internal(set) var commitmentEndsAt: Timestamp
    /// Unit: capacity units of the hardware class. Zero after retirement.
    public internal(set) var capacity: UInt64
    /// Amount for one capacity unit and month.
    public internal(set) var reservationPrice: TokenAmount
    /// The booking line that holds it, if any: a node serves one booking at a time.
    public internal(set) var line: LineID?

    /// Node collateral held in the vault.
    public internal(set) var collateral: TokenAmount
    /// Network collateral held in the vault.
    public internal(set) var networkCollateral: TokenAmount = .zero
    public internal(set) var unbonding: [UnbondingEntry] = []

    /// Funded and waiting to be claimed.
    public internal(set) var claimable: TokenAmount = .zero
    /// Promised but not yet backed by the reserve (V10).
    public internal(set) var deferred: TokenAmount = .zero
    /// Utilisation reward of ended bookings, not yet settled.
    var utilisationOwed: TokenAmount = .zero
    /// Capacity reward up to `capacityIndexPaid`, not yet settled.
    var capacityOwed: TokenAmount = .zero
    var capacityIndexPaid: UInt256

    /// Active delegated stake behind the node.
    public internal(set) var delegated: TokenAmount = .zero
    public internal(set) var delegationIndex: DelegationIndex = DelegationIndex()
    /// Σ amount · index at start over active positions: with `delegated · index` it gives what
    /// delegators have accrued, without a walk over them.
    var delegationStartSum: UInt256 = UInt256(0)
    /// Positions that are active or unbonding here, in the order of opening.
    public internal(set) var positions: [PositionID] = []

    /// Metered in the running epoch.
    public internal(set) var gpuSeconds: UInt64 = 0
    public internal(set) var downtime: Seconds = .zero
    /// Whether the running epoch's report has come: evidence counts once (L7).
    public internal(set) var hasReported = false

    init(_ registration: Registration, createdAt: Timestamp, endsAt: Timestamp, index: UInt256) {
        name = registration.name
        owner = registration.owner
        region = registration.region
        hardwareClass = registration.hardwareClass
        self.createdAt = createdAt
        commitmentEndsAt = endsAt
        capacity = registration.capacity
        reservationPrice = registration.reservationPrice
        collateral = registration.collateral
        capacityIndexPaid = index
    }
}

/// The number of a booking line, in the order of booking.
public struct LineID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: LineID, right: LineID) -> Bool {
        left.index < right.index
    }
}

/// One node's part of a booking while it runs.
public struct BookingLine: Hashable, Sendable {
    public let id: LineID
    public let node: NodeID
    public let builder: AccountID
    public let capacity: UInt64
    /// For one capacity unit and month.
    public let price: TokenAmount
    /// What the node earns over the whole period.
    public let providerPart: TokenAmount
    public let start: Timestamp
    public let period: Seconds
    public let endsAt: Timestamp
    /// Accrued and handed to the node so far.
    public internal(set) var paid: TokenAmount = .zero
}

/// A staker's delegated position.
public struct Position: Hashable, Sendable {
    public enum Status: UInt8, Hashable, Sendable {
        case active = 0
        case unbonding = 1
        /// Principal returned; rewards may still be owed.
        case closed = 2
    }

    public let staker: AccountID
    public let node: NodeID
    /// Principal, less what was slashed.
    public internal(set) var amount: TokenAmount
    /// Fixed when the lock was made, as the contract has it.
    public let scaling: Wad
    public let lockEndsAt: Timestamp
    public internal(set) var status: Status = .active
    var nodeIndexStart: UInt256
    var baseIndexStart: Wad
    /// Settled rewards not yet claimed: the node's part is funded, the base part is a promise.
    var nodeOwed: TokenAmount = .zero
    var baseOwed: TokenAmount = .zero
    public internal(set) var unbonding: UnbondingEntry?
}
