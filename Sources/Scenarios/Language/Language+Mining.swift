import Rewards

/// Verified work paid from a pool, and the token on other chains.
extension Language {
    private static let corexWords = "Corex announcement and docs"

    static let miningKeys: [KeyDescription] = [
        .key(
            "release", .value(.choice(["rate", "share"])), or: "rate",
            "Everybody gets the score and the cap is the limit, or the whole cap is shared.",
            .assumed("not published")),
        .key("cap", miningCap, .required, "The most that an epoch releases."),
        .key(
            "validate_share", .value(.fraction), or: "20%", "Part of the cap for verification.",
            .assumed("not published")),
        .key(
            "validate_rate", .value(.amount), .required, "For one verification."),
        .key(
            "validator_minimum_stake", .value(.amount), or: "0",
            "From this stake on a validator is paid.", .assumed("not published")),
        .key(
            "tasks", .list(of: .mapping(taskKeys), minimum: 1), .required,
            "Kinds of work and their rates; a score is work × rate × quality × reputation × tier."),
        .key(
            "tiers", .list(of: .mapping(tierKeys), minimum: 1),
            or: "[{name: all}]", "Standings, lowest first; each threshold at least the one before.",
            .assumed("criteria stated (\(corexWords)), numbers are ours")),
        .group(
            "reputation", reputationKeys, "How outcomes and anomalies move a miner's reputation.",
            .assumed("initial value stated (\(corexWords)), the form is ours")),
        .group(
            "assignment", assignmentKeys, "Who receives verification tasks.",
            .assumed("that staked nodes receive them stated (\(corexWords)), the rule is ours")),
        .key(
            "verifications_per_epoch", .value(.count(0...1_000_000)), .required,
            "Verification tasks that are assigned in an epoch."),
        .group(
            "unbonding", minerUnbondingKeys, "How bonded stake leaves.",
            .assumed("the queue is ours")),
    ]

    private static let miningCap = Shape.variants(
        tag: "kind", doc: "Course of the cap.",
        [
            Variant(
                "constant", "the same in every epoch", .assumed("mechanism mining-pool"),
                [perEpoch]),
            Variant(
                "exponential", "a part of what the pool still holds",
                .assumed("mechanism mining-pool"),
                [
                    .key(
                        "rate_per_epoch", .value(.fraction), .required,
                        "Part of the pool; half is gone after log(2)/rate epochs.")
                ]),
            Variant(
                "halving", "half as much after every so many epochs",
                .assumed("mechanism mining-pool"),
                [
                    perEpoch,
                    .key(
                        "halving_epochs", .value(.count(1...UInt64.max)), .required,
                        "Epochs between halvings."),
                ]),
            Variant(
                "capacity_gated", "in proportion to verified capacity, up to a target",
                .assumed("mechanism mining-pool"),
                [
                    perEpoch,
                    .key(
                        "target_capacity", .value(.count(1...UInt64.max)), .required,
                        "Capacity at which the whole cap is open."),
                ]),
        ])

    private static let perEpoch = KeyDescription.key(
        "per_epoch", .value(.amount), .required, "At the full cap.")

    private static let taskKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the kind of work."),
        .key("rate", .value(.amount), .required, "For one unit of work."),
    ]

    private static let tierKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the tier."),
        .key(
            "minimum_compute", .value(.count(0...UInt64.max)), or: "0", "GPUs of the miner.",
            .assumed("not published")),
        .key(
            "minimum_contribution", .value(.count(0...UInt64.max)), or: "0",
            "Work units that the miner has done.", .assumed("not published")),
        .key(
            "minimum_reputation", .value(.fraction), or: "0", "Reputation of the miner.",
            .assumed("not published")),
        .key(
            "minimum_stake", .value(.amount), or: "0", "Bonded stake of the miner.",
            .assumed("not published")),
        .key(
            "multiplier", .value(.ratio(upTo: 100)), or: "1", "Factor on the score.",
            .assumed("not published")),
    ]

    private static let reputationKeys: [KeyDescription] = [
        .key(
            "initial", .value(.fraction), or: "50%", "Of a miner that joins.",
            .assumed("from hardware checks stated (\(corexWords)), no value is published")),
        .key(
            "keep", .value(.count(0...1_000_000)), or: "6",
            "Of the denominator, what an outcome leaves of the old value.",
            .assumed("Helium's smoothing")),
        .key(
            "denominator", .value(.count(1...1_000_000)), or: "7", "Parts of a reputation.",
            .assumed("Helium's smoothing")),
        .key(
            "anomaly_penalty", .value(.fraction), or: "20%", "What an anomaly takes.",
            .assumed("not published")),
        .key(
            "floor", .value(.fraction), or: "0", "No event leaves less.",
            .assumed("not published")),
        .key(
            "rounding", .value(.choice(["single_floor", "two_floors"])), or: "single_floor",
            "Old and new rounded together, or each on its own.", .assumed("not published")),
    ]

    private static let assignmentKeys: [KeyDescription] = [
        .key(
            "minimum_stake", .value(.amount), or: "0", "Who has less receives none.",
            .assumed("not published")),
        .key(
            "minimum_reputation", .value(.fraction), or: "0", "Who has less receives none.",
            .assumed("not published")),
        .key(
            "stake_per_task", .value(.amount), or: "0",
            "Stake that one task binds; 0 for no limit.",
            .assumed("not published")),
    ]

    private static let minerUnbondingKeys: [KeyDescription] = unbondingKeys(
        delay: "14d", slashable: "false")

    // MARK: Bridge

    static let bridgeKeys: [KeyDescription] = [
        .key(
            "mode", .value(.choice(["lock_mint", "burn_mint"])), or: "lock_mint",
            "At home, what is on other chains is locked, or burned.", .assumed("not published")),
        .key(
            "fee", .value(.basisPoints), or: "0", "Part of what is sent, rounded up.",
            .assumed("not published")),
        .key(
            "burn_share_of_fee", .value(.basisPoints), or: "0",
            "Part of the fee that is burned; the rest is the treasury's.",
            .assumed("not published")),
        .key(
            "chains", .list(of: .mapping(chainKeys), minimum: 1), .required,
            "One holds the token itself, each other one a bridged asset."),
    ]

    private static let chainKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the chain."),
        .key(
            "asset", .value(.reference(.asset)), .required,
            "The token, or the bridged asset that stands for it there."),
    ]
}
