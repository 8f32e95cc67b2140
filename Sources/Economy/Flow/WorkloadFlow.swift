/// One workload as it runs: its source of jobs, its queue, the GPUs booked for it, its counts.
struct WorkloadFlow: ~Copyable {
    var source: JobSource
    /// A job that has waited this long before its first start leaves; nil = waits for ever.
    /// Unit: ticks.
    let patience: Int64?
    /// Raised when the arrival rate changes, so that the arrival drawn before is forgotten.
    var arrivalGeneration: UInt32 = 0
    var queue = JobQueue()
    /// Whether the one event that ends the patience of waiting jobs is pending.
    var isExpiryPending = false

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

    /// Jobs that are somewhere; ``arrived`` if none is lost (J1).
    var placed: Int64 { finished + expired + queue.count + running }

    /// Counts an arrival and draws its work.
    ///
    /// - Returns: The job's number and work, unit: seconds on the reference GPU.
    mutating func takeArrival(at now: Int64) -> (number: Int64, work: Double) {
        let number = arrived
        arrived += 1
        day.arrived += 1
        present.change(by: 1, at: now)
        return (number, source.drawWork(number: number))
    }

    /// Takes the cheapest idle GPU, if there is one.
    mutating func takeFreeGPU() -> UInt32? {
        guard let rank = free.first else { return nil }
        free.remove(rank)
        return gpus[rank]
    }

    /// - Parameter isMeasured: Whether the warm-up is over.
    mutating func noteFirstStart(waited: Int64, isMeasured: Bool) {
        day.started += 1
        day.waitSum += Int128(waited)
        if isMeasured {
            waits.waitSum += Int128(waited)
            waits.histogram.add(waited)
        }
    }

    mutating func noteFinish(service: Int64, isMeasured: Bool) {
        running -= 1
        finished += 1
        day.finished += 1
        if isMeasured {
            waits.served += 1
            waits.serviceSum += Int128(service)
        }
    }

    mutating func noteExpiry() {
        expired += 1
        day.expired += 1
    }

    /// Counts a finished or expired job out.
    mutating func noteDeparture(arrived arrival: Int64, service: Int64, at now: Int64) {
        present.change(by: -1, at: now)
        sojourn += Int128(now - arrival)
        departedService += Int128(service)
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
