extension Language {
    /// How often a scenario is run, and with what changes. Nothing in it changes a run.
    static let sweepKeys: [KeyDescription] = [
        .key(
            "replicates", .value(.count(1...UInt64(ScenarioLimits.sweepRuns))), or: "100",
            "Runs of each point; the most, where a target may stop a point earlier.",
            .assumed("a first look; the interval of a mean says whether it is enough")),
        .key(
            "random_numbers", .value(.choice(["common", "antithetic", "independent"])),
            or: "common",
            "`common`: replicate r draws the same numbers at every point, so that points differ by "
                + "what they set alone. `antithetic`: as well, every second replicate mirrors the "
                + "one before. `independent`: no two runs share a number.",
            .assumed("points are compared with each other")),
        .key(
            "keep_series", .list(of: .value(.name)), or: "[]",
            "Daily series kept of every run; the days' quantiles of all series are kept anyway."),
        .key(
            "until", .list(of: .value(.text)), or: "[]",
            "Targets such as `reserve_end.p05 ±1%`: a point needs no more replicates once each "
                + "figure's 95 % interval is this narrow; in quotes. `+-` serves for `±`."),
        .key(
            "design", .variants(tag: "kind", doc: "Which points.", designs), .optional,
            "The points at which the scenario is run; the scenario alone when left out."),
    ]

    private static let designs: [Variant] = [
        Variant(
            "list", "points written down", nil,
            [
                .key(
                    "points", .list(of: .mapping(pointKeys), minimum: 1), .required,
                    "The points, in order.")
            ]),
        Variant(
            "grid", "every combination of the values, the first key changing slowest", nil,
            [leversKey]),
        Variant(
            "one_at_a_time",
            "the scenario as it is, then each value of each key with all else as it is", nil,
            [leversKey]),
        Variant(
            "latin_hypercube", "each distribution cut into as many equal parts as there are points",
            .stated("McKay, Beckman, Conover 1979, doi:10.2307/1268522"), sampledKeys),
        Variant(
            "sobol", "points that fill the distributions evenly",
            .stated("Sobol 1967; directions of Joe and Kuo 2008; scrambling of Owen 1995"),
            sampledKeys + [
                .key(
                    "scrambled", .value(.boolean), or: "true",
                    "Whether points are scrambled: then their means are free of bias.",
                    .stated("Owen 1995, doi:10.1007/978-1-4612-2552-2_19"))
            ]),
    ]

    private static let pointKeys: [KeyDescription] = [
        .key("label", .value(.text), .optional, "For readers; what is set when left out."),
        .key(
            "scenario", .value(.path), .optional,
            "Another scenario file instead of this one, beside it."),
        .key(
            "set", .list(of: .value(.text)), or: "[]",
            "`key.path=value` each, as `--set` takes them."),
    ]

    private static let leversKey = KeyDescription.key(
        "over", .list(of: .mapping(Array(leverKeys)), minimum: 1), .required,
        "Keys, each with the values it takes.")

    private static let factorKey = KeyDescription.key(
        "key", .value(.text), .required,
        "A key path of this scenario, such as `protocol.market_adjustment.k`.")

    private static let leverKeys = [
        factorKey,
        .key(
            "values", .list(of: .value(.text), minimum: 1), .required,
            "Written as the key's own value."),
    ]

    private static let sampledKeys: [KeyDescription] = [
        .key(
            "points", .value(.count(1...UInt64(ScenarioLimits.sweepPoints))), .required,
            "Points of the sample; for `sobol` best a power of two."),
        .key(
            "seed", .value(.count(0...UInt64.max)), or: "1",
            "Selects the sample; the runs' random numbers follow from the scenario's `seed`.",
            .assumed("any number serves")),
        .key(
            "over", .list(of: .mapping(sampledFactorKeys), minimum: 1), .required,
            "Uncertain inputs, each with its distribution, and levers, each with its values. Every "
                + "combination of levers meets the same sample of inputs."),
    ]

    private static let sampledFactorKeys: [KeyDescription] = [
        factorKey,
        .key(
            "values", .list(of: .value(.text), minimum: 1), .optional,
            "Of a lever: written as the key's own value."),
        .key(
            "distribution", .value(.choice(SweepSection.Spread.names)), .optional,
            "Of an uncertain input. `uniform`, `log_uniform` and `integer` take `from` and `to`, "
                + "`triangular` also `mode`, `normal` takes `mean` and `deviation`, `lognormal` "
                + "`median` and `sigma`."),
        .key("from", .value(.text), .optional, "Lower end, with the key's unit."),
        .key("to", .value(.text), .optional, "Upper end."),
        .key("mode", .value(.text), .optional, "The likeliest value."),
        .key("mean", .value(.text), .optional, "Mean, with the key's unit."),
        .key("deviation", .value(.text), .optional, "Standard deviation."),
        .key(
            "median", .value(.text), .optional, "Half of the values lie below; with the key's unit."
        ),
        .key(
            "sigma", .value(.real(0.000001...32)), .optional,
            "Standard deviation of the logarithm."),
    ]
}
