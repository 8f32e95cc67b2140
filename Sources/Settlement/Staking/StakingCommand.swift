public import Ledger
public import Rewards

/// A stake to be opened.
public struct StakeOrder: Hashable, Sendable {
    /// Pays the stake and gets it back.
    public var staker: AccountID
    /// Receives rewards, in the pool's reward asset.
    public var beneficiary: AccountID
    public var amount: TokenAmount
    public var lock: Seconds

    public init(staker: AccountID, beneficiary: AccountID, amount: TokenAmount, lock: Seconds) {
        self.staker = staker
        self.beneficiary = beneficiary
        self.amount = amount
        self.lock = lock
    }
}

/// What stakers of the pool do, in the order in which it acts at one instant: whoever leaves or
/// claims comes before whoever joins.
public enum StakingCommand: Hashable, Sendable {
    case claim(StakeID)
    case withdraw(StakeID)
    case requestUnstake(StakeID)
    case stake(StakeOrder)

    var place: UInt8 {
        switch self {
        case .claim: 0
        case .withdraw: 1
        case .requestUnstake: 2
        case .stake: 3
        }
    }
}

/// The number of a stake in the pool, in the order of opening.
public struct StakeID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: StakeID, right: StakeID) -> Bool {
        left.index < right.index
    }
}
