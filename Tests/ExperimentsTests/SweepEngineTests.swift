import Economy
import Foundation
import Synchronization
import Testing

@testable import Experiments

@Suite struct SweepEngineTests {
    /// What was kept, without what is not the sweep's to decide.
    private func kept(_ keeper: MemoryKeeper) -> [MemoryKeeper.Point] { keeper.points }

    private func run(
        _ plan: SweepPlan, threads: Int = 1, into keeper: MemoryKeeper? = nil,
        stopping rule: StoppingRule = .never, stop: SweepStop = SweepStop(),
        progress: @escaping @Sendable (SweepProgress) -> Void = { _ in }
    ) throws -> (keeper: MemoryKeeper, outcome: SweepOutcome) {
        var keeper = keeper ?? MemoryKeeper(plan)
        let outcome = try SweepEngine(plan, threads: threads, stopping: rule)
            .run(into: &keeper, stop: stop, progress: progress)
        return (keeper, outcome)
    }

    @Test func `any number of threads gives the same results`() throws {
        let plan = SamplePlan.make(replicates: 5)
        let one = try run(plan)
        #expect(one.outcome.isComplete)
        #expect(one.outcome.progress.kept == 15)
        #expect(one.keeper.points.allSatisfy { $0.runs.count == 5 && $0.isClosed })
        for threads in [2, 3, 8] {
            let several = try run(plan, threads: threads)
            #expect(kept(several.keeper) == kept(one.keeper), "\(threads) threads")
            #expect(several.outcome == one.outcome)
        }
    }

    @Test func `a run of a sweep is the run that its command shows`() throws {
        let plan = SamplePlan.make(replicates: 2)
        let run = try #require(try run(plan).keeper.points[1].runs.last)
        #expect(
            run.replay == "moniac run \(SamplePlan.scenario) --set horizon=2d --set "
                + "'protocol.jobs.fee=50bps' --replication 1".replacing("'", with: ""))
        let alone = try SamplePlan.alone(plan.points[1], replication: 1)
        #expect(run.fingerprint == alone.record.fingerprint)
        #expect(run.violations == [])
    }

    @Test func `points share random numbers unless the plan says otherwise`() throws {
        func arrivals(_ numbers: RandomNumbers) throws -> [[Double?]] {
            try run(SamplePlan.make(replicates: 4, randomNumbers: numbers)).keeper.points
                .map { try #require($0.column("jobs_arrived")).values }
        }
        let common = try arrivals(.common)
        #expect(common[0] == common[1])
        #expect(Set(common[0]).count == 4)
        let antithetic = try arrivals(.antithetic)
        #expect(antithetic[0] == antithetic[1])
        #expect(antithetic[0][0] == common[0][0])
        #expect(antithetic[0][2] == common[0][1])
        let independent = try arrivals(.independent)
        #expect(independent[0] == common[0])
        #expect(independent[1] != common[1])
    }

    // MARK: Resuming

    @Test func `a sweep resumed from any prefix gives the same results`() throws {
        let plan = SamplePlan.make(replicates: 3)
        let whole = try run(plan)
        for prefix in 0...plan.runCount {
            let partial = try SamplePlan.prefix(prefix, of: whole.keeper, plan)
            let said = Mutex<[Int]>([])
            let resumed = try run(
                plan, threads: 2, into: partial,
                progress: { progress in said.withLock { $0.append(progress.kept) } })
            #expect(kept(resumed.keeper) == kept(whole.keeper), "from \(prefix)")
            #expect(resumed.outcome.progress.keptBefore == prefix)
            #expect(said.withLock { $0 } == Array(prefix..<plan.runCount).map { $0 + 1 })
        }
    }

    @Test func `a stop keeps what is in flight and nothing behind it`() throws {
        let plan = SamplePlan.make(replicates: 20)
        let whole = try run(plan)
        for threads in [1, 3] {
            let stop = SweepStop()
            let stopped = try run(
                plan, threads: threads, stop: stop,
                progress: { if $0.kept == 4 { stop.request() } })
            let count = stopped.outcome.progress.kept
            #expect(!stopped.outcome.isComplete)
            #expect((4...4 + SweepEngine.window(threads: threads)).contains(count))
            #expect(stopped.keeper.points[0].runs.count == count)
            let resumed = try run(plan, into: stopped.keeper)
            #expect(kept(resumed.keeper) == kept(whole.keeper))
        }
    }

    @Test func `a part of the plan runs its own replicates only`() throws {
        let plan = SamplePlan.make(replicates: 4)
        var keeper = NumberKeeper()
        let outcome = try SweepEngine(plan, threads: 2).run(into: &keeper, runs: 3...9)
        #expect(outcome.isComplete)
        #expect(keeper.numbers.map { plan.number(of: $0) } == Array(3...9))
        // The third point's last replicates belong to another part.
        #expect(keeper.closed == [0, 1])
    }

    // MARK: Failures

    @Test func `runs that cannot be made are kept with the reason, and the sweep goes on`() throws {
        var plan = SamplePlan.make(replicates: 2)
        plan.points[1].overrides.append("protocol.jobs.fee=lots")
        let (keeper, outcome) = try run(plan, threads: 2)
        #expect(outcome.isComplete)
        #expect(outcome.progress.failed == 2)
        let reason = try #require(keeper.points[1].runs[0].failure)
        #expect(reason.contains("protocol.jobs.fee: expected "))
        #expect(keeper.points[1].runs[1].replay.hasSuffix("--replication 1"))
        #expect(keeper.points[2].runs.allSatisfy { $0.failure == nil })
        #expect(keeper.values(of: "jobs_arrived", point: 1) == [])
    }

    @Test func `a keeper that fails ends the sweep with its error`() throws {
        for threads in [1, 4] {
            var keeper = NumberKeeper(failingAt: 5)
            #expect(throws: NumberKeeper.Full.self) {
                try SweepEngine(SamplePlan.make(replicates: 4), threads: threads)
                    .run(into: &keeper)
            }
            #expect(keeper.numbers.count == 5)
        }
    }

    @Test func `a misspelt metric or series is refused by the first run`() throws {
        var plan = SamplePlan.make(replicates: 2)
        plan.targets = [SamplePlan.target("jobs_arived")]
        let error = try #require(throws: SweepError.self) { try run(plan) }
        #expect(error.description.contains("did you mean jobs_arrived?"))
        plan.targets = []
        plan.series = ["prize"]
        #expect(throws: SweepError.self) { try run(plan) }
    }

    @Test func `a flow that did not happen in the first run may be kept all the same`() throws {
        var plan = SamplePlan.make(replicates: 2)
        let record = try SamplePlan.alone(plan.points[0], replication: 0).record
        let names = Set(record.series.map(\.name))
        let absent = try #require(record.possibleFlowSeries.first { !names.contains($0) })
        #expect(names.contains { $0.hasPrefix("flow_") && record.possibleFlowSeries.contains($0) })
        plan.series = [absent]
        #expect(try run(plan).outcome.isComplete)
    }

    @Test func `a metric that will be shown is known by the first run`() throws {
        let plan = SamplePlan.make(replicates: 2)
        var keeper = MemoryKeeper(plan)
        let error = try #require(throws: SweepError.self) {
            try SweepEngine(plan, shown: ["jobs_arived"]).run(into: &keeper)
        }
        #expect(error.description.contains("--metric"))
        #expect(error.description.contains("did you mean jobs_arrived?"))
    }

    // MARK: Stopping early

    @Test func `a point stops at the look at which its targets are met, whatever the threads`()
        throws
    {
        var plan = SamplePlan.make(replicates: 12)
        plan.targets = [SamplePlan.target("jobs_arrived")]
        // Looks at 4 and 8; enough once the first value has come back often enough.
        let rule = StoppingRule(
            isLook: { $0 == 4 || $0 == 8 }, isMet: { _, values, _ in values.count >= 8 })
        let one = try run(plan, stopping: rule)
        #expect(one.keeper.points.map(\.runs.count) == [8, 8, 8])
        #expect(one.outcome.isComplete)
        #expect(one.outcome.progress.kept == 24)
        for threads in [2, 8] {
            let several = try run(plan, threads: threads, stopping: rule)
            #expect(kept(several.keeper) == kept(one.keeper))
        }
        for prefix in [7, 8, 9, 15, 16] {
            let partial = try SamplePlan.prefix(prefix, of: one.keeper, plan, closing: false)
            let resumed = try run(plan, threads: 2, into: partial, stopping: rule)
            #expect(kept(resumed.keeper) == kept(one.keeper), "from \(prefix)")
        }
    }

    // MARK: Order and memory

    @Test func `runs reach the keeper in order, few of them waiting`() throws {
        let plan = SamplePlan.make(replicates: 10)
        var schedule = SweepSchedule(
            plan, replicates: plan.points.map { _ in 0..<10 }, dataRoot: nil)
        var tickets: [SweepSchedule.Ticket] = []
        while let ticket = schedule.claim() { tickets.append(ticket) }
        #expect(tickets.map(\.place) == (1...30).map { plan.place(number: $0) })
        #expect(Set(tickets.map { ObjectIdentifier($0.work) }).count == 3)
        func run(_ ticket: SweepSchedule.Ticket) -> SweepRun {
            SweepRun(place: ticket.place, replication: 0, result: .failed(""), replay: "")
        }
        for index in [2, 1] { schedule.take(run(tickets[index]), tickets[index]) }
        #expect(schedule.leaving().isEmpty)
        schedule.take(run(tickets[0]), tickets[0])
        #expect(schedule.leaving().map(\.place.replicate) == [0, 1, 2])
        schedule.take(run(tickets[3]), tickets[3])
        // Somebody is keeping the first three: they will ask again.
        #expect(schedule.leaving().isEmpty)
        schedule.left(closing: -1)
        #expect(schedule.leaving().map(\.place.replicate) == [3])
    }

    /// Everything that was begun when the stop was asked for is kept, and nothing else is: the
    /// pause is time for threads that nobody holds back, and none that are held need it.
    @Test func `a slow keeper holds the threads back`() throws {
        let plan = SamplePlan.make(replicates: 40)
        let stop = SweepStop()
        var keeper = NumberKeeper(pausingFirst: 0.5, then: { stop.request() })
        let outcome = try SweepEngine(plan, threads: 4).run(into: &keeper, stop: stop)
        #expect(outcome.progress.kept == keeper.numbers.count)
        #expect(keeper.numbers.count <= SweepEngine.window(threads: 4))
    }
}
