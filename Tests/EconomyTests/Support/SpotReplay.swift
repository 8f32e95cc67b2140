import Economy
import Ledger
import Rewards
import Settlement

/// A protocol that is given a run's accepted commands again: its receipts and its books.
struct SpotReplay {
    struct Step {
        let command: Command
        let time: Timestamp
        let receipt: Receipt
    }

    private(set) var state: ProtocolState
    private(set) var steps: [Step] = []

    init(_ configuration: Configuration, _ commands: CommandCollector) throws {
        state = try ProtocolState(configuration.protocolTerms)
        for entry in commands.entries where entry.refusal == nil {
            let receipt = try state.apply(entry.command, at: entry.time)
            steps.append(Step(command: entry.command, time: entry.time, receipt: receipt))
        }
    }

    /// Σ postings of an asset for a reason.
    func total(_ reason: PostingReason, of asset: AssetID) -> UInt128 {
        var sum: UInt128 = 0
        for step in steps {
            for posting in step.receipt.postings where posting.reason == reason {
                guard let account = posting.from ?? posting.to else { continue }
                if state.ledger.asset(of: account) == asset { sum += posting.amount.baseUnits }
            }
        }
        return sum
    }

    func jobs() -> [(command: JobCommand, step: Step)] {
        steps.compactMap {
            if case .job(let command) = $0.command { (command, $0) } else { nil }
        }
    }

    func balance(_ name: String, _ asset: AssetID) -> UInt128 {
        guard let name = Name(name), let account = state.account(named: name, asset: asset) else {
            return 0
        }
        return state.ledger.balance(of: account).baseUnits
    }
}

extension SpotReplay.Step {
    /// Seconds of the day.
    var second: UInt64 { time.seconds % 86_400 }

    func sum(_ reason: PostingReason) -> UInt128 {
        receipt.postings.filter { $0.reason == reason }.reduce(0) { $0 + $1.amount.baseUnits }
    }
}
