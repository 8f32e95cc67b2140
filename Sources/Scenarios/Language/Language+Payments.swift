import Rewards

/// Jobs that are paid one by one, and what becomes of their fees.
extension Language {
    static let escrowProgram = "ICPX icpx-payments"

    static let moduleSections: [KeyDescription] = [
        .key(
            "markets", .list(of: markets), or: "[]",
            "Where the protocol itself exchanges assets: fees into revenue, revenue into tokens."),
        .key(
            "jobs", .mappingOrNone(jobKeys), or: "none",
            "Jobs in escrow, paid by metered receipts.", .code(escrowProgram)),
        .key(
            "revenue", .mappingOrNone(revenueKeys), or: "none",
            "What the fees of jobs are for; the treasury takes what the other shares leave. "
                + "Without this section the treasury takes them all.",
            .assumed("the shares of ICPX V2 are not published")
        ).with(.jobs),
        .key(
            "staking_pool", .mappingOrNone(stakingPoolKeys), or: "none",
            "A pool whose stakers of one asset earn another.",
            .assumed("intent stated (ICPX announcement), every rule is ours")),
        .key(
            "buy_back", .mappingOrNone(buyBackKeys), or: "none",
            "Buying the token back with a share of the revenue.",
            .assumed("intent stated (ICPX and Corex announcements), every rule is ours")
        ).with(.revenue),
        .key(
            "mining", .mappingOrNone(miningKeys), or: "none",
            "Verified work paid from one fixed pool.",
            .assumed("pool and factors stated (Corex announcement), numbers and forms are ours")),
        .key(
            "bridge", .mappingOrNone(bridgeKeys), or: "none",
            "The token on several chains, without making any.",
            .assumed("chains stated (Corex announcement), every rule is ours")),
        .key(
            "treasury", .mappingOrNone(treasuryKeys), or: "none",
            "What the treasury may spend; without this section it only collects.",
            .assumed("no rule of spending is published")),
    ]

    // MARK: Jobs

    private static let jobKeys: [KeyDescription] = [
        .key(
            "assets", .list(of: .value(.reference(.asset)), minimum: 1), .required,
            "What a job may be paid in."),
        .key(
            "fee", .value(.basisPoints), or: "25bps", "Part of each payment, rounded down.",
            .code(escrowProgram)),
        .key(
            "dispute", dispute, or: "{variant: code}", "What a dispute does.",
            .code(escrowProgram)),
        .key(
            "width", .value(.choice(["64_bits", "128_bits"])), or: "64_bits",
            "The largest sum that an escrow counts; 64 bits hold eighteen whole tokens of 18 "
                + "decimals.", .code(escrowProgram)),
        .key(
            "slot_milliseconds", .value(.count(1...1_000_000)), or: "400",
            "Length of the slot that a job's times are counted in.",
            .assumed("a slot of Solana")),
    ]

    private static let dispute = Shape.variants(
        tag: "variant", doc: "Program and documentation differ.",
        [
            Variant(
                "code", "no more receipts are settled; a party completes or the job expires",
                .code(escrowProgram)),
            Variant(
                "docs", "nothing moves until an arbiter resolves",
                .assumed("“freezes the remaining escrow” stated in docs/ICPX.md"),
                [
                    .key(
                        "window_slots", .value(.count(0...UInt64.max)), .required,
                        "A dispute may be raised for so many slots after the start.")
                ]),
        ])

    // MARK: Revenue

    private static let revenueKeys: [KeyDescription] = [
        .key(
            "asset", .value(.reference(.asset)), .required,
            "What revenue is counted and divided in."),
        .key(
            "conversions", .list(of: .mapping(conversionKeys)), or: "[]",
            "How fees of each other asset of `protocol.jobs` become revenue."),
        .key(
            "to_stakers", .value(.basisPoints), or: "0", "For the stakers of `staking_pool`.",
            .assumed("not published")),
        .key(
            "to_buy_back", .value(.basisPoints), or: "0", "For `buy_back`.",
            .assumed("not published")),
        .key(
            "to_burn", .value(.basisPoints), or: "0", "Burned; revenue in the token only.",
            .assumed("not published")),
    ]

    private static let conversionKeys: [KeyDescription] =
        [
            .key("asset", .value(.reference(.asset)), .required, "What is sold."),
            .key(
                "market", .value(.reference(.market)), .required,
                "A market of it and the revenue's asset."),
        ] + slices

    /// Of a conversion and of a buy-back.
    private static let slices: [KeyDescription] = [
        .key(
            "slices", .value(.count(1...10_000)), or: "24", "Trades of an epoch.",
            .assumed("one an hour")),
        .key(
            "max_slippage", .value(.fraction), or: "1%",
            "How far below the spot price a trade may end, its fee included.",
            .assumed("not published")),
    ]

    // MARK: Stakers

    private static let stakingPoolKeys: [KeyDescription] = [
        .key("staked", .value(.reference(.asset)), .required, "What is staked."),
        .key("reward", .value(.reference(.asset)), .required, "What stakers earn."),
        .key(
            "warm_up", .value(.anyDuration), or: "1d",
            "A stake earns nothing before, so that none is placed for one distribution.",
            .assumed("not published")),
        .key(
            "unbonding", .value(.anyDuration), or: "7d",
            "From the request until the stake is free.",
            .assumed("not published")),
        .key(
            "minimum_stake", .value(.amountOf(.beside("staked"))), or: "0",
            "The smallest position.", .assumed("not published")),
        .key(
            "multiplier", lockMultiplier, or: "{kind: none}",
            "How much a stake counts, by the length of its lock.", .assumed("not published")),
    ]

    private static let lockMultiplier = Shape.variants(
        tag: "kind", doc: "How a lock counts.",
        [
            Variant("none", "not at all", .assumed("mechanism lock-multiplier")),
            Variant(
                "linear", "1 + max_bonus × lock / lock_max", .assumed("mechanism lock-multiplier"),
                [
                    .key("max_bonus", .value(.ratio(upTo: 100)), .required, "At the longest lock."),
                    .key("lock_min", .value(.anyDuration), .required, "The shortest lock."),
                    .key("lock_max", .value(.positiveDuration), .required, "The longest lock."),
                ]),
            Variant(
                "nosana", "one more for each third of a year of 365 days; 14 to 365 days",
                .code("Nosana's staking program")),
            Variant(
                "icn", "the scaling of ICN's delegation, 1 to 1,440 days",
                .code("HPDelegationICNT")),
        ])

    // MARK: Buy-back

    private static let buyBackKeys: [KeyDescription] =
        [
            .key(
                "market", .value(.reference(.market)), .required,
                "A market of the token and the revenue's asset.")
        ] + slices + [
            .key(
                "on_slippage", .value(.choice(["skip", "carry"])), or: "skip",
                "What becomes of the money of a slice that was not traded: it stays unspent, or "
                    + "the next slice spends it too.", .assumed("not published")),
            .key(
                "between_slices", .value(.choice(["none", "restore"])), or: "none",
                "Whether arbitrage brings a quoted market back after each slice.",
                .assumed("not published")),
            .key(
                "sinks", .list(of: .mapping(sinkKeys), minimum: 1),
                or: "[{use: burn, share: 100%}]", "What becomes of the tokens; all of them.",
                .assumed("burning stated (ICPX announcement), shares are not published")),
            .key(
                "reference", .mappingOrNone(referenceKeys), or: "none",
                "A bound on the market's price, taken from observations outside of it.",
                .assumed("ours, against a price moved before the first slice")),
        ]

    private static let sinkKeys: [KeyDescription] = [
        .key(
            "use", .value(.choice(["burn", "lock", "stakers", "treasury"])), .required,
            "Each at most once."),
        .key("share", .value(.basisPoints), .required, "Part of the tokens; the sum is 100%."),
    ]

    private static let referenceKeys: [KeyDescription] = [
        .key(
            "max_age", .value(.anyDuration), or: "1h", "The oldest observation that counts.",
            .assumed("as `protocol.prices.max_age`")),
        .key(
            "max_premium", .value(.fraction), .required,
            "How far above the observed price the market may stand."),
    ]
}
