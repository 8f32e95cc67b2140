import Ledger
import RandomStreams
import Rewards
import Settlement

/// A provider of a network in which each job is bought by itself, and its one node.
struct SpotProvider {
    let cohort: Int
    let name: Name
    let entity: StreamEntity
    /// Asking price. Unit: USD per GPU-hour.
    let ask: Double
    let joinDay: Int
    /// Whether it has joined and not left.
    var isActive = false
    /// Its number in the flow of jobs, from joining on.
    var node: UInt32?
    /// Accounts of the assets that it is paid in, by asset number; the token's first.
    var accounts: [AccountID?]
    var miner: MinerID?
    /// Verified work since the last report, by task type of the protocol. Unit: work units.
    var work: [Double]
    /// Share of its jobs that ended well, exponentially smoothed; what routing sees. Range: 0 … 1.
    var reputation: Double
    /// Receipts since its last review, valued at the prices of their days. Unit: USD.
    var receiptsUSD: Double = 0
}
