@testable import Economy
import Testing

/// Waits, job for job, beside those of an independent library that replays the same draws.
@Suite(
    .enabled(
        if: SimPyOracle.isInstalled, "python3 with simpy is not there; .ci/setup installs it"))
struct `Waits beside SimPy` {
    /// Runs the draws through the flow and through SimPy.
    private func compare(_ run: QueueRun, _ kind: QueueRun.Kind, hours: Int64) throws {
        let (rows, broken) = try run.trace(kind, hours: hours)
        #expect(broken == [])
        let jobs = rows.map { row in
            (
                group: kind == .shared ? 0 : Int(row.workload), arrived: row.arrived,
                work: row.work,
                patience: run.sources[Int(row.workload)].patienceTicks ?? -1
            )
        }
        let waits = try SimPyOracle.waits(groups: run.groups(kind), jobs: jobs)
        #expect(rows.count > 2_000, "\(rows.count) jobs")
        #expect(rows.map(\.wait) == waits)
        // The comparison is worth something only where jobs wait.
        #expect(rows.count { $0.wait > 0 } > rows.count / 10)
        if run.sources.contains(where: { $0.patience != nil }) {
            #expect(rows.contains { $0.wait < 0 })
        }
    }

    @Test(arguments: QueueRun.Kind.allCases)
    func `of jobs through sixteen GPUs`(kind: QueueRun.Kind) throws {
        let source = QueueRun.Source(
            perSecond: 0.9 * 16 / 100, size: .exponential(meanSeconds: 100))
        let run = QueueRun(
            seed: 1, sources: [source], nodes: [.init(gpus: 8), .init(gpus: 8)])
        try compare(run, kind, hours: 12)
    }

    @Test(arguments: QueueRun.Kind.allCases)
    func `of jobs of heavy-tailed sizes`(kind: QueueRun.Kind) throws {
        // Lognormal with sigma 2: the mean is e² medians, a hundredth of the jobs does half of it.
        let source = QueueRun.Source(
            perSecond: 0.8 * 4 / 100, size: .lognormal(medianSeconds: 13.533_528, sigma: 2))
        let run = QueueRun(seed: 2, sources: [source], nodes: [.init(gpus: 4)])
        try compare(run, kind, hours: 24)
    }

    @Test(arguments: QueueRun.Kind.allCases)
    func `of jobs on GPUs of different speeds`(kind: QueueRun.Kind) throws {
        let source = QueueRun.Source(
            perSecond: 0.1, size: .exponential(meanSeconds: 100))
        let run = QueueRun(
            seed: 3, sources: [source],
            nodes: [
                .init(gpus: 3, speed: 0.7), .init(gpus: 2, speed: 1.9), .init(gpus: 4, speed: 1.3),
            ])
        try compare(run, kind, hours: 12)
    }

    /// Shared GPUs are first come, first served over all workloads; booked ones are a queue for
    /// each.
    @Test(arguments: QueueRun.Kind.allCases)
    func `of several workloads`(kind: QueueRun.Kind) throws {
        let run = QueueRun(
            seed: 4,
            sources: [
                .init(perSecond: 0.05, size: .exponential(meanSeconds: 50)),
                .init(perSecond: 0.02, size: .lognormal(medianSeconds: 60, sigma: 1)),
                .init(perSecond: 0.01, size: .resample(seconds: [10, 20, 900])),
            ],
            nodes: [
                .init(gpus: 3, source: 0), .init(gpus: 2, source: 1), .init(gpus: 4, source: 2),
            ])
        try compare(run, kind, hours: 24)
    }

    @Test(arguments: QueueRun.Kind.allCases)
    func `of jobs that lose their patience`(kind: QueueRun.Kind) throws {
        let run = QueueRun(
            seed: 5,
            sources: [
                .init(perSecond: 0.05, size: .exponential(meanSeconds: 100), patience: 90),
                .init(perSecond: 0.03, size: .exponential(meanSeconds: 100), patience: 20),
            ],
            nodes: [.init(gpus: 4, source: 0), .init(gpus: 3, source: 1)])
        try compare(run, kind, hours: 12)
    }
}
