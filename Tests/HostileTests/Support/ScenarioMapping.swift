/// How the corpus says things, and how our language says the same: scenarios.
///
/// The corpus attacks `ok_minimal.yaml`, a skeleton of a language, in one place. Ours stands beside
/// it line by line, so that an attack stays on its line.
enum ScenarioMapping {
    /// The corpus's skeleton and ours.
    static let skeleton: [(theirs: String, ours: String)] = [
        ("moniac: 1", "moniac: 1"),
        ("name: small-network", "name: small-network"),
        ("seed: 7", "seed: 7"),
        ("horizon: 28d", "horizon: 28d"),
        ("epoch: 1d", "epoch: 1d"),
        ("protocol:", "protocol:"),
        ("  token:", "  token:"),
        ("    symbol: TKN", "    symbol: TKN"),
        ("    decimals: 9", "    decimals: 9"),
        ("    supply: 1_000_000_000", "    supply: 1_000_000_000 TKN"),
        ("  market_adjustment:", "  market_adjustment:"),
        ("    k: 1.5", "    k: 1.5"),
        ("    floor: 0.01", "    floor: 0.01"),
        ("    cap: 1.0", "    cap: 1.0"),
        ("  fee_split:", "  booking:"),
        ("    provider: 0.75", "    protocol_margin: 0.75"),
        ("    stakers: 0.15", "    reserve_share_of_margin: 0.15"),
        ("    buy_back: 0.10", "    burn_share_of_margin: 0.10"),
        ("market:", "market:"),
        ("  price:", "  price:"),
        ("    model: constant", "    model: constant"),
        ("    initial: 0.40 USD", "    initial: 0.40 USD"),
        ("network:", "network:"),
        (
            "  regions:",
            "  hardware: [{name: h100, gpu: H100-SXM5-80GB, collateral_requirement: 0}]"
        ),
        ("    - id: eu", "  regions: [eu]"),
        ("      gpus: 8", providers("gpus_per_node: 8")),
    ]

    /// Keys of attacked lines, where ours differ; `%` stands for what follows the key.
    static let keys: [(theirs: String, ours: String)] = [
        ("  fee_split:", "  booking:%"),
        ("    provider:", "    protocol_margin:%"),
        ("    stakers:", "    reserve_share_of_margin:%"),
        ("    buy_back:", "    burn_share_of_margin:%"),
        ("    sigma:", "    volatility_per_day:%"),
        ("    - id:", "  regions: [%]"),
        ("      gpus:", providers("gpus_per_node:%")),
    ]

    private static func providers(_ gpus: String) -> String {
        "  providers: [{cohort: p, count: 2, region: eu, hardware: h100, price: 2 USD/h, \(gpus)}]"
    }

    /// A word that is no boolean, for one.
    private static func boolean(_ word: String) -> Edit {
        let name = word == "True" ? "title_case" : "\(word)_for"
        return Edit(
            file: "type_\(name)_bool.yaml", lines: 15..<15,
            with: ["  capacity_rewards:", "    target_gate: \(word)"], named: 16...16,
            why: "where there are bookings, every boolean is the protocol's")
    }

    /// What the skeleton leaves open. Nothing that it writes stands here.
    static let base = """
        moniac: 1
        opening: {reward_reserve: 1_000 TKN}
        protocol:
          booking: {max_price: 100 TKN}
          delegation: {max_apy_curve: [10%, 5%]}
        demand:
          workloads:
            - name: jobs
              region: eu
              hardware: [h100]
              arrivals: {process: poisson, rate: 100/d}
              size: {distribution: exponential, mean: 600s}
              booking: {policy: fixed, gpus: 8, period: 7d}

        """

    /// The last line of every mapped scenario, but for those that attack `extends` themselves.
    static let extends = "extends: base.yaml"

    /// Attacks that need more than other keys.
    struct Edit: Sendable {
        let file: String
        /// Lines of our skeleton, from 1, that give way; `15..<15` puts lines before the 15th.
        let lines: Range<Int>
        let with: [String]
        /// Where the first message belongs, if not on the manifest's line.
        var named: ClosedRange<Int>?
        let why: String
    }

    static let edits: [Edit] =
        ["on", "True", "yes"].map(boolean) + [
            Edit(
                file: "margin_percent_for_fraction.yaml", lines: 15..<19,
                with: ["  booking: {protocol_margin: 25}"],
                why: "the margin is the booking's; its section stands on the attacked line"),
            Edit(
                file: "slash_over_one.yaml", lines: 15..<15,
                with: ["  slashing:", "    table: [{downtime_from: 0s, fraction: 1.0001}]"],
                why: "fractions are rows of a table"),
            Edit(
                file: "unbonding_shorter_than_evidence.yaml", lines: 15..<15,
                with: [
                    "  slashing: {table: [{downtime_from: 0s, fraction: 1%}]}",
                    "  delegation: {unbonding: {delay: 12h}}",
                ], why: "evidence of a fault comes at the end of the epoch, here of one day"),
            Edit(
                file: "sum_shares_high.yaml", lines: 18..<19,
                with: ["    burn_share_of_margin: 0.850000000000000001"], named: 15...18,
                why: "two shares with a rest sum to one; any line of the block will do"),
            Edit(
                file: "maf_floor_above_cap.yaml", lines: 13..<14, with: ["    floor: 2.0"],
                named: 11...14, why: "any line of the block will do"),
            Edit(
                file: "region_list_empty.yaml", lines: 24..<26,
                with: [
                    "  regions: []",
                    "  hardware: [{name: h100, gpu: H100-SXM5-80GB, collateral_requirement: 0}]",
                ],
                why:
                    "the list of regions is attacked; hardware and providers are lists of their own"
            ),
            Edit(
                file: "region_duplicate_id.yaml", lines: 25..<26,
                with: ["  regions:", "    - eu", "    - eu"],
                why: "a region is its name: the second stands on the attacked line"),
            Edit(
                file: "ok_plain_norway.yaml", lines: 25..<27,
                with: [
                    "  regions: [eu, NO]",
                    "  providers: [{cohort: p, count: 2, region: NO, hardware: h100, "
                        + "price: 2 USD/h, gpus_per_node: 8}, "
                        + "{cohort: q, count: 1, region: eu, hardware: h100, "
                        + "price: 2 USD/h, gpus_per_node: 8}]",
                ], why: "a region is named where it is used, too"),
            Edit(
                file: "ok_quoted_ambiguous.yaml", lines: 25..<27,
                with: [
                    "  regions: [eu, \"NO\"]",
                    "  providers: [{cohort: \"012\", count: 1, region: \"NO\", hardware: h100, "
                        + "price: 2 USD/h, gpus_per_node: 8}, {cohort: q, count: 1, region: eu, "
                        + "hardware: h100, price: 2 USD/h, gpus_per_node: 8}]",
                ], why: "a region is named where it is used, too"),
        ]
}
