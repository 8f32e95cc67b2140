import Rewards
import Settlement

/// Edges of a hardware network: every provider is rewarded, some are slashed.
///
/// Timed is the edge alone; what the nodes reported before it is not.
enum ProviderEpochWork {
    /// Nodes rewarded for one measurement, over several epochs where there are few.
    private static let rewards = 100_000

    /// - Parameter providers: The largest size; a tenth of it is measured too.
    static func measure(providers: Int) throws(Refusal) -> [Measurement] {
        var plain: [Measurement] = []
        var checked: [Measurement] = []
        for size in [providers / 10, providers] where size > 0 {
            var network = try HardwareNetwork(providers: size)
            let epochs = UInt64(min(20, max(2, rewards / size)))
            plain.append(try edges(epochs, of: &network, "settlement/providers-epoch", size))
            network.load.checkLevel = .everyEdge
            checked.append(try edges(2, of: &network, "settlement/providers-epoch-checked", size))
        }
        return withGrowth(plain, "providers") + withGrowth(checked, "providers")
    }

    private static func edges(
        _ epochs: UInt64, of network: inout HardwareNetwork, _ work: String, _ providers: Int
    ) throws(Refusal) -> Measurement {
        var cost = Cost()
        for _ in 0..<epochs {
            try network.report()
            let (_, edge) = try CostMeter.measure { () throws(Refusal) in
                try network.load.closeEpoch()
            }
            cost = cost + edge
        }
        let level = network.load.checkLevel == .runningSums ? "running_sums" : "every_edge"
        return Measurement(
            work: work, unit: "provider", count: epochs * UInt64(providers), cost: cost,
            exact: [("providers", .count(UInt64(providers))), ("epochs", .count(epochs))]
                + network.load.proof,
            info: [
                ("check_level", .text(level)),
                ("edge_ms", .real(cost.cpu * 1e3 / Double(epochs))),
            ])
    }
}
