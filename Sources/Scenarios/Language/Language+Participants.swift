import Economy
import Rewards

extension Language {
    static let participantKeys: [KeyDescription] = [
        .key(
            "stakers", .list(of: .mapping(stakerKeys)), or: "[]",
            "Cohorts of delegators; each member delegates once."
        ).with(.hardware),
        .key(
            "pool_stakers", .list(of: .mapping(poolStakerKeys)), or: "[]",
            "Cohorts of stakers of `protocol.staking_pool`, who stake while it yields enough."
        ).with(.stakingPool),
        .key(
            "speculators", .list(of: .mapping(speculatorKeys)), or: "[]",
            "Traders who bet on the price's course, one position a cohort."),
        .key(
            "bridge_users", .list(of: .mapping(bridgeUserKeys)), or: "[]",
            "Holders who move tokens to another chain and back."
        ).with(.bridge),
        .key(
            "treasury", .list(of: .mapping(treasuryPolicyKeys)), or: "[]",
            "Grants out of the treasury, of what `protocol.treasury` lets it spend."
        ).with(.treasury),
        .key(
            "adversaries", .list(of: adversary), or: "[]",
            "Who tries to gain at the others' expense, without any privilege."),
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

    // MARK: The staking pool

    private static let poolStakerKeys: [KeyDescription] = [
        .key("cohort", .value(.name), .required, "Name; members are told apart by number."),
        .key("count", .value(.count(1...ScenarioLimits.members)), .required, "Stakers."),
        .key("amount", .value(.amountOf(.staked)), .required, "Staked by each."),
        .key(
            "lock", .value(.days(0...1_440)), or: "0d",
            "Length of the lock, as `protocol.staking_pool.multiplier` allows; 0d for none.",
            .assumed("unlocked")),
        .key(
            "join_over", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), or: "0d",
            "They think of staking first on a day spread evenly over this time.",
            .assumed("all at the start")),
        .key(
            "required_yield", .value(.ratio(upTo: 1_000)), or: "0",
            "Yearly return below which a member does not stake, median of the cohort: rewards "
                + "since the last review over the value of the stake, both in USD.",
            .assumed("everybody stakes")),
        .key(
            "yield_spread", .value(.real(0...5)), or: "0",
            "Log-standard deviation of the required return.", .assumed("all alike")),
        .key(
            "review_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), or: "30d",
            "Time between a member's decisions.", .assumed("not published")),
        .key(
            "claim_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), or: "30d",
            "Time between claims.", .assumed("not published")),
    ]

    // MARK: Traders

    private static let speculatorKeys: [KeyDescription] = [
        .key("cohort", .value(.name), .required, "Name."),
        .key("capital", .value(.money), .required, "At the start; never more is held."),
        .key(
            "strategy",
            .value(.choice(SpeculatorCohort.Strategy.allCases.map(\.rawValue))), .required,
            "Buys what has risen, or what has fallen."),
        .key(
            "window", .value(.days(1...366)), or: "7d", "Time whose return is looked at.",
            .assumed("a week")),
        .key(
            "strength", .value(.real(0...1e3)), or: "1",
            "Share of the capital that is in tokens at a log return of one over the window.",
            .assumed("no figure serves")),
    ]

    private static let bridgeUserKeys: [KeyDescription] = [
        .key("cohort", .value(.name), .required, "Name."),
        .key("chain", .value(.name), .required, "One of `protocol.bridge.chains` but the home."),
        .key("mean_per_day", .value(.amount), .required, "Mean of what is sent out in a day."),
        .key(
            "sigma", .value(.real(0...5)), or: "0", "Log-standard deviation of a day's amount.",
            .assumed("every day alike")),
        .key(
            "return_share", .value(.fraction), or: "0",
            "Part of what stands on the other chain that comes back each day.",
            .assumed("nothing comes back")),
        .key(
            "delay", .value(.duration(1...Seconds.month.count)), or: "15min",
            "Time that a message takes.", .assumed("not published")),
    ]
}
