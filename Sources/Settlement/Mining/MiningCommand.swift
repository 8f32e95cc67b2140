public import Ledger
public import Rewards

/// The number of a miner, in the order of registration.
public struct MinerID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: MinerID, right: MinerID) -> Bool {
        left.index < right.index
    }
}

/// A miner joins with verified compute.
public struct MinerRegistration: Hashable, Sendable {
    public var name: Name
    /// Of the token: pays bonds, receives rewards.
    public var owner: AccountID
    /// Unit: the capacity unit of the tier table and the release's gate.
    public var compute: UInt64

    public init(name: Name, owner: AccountID, compute: UInt64) {
        self.name = name
        self.owner = owner
        self.compute = compute
    }
}

/// Verified work of one miner on one kind of task.
public struct WorkReport: Hashable, Sendable {
    public var miner: MinerID
    /// The place of the task's type in the composition.
    public var task: UInt16
    /// Unit: work units of the task's type.
    public var work: UInt64
    /// Range: a fraction.
    public var quality: Wad

    public init(miner: MinerID, task: UInt16, work: UInt64, quality: Wad) {
        self.miner = miner
        self.task = task
        self.work = work
        self.quality = quality
    }
}

/// What miners do and what is found about their work.
public enum MiningCommand: Hashable, Sendable {
    case claim(MinerID)
    case releaseBond(MinerID)
    case register(MinerRegistration)
    case setCompute(MinerID, UInt64)
    case bond(MinerID, TokenAmount)
    case unbond(MinerID, TokenAmount)
    case reportWork(WorkReport)
    /// The report of the running epoch with this number is rolled back: its work counts nothing.
    case reportAnomaly(MinerID, report: UInt32)
    /// Verification tasks done since the last such command.
    case reportVerifications(MinerID, count: UInt64)

    var place: UInt8 {
        switch self {
        case .claim: 0
        case .releaseBond: 1
        case .register: 2
        case .setCompute: 3
        case .bond: 4
        case .unbond: 5
        case .reportWork: 6
        case .reportAnomaly: 7
        case .reportVerifications: 8
        }
    }

    /// The miner it names; nil for one that is still to be registered.
    var miner: MinerID? {
        switch self {
        case .register: nil
        case .claim(let miner), .releaseBond(let miner), .setCompute(let miner, _),
            .bond(let miner, _), .unbond(let miner, _), .reportAnomaly(let miner, _),
            .reportVerifications(let miner, _):
            miner
        case .reportWork(let report): report.miner
        }
    }
}
