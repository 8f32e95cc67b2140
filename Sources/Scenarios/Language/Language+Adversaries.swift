import Rewards

/// The catalogue of attacks.
extension Language {
    static let adversary = Shape.variants(
        tag: "plan", doc: "What the adversary does.",
        [
            Variant(
                "flash_staker",
                "stakes shortly before each distribution and leaves as soon as it is credited",
                nil, adversaryHead + [capital(.staked), lead("Before the epoch's edge.")]),
            Variant(
                "sybil_splitter",
                "stakes through many accounts: in the staking pool, or as miners where there is "
                    + "none", nil,
                adversaryHead + [
                    capital(.staked),
                    .key(
                        "accounts", .value(.count(1...10_000)), .required,
                        "Accounts that the capital is split over."),
                ]),
            Variant(
                "wash_tenant", "rents its own GPUs for their rewards", nil,
                adversaryHead + [
                    providers,
                    .key(
                        "share", .value(.ratio(1...Wad.scale)), .required,
                        "Part of the cohort's GPUs that it rents, all day."),
                ]),
            Variant(
                "oracle_mover", "moves a pool's price before it is sampled, and back after", nil,
                adversaryHead + [
                    market,
                    .key(
                        "move", .value(.real(-0.99...10)), .required, "Of the price; 0.1 is +10 %."),
                    .key(
                        "window", .value(.duration(1...mostLead)), or: "1h",
                        "Before the price is sampled.", .assumed("no figure serves")),
                    .key(
                        "budget", .value(.money), .required, "The most that it trades in a day."),
                ]),
            Variant(
                "sandwich", "buys before a foreseeable buy-back and sells after it", nil,
                adversaryHead + [
                    market,
                    .key(
                        "share", .value(.ratio(1...100 * Wad.scale)), .required,
                        "What it buys, over what the buy-back will spend."),
                ]),
            Variant(
                "slash_evader",
                "a provider that takes its collateral back when it knows of its fault", nil,
                adversaryHead + [
                    providers,
                    .key(
                        "fault_every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))),
                        .required, "Time between its faults."),
                    lead("Before the fault is known to others."),
                ]),
        ])

    private static let adversaryHead: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name."),
        .key(
            "from", .value(.days(0...UInt64(ScenarioLimits.horizonDays))), or: "0d",
            "First day of its activity.", .assumed("from the start")),
        .key(
            "until", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), .optional,
            "End of its activity; the horizon when left out."),
        .key(
            "borrow_rate", .value(.ratio(upTo: 1_000)), or: "10%",
            "What it pays for its capital in a year.", .assumed("no figure serves")),
    ]

    private static let providers = KeyDescription.key(
        "providers", .value(.name), .required, "A cohort of `network.providers`.")

    private static let market = KeyDescription.key(
        "market", .value(.reference(.market)), .required,
        "A pool of `protocol.markets`; to sandwich, that of `protocol.buy_back`.")

    /// Inside the day that an attack is about. Unit: seconds.
    private static let mostLead: UInt64 = 23 * 3_600

    private static func capital(_ asset: AmountAsset) -> KeyDescription {
        .key("capital", .value(.amountOf(asset)), .required, "What it stakes.")
    }

    private static func lead(_ doc: String) -> KeyDescription {
        .key("lead", .value(.duration(1...mostLead)), .required, doc)
    }
}
