import DiscreteEvent

/// What an event of a flow is about, and its place among events of one tick.
///
/// The raw value is both kind and priority. GPUs become free before anything takes one, and a job
/// whose patience ends in the tick in which a GPU frees is served: it has waited no longer than
/// it would.
enum FlowEvent: UInt8 {
    /// Slot: job.
    case completion = 0
    /// Slot: node.
    case failure = 1
    /// Slot: node.
    case repair = 2
    /// Slot: workload.
    case arrival = 3
    /// Slot: workload.
    case expiry = 4
}

extension EventQueue {
    /// Pushes an event of a flow; one past the end of time is never pushed.
    mutating func push(
        _ kind: FlowEvent, slot: UInt32, generation: UInt32 = 0, at ticks: Int64
    ) {
        if ticks == .max { return }
        push(
            time: SimulationTime(ticks: ticks), priority: kind.rawValue, kind: kind.rawValue,
            slot: slot, generation: generation)
    }
}

/// `start + span`, or never.
func saturatingTick(_ start: Int64, plus span: Int64) -> Int64 {
    let (sum, overflow) = start.addingReportingOverflow(span)
    return overflow ? .max : sum
}

/// The identities that the job flow keeps and checks; group J of the invariants.
enum FlowRule: UInt8 {
    case flow, little, busyTime, capacityInUse, causality, discipline, workConserving
    case oneUtilisation, eventCount
}

/// A broken identity. The run goes on.
struct FlowFault {
    let rule: FlowRule
    let ticks: Int64
    let subject: FlowSubject
    let expected: Int128
    let found: Int128
}

/// What a broken identity is about, by its number in the job flow.
enum FlowSubject {
    case whole
    case workload(UInt32)
    case node(UInt32)
    case pool(UInt32)
}
