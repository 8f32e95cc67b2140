import Economy
import Experiments
import Rewards
import Settlement

/// A small run whose books balance, for tests of the store.
enum SampleRun {
    static let largest = UInt128.max

    /// Three accounts over `days` days; every day a part of each goes to the next.
    static func make(days: Int = 4, supply: UInt128 = 700_000_000 * wad) throws -> CompletedRun {
        let histories = histories(days: days, supply: supply)
        return CompletedRun(
            record: try record(days: days, supply: supply, histories: histories),
            provenance: Provenance(
                versions: Versions(
                    product: "0.1.0", language: 1, rules: 2, simulator: 4, randomStreams: 3),
                scenarioFile: "scenarios/icn/sample.yaml",
                scenarioDigest: String(repeating: "ab", count: 32),
                inputs: ["scenario icn/sample.yaml cdcd", "prices FIL.csv efef 365 closes"],
                overrides: ["horizon=4d"]),
            parameters: [
                ParameterSetting(
                    keyPath: "protocol.market_adjustment.k", value: "1.5", unit: "",
                    setBy: "protocols/icn.yaml:12", source: "HP Rewards", status: "stated"),
                ParameterSetting(
                    keyPath: "horizon", value: "4d", unit: "days", setBy: "--set", source: "",
                    status: ""),
            ],
            expectations: [
                ExpectationResult(
                    subject: "reserve_balance", place: "sample.yaml:40",
                    expected: ">= 1 ICNT", found: "2 ICNT", holds: true)
            ])
    }

    static let wad: UInt128 = 1_000_000_000_000_000_000

    private static func histories(days: Int, supply: UInt128) -> [AccountHistory] {
        var balances = [supply / 2, supply - supply / 2, 0]
        var histories = [
            AccountHistory(name: "market", asset: "ICNT", accountClass: "liquid", days: []),
            AccountHistory(name: "reward_reserve", asset: "ICNT", accountClass: "vault", days: []),
            AccountHistory(name: "participants", asset: "ICNT", accountClass: "liquid", days: []),
        ]
        for _ in 0..<days {
            let moved = balances.map { $0 / 3 + ($0 > 0 ? 1 : 0) }
            for account in histories.indices {
                let credited = moved[(account + 2) % 3]
                let closing = balances[account] - moved[account] + credited
                histories[account].days.append(
                    AccountHistory.Day(
                        opening: TokenAmount(baseUnits: balances[account]),
                        credited: TokenAmount(baseUnits: credited),
                        debited: TokenAmount(baseUnits: moved[account]),
                        closing: TokenAmount(baseUnits: closing)))
                balances[account] = closing
            }
            // Read after all three have moved: each account gave before it was credited.
            balances = histories.map { $0.days[$0.days.count - 1].closing.baseUnits }
        }
        return histories
    }

    private static func record(
        days: Int, supply: UInt128, histories: [AccountHistory]
    ) throws -> RunRecord {
        var counts = RunCounts()
        counts.events = 12
        counts.commands = 9
        counts.refusedCommands = 2
        counts.postings = 31
        counts.randomDraws = 77
        return RunRecord(
            scenario: "sample", title: "A sample", seed: .max, replication: 3, startDay: 20_454,
            days: days, assets: assets, outcome: .reserveExhausted(onDay: 2),
            fingerprint: Fingerprint(0x0123_4567_89AB_CDEF),
            stateDigest: (0..<32).map { UInt8($0) }, metrics: metrics(supply: supply),
            series: series(days: days, supply: supply, histories: histories),
            accounts: histories, flows: flows(supply: supply, histories: histories),
            pools: [
                PoolSummary(
                    region: "eu", hardwareClass: "l40s", nodes: 8, gpus: 32, bookedShare: 0.75,
                    busyShare: 0.5, downShare: 0.001)
            ],
            workloads: [
                WorkloadSummary(
                    name: "chat", region: "eu", arrived: 10, finished: 7, expired: 1,
                    queuedAtEnd: 1, runningAtEnd: 1, interrupted: 2, meanWaitSeconds: 1.5,
                    waitSecondsP50: 1, waitSecondsP95: 4, meanServiceSeconds: 30.25)
            ],
            events: [
                EventRecord(seconds: 86_400, kind: "slash", subject: "node-1", detail: "1 ICNT")
            ],
            violations: [
                Violation(
                    id: .solvency, time: try Timestamp(1_767_225_600), subject: "vault",
                    expected: UInt256(high: .max, low: .max), found: UInt256(0))
            ], violationCount: 1, counts: counts, remarks: ["Prices are FIL's, scaled: assumed."])
    }

    private static let assets = [
        RecordedAsset(symbol: "ICNT", decimals: 18, origin: .issued)
    ]

    /// What genesis minted, and what went round.
    private static func flows(supply: UInt128, histories: [AccountHistory]) -> [FlowTotal] {
        var moved = UInt256.zero
        for day in histories.flatMap(\.days) {
            let (low, carry) = moved.low.addingReportingOverflow(day.credited.baseUnits)
            moved = UInt256(high: moved.high + (carry ? 1 : 0), low: low)
        }
        return [
            FlowTotal(
                asset: "ICNT", reason: "genesis", amount: UInt256(supply),
                created: UInt256(supply), destroyed: .zero, count: 1),
            FlowTotal(
                asset: "ICNT", reason: "transfer", amount: moved, created: .zero,
                destroyed: .zero, count: 12),
        ]
    }

    private static func metrics(supply: UInt128) -> [Metric] {
        [
            Metric(
                name: "supply", value: .amount(TokenAmount(baseUnits: supply)), unit: "ICNT",
                area: "supply"),
            Metric(
                name: "factor", value: .wad(Wad(raw: 932_718_054_707_135_373)), unit: "ratio",
                area: "market adjustment"),
            Metric(name: "jobs", value: .count(-5), unit: "jobs", area: "jobs"),
            Metric(name: "wait", value: .real(0.1), unit: "seconds", area: "jobs"),
            Metric(name: "mode", value: .text("jobs"), unit: "", area: "jobs"),
        ]
    }

    private static func series(
        days: Int, supply: UInt128, histories: [AccountHistory]
    ) -> [Series] {
        [
            Series(
                name: "supply", unit: "ICNT",
                values: .amounts(Array(repeating: TokenAmount(baseUnits: supply), count: days))),
            Series(
                name: "reserve", unit: "ICNT",
                values: .amounts(histories[1].days.map(\.closing))),
            Series(
                name: "price", unit: "USD",
                values: .wads((0..<days).map { Wad(raw: UInt128($0 + 1) * wad / 8) })),
            Series(
                name: "booked_gpus", unit: "GPUs", values: .counts((0..<days).map { Int64($0) - 2 })
            ),
            Series(
                name: "busy_gpus", unit: "GPUs",
                values: .reals((0..<days).map { Double($0) / 10 })),
        ]
    }
}
