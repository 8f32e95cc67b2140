import CommandLog
import Ledger
import Rewards
import Settlement

/// A small network lived through for some days: every kind of command, accepted and refused.
///
/// Keeps the state that it applies commands to, and the log of them.
struct SyntheticRun {
    private(set) var state: ProtocolState
    private(set) var refusals: [Refusal?] = []
    private var submitted: [(command: Command, time: Timestamp)] = []

    init(days: UInt64, accountsADay: UInt32 = 3) throws {
        state = try ProtocolState(SampleConfiguration.full())
        for day in 0..<days {
            live(day: day, accounts: accountsADay)
            let edge = SampleConfiguration.time((day + 1) * 86_400)
            let price = UInt128(300 + day * 17 % 100) * Wad.scale / 1_000
            send(.observePrice(asset: .token, price: try Price(wad: price)), at: edge)
            send(.settleEpoch, at: edge)
        }
    }

    var log: LogText { get throws { try log(endingIn: state.digest()) } }

    func log(endingIn digest: [UInt8]) throws -> LogText {
        var bytes: [UInt8] = []
        var writer = try CommandLogWriter(state.configuration) { bytes += $0 }
        for (entry, refusal) in zip(submitted, refusals) {
            writer.append(entry.command, at: entry.time, refusal: refusal)
        }
        try writer.finish(stateDigest: digest)
        return LogText(bytes: bytes)
    }

    private mutating func send(_ command: Command, at time: Timestamp) {
        submitted.append((command, time))
        do throws(Refusal) {
            _ = try state.apply(command, at: time)
            refusals.append(nil)
        } catch {
            refusals.append(error)
        }
    }

    /// One day's commands, one second apart; later days meet running nodes and positions.
    private mutating func live(day: UInt64, accounts: UInt32) {
        let all = accounts + SyntheticModules.accounts
        let first = AccountID(UInt32(state.namedSystemAccounts.count) + UInt32(day) * all)
        let modules = SyntheticModules(
            day: UInt32(day), person: first, cash: AccountID(first.index + accounts))
        var second = day * 86_400
        for command in commands(day: day, first: first, accounts: accounts) + modules.commands {
            send(command, at: SampleConfiguration.time(second))
            second += 1
        }
    }

    private func commands(day: UInt64, first: AccountID, accounts: UInt32) -> [Command] {
        let market = state.systemAccounts.market
        let node = NodeID(UInt32(day))
        let position = PositionID(UInt32(day))
        var commands: [Command] = (0..<accounts).map { index in
            .openAccount(
                name: SampleConfiguration.name("person-\(day)-\(index)"), asset: .token)
        }
        commands += SyntheticModules.openings(day: UInt32(day))
        for index in 0..<accounts {
            commands.append(
                .transfer(
                    from: market, to: AccountID(first.index + index),
                    amount: SampleConfiguration.tokens(200_000)))
        }
        commands += [
            .governance(
                .propose(key: .marketAdjustmentK, value: Wad.scale * 3 / 2 + UInt128(day))),
            .governance(.propose(key: .burnShareOfMargin, value: 0)),
            .registerNode(
                Registration(
                    name: SampleConfiguration.name("node-\(day)"), owner: first, region: 0,
                    hardwareClass: 0, capacity: 10,
                    reservationPrice: SampleConfiguration.tokens(10),
                    collateral: SampleConfiguration.tokens(100_000),
                    commitment: SampleConfiguration.days(36 * 30))),
            .depositCollateral(node: node, amount: SampleConfiguration.tokens(50)),
            .extendCommitment(node: node, by: SampleConfiguration.days(180)),
            .withdrawCollateral(node: node, amount: SampleConfiguration.tokens(1)),
            .setCapacity(node: node, capacity: 12),
            .quoteReservation(node: node, price: SampleConfiguration.tokens(9)),
            .delegate(
                Delegation(
                    staker: AccountID(first.index + 1), node: node,
                    amount: SampleConfiguration.tokens(500), lock: SampleConfiguration.days(1))),
            .book(
                Booking(
                    builder: AccountID(first.index + 2), region: 0, hardwareClass: 0, capacity: 4,
                    period: SampleConfiguration.days(2))),
            .transfer(from: first, to: market, amount: SampleConfiguration.tokens(1_000_000)),
        ]
        if day > 0 {
            let old = PositionID(position.index - 1)
            commands += [
                .claimRewards(node: NodeID(node.index - 1)), .claimDelegation(position: old),
                .undelegate(position: old), .withdrawDelegation(position: old),
                .releaseCollateral(node: NodeID(node.index - 1)),
            ]
        }
        commands.append(
            .reportUsage(node: node, gpuSeconds: 40_000, downtime: SampleConfiguration.seconds(60)))
        return commands
    }
}
