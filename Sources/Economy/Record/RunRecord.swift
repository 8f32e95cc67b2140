public import Settlement

/// Everything one run leaves behind, in a fixed order: a pure function of configuration,
/// seed and replication.
public struct RunRecord: Sendable {
    public var scenario: String
    public var title: String
    public var seed: UInt64
    public var replication: UInt32
    /// First day of the run, days since 1970-01-01.
    public var startDay: Int64
    public var days: Int
    /// By number; the first is the protocol's own token.
    public var assets: [RecordedAsset]
    public var outcome: RunOutcome
    public var fingerprint: Fingerprint
    /// SHA-256 of the protocol's canonical state at the end. Shape: 32 bytes.
    public var stateDigest: [UInt8]
    public var metrics: [Metric]
    public var series: [Series]
    public var accounts: [AccountHistory]
    /// Every posting, summed: by asset, then by reason.
    public var flows: [FlowTotal]
    public var pools: [PoolSummary]
    public var workloads: [WorkloadSummary]
    public var events: [EventRecord]
    /// At most the first 1,000; ``violationCount`` counts all.
    public var violations: [Violation]
    public var violationCount: UInt64
    public var counts: RunCounts
    public var remarks: [String]
    /// By cohort name, then by asset.
    public var cohorts: [CohortTotal]

    public init(
        scenario: String, title: String, seed: UInt64, replication: UInt32, startDay: Int64,
        days: Int, assets: [RecordedAsset], outcome: RunOutcome,
        fingerprint: Fingerprint, stateDigest: [UInt8], metrics: [Metric], series: [Series],
        accounts: [AccountHistory], flows: [FlowTotal], pools: [PoolSummary],
        workloads: [WorkloadSummary], events: [EventRecord], violations: [Violation],
        violationCount: UInt64, counts: RunCounts, remarks: [String],
        cohorts: [CohortTotal] = []
    ) {
        self.scenario = scenario
        self.title = title
        self.seed = seed
        self.replication = replication
        self.startDay = startDay
        self.days = days
        self.assets = assets
        self.outcome = outcome
        self.fingerprint = fingerprint
        self.stateDigest = stateDigest
        self.metrics = metrics
        self.series = series
        self.accounts = accounts
        self.flows = flows
        self.pools = pools
        self.workloads = workloads
        self.events = events
        self.violations = violations
        self.violationCount = violationCount
        self.counts = counts
        self.remarks = remarks
        self.cohorts = cohorts
    }

    /// The asset of that symbol: of an amount's unit, of an account, of a flow.
    ///
    /// - Complexity: O(assets).
    public func asset(_ symbol: String) -> RecordedAsset? {
        assets.first { $0.symbol == symbol }
    }

    /// Every unit, account and flow that names no asset of the run: empty in what a world records.
    public var unnamedAssets: [String] {
        var named: [String] = []
        for metric in metrics {
            if case .amount = metric.value { named.append(metric.unit) }
        }
        for series in series {
            if case .amounts = series.values { named.append(series.unit) }
        }
        named += accounts.map(\.asset) + flows.map(\.asset)
        return named.filter { asset($0) == nil }
    }
}

/// How a run ended. An early end is an answer, not an error.
public enum RunOutcome: Hashable, Sendable {
    case completed
    /// The run went its whole length, but the reserve could not back a promise from this day on.
    case reserveExhausted(onDay: Int)
}

/// One 64-bit value over everything that decides a run. Printed as 16 hexadecimal digits.
public struct Fingerprint: Hashable, Sendable {
    public let value: UInt64

    public init(_ value: UInt64) {
        self.value = value
    }

    public var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// How much happened.
public struct RunCounts: Hashable, Sendable {
    /// Events of the queue.
    public var events: UInt64 = 0
    public var commands: UInt64 = 0
    public var refusedCommands: UInt64 = 0
    public var postings: UInt64 = 0
    public var randomDraws: UInt64 = 0

    public init() {}
}
