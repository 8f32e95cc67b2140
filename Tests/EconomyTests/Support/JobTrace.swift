import DiscreteEvent
@testable import Economy
import StochasticProcesses

/// The draws of a run and what they led to: of every job its arrival, its work and its wait.
struct JobTrace {
    struct Row {
        let workload: UInt32
        /// Unit: ticks.
        let arrived: Int64
        /// Unit: seconds on the reference GPU.
        let work: Double
        /// Until the first start; −1 for a job that left. Unit: ticks.
        var wait: Int64 = -1
    }

    /// In the order of arrival.
    private(set) var rows: [Row] = []
    /// Places in `rows` by workload and the job's number in it.
    private var places: [[Int]]

    init(workloads: Int) {
        places = Array(repeating: [], count: workloads)
    }

    /// Looks at the jobs in the system; every event is followed by a look.
    mutating func look(at jobs: borrowing JobTable) {
        for slot in 0..<jobs.count where jobs[slot].phase != .free {
            let job = jobs[slot]
            let workload = Int(job.workload)
            if job.sequence == places[workload].count {
                places[workload].append(rows.count)
                rows.append(Row(workload: job.workload, arrived: job.arrived, work: job.work))
            }
            if job.phase == .running {
                rows[places[workload][Int(job.sequence)]].wait = job.started - job.arrived
            }
        }
    }
}

/// What both flows have in common, as far as queueing theory is concerned.
protocol QueueFlow: ~Copyable, EventHandler {
    var faults: [FlowFault] { get }
    mutating func takeDay() -> DayCounts
    mutating func checkEnd(at end: Int64, _ queue: borrowing EventQueue)
    mutating func scaleArrivals(
        of workload: UInt32, by factor: Double, at now: Int64, _ queue: inout EventQueue
    ) throws(ProcessError)
    /// ∫ jobs of the first workload in the system dt. Unit: ticks.
    func present(at tick: Int64) -> Int128
    func show(_ trace: inout JobTrace)
}

extension JobFlow: QueueFlow {
    func present(at tick: Int64) -> Int128 { workloads[0].present.area(at: tick) }

    func show(_ trace: inout JobTrace) { trace.look(at: jobs) }
}

extension SpotFlow: QueueFlow {
    func present(at tick: Int64) -> Int128 { workloads[0].present.area(at: tick) }

    func show(_ trace: inout JobTrace) { trace.look(at: jobs) }
}

/// A flow with a trace beside it.
struct TracedFlow<Flow: QueueFlow & ~Copyable>: ~Copyable, EventHandler {
    var flow: Flow
    var trace: JobTrace

    init(_ flow: consuming Flow, _ trace: JobTrace) {
        self.flow = flow
        self.trace = trace
    }

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        let step = flow.handle(event, in: &queue)
        flow.show(&trace)
        return step
    }
}
