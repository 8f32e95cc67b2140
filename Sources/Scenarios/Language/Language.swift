import Rewards

/// The scenario language, version 1: every key, with type, unit, default, source and status.
///
/// Nothing else knows the keys by name except the builders, which read decoded values.
enum Language {
    static let version: UInt64 = 1

    static let root = Shape.mapping(keys)

    /// The section that says nothing about a run by itself.
    static let sweepKey = "sweep"

    static let keys: [KeyDescription] =
        heading + [
            .key(
                "protocol", .mapping(protocolKeys), .required,
                "The protocol as a composition of mechanisms."),
            .key("market", .mapping(marketKeys), .required, "The token's market."),
            .key("network", .mapping(networkKeys), .required, "Hardware, regions, providers."),
            .key("demand", .mapping(demandKeys), .required, "What builders' users ask for."),
            .group(
                "participants", participantKeys, "People beside providers and builders."),
            .key(
                "schedule", .list(of: .mapping(scheduleKeys)), or: "[]",
                "Dated changes. Governed parameters change by proposal: after their timelock, at "
                    + "an epoch's edge."),
            .key(
                "expect", .list(of: .mapping(expectationKeys)), or: "[]",
                "What a check of this scenario holds against the run."),
            .key(
                "remarks", .list(of: .value(.text)), or: "[]",
                "What a reader must be told beside the figures; every report prints it."),
            .key(
                sweepKey, .mapping(sweepKeys), .optional,
                "How often `moniac sweep` runs this scenario, and with what changes. No part of "
                    + "the scenario's digest: it changes no run."),
        ]

    private static let heading: [KeyDescription] = [
        .key("moniac", .value(.version), .required, "Version of the language: 1."),
        .key("name", .value(.text), .required, "Short name; results are filed under it."),
        .key("title", .value(.text), .optional, "One line for readers; the name when left out."),
        .key(
            "extends", .value(.path), .optional,
            "A scenario that this one is laid over: mappings key by key, everything else whole."),
        .key(
            "seed", .value(.count(0...UInt64.max)), .required,
            "Start of every random stream; the same seed gives the same bytes."),
        .key(
            "start", .value(.date), or: "2026-01-01",
            "First day of the run, from 00:00 UTC; the protocol's genesis.",
            .assumed("any date serves where no dated data is used")),
        .key(
            "warm_up", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), or: "0d",
            "Left out of queue statistics; money counts from the first day.",
            .assumed("the network is taken as it opens")),
        .key(
            "horizon", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), .required,
            "Length of the run, at most 100 years."),
        .key(
            "epoch", .value(.days(1...1)), or: "1d",
            "Length of a settlement epoch; one day is the only length of this version.",
            .assumed("era length is not published")),
        .group(
            "opening", openingKeys, "Balances and factor in force on the first day."),
    ]

    private static let openingKeys: [KeyDescription] = [
        .key(
            "reward_reserve", .value(.amount), .required,
            "What the reward reserve holds; rewards beyond bookings are paid out of it."
        ).with(.hardware),
        .key(
            "treasury", .value(.amount), or: "0", "What the treasury holds.",
            .assumed("no balance is published")),
        .key(
            "market_adjustment", .value(.ratio(1...Wad.scale * 1_000)), or: "1.0",
            "The market adjustment factor in force.", .assumed("no value is published")
        ).with(.hardware),
        .key(
            "mining_pool", .value(.amount), .required,
            "What the mining pool holds, for all that will ever be mined."
        ).with(.mining),
    ]

    private static let scheduleKeys: [KeyDescription] = [
        .key(
            "at", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), .required,
            "Time since the start; acts when that day begins."),
        .key(
            "set", .value(.scheduledKey), .required,
            "A governed key such as `protocol.market_adjustment.k`, listed under "
                + "`protocol.governance`, or `demand.workloads.NAME.arrivals`."),
        .key(
            "to", .value(.governedValue), .required,
            "The new value, written as the key it changes; for arrivals a factor on the rate."),
    ]

    private static let expectationKeys: [KeyDescription] = [
        .key("metric", .value(.name), .required, "Name of a metric or a daily series."),
        .key("on", .value(.moment), or: "end", "When: `end`, or a time since the start."),
        .key(
            "is", .value(.comparison), .required,
            "`>=`, `<=`, `>`, `<` or `==`, then an amount, a plain number or a ratio; in quotes."),
    ]
}
