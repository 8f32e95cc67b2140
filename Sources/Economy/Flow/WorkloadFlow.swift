import DiscreteEvent
import StochasticProcesses

/// One workload as it runs: its source of jobs, its queue, its counts.
struct WorkloadFlow: ~Copyable {
    var source: JobSource
    /// A job that has waited this long before its first start leaves; nil = waits for ever.
    /// Unit: ticks.
    let patience: Int64?
    /// GPUs that a job of it takes.
    let gpusPerJob: Int64
    /// Its work that one GPU of each pool does in a second, where the reference GPU does 1; empty
    /// where the GPUs' own speeds hold.
    let speeds: [Double]
    /// Raised when the arrival rate changes, so that the arrival drawn before is forgotten.
    var arrivalGeneration: UInt32 = 0
    var queue = JobQueue()
    /// In place of single jobs, where demand is an amount.
    var fluid: FluidDemand?
    /// Whether the one event that ends the patience of waiting jobs is pending.
    var isExpiryPending = false

    // Since the start; every job is in exactly one place: arrived = finished + expired + failed +
    // waiting (the queue's count) + running.
    var arrived: Int64 = 0
    var finished: Int64 = 0
    var expired: Int64 = 0
    /// Jobs given up after an outage.
    var failed: Int64 = 0
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

    init(
        source: JobSource, patience: Int64?, gpusPerJob: Int64 = 1, speeds: [Double] = []
    ) {
        self.source = source
        self.patience = patience
        self.gpusPerJob = gpusPerJob
        self.speeds = speeds
    }

    /// Lets its jobs flow as amounts of work.
    mutating func becomeFluid() {
        fluid = FluidDemand(
            queue: FluidQueue(
                meanWork: source.meanWork, patience: patience.map { Double($0) / 1e6 } ?? .infinity)
        )
    }

    /// Its work that a GPU does in a second.
    @inline(__always)
    func speed(of gpu: FleetGPU) -> Double {
        speeds.isEmpty ? gpu.speed : speeds[Int(gpu.pool)]
    }

    /// Jobs that are somewhere; ``arrived`` if none is lost (J1).
    var placed: Int64 { finished + expired + failed + waiting + running }

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

    mutating func noteFailure() {
        failed += 1
        day.failed += 1
    }

    /// Counts a job out that has finished, expired or failed, and gives its slot back.
    mutating func depart(_ job: UInt32, _ jobs: inout JobTable, at now: Int64) {
        present.change(by: -1, at: now)
        sojourn += Int128(now - jobs[job].arrived)
        departedService += Int128(jobs[job].delivered) * Int128(gpusPerJob)
        jobs.close(job)
    }
}

extension WorkloadFlow {
    // MARK: Patience

    // All jobs of a workload are equally patient, so those that never ran lose it in the order of
    // the queue: one pending event a workload is enough, and it is moved on when it comes early.

    /// Takes the first job whose patience is at its end out of the queue and counts it.
    mutating func takeExpired(_ jobs: inout JobTable, at now: Int64) -> UInt32? {
        guard let patience, let job = firstNeverStarted(jobs) else { return nil }
        if saturatingTick(jobs[job].arrived, plus: patience) > now { return nil }
        queue.remove(job, &jobs)
        noteExpiry()
        return job
    }

    /// Pushes the event at which the next waiting job loses its patience, if any will and none is
    /// pending.
    ///
    /// - Parameter number: The workload's own.
    mutating func armExpiry(
        as number: UInt32, _ jobs: borrowing JobTable, _ queue: inout EventQueue
    ) {
        if isExpiryPending { return }
        guard let patience, let job = firstNeverStarted(jobs) else { return }
        isExpiryPending = true
        queue.push(.expiry, slot: number, at: saturatingTick(jobs[job].arrived, plus: patience))
    }

    /// The first waiting job that has not run yet; interrupted ones, which stand before, stay.
    private func firstNeverStarted(_ jobs: borrowing JobTable) -> UInt32? {
        var job = queue.head
        while job != noSlot && jobs[job].phase == .interrupted { job = jobs[job].next }
        return job == noSlot ? nil : job
    }

    // MARK: Arrivals

    /// Sets the arrival rate to the configured one times `factor` from now on.
    ///
    /// The arrival drawn before is forgotten: arrivals have no memory, so the next one counted from
    /// now is as good.
    ///
    /// - Parameter number: The workload's own.
    /// - Throws: ``ProcessError`` when the factor makes no rate; the workload is then as it was.
    mutating func scaleArrivals(
        by factor: Double, at now: Int64, as number: UInt32, _ queue: inout EventQueue
    ) throws(ProcessError) {
        try source.scale(by: factor, fromTicks: now)
        arrivalGeneration &+= 1
        queue.push(
            .arrival, slot: number, generation: arrivalGeneration, at: source.nextArrival())
    }

    /// Takes the day's counts of all workloads together and starts new ones.
    static func takeDay(of workloads: inout Column<WorkloadFlow>) -> DayCounts {
        var sum = DayCounts()
        for workload in 0..<UInt32(workloads.count) {
            sum.add(workloads[workload].day)
            workloads[workload].day = DayCounts()
        }
        return sum
    }
}

/// Waits until first start, and service, of the jobs that count: those after the warm-up.
struct WaitStatistics: ~Copyable {
    var histogram = WaitHistogram()
    /// Of jobs that started for the first time. Unit: ticks.
    var waitSum: Int128 = 0
    /// Jobs that finished.
    var served: Int64 = 0
    /// Time on GPUs of those, whatever their number. Unit: ticks.
    var serviceSum: Int128 = 0
}

/// What one day brought a workload.
struct DayCounts {
    var arrived: Int64 = 0
    var finished: Int64 = 0
    var expired: Int64 = 0
    var failed: Int64 = 0
    /// Jobs that started for the first time, and their waits. Unit: ticks.
    var started: Int64 = 0
    var waitSum: Int128 = 0

    mutating func add(_ other: DayCounts) {
        arrived += other.arrived
        finished += other.finished
        expired += other.expired
        failed += other.failed
        started += other.started
        waitSum += other.waitSum
    }
}
