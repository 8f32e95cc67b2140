import Rewards
import Settlement

/// Breaches of service that cost collateral: downtime of an epoch that reaches a row of the
/// protocol's slashing table with a loss.
struct SlashTally {
    /// Node epochs.
    private(set) var breaches: Int64 = 0
    /// Unit: seconds, in those epochs.
    private(set) var downtime: UInt64 = 0
    private(set) var slashed = TokenAmount.zero

    mutating func add(_ slash: NodeSlash) {
        breaches += 1
        downtime += slash.downtime.count
        slashed.accumulate(slash.amount)
    }
}

extension BookingNetwork {
    /// Counts the slashes of an edge by cohort; those of people outside are theirs to count.
    mutating func note(_ slashes: [NodeSlash]) {
        for slash in slashes {
            let node = Int(slash.node.index)
            guard node < providerOfNode.count, let provider = providerOfNode[node] else { continue }
            slashTallies[providers[provider].cohort].add(slash)
        }
    }

    /// One event a cohort about all its slashes.
    func noteSlashes(_ site: inout Site) {
        for (index, tally) in slashTallies.enumerated() where tally.breaches > 0 {
            site.log.add(
                "slashed_in_all", site.configuration.network.providers[index].name,
                "\(tally.breaches) node epochs, \(tally.downtime) seconds of downtime, "
                    + site.text(of: tally.slashed), at: site.seconds)
        }
    }
}
