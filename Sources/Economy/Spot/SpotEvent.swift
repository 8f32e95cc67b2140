/// What happened to a job, for whoever pays and is paid for it.
///
/// Of one job: `placed`, then `finished` or `interrupted`; after an interruption `placed` again or
/// `failed`. A job that nobody took in time is `expired` and nothing else.
enum SpotEvent: Hashable, Sendable {
    /// A node began it; the stretch's units are those expected.
    case placed(SpotJob, SpotStretch)
    /// It is done; the stretch's units are those since the placement.
    case finished(SpotJob, SpotStretch)
    /// An outage took its node; the stretch's units are those since the placement.
    case interrupted(SpotJob, SpotStretch)
    /// It lost its patience before a node began it. Unit: ticks.
    case expired(SpotJob, at: Int64)
    /// It was interrupted once too often. Unit: ticks.
    case failed(SpotJob, at: Int64)
}

/// One job, by its number in the order of arrival.
struct SpotJob: Hashable, Sendable {
    let number: Int64
    let workload: UInt32
    let gpus: UInt32
    /// Unit: ticks.
    let arrived: Int64
}

/// The time of a job on one node.
struct SpotStretch: Hashable, Sendable {
    let node: UInt32
    /// Agreed when the node began it. Unit: USD per GPU-hour.
    let price: Double
    /// When it began or ended. Unit: ticks.
    let at: Int64
    /// GPU time. Unit: GPU · ticks.
    let units: Int64
    /// When the node began it. Unit: ticks.
    let began: Int64
    /// GPU time expected when it began. Unit: GPU · ticks.
    let planned: Int64
}
