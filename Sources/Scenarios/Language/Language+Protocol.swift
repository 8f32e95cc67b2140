import Rewards

extension Language {
    static let hpRewards = "ICN docs, “HP Rewards”"
    static let collateralPage = "ICN docs, “Collateral”"
    static let accessPage = "ICN docs, “Access Fees”"
    static let constants = "ICN ProtocolConstants"

    static let protocolKeys: [KeyDescription] =
        [
            .key("token", .mapping(tokenKeys), .required, "The protocol's own token."),
            .key(
                "assets", .list(of: asset, minimum: 0, maximum: 255), or: "[]",
                "What else the protocol counts. The token is the first asset, these follow."),
            .key(
                "allocations", .list(of: allocation), or: "[]",
                "Parts of the supply that are locked at first and released into the market.",
                .stated("ICN docs, “Vesting Schedule”")),
        ] + hardwareSections.with(.hardware) + moduleSections + [
            .key(
                "governance", .list(of: .mapping(governanceKeys)), or: "[]",
                "Parameters that proposals may change, with bounds and delay.",
                .assumed("bounds and delays are not published"))
        ]

    /// Any of them makes the protocol one of booked hardware, with all of them.
    static let hardwareSections: [KeyDescription] = [
        .group(
            "market_adjustment", marketAdjustmentKeys,
            "The market adjustment factor: scales capacity rewards down after a sharp rise.",
            .assumed("purpose, window and k stated in \(hpRewards); inequality and update are ours")
        ),
        .group(
            "prices", priceKeys, "How observed prices become daily closes.",
            .assumed("daily closes stated in \(hpRewards); the age limit is ours")),
        .group(
            "capacity_rewards", capacityRewardKeys,
            "The temporary subsidy of each region and hardware class, shared by capacity.",
            .assumed("state and horizon code in ICN HPRewardsStorage; the formula is ours")),
        .key(
            "booking", .mapping(bookingKeys), .required, "How builders' bookings are priced.",
            .assumed("words stated in \(accessPage); the choice of nodes is ours")),
        .group(
            "provider_reward", providerRewardKeys, "How a node's rewards add up.",
            .assumed("“summed and adjusted” stated in \(hpRewards); the parenthesis is ours")),
        .group(
            "collateral", collateralKeys, "What providers lock up, and for how long."),
        .key(
            "delegation", .mapping(delegationKeys), .required,
            "Stake behind nodes, and what it earns.", .code("HPDelegationICNT")),
        .group(
            "slashing", slashingKeys, "The penalty for downtime.",
            .assumed("trigger, sink and order stated in ICN docs, “Slashing”; fractions are ours")),
    ]

    private static let tokenKeys: [KeyDescription] = [
        .key(
            "symbol", .value(.symbol), .required,
            "The token's symbol, which is the unit of its amounts."),
        .key(
            "decimals", .value(.count(0...18)), or: "18", "Decimals of a whole token.",
            .code(constants)),
        .key(
            "supply", .value(.amount), .required,
            "Minted once, on the first day; nothing is minted later."),
    ]

    // MARK: Allocations

    private static let allocation = Shape.variants(
        tag: "kind", doc: "Shape of the release.",
        [
            Variant(
                "linear", "every second after the cliff", .assumed("mechanism vesting"),
                allocationHead + vestingTerms),
            Variant(
                "monthly", "in equal steps at the ends of months after the cliff",
                .assumed("mechanism vesting"), allocationHead + vestingTerms + [month]),
            Variant(
                "table", "what is still locked in each month", .code("lockedICNTByMonth"),
                allocationHead + [
                    .key(
                        "locked_by_month",
                        .list(of: .value(.amount), minimum: 1), .required,
                        "Never rising; the first not above the total; nothing after the last."),
                    month,
                ]),
        ])

    private static let allocationHead: [KeyDescription] = [
        .key("name", .value(.name), .required, "Who it is meant for."),
        .key("total", .value(.amount), .required, "Locked and released altogether."),
        .key(
            "start", .value(.date), .optional,
            "When the schedule begins; the first day of the run when left out."),
    ]

    private static let vestingTerms: [KeyDescription] = [
        .key(
            "tge_share", .value(.fraction), or: "0", "Free from the start on.",
            .stated("ICN docs, “Initial Allocation”")),
        .key("cliff", .value(.anyDuration), or: "0d", "Nothing more is released before."),
        .key(
            "duration", .value(.positiveDuration), .required,
            "From the start until all is released; longer than the cliff."),
    ]

    private static let month = KeyDescription.key(
        "month", .value(.positiveDuration), or: "1month", "Length of a month.",
        .code(constants))

    // MARK: Price control

    private static let marketAdjustmentKeys: [KeyDescription] = [
        .key(
            "window", .value(.days(2...366)), or: "7d", "Days whose closes an evaluation looks at.",
            .stated(hpRewards)),
        .key(
            "cycle", .value(.days(1...366)), or: "7d", "Time between evaluations.",
            .assumed("from “next reward cycle”")),
        .key(
            "k", .value(.ratio(upTo: 1_000)), or: "1.5",
            "Deviations that the price's move must exceed.", .stated(hpRewards)),
        .key(
            "trigger", .value(.choice(TriggerKind.allCases.map(\.rawValue))), or: "daily_sigma",
            "Deviation of a day, or of a day times the root of the window.",
            .assumed("the literal reading of \(hpRewards)")),
        .key(
            "sigma", .value(.choice(DeviationKind.allCases.map(\.rawValue))), or: "sample",
            "Which standard deviation.", .assumed("not published")),
        .key(
            "returns", .value(.choice(ReturnKind.allCases.map(\.rawValue))), or: "simple",
            "Which daily returns.", .assumed("not published")),
        .key(
            "floor", .value(.ratio(1...Wad.scale * 1_000)), or: "0.01", "The lowest factor.",
            .code(constants)),
        .key(
            "cap", .valueOr(.ratio(upTo: 1_000), word: "none"), or: "1.0",
            "The highest factor; `none` for no limit.", .assumed("not published")),
        .key(
            "bad_price", .value(.choice(BadPricePolicy.allCases.map(\.rawValue))), or: "hold",
            "What happens when a close is missing.", .assumed("not published")),
    ]

    private static let priceKeys: [KeyDescription] = [
        .key(
            "close_interval", .value(.positiveDuration), or: "1d", "Time between closes.",
            .stated(hpRewards)),
        .key(
            "max_age", .value(.anyDuration), or: "1h", "The oldest observation that gives a close.",
            .assumed("not published")),
    ]

    // MARK: Rewards

    private static let capacityRewardKeys: [KeyDescription] = [
        .key(
            "duration", .value(.positiveDuration), or: "1440d", "Over which a pool is released.",
            .code(constants)),
        .key(
            "start", .value(.date), .optional,
            "When release begins; the first day of the run when left out."),
        .key(
            "bootstrap_cap_kind", .value(.choice(["cumulative", "per_month"])), or: "cumulative",
            "What a pool's `bootstrap_cap` limits.", .assumed("not published")),
        .key(
            "target_gate", .value(.boolean), or: "false",
            "Whether rewards shrink while a pool is below its `target_capacity`.",
            .assumed("not published")),
        .key(
            "curve", .list(of: .mapping(curveKeys), minimum: 1),
            or: "[{utilisation: 0, share: 1}, {utilisation: 1, share: 0}]",
            "Share of the release that is paid at a utilisation; straight lines between.",
            .assumed("existence stated in \(hpRewards), shape 1 − u is ours")),
        .key(
            "pools", .list(of: .mapping(poolKeys)), or: "[]",
            "What each region and hardware class releases; one that is not listed releases "
                + "nothing.", .code("per-region-and-class state in ICN HPRewardsStorage")),
    ]

    private static let curveKeys: [KeyDescription] = [
        .key("utilisation", .value(.fraction), .required, "Rising from row to row."),
        .key("share", .value(.fraction), .required, "Share that is paid there."),
    ]

    private static let poolKeys: [KeyDescription] = [
        .key("region", .value(.reference(.region)), .required, "One of `network.regions`."),
        .key(
            "hardware", .value(.reference(.hardware)), .required,
            "One of `network.hardware`."),
        .key(
            "release_total", .value(.amount), .required,
            "Released over the whole duration at full share and factor 1."),
        .key(
            "bootstrap_cap", .valueOr(.amount, word: "none"), or: "none",
            "Limit on what is paid.", .assumed("not published")),
        .key(
            "target_capacity", .value(.count(0...UInt64.max)), or: "0",
            "Capacity that the gate refers to; 0 never gates. Unit: GPUs.",
            .assumed("not published")),
    ]

    private static let bookingKeys: [KeyDescription] = [
        .key(
            "max_price", .value(.amount), .required,
            "The highest price that a node may ask, for one GPU and month."),
        .key(
            "max_nodes", .value(.count(1...10_000)), or: "50", "Nodes of one booking.",
            .code(constants)),
        .key(
            "pricing", .value(.choice(ClusterPricing.allCases.map(\.rawValue))),
            or: "pay_as_bid", "What a booked node is paid.", .assumed("not published")),
        .key(
            "partial_last", .value(.boolean), or: "true",
            "Whether the last node gives only what is needed.", .assumed("not published")),
        .key(
            "protocol_margin", .value(.fraction), or: "25%",
            "The protocol's margin on top of the providers' part.", .stated(accessPage)),
        .key(
            "reserve_share_of_margin", .value(.fraction), or: "0",
            "Part of the margin that goes to the reward reserve.", .assumed("not published")),
        .key(
            "burn_share_of_margin", .value(.fraction), or: "0",
            "Part of the margin that is burned; the rest is the treasury's.",
            .assumed("not published")),
        .key(
            "month", .value(.positiveDuration), or: "1month", "Month that prices refer to.",
            .code(constants)),
    ]

    private static let providerRewardKeys: [KeyDescription] = [
        .key(
            "rule", .value(.choice(ProviderRewardRule.allCases.map(\.rawValue))),
            or: "sum_then_multiply", "What the multiplier reaches.",
            .assumed("“summed and adjusted with a Reward Multiplier” stated in \(hpRewards)")),
        .key(
            "multiplier", .list(of: .mapping(multiplierKeys), minimum: 1),
            or: "[{coverage_from: 0, multiplier: 1}]",
            "By how far the collateral covers what is required.",
            .assumed("existence stated in \(hpRewards), values not published")),
    ]

    private static let multiplierKeys: [KeyDescription] = [
        .key(
            "coverage_from", .value(.ratio(upTo: 1_000_000)), .required,
            "From this coverage on; the first row at 0, rising."),
        .key("multiplier", .value(.ratio(upTo: 100)), .required, "Factor on rewards."),
    ]
}
