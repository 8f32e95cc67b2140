/// What is still to run, and what has run but is not kept yet.
///
/// Runs are given out in the plan's order and taken back in any order; they leave again in the
/// order in which they were given out.
struct SweepSchedule: Sendable {
    /// A run given out.
    struct Ticket: Sendable {
        /// From 0, without gaps.
        let number: Int
        let place: RunPlace
        let work: SweepPointWork
    }

    private let plan: SweepPlan
    private let dataRoot: String?
    /// Of each point, the replicates still to run; a closed point has none.
    private let replicates: [Range<Int>]
    /// The first point that may not be given out whole yet, and its next replicate.
    private var point = 0
    private var replicate: Int
    private var work: SweepPointWork?
    /// Points up to this one get no more replicates.
    private var closedThrough = -1

    private var nextTicket = 0
    private var nextLeaving = 0
    /// Back, but not at the front yet. At most as many as there are slots.
    private var waiting: [(ticket: Int, run: SweepRun)] = []
    /// Whether a thread is keeping runs at this moment.
    private var isLeaving = false
    private(set) var isEnded = false

    /// - Parameter replicates: Of each point, those still to run. Shape: one range a point.
    init(_ plan: SweepPlan, replicates: [Range<Int>], dataRoot: String?) {
        precondition(replicates.count == plan.points.count, "one range a point")
        self.plan = plan
        self.replicates = replicates
        self.dataRoot = dataRoot
        replicate = replicates.first?.lowerBound ?? 0
    }

    /// The next run, nil when there is none left or the sweep has ended.
    ///
    /// - Complexity: O(1) for each run and point.
    mutating func claim() -> Ticket? {
        if isEnded { return nil }
        while point < replicates.count {
            if point > closedThrough, replicate < replicates[point].upperBound {
                let work = self.work ?? SweepPointWork(plan.points[point], dataRoot: dataRoot)
                self.work = work
                let ticket = Ticket(
                    number: nextTicket, place: RunPlace(point: point, replicate: replicate),
                    work: work)
                nextTicket += 1
                replicate += 1
                return ticket
            }
            point += 1
            work = nil
            if point < replicates.count { replicate = replicates[point].lowerBound }
        }
        return nil
    }

    /// Takes a run back.
    mutating func take(_ run: SweepRun, _ ticket: Ticket) {
        waiting.append((ticket.number, run))
    }

    /// The runs at the front, in order; empty while another thread keeps some.
    ///
    /// Whoever gets any keeps them, says so with ``left(closing:)``, and asks again.
    mutating func leaving() -> [SweepRun] {
        if isLeaving || isEnded { return [] }
        var runs: [SweepRun] = []
        while let index = waiting.firstIndex(where: { $0.ticket == nextLeaving }) {
            runs.append(waiting.remove(at: index).run)
            nextLeaving += 1
        }
        isLeaving = !runs.isEmpty
        return runs
    }

    /// - Parameter closed: The last point that was closed.
    mutating func left(closing closed: Int) {
        isLeaving = false
        closedThrough = max(closedThrough, closed)
    }

    /// Nothing is given out any more. What is back but not kept is dropped.
    mutating func end() {
        isEnded = true
        waiting = []
    }
}
