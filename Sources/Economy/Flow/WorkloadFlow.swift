/// One workload as it runs: its source of jobs, its queue, the GPUs booked for it, its counts.
struct WorkloadFlow: ~Copyable {
    var source: JobSource
    /// A job that has waited this long before its first start leaves; nil = waits for ever.
    /// Unit: ticks.
    let patience: Int64?
    /// Raised when the arrival rate changes, so that the arrival drawn before is forgotten.
    var arrivalGeneration: UInt32 = 0
    var queue = JobQueue()

    /// Booked GPUs in routing order: by price, then node, then GPU. Index = rank.
    var gpus = Column<UInt32>()
    /// Ranks of booked GPUs that are idle and whose node is not out.
    var free = RankSet()

    // Since the start; every job is in exactly one place: arrived = finished + expired + waiting
    // (the queue's count) + running.
    var arrived: Int64 = 0
    var finished: Int64 = 0
    var expired: Int64 = 0
    var running: Int64 = 0
    /// Times that an outage took a running job off its GPU.
    var interrupted: Int64 = 0

    /// Jobs in the system over time.
    var present = LevelIntegral()
    /// Σ (departure − arrival) of departed jobs. Unit: ticks.
    var sojourn: Int128 = 0
    /// GPU time given to departed jobs. Unit: GPU · ticks.
    var departedService: Int128 = 0

    var waits = WaitStatistics()
    /// Since the last ``DayCounts`` was taken.
    var day = DayCounts()

    init(source: JobSource, patience: Int64?) {
        self.source = source
        self.patience = patience
    }
}

/// Waits until first start, and service, of the jobs that count: those after the warm-up.
struct WaitStatistics: ~Copyable {
    var histogram = WaitHistogram()
    /// Of jobs that started for the first time. Unit: ticks.
    var waitSum: Int128 = 0
    /// Jobs that finished.
    var served: Int64 = 0
    /// GPU time of those. Unit: ticks.
    var serviceSum: Int128 = 0
}

/// What one day brought a workload.
struct DayCounts {
    var arrived: Int64 = 0
    var finished: Int64 = 0
    var expired: Int64 = 0
    /// Jobs that started for the first time, and their waits. Unit: ticks.
    var started: Int64 = 0
    var waitSum: Int128 = 0
}
