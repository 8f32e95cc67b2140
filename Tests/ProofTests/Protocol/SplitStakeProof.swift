import Ledger
import Rewards
import Settlement

/// One staker as one account and as two, in two protocols that are otherwise the same.
struct SplitStakeProof: Subject {
    static let flaws = ["each part earns as much as the whole", "a distribution is paid twice"]

    private var whole: ProtocolWorld
    private var split: ProtocolWorld
    private let tokens: [AccountID]
    private let money: [AccountID]
    /// Of the staker in each.
    private var wholeStakes: [Int] = []
    private var splitStakes: [Int] = []
    private var distributions: UInt128 = 0
    private var nextJob: UInt64 = 0

    init(_ trial: inout Trial) {
        var configuration = PaymentsComposition.drawn(&trial.draw)
        // All that is paid for a job is revenue, and all of it is the stakers'.
        configuration.jobs?.escrow.fee = .of(10_000)
        configuration.revenue?.toBuyBack = .zero
        configuration.revenue?.toStakers = .of(10_000)
        whole = ProtocolWorld(configuration, checkLevel: .runningSums, showsFlaws: false)
        var accounts: ([AccountID], [AccountID]) = ([], [])
        for number in 0..<3 {
            let amount = PaymentsComposition.units(100_000_000)
            accounts.0.append(whole.account("person-\(number)", holding: amount))
            accounts.1.append(
                whole.account("person-\(number)", of: PaymentsComposition.usdc, holding: amount))
        }
        (tokens, money) = accounts
        split = whole
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        switch trial.draw.below(6) {
        case 0: try stake(&trial)
        case 1: try stakeOther(&trial)
        case 2, 3: try earn(&trial)
        default: try distribute(&trial)
        }
    }

    private mutating func stake(_ trial: inout Trial) throws(Counterexample) {
        let amount = 1 + trial.draw.value(upTo: 1_000_000_000)
        let part = trial.draw.value(upTo: amount, near: amount / 2)
        let time = whole.nextInstant
        let made = try whole.send(order(amount, by: 0), at: time, &trial)
        let parts = [part, amount - part].filter { $0 > 0 }
        var number = whole.state.staking.holders.count - 1
        if made == nil { return }
        wholeStakes.append(number)
        for (account, part) in zip([0, 1], parts) {
            number = split.state.staking.holders.count
            if try split.send(order(part, by: account), at: time, &trial) != nil {
                splitStakes.append(number)
            }
        }
    }

    private func order(_ amount: UInt128, by person: Int) -> Command {
        .staking(
            .stake(
                StakeOrder(
                    staker: tokens[person], beneficiary: money[person],
                    amount: TokenAmount(amount), lock: .zero)))
    }

    private mutating func stakeOther(_ trial: inout Trial) throws(Counterexample) {
        try both(order(1 + trial.draw.value(upTo: 1_000_000_000), by: 2), &trial)
    }

    /// A job whose price is all fee.
    private mutating func earn(_ trial: inout Trial) throws(Counterexample) {
        let id = JobID(nextJob)
        nextJob += 1
        let slot = UInt64(UInt128(whole.state.time.seconds) * 1_000 / 400)
        let order = JobOrder(
            requester: money[2], provider: money[2], maxUnits: 1,
            pricePerUnit: TokenAmount(1 + trial.draw.value(upTo: 1_000_000)),
            expirySlot: slot + 1_000_000)
        try both(.job(.create(order)), &trial)
        try both(.job(.fund(id)), &trial)
        try both(.job(.accept(id)), &trial)
        let receipt = EscrowReceipt(cumulativeUnits: 1, nonce: 1)
        try both(.job(.complete(id, receipt, signer: .receiptAuthority)), &trial)
    }

    private mutating func both(
        _ command: Command, _ trial: inout Trial
    ) throws(Counterexample) {
        let time = whole.nextInstant
        let one = try whole.send(command, at: time, &trial)
        let other = try split.send(command, at: time, &trial)
        try trial.check(.R10, (one == nil) == (other == nil), "\(command) in one only")
    }

    /// G1: never more than the whole by a unit for each account and distribution.
    private mutating func distribute(_ trial: inout Trial) throws(Counterexample) {
        let before = whole.state.staking.funded
        for _ in 0..<2 { try both(.settleEpoch, at: whole.state.nextEdge, &trial) }
        distributions += 2
        let one = earned(wholeStakes, in: whole)
        var other = earned(splitStakes, in: split)
        if trial.flaw == 1 { other = other * 2 }
        let bound = one + distributions * UInt128(max(splitStakes.count, 1))
        try trial.check(.G1, other <= bound, "\(other) in parts, \(one) as a whole")
        let shared = whole.state.staking.funded.excess(over: before)
        let counted = trial.flaw == 2 ? 2 * shared.baseUnits : shared.baseUnits
        try trial.check(
            .R2, before.baseUnits + counted == whole.state.staking.funded.baseUnits,
            "\(shared) shared out after \(before)")
    }

    private mutating func both(
        _ command: Command, at time: Timestamp, _ trial: inout Trial
    ) throws(Counterexample) {
        let one = try whole.send(command, at: time, &trial)
        let other = try split.send(command, at: time, &trial)
        try trial.check(.R10, one != nil && other != nil, "\(command) was refused at \(time)")
    }

    private func earned(_ stakes: [Int], in world: ProtocolWorld) -> UInt256 {
        stakes.map { (try? world.state.staking.pool.claimable($0)) ?? TokenAmount(.max) }.sum
    }
}
