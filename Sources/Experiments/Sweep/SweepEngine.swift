import Dispatch
import Synchronization

/// Runs a plan into a keeper, several runs at once.
///
/// What is kept depends on the plan alone: not on the number of threads, not on which of them was
/// faster, not on how often the sweep was interrupted.
public struct SweepEngine: Sendable {
    public let plan: SweepPlan
    public let threads: Int
    private let dataRoot: String?
    private let rule: StoppingRule
    private let shown: [String]
    private let atWork: RunNotice

    /// Hears, on the thread that computes it, which run begins: the command that shows it alone.
    /// Nil at its end.
    public typealias RunNotice = @Sendable (String?) -> Void

    /// - Parameters:
    ///   - threads: Runs at once, at least 1. With 1 everything happens on the caller's thread.
    ///   - dataRoot: The folder of price series and traces.
    ///   - rule: When a plan with targets has enough.
    ///   - shown: Metrics that somebody will ask for: the first run that is completed must have
    ///     them.
    ///   - atWork: For whoever reports what a process died of.
    public init(
        _ plan: SweepPlan, threads: Int = 1, dataRoot: String? = nil,
        stopping rule: StoppingRule = .never, shown: [String] = [],
        atWork: @escaping RunNotice = { _ in }
    ) {
        self.plan = plan
        self.threads = max(1, threads)
        self.dataRoot = dataRoot
        self.rule = rule
        self.shown = shown
        self.atWork = atWork
    }

    /// Runs that may be begun before the first of them is kept: what a slow run lets pile up.
    public static func window(threads: Int) -> Int { 3 * threads + 1 }

    /// Runs whatever the keeper does not hold yet.
    ///
    /// - Parameters:
    ///   - keeper: Holds what earlier sessions kept; when this throws, it holds what was kept.
    ///   - runs: A part of the plan, by run numbers; the keeper's kept replicates of its first
    ///     point count from the part's start. Nil for the whole plan. A point is closed where its
    ///     last replicate is in the part.
    ///   - stop: Ends the session after the runs in flight.
    ///   - progress: Called after each run that was kept, from any thread, never from two at once.
    /// - Throws: What the keeper throws; ``SweepError`` for a metric or series that is not there.
    ///   A scenario that is refused is no error of the sweep: its runs are kept as failed.
    public func run<Keeper: SweepKeeper & Sendable>(
        into keeper: inout Keeper, runs: ClosedRange<Int64>? = nil, stop: SweepStop = SweepStop(),
        progress: @escaping @Sendable (SweepProgress) -> Void = { _ in }
    ) throws -> SweepOutcome {
        if plan.runCount == 0 {
            return SweepOutcome(
                progress: SweepProgress(kept: 0, planned: 0, closedPoints: 0), isComplete: true)
        }
        let part = SweepPart(plan, runs: runs)
        let start = try part.start(&keeper, rule)
        let work = SweepWork(
            SweepSchedule(plan, replicates: start.replicates, dataRoot: dataRoot),
            SweepDesk(
                plan, keeper: keeper, progress: start.progress, rule: rule, shown: shown,
                say: progress),
            plan: plan, stop: stop, window: SweepEngine.window(threads: threads),
            atWork: { [dataRoot, atWork] replay in
                atWork(replay.map { ReplayCommand.text($0, dataRoot: dataRoot) })
            })
        WorkerThreads.run(threads) { work.run() }
        let (ended, failure) = work.result()
        keeper = ended.keeper
        if let failure { throw failure }
        return SweepOutcome(
            progress: ended.progress, isComplete: ended.progress.kept == ended.progress.planned)
    }
}

/// What the threads of a session share.
private final class SweepWork<Keeper: SweepKeeper & Sendable>: Sendable {
    private let plan: SweepPlan
    private let stop: SweepStop
    private let atWork: SweepEngine.RunNotice
    private let schedule: Mutex<SweepSchedule>
    private let desk: Mutex<SweepDesk<Keeper>>
    private let failure = Mutex<(any Error)?>(nil)
    /// One for each run that may be begun before the first is kept.
    private let slots: DispatchSemaphore

    init(
        _ schedule: SweepSchedule, _ desk: SweepDesk<Keeper>, plan: SweepPlan, stop: SweepStop,
        window: Int, atWork: @escaping SweepEngine.RunNotice
    ) {
        self.atWork = atWork
        self.schedule = Mutex(schedule)
        self.desk = Mutex(desk)
        self.plan = plan
        self.stop = stop
        // Begun at zero: a semaphore must not end below what it began with, and a sweep that fails
        // leaves slots taken.
        slots = DispatchSemaphore(value: 0)
        for _ in 0..<window { slots.signal() }
    }

    func result() -> (SweepDesk<Keeper>, (any Error)?) {
        (desk.withLock { $0 }, failure.withLock { $0 })
    }

    /// The life of a thread.
    func run() {
        while true {
            slots.wait()
            let ticket = stop.isRequested ? nil : schedule.withLock { $0.claim() }
            guard let ticket else {
                // Whoever waits for a slot has nothing to wait for any more.
                slots.signal()
                return
            }
            let run = run(ticket)
            schedule.withLock { $0.take(run, ticket) }
            keepLeaving()
        }
    }

    private func run(_ ticket: SweepSchedule.Ticket) -> SweepRun {
        let replication = plan.replication(at: ticket.place)
        let replay = ReplayCommand.text(ticket.work.point, replication: replication)
        atWork(replay)
        defer { atWork(nil) }
        return SweepRun(
            place: ticket.place, replication: replication,
            result: ticket.work.run(replication: replication), replay: replay)
    }

    /// Keeps what is at the front, unless another thread is at it; that one then takes this run
    /// along. Nobody waits while a run is being written.
    private func keepLeaving() {
        while true {
            let runs = schedule.withLock { $0.leaving() }
            if runs.isEmpty { return }
            do {
                let closed = try desk.withLock { desk in
                    try desk.keep(runs)
                    return desk.closedThrough
                }
                schedule.withLock { $0.left(closing: closed) }
            } catch {
                failure.withLock { $0 = error }
                schedule.withLock { $0.end() }
                // Threads that wait for a slot must see that the sweep has ended.
                slots.signal()
                return
            }
            for _ in runs { slots.signal() }
        }
    }
}
