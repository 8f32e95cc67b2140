import DiscreteEvent
import Rewards
import Settlement

/// What the network leaves behind at the end of a run.
extension BookingNetwork {
    /// Checks what can only be checked at the end, and notes what is said once.
    mutating func close(_ site: inout Site) {
        flow.checkEnd(at: site.ticks, loop.queue)
        if site.configuration.warmUpDays == site.configuration.horizonDays {
            flow.beginMeasuring(at: site.ticks)
        }
        noteOutages(&site)
        noteSlashes(&site)
    }

    // MARK: Figures

    /// Writes the ended day's figures of what the configuration asks for.
    func writeSeries(_ site: inout Site) {
        if !hasTurnover { return }
        site.book.count("providers_active", "providers", activeProviders)
        site.book.real("net_return", "ratio", turnovers.lastReturn)
    }

    private var activeProviders: Int64 {
        var count: Int64 = 0
        for index in providers.indices
        where providers[index].node != nil && providers[index].exit.isActive {
            count += 1
        }
        return count
    }

    /// Figures about the whole run that only some configurations have.
    func metrics(_ site: borrowing Site) -> [Metric] {
        func count(_ name: String, _ value: Int64, _ unit: String, _ area: String) -> Metric {
            Metric(name: name, value: .count(value), unit: unit, area: area)
        }
        var metrics: [Metric] = []
        let configuration = site.configuration
        if !configuration.protocolTerms.hardware.isPresent { return metrics }
        if configuration.network.regionalEvents != nil {
            metrics.append(count("regional_events", regionalEvents, "events", "utilisation"))
        }
        if hasTurnover {
            let area = "provider rewards"
            metrics += [
                count("providers_entered", turnovers.entered, "providers", area),
                count("providers_left", turnovers.left, "providers", area),
                count("providers_active_end", activeProviders, "providers", area),
                Metric(
                    name: "mean_net_return", value: .real(turnovers.meanReturn), unit: "ratio",
                    area: area),
            ]
        }
        let table = configuration.protocolTerms.hardware.slashing.table
        if table.contains(where: { $0.fraction > .zero }) {
            let breaches = slashTallies.reduce(0) { $0 + $1.breaches }
            metrics.append(count("service_breaches", breaches, "node epochs", "collateral"))
        }
        return metrics
    }

    // MARK: Notes

    /// One event a cohort, not one an outage.
    private func noteOutages(_ site: inout Site) {
        var outages = [Int64](repeating: 0, count: site.configuration.network.providers.count)
        var lost = outages
        for provider in providers {
            guard let node = provider.node else { continue }
            let state = flow.fleet.nodes[node.index]
            outages[provider.cohort] += state.outages
            lost[provider.cohort] += state.downTicks(at: site.ticks) / 1_000_000
        }
        for index in outages.indices where outages[index] > 0 {
            site.log.add(
                "outages", site.configuration.network.providers[index].name,
                "\(outages[index]) outages, \(lost[index]) node-seconds", at: site.seconds)
        }
    }

    /// Numbers drawn so far.
    func draws(_ site: borrowing Site) -> UInt64 {
        var draws = flow.draws
        for staker in stakers { draws += staker.decisions }
        for builder in builders { draws += builder.users?.draws ?? 0 }
        if providers.isEmpty { return draws }
        for cohort in site.configuration.network.providers where cohort.priceSpread > 0 {
            draws += UInt64(cohort.members)
        }
        return draws
    }

    /// Days on which a builder could not book all it wanted.
    var shortages: Int64 { builders.reduce(0) { $0 + $1.shortages } }

    /// Whom a broken identity of the flow is about.
    func text(of subject: FlowSubject, _ site: borrowing Site) -> String {
        switch subject {
        case .whole: "job flow"
        case .workload(let number):
            BookingNetwork.workloads(site.configuration)[Int(number)].name
        case .node(let number):
            providerOfNode[Int(number)].map { providers[$0].name.text } ?? "node \(number)"
        case .pool(let number): "pool \(number)"
        }
    }

    /// Folds the job statistics into the run's fingerprint.
    func fold(into hash: inout FingerprintHash, at ticks: Int64) {
        for workload in 0..<UInt32(flow.workloads.count) {
            flow.workloads[workload].fold(into: &hash, at: ticks)
        }
        for pool in 0..<UInt32(flow.pools.count) {
            hash.fold(flow.pools[pool].busy.area(at: ticks))
            hash.fold(flow.pools[pool].booked.area(at: ticks))
            hash.fold(flow.pools[pool].down.area(at: ticks))
        }
    }
}

extension WorkloadFlow {
    /// Every whole number that the workload's figures are made from.
    func fold(into hash: inout FingerprintHash, at ticks: Int64) {
        hash.fold(arrived)
        hash.fold(finished)
        hash.fold(expired)
        hash.fold(waiting)
        hash.fold(running)
        hash.fold(interrupted)
        hash.fold(present.area(at: ticks))
        hash.fold(sojourn)
        hash.fold(departedService)
        hash.fold(waits.waitSum)
        hash.fold(waits.served)
        hash.fold(waits.serviceSum)
        if let fluid {
            hash.fold(fluid.queue.served.bitPattern)
            hash.fold(fluid.queue.left.bitPattern)
            hash.fold(fluid.queue.arrived.bitPattern)
        }
    }
}
