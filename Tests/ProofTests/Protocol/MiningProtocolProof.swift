import Ledger
import Rewards
import Settlement

/// Verified work from one pool, jobs in the token and the bridge by protocol commands, until
/// everybody has left with what is theirs.
struct MiningProtocolProof: Subject {
    static let flaws =
        ProtocolWorld.flaws + [
            "a release is not taken off the pool", "a message is forgotten on its way",
            "a bond comes back a unit short", "a unit of a payment is lost",
        ]

    private var world: ProtocolWorld
    private let commands: MiningCommands
    private var jobs = JobsModel()
    private var bridge: CrossingModel
    /// Released by the pool, and not yet claimed.
    private var released = UInt256.zero
    private var claimable = UInt256.zero
    /// Bonded and unbonding.
    private var bonded = UInt256.zero

    init(_ trial: inout Trial) {
        let configuration = MiningComposition.drawn(&trial.draw)
        world = ProtocolWorld(
            configuration, checkLevel: ProtocolWorld.checkLevel(&trial.draw))
        var people: [AccountID] = []
        var abroad: [AccountID] = []
        for number in 0..<4 {
            people.append(
                world.account("person-\(number)", holding: MiningComposition.tokens(100_000)))
            abroad.append(world.account("person-\(number)", of: MiningComposition.abroad))
            abroad.append(world.account("person-\(number)", of: MiningComposition.farther))
        }
        commands = MiningCommands(people: people, abroad: abroad)
        bridge = CrossingModel(configuration)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 10) { return try settle(&trial) }
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
        case (.job(let job), _): try jobs.book(job, receipt, fee: fee, world.state, &trial)
        case (.mining(.claim), .paid(let amount)):
            try trial.check(
                .R2, UInt256(amount.baseUnits) <= claimable, "\(amount) paid of \(claimable)")
            claimable = claimable - UInt256(amount.baseUnits)
            try world.repeatAtOnce(command, as: .R4, &trial)
        case (.mining(.bond(_, let amount)), _): bonded = bonded + amount.baseUnits
        case (.mining(.releaseBond), .paid(let amount)):
            try trial.check(
                .T5, UInt256(amount.baseUnits) <= bonded, "\(amount) came back of \(bonded)")
            let lost: UInt128 = trial.flaw == 7 && amount > .zero ? 1 : 0
            bonded = bonded - UInt256(amount.baseUnits - lost)
            try world.repeatAtOnce(command, as: .R4, &trial)
        case (.mining(.reportAnomaly), _): try world.repeatAtOnce(command, as: .L7, &trial)
        case (.bridge(let crossing), _):
            try bridge.book(crossing, receipt, world.state, &trial)
            if case .deliver = crossing { try world.repeatAtOnce(command, as: .S6, &trial) }
        default: break
        }
        try compare(&trial)
    }

    /// S10, V1, T4 and S6: vaults against what this suite has counted.
    private func compare(_ trial: inout Trial) throws(Counterexample) {
        let state = world.state
        let accounts = state.systemAccounts
        let opening = state.configuration.mining?.opening ?? .zero
        let pool = UInt256(world.balance(accounts.miningPool).baseUnits)
        let gone = trial.flaw == 5 ? .zero : released
        try trial.check(
            .S10, pool + gone == UInt256(opening.baseUnits),
            "\(pool) in the pool, \(released) released of \(opening)")
        try trial.check(
            .V1, UInt256(world.balance(accounts.miningClaims).baseUnits) == claimable,
            "\(world.balance(accounts.miningClaims)) held for claims of \(claimable)")
        try trial.check(
            .T4, UInt256(world.balance(accounts.minerBonds).baseUnits) == bonded,
            "\(world.balance(accounts.minerBonds)) held of \(bonded) bonded")
        try bridge.compare(state, &trial)
    }

    // MARK: Edges

    private mutating func settle(_ trial: inout Trial) throws(Counterexample) {
        guard let report = try world.settle(&trial) else { return }
        guard let mining = report.mining, let revenue = report.revenue else {
            return try trial.check(.S10, false, "an edge without a report of its pool")
        }
        let sum = [mining.toContribution, mining.toValidation].sum
        try trial.check(
            .S4, sum <= UInt256(mining.cap.baseUnits), "\(sum) released of \(mining)")
        released = released + sum
        claimable = claimable + sum
        let parts = UInt256(revenue.burned.baseUnits) + revenue.toTreasury.baseUnits
        try trial.check(
            .V5, parts + (trial.flaw == 8 ? 1 : 0) == UInt256(revenue.revenue.baseUnits),
            "\(revenue) does not add up")
        try compare(&trial)
    }

    // MARK: Leaving

    mutating func finish(_ trial: inout Trial) throws(Counterexample) {
        for _ in 0..<11 { try settle(&trial) }
        for number in 0..<world.state.jobs.nextNumber {
            let id = JobID(number)
            guard (try? world.state.jobs.job(id)) != nil else { continue }
            try demand(.job(.expire(id)), &trial)
        }
        for (number, miner) in world.state.mining.miners.enumerated() where miner.bond > .zero {
            try demand(.mining(.unbond(MinerID(UInt32(number)), miner.bond)), &trial)
        }
        for (number, transfer) in world.state.bridge.supply.transfers.enumerated()
        where !transfer.isDelivered {
            try demand(.bridge(.deliver(message: UInt64(number))), &trial)
        }
        for _ in 0..<8 { try settle(&trial) }
        for (number, miner) in world.state.mining.miners.enumerated() {
            let id = MinerID(UInt32(number))
            if miner.claimable > .zero { try demand(.mining(.claim(id)), &trial) }
            if !miner.unbonding.isEmpty { try demand(.mining(.releaseBond(id)), &trial) }
        }
        let accounts = world.state.systemAccounts
        for vault in [accounts.miningClaims, accounts.minerBonds, accounts.escrow[0]] {
            try trial.check(
                .V1, world.balance(vault) == .zero,
                "\(world.state.name(of: vault).text) keeps \(world.balance(vault))")
        }
        try world.close(&trial)
    }

    private mutating func demand(
        _ command: Command, _ trial: inout Trial
    ) throws(Counterexample) {
        guard let receipt = try world.demand(command, &trial) else { return }
        try verify(command, receipt, fee: .zero, &trial)
    }
}
