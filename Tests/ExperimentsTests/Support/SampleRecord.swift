import Economy
import Rewards

/// A record with one metric of each kind and short series.
enum SampleRecord {
    static let wad: UInt128 = 1_000_000_000_000_000_000

    static func make() -> RunRecord {
        RunRecord(
            scenario: "sample", title: "A sample", seed: .max, replication: 4, startDay: 20_454,
            days: 3, assets: assets, outcome: .completed,
            fingerprint: Fingerprint(0xFEDC_BA98), stateDigest: Array(repeating: 7, count: 32),
            metrics: metrics, series: series, accounts: [], flows: flows, pools: [],
            workloads: [], events: [], violations: [], violationCount: 0, counts: RunCounts(),
            remarks: [])
    }

    static let assets = [
        RecordedAsset(symbol: "ICNT", decimals: 18, origin: .issued),
        RecordedAsset(symbol: "USDC", decimals: 6, origin: .external),
    ]

    private static let flows = [
        FlowTotal(
            asset: "USDC", reason: "job_payment", amount: UInt256(1_234_567),
            created: .zero, destroyed: .zero, count: 9)
    ]

    private static let metrics = [
        Metric(
            name: "reserve_end", value: .amount(TokenAmount(baseUnits: 3 * wad + 1)),
            unit: "ICNT", area: "reserve"),
        Metric(name: "maf_end", value: .wad(Wad(raw: wad / 4)), unit: "ratio", area: "maf"),
        Metric(name: "jobs", value: .count(1_000), unit: "jobs", area: "jobs"),
        Metric(name: "change", value: .count(-5), unit: "nodes", area: "jobs"),
        Metric(name: "mean_wait", value: .real(0.1), unit: "seconds", area: "jobs"),
        Metric(name: "mode", value: .text("jobs"), unit: "", area: "jobs"),
        Metric(
            name: "paid", value: .amount(TokenAmount(baseUnits: 1_234_567)), unit: "USDC",
            area: "jobs"),
    ]

    private static let series = [
        Series(
            name: "reserve", unit: "ICNT",
            values: .amounts([5, 4, 3].map { TokenAmount(baseUnits: $0 * wad) })),
        Series(name: "maf", unit: "ratio", values: .wads([.one, .one, Wad(raw: wad / 4)])),
        Series(name: "queued", unit: "jobs", values: .counts([7, 8, 9])),
        Series(name: "wait", unit: "seconds", values: .reals([0.5, 1.5, 0.1])),
    ]
}
