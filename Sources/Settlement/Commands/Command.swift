public import Ledger
public import Rewards

/// What the world asks of the protocol. The only way in.
///
/// At one instant commands act in the order of their ``rank``: prices, the edge, governance,
/// arrivals, then participants.
public enum Command: Hashable, Sendable {
    /// A price of an asset, wad of USD per whole unit.
    case observePrice(asset: AssetID, price: Price)
    /// Closes the epoch that ends at the command's time.
    case settleEpoch
    case governance(GovernanceCommand)
    case openAccount(name: Name, asset: AssetID)
    /// Units of an external asset arrive from outside, on a participant's account.
    case bringIn(account: AccountID, amount: TokenAmount)
    case takeOut(account: AccountID, amount: TokenAmount)
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
    /// What a node did in the running epoch: once an epoch and node (L7).
    case reportUsage(node: NodeID, gpuSeconds: UInt64, downtime: Seconds)
    case market(MarketCommand)
    case staking(StakingCommand)
    case job(JobCommand)
    case mining(MiningCommand)
    case bridge(BridgeCommand)
    case treasury(TreasuryCommand)
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
        case .market(.quoteReserves): 1
        case .settleEpoch: 2
        case .governance(let command): 3 + command.place
        case .openAccount: 6
        case .bringIn: 7
        case .treasury: 8
        case .claimRewards: 10
        case .claimDelegation: 11
        case .releaseCollateral: 12
        case .withdrawDelegation: 13
        case .transfer: 14
        case .registerNode: 15
        case .depositCollateral: 16
        case .extendCommitment: 17
        case .withdrawCollateral: 18
        case .setCapacity: 19
        case .quoteReservation: 20
        case .book: 21
        case .delegate: 22
        case .undelegate: 23
        case .reportUsage: 24
        case .market(.swap): 30
        case .staking(let command): 40 + command.place
        case .job(let command): 50 + command.place
        case .mining(let command): 60 + command.place
        case .bridge(let command): 75 + command.place
        case .takeOut: 90
        }
    }
}
