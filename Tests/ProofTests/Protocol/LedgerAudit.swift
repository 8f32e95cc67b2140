import Ledger
import Rewards
import Settlement

/// A second set of books, kept from receipts alone: every account, and what came in and went out
/// of each asset.
struct LedgerAudit {
    /// By account number.
    private var balances: [UInt128] = []
    /// By asset: created and destroyed since genesis.
    private var created: [UInt256] = []
    private var destroyed: [UInt256] = []
    /// By asset: what commands brought in and took out.
    private var broughtIn: [UInt256] = []
    private var takenOut: [UInt256] = []
    /// By asset: what venues outside of the ledger took and gave.
    private var venueTook: [UInt256] = []
    private var venueGave: [UInt256] = []
    private var opening: [UInt256] = []
    private var burned: [TokenAmount] = []

    /// Opens with the balances at genesis.
    init(_ state: ProtocolState) {
        balances = state.ledger.accounts.map { $0.balance.baseUnits }
        created = state.ledger.books.map { UInt256($0.supply.baseUnits) }
        destroyed = state.ledger.books.map { _ in .zero }
        (broughtIn, takenOut) = (destroyed, destroyed)
        (venueTook, venueGave) = (destroyed, destroyed)
        opening = created
        burned = state.ledger.books.map { $0.burned }
    }

    /// Books an accepted command and holds the state's ledger against the result.
    mutating func book(
        _ command: Command, _ receipt: Receipt, _ state: ProtocolState, _ trial: inout Trial
    ) throws(Counterexample) {
        while balances.count < state.ledger.accounts.count { balances.append(0) }
        for posting in receipt.postings { try enter(posting, state, &trial) }
        switch command {
        case .bringIn(let account, let amount):
            let asset = Int(state.ledger.asset(of: account).index)
            broughtIn[asset] = broughtIn[asset] + amount.baseUnits
        case .takeOut(let account, let amount):
            let asset = Int(state.ledger.asset(of: account).index)
            takenOut[asset] = takenOut[asset] + amount.baseUnits
        default: break
        }
        try compare(state, &trial)
    }

    private mutating func enter(
        _ posting: Posting, _ state: ProtocolState, _ trial: inout Trial
    ) throws(Counterexample) {
        let amount = posting.amount.baseUnits
        try trial.check(
            .S2, amount > 0 && (posting.from != nil || posting.to != nil),
            "\(posting) moves nothing")
        let assets = [posting.from, posting.to].compactMap { $0 }
            .map { state.ledger.asset(of: $0) }
        try trial.check(.V9, assets[0] == assets[assets.count - 1], "\(posting) between assets")
        let asset = Int(assets[0].index)
        if let from = posting.from {
            let held = balances[Int(from.index)]
            try trial.check(.V2, held >= amount, "\(posting) out of \(held)")
            balances[Int(from.index)] = held - amount
        } else {
            try trial.check(
                .V4, isSource(posting.reason, state.configuration.assets[asset].origin),
                "\(posting) creates units of asset \(asset)")
            created[asset] = created[asset] + amount
            if posting.reason.isTrade { venueGave[asset] = venueGave[asset] + amount }
        }
        guard let to = posting.to else {
            destroyed[asset] = destroyed[asset] + amount
            if posting.reason.isTrade { venueTook[asset] = venueTook[asset] + amount }
            return
        }
        balances[Int(to.index)] &+= amount
    }

    /// Whether units may come into being for this reason.
    private func isSource(_ reason: PostingReason, _ origin: AssetOrigin) -> Bool {
        switch (origin, reason) {
        case (.external, .broughtIn), (.external, .swapOut), (.external, .feeConversion),
            (.external, .buyBackBought), (.bridged, .bridgeDelivery):
            true
        // Where a bridge burns at home what it mints abroad.
        case (.issued, .bridgeDelivery), (.issued, .bridgeFee): true
        default: false
        }
    }

    /// S1, S2, S7 and V4 over all accounts and assets.
    private mutating func compare(
        _ state: ProtocolState, _ trial: inout Trial
    ) throws(Counterexample) {
        var sums = [UInt256](repeating: .zero, count: created.count)
        for (number, account) in state.ledger.accounts.enumerated() {
            let found = account.balance.baseUnits
            try trial.check(
                .S2, found == balances[number],
                "account \(number) holds \(found), its postings say \(balances[number])")
            sums[Int(account.asset.index)] = sums[Int(account.asset.index)] + found
        }
        for (asset, book) in state.ledger.books.enumerated() {
            let supply = UInt256(book.supply.baseUnits)
            try trial.check(
                .S1, sums[asset] == supply && created[asset] - destroyed[asset] == supply,
                "asset \(asset): \(supply), the accounts hold \(sums[asset])")
            try trial.check(
                .S7, book.burned >= burned[asset],
                "asset \(asset): \(book.burned) burned after \(burned[asset])")
            burned[asset] = book.burned
            if state.configuration.assets[asset].origin != .external { continue }
            let came = opening[asset] + broughtIn[asset] + venueGave[asset]
            try trial.check(
                .V4, supply + takenOut[asset] + venueTook[asset] == came,
                "asset \(asset): \(supply) of \(came), \(takenOut[asset]) taken out")
        }
    }
}

extension PostingReason {
    /// Whether the other side may stand outside of the ledger.
    var isTrade: Bool {
        switch self {
        case .swapIn, .swapOut, .feeConversion, .buyBackSpent, .buyBackBought: true
        default: false
        }
    }
}
