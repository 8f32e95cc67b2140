import Rewards

/// Users, and jobs that are each bought by themselves.
extension Language {
    static let userKeys: [KeyDescription] = [
        .key(
            "initial", .value(.count(1...1_000_000_000)), .required,
            "At the start, when the rate is that of `arrivals`."),
        .key(
            "joining_per_day", .value(.ratio(upTo: 1)), or: "0",
            "New users of a day, over those that there are.", .assumed("nobody joins")),
        .key(
            "leaving_per_day", .value(.fraction), or: "0",
            "Probability that a user leaves on a day.", .assumed("nobody leaves")),
    ]

    static let paymentKeys: [KeyDescription] =
        [
            .key(
                "asset", .value(.reference(.asset)), .required,
                "What users pay in, one of `protocol.jobs.assets`."),
            .key(
                "max_price", .value(.hourlyMoney), .required,
                "The highest price that they pay for a GPU."),
            .key(
                "elasticity", .value(.real(-100...0)), or: "0",
                "Of the rate of arrivals to the mean asked price over the first day's: the rate is "
                    + "multiplied by the ratio to this power.", .assumed("prices do not matter")),
            .key(
                "gpus", .value(.count(1...1_000_000)), or: "1", "GPUs of a job, all on one node.",
                .assumed("one")),
            .key(
                "any_region", .value(.boolean), or: "true",
                "Whether nodes of other regions may run it.", .assumed("location is free")),
        ] + escrowKeys + [
            .key(
                "task", .valueOr(.name, word: "none"), or: "none",
                "Its type among `protocol.mining.tasks`; `none` earns no mining reward.",
                .assumed("not mined")
            ).with(.mining),
            .key(
                "work_units_per_gpu_hour", .value(.real(0...1e9)), or: "1",
                "Work units of that type that the reference GPU does in an hour.",
                .assumed("an hour is a unit")
            ).with(.mining),
        ]

    private static let escrowKeys: [KeyDescription] = [
        .key(
            "quote_margin", .value(.ratio(Wad.scale...1_000 * Wad.scale)), or: "1.2",
            "Units in escrow over those expected; the rest is refunded.",
            .assumed("a fifth in reserve")),
        .key(
            "receipt_every", .valueOr(.duration(60...Seconds.year.count), word: "none"),
            or: "none", "Time between receipts of a running job; `none` for one at the end.",
            .assumed("one receipt a job")),
        .key(
            "retries", .value(.count(0...1_000_000)), or: "3",
            "Interruptions after which a job is given up.", .assumed("not published")),
        .key(
            "checkpointed", .value(.boolean), or: "false",
            "Whether an interrupted job keeps the work that is done.", .assumed("it starts again")),
        .key(
            "expiry_margin", .value(.duration(0...Seconds.year.count)), or: "1d",
            "Time from funding to expiry, beyond the quoted one.", .assumed("not published")),
    ]
}
