import Rewards

extension Language {
    // MARK: Network

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
            "For one GPU: an amount (variant contract), or its monthly reward (variant docs)."),
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
            .assumed("not published")),
        .key(
            "collateral_multiple", .value(.ratio(Wad.scale...1_000 * Wad.scale)), or: "1",
            "Collateral at joining, as a multiple of the requirement.",
            .assumed("just what is required")),
        .key(
            "commitment", .value(.positiveDuration), or: "36month",
            "Length of the commitment.", .stated(collateralPage)),
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
            "sell_share", .value(.fraction), or: "50%", "Part of a claim that is sold at once.",
            .assumed("not published")),
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

    // MARK: Participants

    static let participantKeys: [KeyDescription] = [
        .key(
            "stakers", .list(of: .mapping(stakerKeys)), or: "[]",
            "Cohorts of stakers; each member delegates once.")
    ]

    private static let stakerKeys: [KeyDescription] = [
        .key("cohort", .value(.name), .required, "Name; members are told apart by number."),
        .key("count", .value(.count(1...ScenarioLimits.members)), .required, "Stakers."),
        .key("amount", .value(.amount), .required, "Delegated by each."),
        .key(
            "lock", .value(.days(1...1_440)), .required,
            "Length of the lock; longer earns more."),
        .key(
            "join_over", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), or: "0d",
            "Positions open evenly over this time from the start.",
            .assumed("the network is taken as it opens")),
        .key(
            "claim_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), or: "30d",
            "Time between claims.", .assumed("not published")),
        .key(
            "sell_share", .value(.fraction), or: "50%", "Part of a claim that is sold at once.",
            .assumed("not published")),
        .key(
            "leave_probability", .value(.fraction), or: "0",
            "Of leaving when the lock ends; who stays is asked again every 30 days.",
            .assumed("nobody leaves")),
    ]
}
