import Ledger
import Rewards
import Settlement

/// Jobs, their fees, stakers and the buy-back by protocol commands, until everybody has left with
/// what is theirs.
struct PaymentsProtocolProof: Subject {
    static let flaws =
        ProtocolWorld.flaws + [
            "a unit of a payment is lost", "a stake comes back a unit short",
            "the unspent budget is lost", "a receipt is paid twice",
        ]

    private var world: ProtocolWorld
    private let commands: PaymentsCommands
    private var jobs = JobsModel()
    /// Principal by stake, zero once it is withdrawn.
    private var principal: [TokenAmount] = []
    /// Of the buy-back, at the last edge.
    private var unspent = TokenAmount.zero

    init(_ trial: inout Trial) {
        let configuration = PaymentsComposition.drawn(&trial.draw)
        world = ProtocolWorld(
            configuration, checkLevel: ProtocolWorld.checkLevel(&trial.draw))
        var accounts: [[AccountID]] = []
        for asset in 0..<3 {
            accounts.append([])
            for number in 0..<3 {
                accounts[asset].append(
                    world.account(
                        "person-\(number)", of: AssetID(UInt8(asset)),
                        holding: PaymentsComposition.units(1_000_000)))
            }
        }
        commands = PaymentsCommands(accounts: accounts)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 10) {
            let prices = trial.draw.once(in: 2) ? [] : [HardwareProtocolProof.price(&trial.draw)]
            return try settle(observing: prices, &trial)
        }
        let time = world.instant(&trial.draw)
        let command = commands.drawn(for: world.state, at: time, &trial.draw)
        let fee = world.state.terms.jobs?.escrow.fee ?? .zero
        guard let receipt = try world.send(command, at: time, &trial) else { return }
        try verify(command, receipt, fee: fee, &trial)
    }

    // MARK: Commands

    private mutating func verify(
        _ command: Command, _ receipt: Receipt, fee: BasisPoints, _ trial: inout Trial
    ) throws(Counterexample) {
        switch (command, receipt.outcome) {
        case (.job(let job), _):
            try jobs.book(job, receipt, fee: fee, world.state, &trial)
        case (.staking(.claim), _):
            try world.repeatAtOnce(command, as: .R4, &trial)
        case (.staking(.stake(let order)), .staked(let id)):
            try trial.check(
                .R3, Int(id.index) == principal.count, "stake \(id) after \(principal.count)")
            principal.append(order.amount)
        case (.staking(.withdraw(let id)), .paid(let amount)):
            let found = trial.flaw == 6 ? amount.baseUnits.clampedDecrement : amount.baseUnits
            let stake = principal[Int(id.index)]
            try trial.check(
                .T5, found == stake.baseUnits, "\(found) of a stake of \(stake) came back")
            principal[Int(id.index)] = .zero
            try world.repeatAtOnce(command, as: .R4, &trial)
        default: break
        }
        let held = world.balance(world.state.systemAccounts.stakingPrincipal)
        try trial.check(
            .T4, principal.sum == UInt256(held.baseUnits), "\(held) of \(principal.sum) staked")
    }

    // MARK: Edges

    private mutating func settle(
        observing prices: [Price], _ trial: inout Trial
    ) throws(Counterexample) {
        let burnedBefore = world.state.ledger.books[0].burned
        guard let report = try world.settle(observing: prices, &trial) else { return }
        guard let revenue = report.revenue else {
            return try trial.check(.V5, false, "an edge without a report of its revenue")
        }
        let parts = [
            revenue.burned, revenue.toBuyBack, revenue.toStakers, revenue.toTreasury,
        ].sum
        // A distribution that the pool refuses waits among the fees.
        let isWaiting = revenue.toStakers == .zero
        try trial.check(
            .V5, parts == UInt256(revenue.revenue.baseUnits) || isWaiting,
            "\(revenue) does not add up")
        let carried = trial.flaw == 7 ? TokenAmount.zero : unspent
        try trial.check(
            .B2,
            [revenue.spent, revenue.unspent].sum == [carried, revenue.toBuyBack].sum,
            "\(unspent) carried, then \(revenue)")
        unspent = revenue.unspent
        let burned = world.state.ledger.books[0].burned
        try trial.check(
            .B1,
            revenue.boughtBurned <= revenue.bought
                && UInt256(burnedBefore.baseUnits) + revenue.boughtBurned.baseUnits
                    == UInt256(burned.baseUnits),
            "\(burned) burned after \(burnedBefore), by \(revenue)")
        try trial.check(
            .B7, revenue.refusal == nil || revenue.bought == .zero, "\(revenue) is both")
        try trial.check(
            .R2, world.state.staking.paid <= world.state.staking.funded, "more paid than funded")
    }

    // MARK: Leaving

    mutating func finish(_ trial: inout Trial) throws(Counterexample) {
        try passEpochs(11, &trial)
        try leaveJobs(&trial)
        for (number, position) in world.state.staking.pool.positions.enumerated() {
            switch position.phase {
            case .warming, .active:
                _ = try world.demand(
                    .staking(.requestUnstake(StakeID(UInt32(number)))), &trial)
            case .unbonding, .closed: break
            }
        }
        try passEpochs(9, &trial)
        for (number, position) in world.state.staking.pool.positions.enumerated()
        where position.phase != .closed {
            let command = Command.staking(.withdraw(StakeID(UInt32(number))))
            if let receipt = try world.demand(command, &trial) {
                try verify(command, receipt, fee: .zero, &trial)
            }
        }
        let accounts = world.state.systemAccounts
        for vault in accounts.escrow + [accounts.stakingPrincipal] {
            try trial.check(
                .V1, world.balance(vault) == .zero,
                "\(world.state.name(of: vault).text) keeps \(world.balance(vault))")
        }
        try world.close(&trial)
    }

    private mutating func passEpochs(
        _ count: Int, _ trial: inout Trial
    ) throws(Counterexample) {
        for _ in 0..<count { try settle(observing: [], &trial) }
    }

    /// Every escrow can be emptied: expired, or resolved first where a dispute froze it.
    private mutating func leaveJobs(_ trial: inout Trial) throws(Counterexample) {
        for number in 0..<world.state.jobs.nextNumber {
            let id = JobID(number)
            guard let job = try? world.state.jobs.job(id) else { continue }
            let fee = world.state.terms.jobs?.escrow.fee ?? .zero
            var command = JobCommand.expire(id)
            let isFrozen = world.state.configuration.jobs?.escrow.dispute != .open
            if job.escrow.status == .disputed && isFrozen {
                command = .resolve(
                    id,
                    EscrowReceipt(
                        cumulativeUnits: job.escrow.settledUnits,
                        nonce: job.escrow.lastNonce + 1))
            }
            if let receipt = try world.demand(.job(command), &trial) {
                try verify(.job(command), receipt, fee: fee, &trial)
            }
        }
    }
}
