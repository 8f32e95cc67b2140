import Economy
import Rewards

extension Language {
    static let demandKeys: [KeyDescription] = [
        .key(
            "resolution", .value(.choice(DemandResolution.allCases.map(\.rawValue))), or: "jobs",
            "Every job is an event and a purchase, or work booked is an amount and jobs are paid "
                + "for daily.",
            .assumed("the finer one")),
        .key(
            "workloads", .list(of: .mapping(workloadKeys), minimum: 1), .required,
            "Streams of jobs of one kind from one region each."),
    ]

    private static let workloadKeys: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the workload and of who pays for it."),
        .key("region", .value(.reference(.region)), .required, "One of `network.regions`."),
        .key(
            "hardware", .list(of: .value(.reference(.hardware)), minimum: 1), .required,
            "Hardware classes that can run it."),
        .key(
            "benchmark", .valueOr(.reference(.benchmark), word: "none"), or: "none",
            "The entry of the throughput catalogue whose rates give each class's speed, the "
                + "reference GPU's being 1; `none` for the classes' own speeds.",
            .assumed("one speed for all work")),
        .key("arrivals", arrivals, .required, "When jobs arrive."),
        .key("size", size, .required, "How much work a job is, on the reference GPU."),
        .key(
            "patience", .valueOr(.positiveDuration, word: "none"), or: "none",
            "A job that has waited this long leaves; `none` waits for ever.",
            .assumed("nobody leaves")),
        .key(
            "users", .mappingOrNone(userKeys), or: "none",
            "Who sends the jobs: the rate of arrivals follows their number; `none` for a rate "
                + "that follows nothing.", .assumed("always as many")),
        .key(
            "booking", booking, .optional,
            "How its builder books capacity; this, or `payment`."
        ).with(.hardware),
        .key(
            "payment", .mapping(paymentKeys), .optional,
            "How each job is bought by itself; this, or `booking`."
        ).with(.jobs),
    ]

    // MARK: Arrivals

    private static let arrivals = Shape.variants(
        tag: "process", doc: "Arrival process.",
        [
            Variant(
                "poisson", "independent arrivals, their rate following week and growth", nil,
                [
                    .key("rate", .value(.rate), .required, "Mean rate, such as 1200/d."),
                    .group(
                        "profile", profileKeys, "Relative rates over the week; flat when empty."),
                    .key(
                        "growth", .value(.growth), or: "0%/month",
                        "Growth of the rate, compounded over months of 30 days.",
                        .assumed("no growth")),
                    .key(
                        "dispersion_shape", .valueOr(.real(1e-3...1e6), word: "none"),
                        or: "none",
                        "Shape of the gamma variable of mean 1 that multiplies each hour's rate; "
                            + "smaller is burstier; `none` for plain Poisson.",
                        .assumed("plain Poisson")),
                ]),
            Variant(
                "trace", "the requests of a file at their own times", nil,
                [traceFile]),
        ])

    private static let profileKeys: [KeyDescription] = [
        .key(
            "hour_of_day", weights(24), .optional,
            "24 relative rates, from 00:00 UTC on; scaled to mean 1."),
        .key(
            "day_of_week", weights(7), .optional,
            "7 relative rates, Monday first; scaled to mean 1."),
        .key(
            "hour_of_week", weights(168), .optional,
            "168 relative rates from Monday 00:00 UTC on, in place of the other two."),
    ]

    private static func weights(_ count: Int) -> Shape {
        .list(of: .value(.real(0...1e6)), minimum: count, maximum: UInt64(count))
    }

    private static let traceFile = KeyDescription.key(
        "file", .value(.path), .required,
        "CSV with the header TIMESTAMP,ContextTokens,GeneratedTokens; .gz accepted. Looked for "
            + "beside the scenario, then in the data folder (--data).")

    // MARK: Sizes

    private static let size = Shape.variants(
        tag: "distribution", doc: "Distribution of sizes.",
        [
            Variant(
                "constant", "every job alike", nil, [durationKey("work", "Work of a job.")]),
            Variant("exponential", "memoryless", nil, [durationKey("mean", "Mean work.")]),
            Variant(
                "lognormal", "normal on a log scale", nil,
                [
                    durationKey("median", "Median work."),
                    .key("sigma", .value(.real(0...5)), .required, "Log-standard deviation."),
                ]),
            Variant(
                "quantiles", "a table, straight lines between", nil,
                [
                    .key(
                        "values",
                        .list(
                            of: .value(.duration(0...Seconds.year.count)), minimum: 101,
                            maximum: 101),
                        .required, "Work at 0 %, 1 %, … 100 %, not falling.")
                ]),
            Variant(
                "resample", "rows of a trace drawn with replacement, prompt and answer together",
                nil, [traceFile, work]),
            Variant(
                "replay", "row i of the trace of `arrivals` is job i", nil, [work]),
        ])

    private static let work = KeyDescription.key(
        "work",
        .mapping([
            .key(
                "prefill_tokens_per_second", .value(.real(1e-3...1e9)), .required,
                "Prompt tokens that the reference GPU reads in a second."),
            .key(
                "decode_tokens_per_second", .value(.real(1e-3...1e9)), .required,
                "Answer tokens that the reference GPU writes in a second."),
            .key(
                "requests_per_job", .value(.count(1...1_000_000_000)), or: "1",
                "A job stands for this many requests of the row's size.",
                .assumed("one request is one job")),
        ]), .required, "Turns tokens into seconds: prompt / prefill + answer / decode.")

    // MARK: Bookings

    private static let booking = Shape.variants(
        tag: "policy", doc: "How much is booked.",
        [
            Variant(
                "fixed", "always the same number of GPUs", nil,
                [
                    .key(
                        "gpus", .value(.count(1...ScenarioLimits.members)), .required,
                        "GPUs booked."),
                    period,
                ]),
            Variant(
                "target_utilisation", "as many GPUs as the expected load keeps busy", nil,
                [
                    .key(
                        "target", .value(.ratio(Wad.scale / 1_000...Wad.scale)), .required,
                        "Share of the time that booked GPUs are expected to be busy."),
                    period,
                ]),
        ])

    private static let period = KeyDescription.key(
        "period", .value(.duration(1...UInt64(ScenarioLimits.horizonDays) * Seconds.day.count)),
        or: "30d", "Length of a booking.",
        .assumed("not published"))
}
