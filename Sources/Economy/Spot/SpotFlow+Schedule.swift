import DiscreteEvent
import RandomStreams
import StochasticProcesses

/// What the run's calendar does to the spot market.
extension SpotFlow {
    /// Sets a workload's arrival rate to the configured one times `factor` from now on: elasticity
    /// of demand, the number of users, shocks.
    ///
    /// - Throws: ``ProcessError`` when the factor makes no rate; the workload is then as it was.
    mutating func scaleArrivals(
        of workload: UInt32, by factor: Double, at now: Int64, _ queue: inout EventQueue
    ) throws(ProcessError) {
        try workloads[workload].scaleArrivals(by: factor, at: now, as: workload, &queue)
    }

    /// The warm-up is over: shares of GPU time count from here.
    mutating func beginMeasuring(at now: Int64) {
        PoolLevels.beginMeasuring(of: &pools, at: now)
    }

    /// Takes the day's counts of all workloads together and starts new ones.
    mutating func takeDay() -> DayCounts { WorkloadFlow.takeDay(of: &workloads) }

    /// Random words used so far.
    var draws: UInt64 {
        var sum = routing.draws
        for workload in 0..<UInt32(workloads.count) { sum += workloads[workload].source.draws }
        for node in 0..<UInt32(breakdowns.count) { sum += breakdowns[node].draws }
        return sum
    }
}
