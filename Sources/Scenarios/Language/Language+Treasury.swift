/// What a treasury may spend, and those who spend it.
extension Language {
    static let treasuryKeys: [KeyDescription] = [
        .key(
            "spending", .list(of: .mapping(spendingKeys), minimum: 1), .required,
            "Each asset that may be spent, once; others are only collected.")
    ]

    private static let spendingKeys: [KeyDescription] = [
        .key(
            "asset", .value(.reference(.asset)), .required, "The token or an external asset."),
        .key(
            "limit_per_year", .value(.amountOf(.beside("asset"))), .required,
            "Most that is spent in a year of 365 days, the first from the first day on. Governed "
                + "for the token and for the revenue's asset."),
    ]

    static let treasuryPolicyKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of those who get the grants."),
        .key(
            "asset", .value(.reference(.asset)), .required,
            "One of `protocol.treasury.spending`."),
        .key(
            "every", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), .required,
            "Time between grants, the first so long after the start."),
        .key(
            "amount", .value(.amountOf(.beside("asset"))), .optional,
            "Of a grant; cut to what the year's limit and the treasury leave. Either this or "
                + "`share`."),
        .key(
            "share", .value(.fraction), .optional,
            "Of what the treasury holds; cut to what the year's limit leaves."),
        .key(
            "sell_share", .value(.fraction), or: "50%",
            "Part of a grant that is sold at once; of another asset than the token, taken out.",
            .assumed("not published")),
    ]
}
