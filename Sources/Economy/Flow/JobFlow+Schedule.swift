import DiscreteEvent
import StochasticProcesses

/// What the run's calendar does to the job flow.
extension JobFlow {
    /// Sets a workload's arrival rate to the configured one times `factor` from now on.
    ///
    /// - Throws: ``ProcessError`` when the factor makes no rate; the workload is then as it was.
    mutating func scaleArrivals(
        of workload: UInt32, by factor: Double, at now: Int64, _ queue: inout EventQueue
    ) throws(ProcessError) {
        if isFluid {
            try workloads[workload].source.scale(by: factor, fromTicks: now)
        } else {
            try workloads[workload].scaleArrivals(by: factor, at: now, as: workload, &queue)
        }
    }

    /// The warm-up is over: shares of GPU time count from here.
    mutating func beginMeasuring(at now: Int64) {
        PoolLevels.beginMeasuring(of: &pools, at: now)
    }

    /// Takes the day's counts of all workloads together and starts new ones.
    mutating func takeDay() -> DayCounts { WorkloadFlow.takeDay(of: &workloads) }

    /// Random words used so far.
    var draws: UInt64 {
        var sum: UInt64 = 0
        for workload in 0..<UInt32(workloads.count) { sum += workloads[workload].source.draws }
        for node in 0..<UInt32(breakdowns.count) { sum += breakdowns[node].draws }
        return sum
    }
}
