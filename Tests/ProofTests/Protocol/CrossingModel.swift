import Ledger
import Rewards
import Settlement

/// What stands on each chain and what is on its way, from receipts alone.
struct CrossingModel {
    private let isLocking: Bool
    /// By asset.
    private var abroad: [UInt256]
    /// By message: what it carries, zero once it has arrived.
    private var messages: [UInt256] = []
    private var fees = UInt256.zero

    init(_ configuration: ProtocolConfiguration) {
        isLocking = configuration.bridge?.terms.mode == .lockMint
        abroad = configuration.assets.map { _ in .zero }
    }

    mutating func book(
        _ command: BridgeCommand, _ receipt: Receipt, _ state: ProtocolState,
        _ trial: inout Trial
    ) throws(Counterexample) {
        switch (command, receipt.outcome) {
        case (.send(let from, _, let amount), .sent(let number, let fee, let burned, let net)):
            try trial.check(
                .S6, Int(number) == messages.count, "message \(number) of \(messages.count)")
            try trial.check(
                .S6, [net, fee].sum == UInt256(amount.baseUnits) && burned <= fee,
                "\(receipt.outcome) of \(amount)")
            let asset = Int(state.ledger.asset(of: from).index)
            if asset > 0 { abroad[asset] = abroad[asset] - UInt256(amount.baseUnits) }
            messages.append(trial.flaw == 6 ? .zero : UInt256(net.baseUnits))
            fees = fees + fee.baseUnits - UInt256(burned.baseUnits)
        case (.deliver(let number), .paid(let amount)):
            let carried = messages[Int(number)]
            try trial.check(
                .S6, UInt256(amount.baseUnits) == carried, "\(amount) delivered of \(carried)")
            messages[Int(number)] = .zero
            let recipient = state.bridge.recipients[Int(number)]
            let asset = Int(state.ledger.asset(of: recipient).index)
            if asset > 0 { abroad[asset] = abroad[asset] + amount.baseUnits }
        default: try trial.check(.S6, false, "\(receipt.outcome) for \(command)")
        }
    }

    /// S6: every chain holds what has arrived there, home what stands for all of them.
    func compare(_ state: ProtocolState, _ trial: inout Trial) throws(Counterexample) {
        var away = UInt256.zero
        for amount in messages { away = away + amount }
        for asset in abroad.indices.dropFirst() {
            let supply = UInt256(state.ledger.books[asset].supply.baseUnits)
            try trial.check(
                .S6, supply == abroad[asset], "\(supply) on chain \(asset), \(abroad[asset]) sent")
            away = away + supply
        }
        let accounts = state.systemAccounts
        let kept = UInt256(state.ledger.balance(of: accounts.bridgeFees).baseUnits)
        try trial.check(.S6, kept == fees, "\(kept) of \(fees) kept as fees")
        let held = UInt256(state.ledger.balance(of: accounts.bridge).baseUnits)
        try trial.check(
            .S6, held == (isLocking ? away : .zero), "\(held) at home for \(away) abroad")
    }
}
