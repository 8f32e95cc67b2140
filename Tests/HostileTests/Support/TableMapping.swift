/// How the corpus says things, and how our language says the same: tables.
///
/// A price table of the corpus is one of ours. Its demand table has an hour, a region, a class,
/// jobs and their hours in a row; with us the hours and sizes of requests are a trace, and regions
/// and classes stand in the scenario that names it.
enum TableMapping {
    /// A scenario around a price table `prices.csv`.
    static let priceScenario = scenario(
        price: "{model: history, file: prices.csv, from: 2026-01-02}", horizon: "6d",
        workloads: [workload("jobs")])

    /// A scenario around a trace `demand.csv`.
    static let traceScenario = scenario(
        price: "{model: constant, initial: 0.40 USD}", horizon: "1d",
        workloads: [
            workload(
                "jobs", arrivals: "{process: trace, file: demand.csv}",
                size: "{distribution: replay, work: {prefill_tokens_per_second: 100, "
                    + "decode_tokens_per_second: 10}}")
        ])

    /// The trace that stands for `ok_demand.csv`, from the header on.
    static let trace = [
        "TIMESTAMP,ContextTokens,GeneratedTokens",
        "2026-01-01 00:00:00.0000000,12,30",
        "2026-01-01 01:00:00.0000000,9,22",
        "2026-01-01 02:00:00.0000000,0,0",
        "2026-01-01 03:00:00.0000000,4,8",
        "2026-01-01 04:00:00.0000000,5,9",
        "2026-01-01 05:00:00.0000000,7,14",
    ]

    /// Attacks on a cell of the trace: the row on the attacked line.
    static let traceRows: [(file: String, row: String)] = [
        ("demand_fractional_jobs.csv", "2026-01-01 01:00:00.0000000,9.5,22"),
        ("demand_hour_negative.csv", "2025-12-31 23:00:00.0000000,9,22"),
        ("demand_jobs_bomb.csv", "2026-01-01 01:00:00.0000000,999999999999999999,22"),
        ("demand_jobs_exponent.csv", "2026-01-01 01:00:00.0000000,9e0,22"),
        ("demand_nan_hours.csv", "2026-01-01 01:00:00.0000000,9,nan"),
        ("demand_negative_jobs.csv", "2026-01-01 01:00:00.0000000,-9,22"),
    ]

    /// Attacks on what our scenario says about a workload.
    struct WorkloadAttack: Sendable {
        let file: String
        let workload: String
        /// Stands in our message, where our language has no word of the manifest's.
        var reason: String?
    }

    static let workloadAttacks = [
        WorkloadAttack(
            file: "demand_duplicate_row.csv", workload: workload("jobs") + ", " + workload("jobs")),
        // Jobs come at a rate, and each has a size.
        WorkloadAttack(
            file: "demand_hours_without_jobs.csv",
            workload: workload("jobs", arrivals: "{process: poisson, rate: 0/h}"),
            reason: "positive rate"),
        WorkloadAttack(
            file: "demand_jobs_without_hours.csv",
            workload: workload("jobs", size: "{distribution: exponential, mean: 0s}"),
            reason: "at least 1s"),
        WorkloadAttack(file: "demand_region_case.csv", workload: workload("jobs", region: "EU")),
        WorkloadAttack(
            file: "demand_region_nfd.csv", workload: workload("jobs", region: "\"e\u{301}u\"")),
        WorkloadAttack(
            file: "demand_region_quote_newline.csv",
            workload: workload("jobs", region: "\"eu\\n1\"")),
        WorkloadAttack(
            file: "demand_unknown_region.csv", workload: workload("jobs", region: "mars")),
    ]

    /// Where a workload stands in the scenario.
    static let workloadLine = 20

    static func file(_ row: HostileRow) throws -> MappedFile {
        let lines = row.line.map { $0...$0 }
        let prices = MappedFile.Part(name: "test.yaml", bytes: Array(priceScenario.utf8))
        let demand = MappedFile.Part(name: "test.yaml", bytes: Array(traceScenario.utf8))
        if !row.name.contains("demand") {
            return MappedFile(
                attacked: MappedFile.Part(name: "prices.csv", bytes: try row.bytes()),
                others: [prices], given: "test.yaml", lines: lines)
        }
        if let attack = workloadAttacks.first(where: { $0.file == row.name }) {
            let text = scenario(
                price: "{model: constant, initial: 0.40 USD}", horizon: "1d",
                workloads: [attack.workload])
            return MappedFile(
                attacked: MappedFile.Part(name: "test.yaml", bytes: Array(text.utf8)),
                lines: workloadLine...workloadLine, reason: attack.reason)
        }
        var text = trace
        if let line = row.line, let attack = traceRows.first(where: { $0.file == row.name }) {
            text[line - 1] = attack.row
        }
        let bytes = Array(text.map { $0 + "\n" }.joined().utf8)
        return MappedFile(
            attacked: MappedFile.Part(name: "demand.csv", bytes: bytes), others: [demand],
            given: "test.yaml", lines: lines)
    }

    private static func workload(
        _ name: String, region: String = "eu",
        arrivals: String = "{process: poisson, rate: 100/d}",
        size: String = "{distribution: exponential, mean: 600s}"
    ) -> String {
        "{name: \(name), region: \(region), hardware: [h100], arrivals: \(arrivals), "
            + "size: \(size), booking: {policy: fixed, gpus: 8, period: 1d}}"
    }

    private static func scenario(price: String, horizon: String, workloads: [String]) -> String {
        """
        moniac: 1
        name: table
        seed: 7
        horizon: \(horizon)
        opening:
          reward_reserve: 1_000 TKN
        protocol:
          token: {symbol: TKN, decimals: 9, supply: 1_000_000 TKN}
          booking: {max_price: 100 TKN}
          delegation: {max_apy_curve: [10%, 5%]}
        market:
          price: \(price)
        network:
          regions: [eu]
          hardware: [{name: h100, gpu: H100-SXM5-80GB, collateral_requirement: 0}]
          providers:
            - {cohort: p, count: 2, region: eu, hardware: h100, price: 2 USD/h, gpus_per_node: 8}
        demand:
          workloads: [
        \(workloads.joined(separator: ",\n"))
          ]

        """
    }
}
