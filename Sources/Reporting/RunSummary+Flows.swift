import Economy
import Experiments

extension RunSummary {
    /// Reasons that occur where there are jobs, a staking pool, mining or a bridge.
    private static let reasonsOfModules = [
        "job_funding", "stake", "mining_reward", "bridge_send",
    ]

    /// What moved for which reason, where the composition has more than one way of paying.
    var flows: [String] {
        let hasModules = record.flows.contains {
            RunSummary.reasonsOfModules.contains($0.reason)
        }
        if !hasModules { return [] }
        var table = TextTable([
            .init("reason"), .init("asset"), .init("amount", .trailing),
            .init("count", .trailing),
        ])
        for flow in record.flows {
            let decimals = record.decimals(of: flow.asset)
            table.add([
                MetricText.label(flow.reason), flow.asset,
                AmountText.roundedDown(flow.amount, decimals: decimals),
                AmountText.grouped(flow.count),
            ])
        }
        return TextBlock("Flows", table.lines(style)).text(style)
    }
}
