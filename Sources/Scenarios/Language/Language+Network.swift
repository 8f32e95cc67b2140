import Economy
import Rewards

extension Language {
    static let networkKeys: [KeyDescription] = [
        .key(
            "reference_gpu", .value(.reference(.gpu)), or: "H100-SXM5-80GB",
            "The model whose second is the unit of work.", .assumed("any model serves")),
        .key(
            "regions", .list(of: .value(.name), minimum: 1), .required,
            "Names of the regions."),
        .key(
            "hardware", .list(of: .mapping(hardwareKeys), minimum: 1), .required,
            "Hardware classes; a unit of capacity is one GPU."),
        .key(
            "providers", .list(of: .mapping(providerKeys), minimum: 1), .required,
            "Cohorts of providers; each member runs one node."),
        .key(
            "routing", .value(.choice(RoutingPolicy.allCases.map(\.rawValue))), or: "cheapest",
            "Which node of those that can run it now a job goes to: the one with the lowest "
                + "asked price; with the lowest share of busy GPUs; or one drawn with a "
                + "probability in proportion to reputation over price.",
            .assumed("no scheduler is published")
        ).with(.jobs),
        .key(
            "regional_events", .mappingOrNone(regionalEventKeys), or: "none",
            "Grid failures, storms, cut cables: nodes of a region go out together.",
            .assumed("none")),
    ]

    private static let hardwareKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the class."),
        .key("gpu", .value(.reference(.gpu)), .required, "GPU model."),
        .key(
            "speed", .value(.real(1e-6...1e6)), .optional,
            "Work of one GPU in a second, the reference GPU's being 1; the ratio of memory "
                + "bandwidths when left out."),
        .key(
            "collateral_requirement", .value(.amount), .required,
            "For one GPU: an amount (variant contract), or its monthly reward (variant docs)."
        ).with(.hardware),
    ]

    private static let providerKeys: [KeyDescription] = [
        .key("cohort", .value(.name), .required, "Name; members are told apart by number."),
        .key("count", .value(.count(1...ScenarioLimits.members)), .required, "Nodes."),
        .key("region", .value(.reference(.region)), .required, "One of `network.regions`."),
        .key(
            "hardware", .value(.reference(.hardware)), .required, "One of `network.hardware`."),
        .key(
            "gpus_per_node", .value(.count(1...1_000_000)), .required, "Capacity of a node."),
        .key(
            "price", .value(.hourlyMoney), .required, "Median asking price of one GPU, USD/h."),
        .key(
            "price_spread", .value(.real(0...5)), or: "0",
            "Log-standard deviation of asking prices.", .assumed("all alike")),
        .key(
            "requote_threshold", .value(.ratio(upTo: 1_000)), or: "10%",
            "A new quote is sent when the token's price has moved by more.",
            .assumed("not published")
        ).with(.hardware),
        .key(
            "collateral_multiple", .value(.ratio(Wad.scale...1_000 * Wad.scale)), or: "1",
            "Collateral at joining, as a multiple of the requirement.",
            .assumed("just what is required")
        ).with(.hardware),
        .key(
            "commitment", .value(.positiveDuration), or: "36month",
            "Length of the commitment.", .stated(collateralPage)
        ).with(.hardware),
        .key(
            "join_over", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), or: "0d",
            "Nodes join evenly over this time from the start.",
            .assumed("the network is taken as it opens")),
        .key(
            "outages", .alternative(.mapping(outageKeys), word: "none"), or: "none",
            "Failures of a node; `none` for never.", .assumed("never")),
        .key(
            "claim_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), or: "7d",
            "Time between claims of rewards.", .assumed("not published")),
        .key(
            "sell_share", .value(.fraction), or: "50%",
            "Part of what is earned in the token that is sold at once.",
            .assumed("not published")),
        .key(
            "cost", .valueOr(.hourlyMoney, word: "none"), or: "none",
            "What a running node costs for each GPU, busy or not; `none` for nothing.",
            .assumed("costs are not counted")),
        .key(
            "turnover", .mappingOrNone(turnoverKeys), or: "none",
            "Who enters and leaves because of what a node earns; `none` for nobody.",
            .assumed("the network stays as it is")),
        .key(
            "mining", .mappingOrNone(minerKeys), or: "none",
            "How the cohort mines; `none` when it does not.", .assumed("nobody mines")
        ).with(.mining),
    ]

    /// Net return = (receipts − cost) / cost since the last review, at the day's prices.
    private static let turnoverKeys: [KeyDescription] = [
        .key(
            "review_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), or: "30d",
            "Time between reviews of the net return, (receipts − cost) / cost since the last one.",
            .assumed("monthly accounts")),
        .key(
            "exit_below", .value(.real(-1...1e6)), or: "0",
            "A node leaves at a lower net return, as soon as its commitment allows.",
            .assumed("who covers no costs leaves")),
        .key(
            "enter_above", .value(.real(-1...1e6)), .required,
            "New members enter at a higher mean net return of the cohort; 0.2 is 20 %."),
        .key(
            "entrants", .value(.count(0...1_000_000)), or: "1",
            "Members that enter at one review, while there are any left outside.",
            .assumed("not published")),
        .key(
            "most_members", .value(.count(1...ScenarioLimits.members)), .required,
            "Members that exist, those outside at the start included."),
    ]

    private static let minerKeys: [KeyDescription] = [
        .key(
            "compute_per_gpu", .value(.count(0...1_000_000_000)), or: "1",
            "Compute that a GPU declares, in the unit of `protocol.mining.tiers`.",
            .assumed("one GPU is one unit")),
        .key(
            "bond", .value(.amount), or: "0", "Stake that each bonds at joining.",
            .assumed("not published")),
        .key(
            "quality", .value(.fraction), or: "100%", "Mean quality of its work.",
            .assumed("good work")),
        .key(
            "anomaly_probability", .value(.fraction), or: "0",
            "That a report of its work is found anomalous.", .assumed("good work")),
        .key(
            "verification_share", .value(.fraction), or: "100%",
            "Part of the verification tasks offered to it that it does.",
            .assumed("all of them")),
    ]

    private static let regionalEventKeys: [KeyDescription] = [
        .key(
            "mean_time_between", .value(.duration(1...Seconds.year.count * 1_000)), .required,
            "Mean time between events of one region; exponential."),
        .key(
            "node_share", .value(.fraction), .required,
            "Probability that an event takes a node of the region out."),
        .key("repair", repair, .required, "Distribution of the time to repair."),
    ]

    private static let outageKeys: [KeyDescription] = [
        .key(
            "mean_time_between", .value(.duration(1...Seconds.year.count * 1_000)), .required,
            "Mean running time of a node between outages; exponential."),
        .key("repair", repair, .required, "Distribution of the time to repair."),
    ]

    private static let repair = Shape.variants(
        tag: "distribution", doc: "Distribution.",
        [
            Variant("exponential", "memoryless", nil, [durationKey("mean", "Mean.")]),
            Variant(
                "lognormal", "normal on a log scale", nil,
                [
                    durationKey("median", "Median."),
                    .key("sigma", .value(.real(0...5)), .required, "Log-standard deviation."),
                ]),
        ])

    static func durationKey(_ name: String, _ doc: String) -> KeyDescription {
        .key(name, .value(.duration(1...Seconds.year.count * 100)), .required, doc)
    }
}
