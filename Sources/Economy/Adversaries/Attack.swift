import Ledger
import Rewards

/// What one kind of adversary does: its seconds, its commands, and what it owns meanwhile.
///
/// It holds no privilege. It sees the protocol's public state as its last finished instant left it,
/// and its own accounts; it pays with what its ``Purse`` borrows.
protocol Attack {
    /// Seconds of the day at which it acts; nobody else's.
    var instants: [Int64] { get }
    /// Assets in which it gains or loses, the most important last.
    var assets: [AssetID] { get }
    /// Numbers drawn so far.
    var draws: UInt64 { get }

    /// Does what is due. Once the purse is no longer active it only brings home what it owns.
    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site)
    /// What it owns inside the protocol.
    func holdings(_ site: borrowing Site) -> [Holding]
    /// Figures of its own, beside those of every adversary.
    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure]
}

extension Attack {
    var draws: UInt64 { 0 }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] { [] }
}

/// Something owned that stands on no account of its owner.
struct Holding {
    let asset: AssetID
    let amount: TokenAmount
    let kind: Kind

    enum Kind {
        /// Stakes, bonds, collateral, money in escrow.
        case principal
        /// Owed to a staker and not yet claimed: out of what stakers share.
        case stakingReward
        /// Promised to a staker by the reserve.
        case promise
        /// Owed to a provider or miner and not yet claimed.
        case providerReward
    }
}

/// A figure of one kind of adversary; its metric's name has the adversary's before it.
struct Figure {
    let name: String
    let value: MetricValue
    let unit: String
}
