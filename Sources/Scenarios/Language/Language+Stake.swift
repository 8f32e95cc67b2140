import Rewards

extension Language {
    static let collateralKeys: [KeyDescription] = [
        .key(
            "node", nodeCollateral, or: "{variant: contract}",
            "What a node must hold for its capacity."),
        .group(
            "network", networkCollateralKeys,
            "What a node owes to the whole network: share of capacity × unlocked supply × factor.",
            .stated(collateralPage)),
        .group(
            "diversion", diversionKeys, "How a gross reward is divided before it can be claimed.",
            .assumed("diversion stated in \(collateralPage); order and table are ours")),
        .group(
            "commitment", commitmentKeys, "How long a provider stays.", .stated(collateralPage)),
        .group(
            "unbonding", unbondingKeys, "How collateral leaves.",
            .assumed("the queue is ours")),
    ]

    private static let nodeCollateral = Shape.variants(
        tag: "variant", doc: "Which reading of the published texts.",
        [
            Variant(
                "contract", "requirement for one unit × capacity × minimum share",
                .code("ICNRegistryStorage"), minimumShare(or: "30%", .code(constants))),
            Variant(
                "docs", "monthly reward of one unit × multiple × capacity × minimum share",
                .stated(collateralPage),
                minimumShare(or: "100%", .stated(collateralPage)) + [
                    .key(
                        "reward_multiple", .value(.count(0...1_000_000)), or: "6",
                        "Monthly rewards that are locked.", .stated(collateralPage))
                ]),
        ])

    private static func minimumShare(
        or fallback: String, _ source: KeySource
    ) -> [KeyDescription] {
        [
            .key(
                "minimum_share", .value(.fraction), or: fallback,
                "Share of the requirement that must be held.", source),
            .key(
                "apply_market_adjustment", .value(.boolean), or: "true",
                "Whether the factor scales the requirement.",
                .code("ICNRegistryStorage; the docs are silent")),
        ]
    }

    private static let networkCollateralKeys: [KeyDescription] = [
        .key(
            "factor", .value(.ratio(upTo: 100)), or: "0.5", "Share of the unlocked supply.",
            .stated(collateralPage))
    ]

    private static let diversionKeys: [KeyDescription] = [
        .key(
            "delegator_share", .value(.fraction), or: "0",
            "Part of a reward for the node's delegators, when there are any.",
            .assumed("not published")),
        .key(
            "redirect", .list(of: .mapping(redirectKeys), minimum: 1),
            or: "[{coverage_from: 0, ratio: 0}]",
            "Part of the rest that fills missing network collateral, by its coverage.",
            .assumed("diversion stated in \(collateralPage), one global ratio code, no value")),
    ]

    private static let redirectKeys: [KeyDescription] = [
        .key(
            "coverage_from", .value(.ratio(upTo: 1_000_000)), .required,
            "From this coverage on; the first row at 0, rising."),
        .key("ratio", .value(.fraction), .required, "Part that is diverted."),
    ]

    private static let commitmentKeys: [KeyDescription] = [
        .key(
            "minimum", .value(.positiveDuration), or: "36month", "Shortest commitment.",
            .stated(collateralPage)),
        .key(
            "extension_unit", .value(.positiveDuration), or: "6month",
            "Longer ones are longer by a multiple of this.", .stated(collateralPage)),
    ]

    private static let unbondingKeys = unbondingKeys(delay: "14d", slashable: "true")

    static func unbondingKeys(delay: String, slashable: String) -> [KeyDescription] {
        [
            .key(
                "release", .value(.choice(["cliff", "linear"])), or: "cliff",
                "All at once after the delay, or in proportion to time.",
                .assumed("not published")),
            .key(
                "delay", .value(.anyDuration), or: delay, "From the request on.",
                .assumed("claim delays are not published")),
            .key(
                "slashable", .value(.boolean), or: slashable,
                "Whether a slash reaches what is leaving.", .assumed("not published")),
        ]
    }

    static let delegationKeys: [KeyDescription] = [
        .key(
            "share_is", .value(.choice(["delegators", "provider"])), or: "delegators",
            "Whose share `node_reward_share` is.",
            .assumed("the contract's field does not say")),
        .key(
            "node_reward_share", .value(.fraction), or: "100%",
            "Split of what diversion gives to delegators, between them and the provider.",
            .assumed("not published")),
        .key(
            "max_apy_curve",
            .list(of: .value(.ratio(upTo: 1_000)), minimum: 1), .required,
            "Highest yearly rate at equally spaced shares of the supply delegated, from 0 to 1. "
                + "A year has 360 days."),
        .key(
            "c1", .value(.count(0...1_000_000_000)), or: "153",
            "Constant of the scaling by lock length.", .code("HPDelegationICNT")),
        .key(
            "c2", .value(.count(0...1_000_000_000)), or: "925",
            "Constant of the scaling by lock length.", .code("HPDelegationICNT")),
        .key(
            "c3", .value(.count(1...1_000_000_000)), or: "950",
            "Constant of the scaling by lock length.", .code("HPDelegationICNT")),
        .group(
            "unbonding", unbondingKeys, "How delegated stake leaves.",
            .assumed("the queue is ours")),
    ]

    static let slashingKeys: [KeyDescription] = [
        .key(
            "basis", .value(.choice(["total", "own"])), or: "total",
            "Own collateral with everything delegated, or own alone.",
            .assumed("order stated in ICN docs, “Slashing”; basis not published")),
        .key(
            "table", .list(of: .mapping(slashKeys), minimum: 1),
            or: "[{downtime_from: 0s, fraction: 0}]",
            "By downtime within an epoch; the treasury receives it.",
            .assumed("trigger and sink stated in ICN docs, “Slashing”; fractions not published")),
    ]

    private static let slashKeys: [KeyDescription] = [
        .key(
            "downtime_from", .value(.anyDuration), .required,
            "From this downtime on; the first row at 0s, rising."),
        .key("fraction", .value(.fraction), .required, "Part that is lost."),
    ]

    static let governanceKeys: [KeyDescription] = [
        .key("key", .value(.governedKey), .required, "The parameter's key path."),
        .key("minimum", .value(.governedValue), .required, "Lowest value, written as the key's."),
        .key("maximum", .value(.governedValue), .required, "Highest value."),
        .key(
            "timelock", .value(.anyDuration), .required,
            "Between proposal and effect; the next epoch's edge after it."),
        .key(
            "mode",
            .value(.choice(["free", "ratchet_up", "ratchet_down", "immutable"])), or: "free",
            "In which direction it may move.", .assumed("not published")),
        .key(
            "max_step", .value(.governedStep), or: "0",
            "Largest change at once; 0 for no limit.", .assumed("not published")),
    ]
}
