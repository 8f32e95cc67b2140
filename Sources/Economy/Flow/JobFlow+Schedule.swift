import DiscreteEvent
import StochasticProcesses

/// What the run's calendar does to the job flow.
extension JobFlow {
    /// Sets a workload's arrival rate to the configured one times `factor` from now on.
    ///
    /// The arrival drawn before is forgotten: arrivals have no memory, so the next one counted from
    /// now is as good.
    ///
    /// - Throws: ``ProcessError`` when the factor makes no rate; the workload is then as it was.
    mutating func scaleArrivals(
        of workload: UInt32, by factor: Double, at now: Int64, _ queue: inout EventQueue
    ) throws(ProcessError) {
        try workloads[workload].source.scale(by: factor, fromTicks: now)
        workloads[workload].arrivalGeneration &+= 1
        let next = workloads[workload].source.nextArrival()
        push(
            .arrival, slot: workload, generation: workloads[workload].arrivalGeneration, at: next,
            &queue)
    }

    /// The warm-up is over: shares of GPU time count from here.
    mutating func beginMeasuring(at now: Int64) {
        for pool in 0..<UInt32(pools.count) { pools[pool].beginMeasuring(at: now) }
    }

    /// Takes the day's counts of all workloads together and starts new ones.
    mutating func takeDay() -> DayCounts {
        var sum = DayCounts()
        for workload in 0..<UInt32(workloads.count) {
            sum.add(workloads[workload].day)
            workloads[workload].day = DayCounts()
        }
        return sum
    }

    /// Random words used so far.
    var draws: UInt64 {
        var sum: UInt64 = 0
        for workload in 0..<UInt32(workloads.count) { sum += workloads[workload].source.draws }
        for node in 0..<UInt32(breakdowns.count) { sum += breakdowns[node].draws }
        return sum
    }
}

extension DayCounts {
    mutating func add(_ other: DayCounts) {
        arrived += other.arrived
        finished += other.finished
        expired += other.expired
        started += other.started
        waitSum += other.waitSum
    }
}
