import Economy
import Experiments
import Rewards
import Settlement

/// A run of ten days with something in every part of a report.
enum SampleRun {
    static let wad: UInt128 = 1_000_000_000_000_000_000

    static func sound() -> CompletedRun {
        CompletedRun(
            record: record(), provenance: provenance, parameters: parameters,
            expectations: [
                ExpectationResult(
                    subject: "reserve_end", place: "sample.yaml:40",
                    expected: ">= 1_000 ICNT", found: "999999 ICNT", holds: true)
            ])
    }

    /// As ``sound()``, with a broken invariant, a failed expectation and an empty reserve.
    static func unsound() throws -> CompletedRun {
        var run = sound()
        run.record.outcome = .reserveExhausted(onDay: 7)
        run.record.violations = [
            Violation(
                id: .solvency, time: try Timestamp(1_767_225_600 + 3_661), subject: "claims",
                expected: UInt256(high: 1, low: 0), found: UInt256(7))
        ]
        run.record.violationCount = 1_234
        run.expectations.append(
            ExpectationResult(
                subject: "jobs_finished on day 3", place: "sample.yaml:41", expected: "> 100",
                found: "90", holds: false))
        return run
    }

    private static let provenance = Provenance(
        versions: Versions(
            product: "0.1.0", language: 1, rules: 1, simulator: 1, randomStreams: 1),
        scenarioFile: "sample.yaml", scenarioDigest: String(repeating: "0", count: 64),
        inputs: [], overrides: [])

    private static let parameters = [
        ParameterSetting(
            keyPath: "protocol.market_adjustment.cap", value: "1.0", unit: "ratio",
            setBy: "default", source: "", status: "assumed"),
        ParameterSetting(
            keyPath: "protocol.collateral.diversion.delegator_share", value: "20%",
            unit: "ratio", setBy: "default", source: "", status: "assumed"),
        ParameterSetting(
            keyPath: "protocol.governance[0].timelock", value: "7d", unit: "duration",
            setBy: "default", source: "", status: "assumed"),
        ParameterSetting(
            keyPath: "protocol.market_adjustment.k", value: "1.5", unit: "",
            setBy: "protocols/icn.yaml:12", source: "HP Rewards", status: "stated"),
    ]

    private static func record() -> RunRecord {
        var counts = RunCounts()
        counts.events = 1_234_567
        counts.commands = 4_321
        counts.refusedCommands = 2
        counts.postings = 9_876
        counts.randomDraws = 77
        return RunRecord(
            scenario: "sample", title: "A sample network", seed: 20_261_121, replication: 0,
            startDay: 20_454, days: 10, assets: assets,
            outcome: .completed, fingerprint: Fingerprint(0x0123_4567_89AB_CDEF),
            stateDigest: Array(repeating: 0xA5, count: 32), metrics: metrics, series: series,
            accounts: [], flows: flows, pools: pools, workloads: workloads, events: events,
            violations: [],
            violationCount: 0, counts: counts,
            remarks: [
                "Prices are Filecoin's, scaled to 0.35 USD, because the token has no public price "
                    + "history that could be used."
            ])
    }

    private static let assets = [
        RecordedAsset(symbol: "ICNT", decimals: 18, origin: .issued),
        RecordedAsset(symbol: "USDC", decimals: 6, origin: .external, fees: .divided),
    ]

    private static let flows = [
        FlowTotal(
            asset: "ICNT", reason: "genesis", amount: UInt256(700_000_000 * wad),
            created: UInt256(700_000_000 * wad), destroyed: .zero, count: 1),
        FlowTotal(
            asset: "USDC", reason: "job_fee", amount: UInt256(1_234_567), created: .zero,
            destroyed: .zero, count: 1_001),
    ]

    private static var metrics: [Metric] {
        [
            Metric(
                name: "supply_end", value: .amount(TokenAmount(baseUnits: 700_000_000 * wad)),
                unit: "ICNT", area: "supply"),
            Metric(
                name: "burned_end", value: .amount(TokenAmount(baseUnits: 1)), unit: "ICNT",
                area: "supply"),
            Metric(
                name: "reserve_end",
                value: .amount(TokenAmount(baseUnits: 999_999 * wad + wad - 1)), unit: "ICNT",
                area: "reserve"),
            Metric(
                name: "reserve_exhausted_on", value: .text("never"), unit: "day",
                area: "reserve"),
            Metric(
                name: "maf_end", value: .wad(Wad(raw: 932_718_054_707_135_373)), unit: "ratio",
                area: "market adjustment"),
            Metric(name: "booked_share", value: .real(0.625), unit: "ratio", area: "utilisation"),
            Metric(
                name: "revenue", value: .amount(TokenAmount(baseUnits: 1_234_567)), unit: "USDC",
                area: "jobs"),
            Metric(name: "jobs_arrived", value: .count(1_000), unit: "jobs", area: "jobs"),
            Metric(name: "mean_wait", value: .real(93.25), unit: "seconds", area: "jobs"),
        ]
    }

    private static var series: [Series] {
        [
            Series(
                name: "price", unit: "USD",
                values: .wads(
                    [35, 36, 38, 40, 39, 37, 33, 30, 28, 31].map { Wad(raw: $0 * wad / 100) })),
            Series(
                name: "reserve", unit: "ICNT",
                values: .amounts(
                    (0..<10).map { TokenAmount(baseUnits: (1_000_000 - $0 * 11) * wad + 1) })),
            Series(
                name: "installed_gpus", unit: "GPUs",
                values: .counts(Array(repeating: 40, count: 10))),
            Series(
                name: "booked_gpus", unit: "GPUs",
                values: .counts([0, 5, 10, 15, 20, 25, 30, 35, 40, 40])),
        ]
    }

    private static let pools = [
        PoolSummary(
            region: "eu", hardwareClass: "l40s", nodes: 1_008, gpus: 4_032, bookedShare: 0.625,
            busyShare: 0.5, downShare: 0.0014),
        PoolSummary(
            region: "us-east", hardwareClass: "h100", nodes: 9, gpus: 72, bookedShare: 1,
            busyShare: 0.25, downShare: 0),
    ]

    private static let workloads = [
        WorkloadSummary(
            name: "chat", region: "eu", arrived: 1_000, finished: 900, expired: 50,
            queuedAtEnd: 30, runningAtEnd: 20, interrupted: 2, meanWaitSeconds: 93.25,
            waitSecondsP50: 0.25, waitSecondsP95: 600, meanServiceSeconds: 30)
    ]

    private static let events = [
        EventRecord(
            seconds: 604_800, kind: "factor_fired", subject: "market_adjustment",
            detail: "from 1 to 0.932718054707135373"),
        EventRecord(seconds: 700_000, kind: "slashed", subject: "epoch 8", detail: "3 ICNT"),
        EventRecord(seconds: 800_000, kind: "slashed", subject: "epoch 9", detail: "4 ICNT"),
    ]
}
