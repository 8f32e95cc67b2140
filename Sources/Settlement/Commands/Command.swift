public import Ledger
public import Rewards

/// What the world asks of the protocol. The only way in.
///
/// Kinds stand in the order in which they act at one instant (`settlement.md`): prices, the edge,
/// governance, then participants.
public enum Command: Hashable, Sendable {
    /// A price of the token, wad of USD per whole token.
    case observePrice(price: Price)
    /// Closes the epoch that ends at the command's time.
    case settleEpoch
    case proposeParameter(key: GovernedKey, value: UInt128)
    case openAccount(name: Name)
    case claimRewards(node: NodeID)
    case claimDelegation(position: PositionID)
    case releaseCollateral(node: NodeID)
    case withdrawDelegation(position: PositionID)
    /// Between participants' accounts and the market's.
    case transfer(from: AccountID, to: AccountID, amount: TokenAmount)
    case registerNode(Registration)
    case depositCollateral(node: NodeID, amount: TokenAmount)
    case extendCommitment(node: NodeID, by: Seconds)
    case withdrawCollateral(node: NodeID, amount: TokenAmount)
    case setCapacity(node: NodeID, capacity: UInt64)
    case quoteReservation(node: NodeID, price: TokenAmount)
    case book(Booking)
    case delegate(Delegation)
    case undelegate(position: PositionID)
    /// What a node did since its last report.
    case reportUsage(node: NodeID, gpuSeconds: UInt64, downtime: Seconds)
}

/// A node joins: capacity, price, collateral and commitment together, or not at all.
public struct Registration: Hashable, Sendable {
    public var name: Name
    public var owner: AccountID
    public var region: UInt16
    public var hardwareClass: UInt16
    /// Unit: capacity units of the hardware class.
    public var capacity: UInt64
    /// Amount for one capacity unit and month.
    public var reservationPrice: TokenAmount
    public var collateral: TokenAmount
    public var commitment: Seconds

    public init(
        name: Name, owner: AccountID, region: UInt16, hardwareClass: UInt16, capacity: UInt64,
        reservationPrice: TokenAmount, collateral: TokenAmount, commitment: Seconds
    ) {
        self.name = name
        self.owner = owner
        self.region = region
        self.hardwareClass = hardwareClass
        self.capacity = capacity
        self.reservationPrice = reservationPrice
        self.collateral = collateral
        self.commitment = commitment
    }
}

/// A builder asks for capacity of one region and class; the protocol chooses nodes and price.
public struct Booking: Hashable, Sendable {
    public var builder: AccountID
    public var region: UInt16
    public var hardwareClass: UInt16
    public var capacity: UInt64
    public var period: Seconds

    public init(
        builder: AccountID, region: UInt16, hardwareClass: UInt16, capacity: UInt64,
        period: Seconds
    ) {
        self.builder = builder
        self.region = region
        self.hardwareClass = hardwareClass
        self.capacity = capacity
        self.period = period
    }
}

/// A staker locks an amount behind a node.
public struct Delegation: Hashable, Sendable {
    public var staker: AccountID
    public var node: NodeID
    public var amount: TokenAmount
    /// Whole days, 1 day … 48 months of 30 days.
    public var lock: Seconds

    public init(staker: AccountID, node: NodeID, amount: TokenAmount, lock: Seconds) {
        self.staker = staker
        self.node = node
        self.amount = amount
        self.lock = lock
    }
}

extension Command {
    /// The place among commands of one instant.
    public var rank: UInt8 {
        switch self {
        case .observePrice: 0
        case .settleEpoch: 1
        case .proposeParameter: 2
        case .openAccount: 3
        case .claimRewards: 4
        case .claimDelegation: 5
        case .releaseCollateral: 6
        case .withdrawDelegation: 7
        case .transfer: 8
        case .registerNode: 9
        case .depositCollateral: 10
        case .extendCommitment: 11
        case .withdrawCollateral: 12
        case .setCapacity: 13
        case .quoteReservation: 14
        case .book: 15
        case .delegate: 16
        case .undelegate: 17
        case .reportUsage: 18
        }
    }
}
