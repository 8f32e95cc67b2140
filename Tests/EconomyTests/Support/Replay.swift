import Ledger
import Rewards
import Settlement

@testable import Economy

/// A run's commands applied to the protocol alone: what the ledger says about them.
struct Replay {
    private(set) var state: ProtocolState
    /// By reason, then by asset.
    private var totals: [PostingReason: [UInt128]] = [:]
    /// The token's pool before each observation of its price, and what was observed.
    private(set) var observations: [(pool: MarketReserves, price: Price)] = []
    private let assets: Int

    init(_ entries: [CommandCollector.Entry], of configuration: Configuration) throws {
        state = try ProtocolState(configuration.protocolTerms)
        assets = configuration.protocolTerms.assets.count
        for entry in entries where entry.refusal == nil {
            if case .observePrice(.token, let price) = entry.command, !state.markets.isEmpty {
                observations.append((state.markets[0], price))
            }
            let receipt = try state.apply(entry.command, at: entry.time)
            for posting in receipt.postings { add(posting) }
        }
    }

    private mutating func add(_ posting: Posting) {
        guard let account = posting.from ?? posting.to else { return }
        let asset = Int(state.ledger.asset(of: account).index)
        totals[posting.reason, default: Array(repeating: 0, count: assets)][asset] +=
            posting.amount.baseUnits
    }

    func total(_ reason: PostingReason, _ asset: AssetID = .token) -> UInt128 {
        totals[reason]?[Int(asset.index)] ?? 0
    }

    func balance(_ name: String, _ asset: AssetID = .token) -> UInt128 {
        guard let account = state.account(named: SmallNetwork.name(name), asset: asset) else {
            return 0
        }
        return state.ledger.balance(of: account).baseUnits
    }
}
