public import Ledger
public import Rewards

/// A miner: what it offers, how it stands, what it is owed.
public struct Miner: Hashable, Sendable {
    public let name: Name
    public let owner: AccountID
    /// Verified compute, in the units of the tier table.
    public internal(set) var compute: UInt64
    /// In force for the running epoch, as is the tier: both change at edges only.
    public internal(set) var reputation: Wad
    /// The place of its tier; nil while it meets none, and its work then earns nothing.
    public internal(set) var tier: UInt16?
    /// Verified work since it joined, over all kinds of tasks.
    public internal(set) var contribution: UInt128 = 0
    public internal(set) var bond = TokenAmount.zero
    public internal(set) var unbonding: [UnbondingEntry] = []
    public internal(set) var claimable = TokenAmount.zero
    /// Verification tasks of the running epoch, and those done.
    public internal(set) var assigned: UInt64 = 0
    public internal(set) var verified: UInt64 = 0

    init(_ registration: MinerRegistration, reputation: Wad) {
        name = registration.name
        owner = registration.owner
        compute = registration.compute
        self.reputation = reputation
    }
}

/// A work report of the running epoch.
public struct FiledReport: Hashable, Sendable {
    public let report: WorkReport
    /// Rolled back: its work counts nothing.
    public internal(set) var isAnomaly = false
}

/// The miners, and the work of the running epoch.
public struct MiningBook: Hashable, Sendable {
    public internal(set) var miners: [Miner] = []
    var numbers: [Name: MinerID] = [:]
    /// In the order of their names: ties of a split go to the smaller (A5).
    var byName: [MinerID] = []
    /// In the order of filing.
    public internal(set) var reports: [FiledReport] = []
    /// The most that the scores of `reports` can come to: an epoch can always be settled.
    var scoreBound = TokenAmount.zero
    /// Released since genesis.
    public internal(set) var released = TokenAmount.zero
    /// Σ claimable.
    public internal(set) var claimable = TokenAmount.zero
    /// Σ bond and unbonding.
    public internal(set) var bonded = TokenAmount.zero

    func miner(_ id: MinerID) throws(Refusal) -> Miner {
        if Int(id.index) >= miners.count { throw .unknownID }
        return miners[Int(id.index)]
    }

    /// Keeps `byName` in order.
    ///
    /// - Complexity: O(miners.count).
    mutating func add(_ miner: Miner) -> MinerID {
        let id = MinerID(UInt32(miners.count))
        var low = 0
        var high = byName.count
        while low < high {
            let middle = low + (high - low) / 2
            let isBefore = miners[Int(byName[middle].index)].name < miner.name
            if isBefore { low = middle + 1 } else { high = middle }
        }
        byName.insert(id, at: low)
        miners.append(miner)
        numbers[miner.name] = id
        return id
    }
}
