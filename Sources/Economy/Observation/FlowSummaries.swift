import Rewards
import Settlement

/// GPU time in states, as shares; zero where there was no time.
struct PoolShares {
    private var areas = PoolLevels.Areas()

    /// Booked GPU time over installed GPU time. Range: 0 … 1.
    var booked: Double { PoolShares.ratio(areas.booked, areas.installed) }
    /// Busy GPU time over GPU time booked on running nodes. Range: 0 … 1.
    var busy: Double { PoolShares.ratio(areas.bookedBusy, areas.ready) }
    /// GPU time lost to outages over installed GPU time. Range: 0 … 1.
    var down: Double { PoolShares.ratio(areas.down, areas.installed) }

    mutating func add(_ other: PoolLevels.Areas) {
        areas.installed += other.installed
        areas.down += other.down
        areas.booked += other.booked
        areas.ready += other.ready
        areas.bookedBusy += other.bookedBusy
    }

    private static func ratio(_ part: Int128, _ whole: Int128) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }
}

/// Jobs of all workloads together.
struct JobTotals {
    var arrived: Int64 = 0
    var finished: Int64 = 0
    var expired: Int64 = 0
    var failed: Int64 = 0
    var queued: Int64 = 0
    var running: Int64 = 0
    var interrupted: Int64 = 0
    private var waitSum: Int128 = 0
    private var served: Int64 = 0
    private var serviceSum: Int128 = 0
    private var histogram = WaitCounts()

    var meanWaitSeconds: Double { mean(waitSum, Int64(histogram.total)) }
    var meanServiceSeconds: Double { mean(serviceSum, served) }
    var waitSecondsP50: Double { Double(histogram.quantile(percent: 50)) / 1e6 }
    var waitSecondsP95: Double { Double(histogram.quantile(percent: 95)) / 1e6 }

    mutating func add(_ workload: borrowing WorkloadFlow) {
        arrived += workload.arrived
        finished += workload.finished
        expired += workload.expired
        failed += workload.failed
        queued += workload.waiting
        running += workload.running
        interrupted += workload.interrupted
        waitSum += workload.waits.waitSum
        served += workload.waits.served
        serviceSum += workload.waits.serviceSum
        histogram.add(workload.waits.histogram)
    }

    private func mean(_ sum: Int128, _ count: Int64) -> Double {
        count == 0 ? 0 : Double(sum) / Double(count) / 1e6
    }
}

extension BookingNetwork {
    /// Every region and class that has or had nodes, region by region.
    func poolSummaries(_ site: borrowing Site) -> [PoolSummary] {
        let terms = site.configuration.protocolTerms
        var nodes = [Int](repeating: 0, count: flow.pools.count)
        var isUsed = [Bool](repeating: false, count: flow.pools.count)
        for node in 0..<flow.fleet.nodeCount {
            let pool = Int(flow.fleet.nodes[node].pool)
            isUsed[pool] = true
            if !flow.fleet.nodes[node].isRetired { nodes[pool] += 1 }
        }
        var summaries: [PoolSummary] = []
        for region in terms.hardware.regions.indices {
            for hardwareClass in terms.hardware.hardwareClasses.indices {
                let pool = region * terms.hardware.hardwareClasses.count + hardwareClass
                if !isUsed[pool] { continue }
                var shares = PoolShares()
                shares.add(flow.pools[UInt32(pool)].measured(at: site.ticks))
                summaries.append(
                    PoolSummary(
                        region: terms.hardware.regions[region].text,
                        hardwareClass: terms.hardware.hardwareClasses[hardwareClass].name.text,
                        nodes: nodes[pool], gpus: flow.pools[UInt32(pool)].installed.level,
                        bookedShare: shares.booked, busyShare: shares.busy,
                        downShare: shares.down))
            }
        }
        return summaries
    }

    func networkShares(at ticks: Int64) -> PoolShares {
        var shares = PoolShares()
        for pool in 0..<UInt32(flow.pools.count) {
            shares.add(flow.pools[pool].measured(at: ticks))
        }
        return shares
    }

    func jobTotals() -> JobTotals {
        var totals = JobTotals()
        for workload in 0..<UInt32(flow.workloads.count) { totals.add(flow.workloads[workload]) }
        return totals
    }

    /// Every workload, in the configuration's order.
    func workloadSummaries(_ site: borrowing Site) -> [WorkloadSummary] {
        let regions = site.configuration.network.regions
        return BookingNetwork.workloads(site.configuration).enumerated().map { index, workload in
            var totals = JobTotals()
            totals.add(flow.workloads[UInt32(index)])
            return WorkloadSummary(
                name: workload.name, region: regions[workload.region],
                arrived: totals.arrived, finished: totals.finished, expired: totals.expired,
                queuedAtEnd: totals.queued, runningAtEnd: totals.running,
                interrupted: totals.interrupted, meanWaitSeconds: totals.meanWaitSeconds,
                waitSecondsP50: totals.waitSecondsP50, waitSecondsP95: totals.waitSecondsP95,
                meanServiceSeconds: totals.meanServiceSeconds,
                resolution: site.configuration.demand.resolution)
        }
    }
}
