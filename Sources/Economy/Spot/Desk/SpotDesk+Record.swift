import DiscreteEvent
import Rewards
import Settlement

/// What the spot market leaves behind at the end of a run.
extension SpotDesk {
    /// Shares of GPU time count from here.
    mutating func beginMeasuring(at ticks: Int64) {
        flow.beginMeasuring(at: ticks)
    }

    /// Checks what can only be checked at the end, and notes what is said once.
    mutating func close(_ site: inout Site) {
        flow.checkEnd(at: site.ticks, loop.queue)
        if site.configuration.warmUpDays == site.configuration.horizonDays {
            beginMeasuring(at: site.ticks)
        }
        noteOutages(&site)
    }

    /// Adds events of the queue and numbers drawn.
    func add(to counts: inout RunCounts) {
        counts.events += flow.events
        counts.randomDraws += draws
    }

    /// One event a cohort, not one an outage.
    private func noteOutages(_ site: inout Site) {
        let cohorts = site.configuration.network.providers
        var outages = [Int64](repeating: 0, count: cohorts.count)
        var lost = outages
        for node in 0..<UInt32(flow.nodes.count) {
            let cohort = Int(flow.nodes[node].cohort)
            outages[cohort] += flow.nodes[node].outage.count
            lost[cohort] += flow.nodes[node].outage.downTicks(at: site.ticks) / 1_000_000
        }
        for index in outages.indices where outages[index] > 0 {
            site.log.add(
                "outages", cohorts[index].name,
                "\(outages[index]) outages, \(lost[index]) node-seconds", at: site.seconds)
        }
    }

    // MARK: Violations

    /// Identities of the flow that broke, with whom they are about, and how many there were.
    func faults(
        _ site: borrowing Site
    ) -> (first: [(fault: FlowFault, subject: String)], count: UInt64) {
        var first: [(fault: FlowFault, subject: String)] = []
        for fault in flow.faults { first.append((fault, text(of: fault.subject, site))) }
        return (first, flow.faultCount)
    }

    private func text(of subject: FlowSubject, _ site: borrowing Site) -> String {
        switch subject {
        case .whole: "spot flow"
        case .workload(let number):
            site.configuration.demand.workloads[buyers[Int(number)].workload].name
        case .node(let number): site.providers[providerOfNode[Int(number)]].name.text
        case .pool(let number): "pool \(number)"
        }
    }

    // MARK: Fingerprint

    /// Folds what happened and the job statistics into the run's fingerprint.
    func fold(into hash: inout FingerprintHash, at ticks: Int64) {
        hash.fold(flow.hash.value)
        hash.fold(flow.events)
        for workload in 0..<UInt32(flow.workloads.count) {
            flow.workloads[workload].fold(into: &hash, at: ticks)
            hash.fold(flow.workloads[workload].failed)
        }
        for pool in 0..<UInt32(flow.pools.count) {
            hash.fold(flow.pools[pool].busy.area(at: ticks))
            hash.fold(flow.pools[pool].booked.area(at: ticks))
            hash.fold(flow.pools[pool].down.area(at: ticks))
        }
        for buyer in buyers { hash.fold(buyer.users?.count ?? 0) }
        for member in members { hash.fold(member.received.baseUnits) }
    }

    // MARK: Jobs

    /// Jobs of all workloads together.
    func jobTotals() -> JobTotals {
        var totals = JobTotals()
        add(to: &totals)
        return totals
    }

    /// Adds the jobs of all workloads.
    func add(to totals: inout JobTotals) {
        for workload in 0..<UInt32(buyers.count) { totals.add(flow.workloads[workload]) }
    }

    /// Every workload, in the configuration's order.
    func workloadSummaries(_ site: borrowing Site) -> [WorkloadSummary] {
        let regions = site.configuration.network.regions
        let workloads = site.configuration.demand.workloads
        return buyers.indices.map { place in
            let workload = workloads[buyers[place].workload]
            var totals = JobTotals()
            totals.add(flow.workloads[UInt32(place)])
            return WorkloadSummary(
                name: workload.name, region: regions[workload.region], arrived: totals.arrived,
                finished: totals.finished, expired: totals.expired, queuedAtEnd: totals.queued,
                runningAtEnd: totals.running, interrupted: totals.interrupted,
                meanWaitSeconds: totals.meanWaitSeconds, waitSecondsP50: totals.waitSecondsP50,
                waitSecondsP95: totals.waitSecondsP95,
                meanServiceSeconds: totals.meanServiceSeconds)
        }
    }

    /// The day that ends, as the figures of every network have it.
    mutating func row(at ticks: Int64) -> SpotRow {
        var row = SpotRow()
        for pool in 0..<UInt32(flow.pools.count) {
            row.network.installed += flow.pools[pool].installed.level
            row.network.booked += flow.pools[pool].booked.level
            row.network.down += flow.pools[pool].down.level
        }
        row.network.meanBusy = Double(busyTicks(at: ticks) - figures.busyTicks) / 86_400e6
        figures.busyTicks = busyTicks(at: ticks)
        row.jobs.counts = flow.takeDay()
        row.jobs.queued = jobTotals().queued
        if row.jobs.counts.started > 0 {
            row.jobs.meanWaitSeconds =
                Double(row.jobs.counts.waitSum) / Double(row.jobs.counts.started) / 1e6
        }
        return row
    }

    /// Unit: GPU · ticks.
    private func busyTicks(at ticks: Int64) -> Int128 {
        var sum: Int128 = 0
        for pool in 0..<UInt32(flow.pools.count) { sum += flow.pools[pool].busy.area(at: ticks) }
        return sum
    }

    // MARK: Pools

    /// Adds GPU time in states; on offer is what bookings call booked.
    func add(to shares: inout PoolShares, at ticks: Int64) {
        for pool in 0..<flow.pools.count { shares.add(areas(of: pool, at: ticks)) }
    }

    private func areas(of pool: Int, at ticks: Int64) -> PoolLevels.Areas {
        flow.pools[UInt32(pool)].measured(at: ticks)
    }

    /// Every region and class that has nodes, region by region.
    func poolSummaries(_ site: borrowing Site) -> [PoolSummary] {
        let network = site.configuration.network
        var nodes = [Int](repeating: 0, count: flow.pools.count)
        for node in 0..<UInt32(flow.nodes.count) { nodes[Int(flow.nodes[node].pool)] += 1 }
        return nodes.indices.filter { nodes[$0] > 0 }.map { pool in
            var shares = PoolShares()
            shares.add(areas(of: pool, at: site.ticks))
            return PoolSummary(
                region: network.regions[pool / network.classes.count],
                hardwareClass: network.classes[pool % network.classes.count].name,
                nodes: nodes[pool], gpus: flow.pools[UInt32(pool)].installed.level,
                bookedShare: shares.booked, busyShare: shares.busy, downShare: shares.down)
        }
    }
}
