import Rewards

/// What a staking pool should know, kept from the commands and answers alone.
struct StakingModel {
    struct Stake {
        let amount: UInt128
        let weight: UInt128
        let activeFrom: UInt64
        let lockEnds: UInt64
        var releaseAt: UInt64?
        var isClosed = false
        var isActive = false
        /// All that was paid to it.
        var paid: UInt128 = 0
        /// Rounding steps of its reward that are over.
        var settlements: UInt128 = 0
        /// Its exact reward, rounded down in units of 2^−128.
        var exact = UInt256.zero
        /// ``StakingModel/weightChanges`` when it began to earn.
        var changesAtStart: UInt128 = 0
    }

    var stakes: [Stake] = []
    /// Numbers of the stakes that are not closed.
    var open: [Int] = []
    var funded = UInt256.zero
    var paid = UInt256.zero
    var staked = UInt256.zero
    var returned = UInt256.zero
    /// Funds that were shared among stakers.
    var allocated = UInt256.zero
    var waiting: UInt128 = 0
    var weight: UInt128 = 0
    var mostWeight: UInt128 = 0
    var weightChanges: UInt128 = 0
    var distributions: UInt128 = 0
    var settlements: UInt128 = 0
    /// Whether ``Stake/exact`` fits its type in this sequence.
    var isExact = true

    /// Ends the warm-ups that are over.
    mutating func advance(to time: UInt64) {
        for number in open
        where !stakes[number].isActive && stakes[number].releaseAt == nil
            && stakes[number].activeFrom <= time
        {
            stakes[number].isActive = true
            changeWeight(to: weight + stakes[number].weight)
            stakes[number].changesAtStart = weightChanges
        }
    }

    private mutating func changeWeight(to next: UInt128) {
        weight = next
        mostWeight = max(mostWeight, next)
        weightChanges += 1
    }

    mutating func stake(_ stake: Stake, at time: UInt64) {
        open.append(stakes.count)
        stakes.append(stake)
        staked = staked + stake.amount
        advance(to: time)
    }

    /// - Returns: What is shared now.
    mutating func distribute(_ amount: UInt128, at time: UInt64) -> UInt128 {
        advance(to: time)
        funded = funded + amount
        waiting += amount
        if weight == 0 { return 0 }
        let shared = waiting
        waiting = 0
        allocated = allocated + shared
        distributions += 1
        share(shared)
        return shared
    }

    private mutating func share(_ amount: UInt128) {
        for number in open where stakes[number].isActive && isExact {
            let product = UInt256.product(amount, stakes[number].weight)
            isExact = product.high == 0 && allocated.fits(bits: 100)
            guard isExact else { return }
            stakes[number].exact =
                stakes[number].exact + UInt256(high: product.low, low: 0).quotient(weight)
        }
    }

    mutating func settle(_ number: Int) {
        guard stakes[number].isActive else { return }
        stakes[number].settlements += 1
        settlements += 1
    }

    mutating func pay(_ amount: UInt128, to number: Int) {
        // Read only while all that was allocated stays small.
        stakes[number].paid &+= amount
        paid = paid + amount
    }

    mutating func leave(_ number: Int, releaseAt: UInt64) {
        if stakes[number].isActive { changeWeight(to: weight - stakes[number].weight) }
        stakes[number].isActive = false
        stakes[number].releaseAt = releaseAt
    }

    mutating func close(_ number: Int) {
        stakes[number].isClosed = true
        returned = returned + stakes[number].amount
        open.removeAll { $0 == number }
    }

    /// Instants at which something ends.
    func edges() -> [UInt64] {
        open.map { number in
            let stake = stakes[number]
            return stake.releaseAt ?? (stake.isActive ? stake.lockEnds : stake.activeFrom)
        }
    }

    /// An open stake, or nil.
    func opened(_ number: Int) -> Stake? {
        stakes.indices.contains(number) && !stakes[number].isClosed ? stakes[number] : nil
    }
}
