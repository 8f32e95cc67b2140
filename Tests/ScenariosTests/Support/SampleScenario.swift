/// A small scenario that is accepted; most tests change one line of it.
enum SampleScenario {
    static let lines = [
        "moniac: 1",
        "name: small",
        "seed: 7",
        "start: 2026-01-01",
        "horizon: 28d",
        "opening: {reward_reserve: 1_000 TKN}",
        "protocol:",
        "  token: {symbol: TKN, decimals: 9, supply: 1_000_000 TKN}",
        "  market_adjustment:",
        "    k: 1.5",
        "    floor: 0.01",
        "    cap: 1.0",
        "  booking:",
        "    max_price: 100 TKN",
        "    protocol_margin: 25%",
        "  delegation: {max_apy_curve: [10%, 5%]}",
        "market:",
        "  price:",
        "    model: constant",
        "    initial: 0.40 USD",
        "network:",
        "  regions: [eu]",
        "  hardware:",
        "    - {name: h100, gpu: H100-SXM5-80GB, collateral_requirement: 10 TKN}",
        "  providers:",
        "    - {cohort: p, count: 2, region: eu, hardware: h100, gpus_per_node: 8, price: 2 USD/h}",
        "demand:",
        "  workloads:",
        "    - name: jobs",
        "      region: eu",
        "      hardware: [h100]",
        "      arrivals: {process: poisson, rate: 100/d}",
        "      size: {distribution: exponential, mean: 600s}",
        "      booking: {policy: fixed, gpus: 8, period: 7d}",
    ]

    static let text = lines.joined(separator: "\n") + "\n"

    /// The sample with one line (from 1) put in another's place; nil takes it away.
    static func with(_ line: Int, _ replacement: String?) -> String {
        var changed = lines
        if let replacement {
            changed[line - 1] = replacement
        } else {
            changed.remove(at: line - 1)
        }
        return changed.joined(separator: "\n") + "\n"
    }

    /// The sample with further lines at its end.
    static func adding(_ text: String) -> String { self.text + text }
}
