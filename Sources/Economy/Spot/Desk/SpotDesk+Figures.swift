import DiscreteEvent
import Rewards
import Settlement

/// Daily figures and those of the whole run.
extension SpotDesk {
    /// Writes the ended day's figures; the epoch is settled.
    mutating func endDay(_ site: inout Site) {
        flow.checkDay(at: site.ticks)
        site.history.note(row(at: site.ticks))
        let payments = figures.takeDay()
        let interrupted = jobTotals().interrupted
        let people = people(site)
        site.book.count("providers_active", "providers", people.active)
        site.book.real("provider_reputation", "ratio", people.reputation)
        site.book.real("asked_price", "USD per GPU-hour", people.askUSD)
        site.book.real("paid_price", "USD per GPU-hour", payments.priceUSDPerGPUHour)
        site.book.real("gpu_hours_paid", "GPU-hours", payments.units / 3_600)
        site.book.real("job_payments", "USD", payments.grossUSD)
        site.book.real("job_refunds", "USD", payments.refundUSD)
        site.book.count("jobs_unpaid", "jobs", payments.unpaid)
        site.book.count("jobs_interrupted", "jobs", interrupted - figures.interrupted)
        site.book.count("escrows_open", "escrows", Int64(site.desk.state.jobs.openCount))
        site.book.real("offered_busy_share", "ratio", busyShareOfDay(at: site.ticks))
        if buyers.contains(where: { $0.users != nil }) {
            site.book.count("users", "users", users)
        }
        figures.interrupted = interrupted
    }

    /// Busy GPU time over GPU time on offer, of the day that ends.
    private mutating func busyShareOfDay(at ticks: Int64) -> Double {
        var areas = PoolLevels.Areas()
        for pool in 0..<UInt32(flow.pools.count) {
            areas.ready += flow.pools[pool].ready.area(at: ticks)
            areas.bookedBusy += flow.pools[pool].bookedBusy.area(at: ticks)
        }
        let ready = areas.ready - figures.served.ready
        let busy = areas.bookedBusy - figures.served.bookedBusy
        figures.served = areas
        return ready > 0 ? Double(busy) / Double(ready) : 0
    }

    private struct People {
        var active: Int64 = 0
        var reputation = 0.0
        var askUSD = 0.0
    }

    /// Active providers, and means over them; zero where there is nobody.
    private func people(_ site: borrowing Site) -> People {
        var people = People()
        var gpus = 0
        for provider in site.providers where provider.isActive {
            let count = site.configuration.network.providers[provider.cohort].gpusPerNode
            people.active += 1
            people.reputation += provider.reputation
            people.askUSD += provider.ask * Double(count)
            gpus += count
        }
        if people.active == 0 { return people }
        people.reputation /= Double(people.active)
        people.askUSD /= Double(gpus)
        return people
    }

    private var users: Int64 { buyers.reduce(0) { $0 + ($1.users?.count ?? 0) } }

    // MARK: The run

    /// Figures about the whole run.
    func metrics(_ site: borrowing Site) -> [Metric] {
        jobMetrics + paymentMetrics + providerMetrics(site) + userMetrics
    }

    private var jobMetrics: [Metric] {
        let totals = jobTotals()
        func share(_ count: Int64) -> Double {
            totals.arrived == 0 ? 0 : Double(count) / Double(totals.arrived)
        }
        return [
            Metric("jobs_failed", .count(totals.failed), "jobs", "jobs"),
            Metric("jobs_unpaid", .count(figures.sum.unpaid), "jobs", "jobs"),
            Metric("interruptions_per_job", .real(share(totals.interrupted)), "ratio", "jobs"),
            Metric("failed_share", .real(share(totals.failed)), "ratio", "jobs"),
            Metric("expired_share", .real(share(totals.expired)), "ratio", "jobs"),
        ]
    }

    private var paymentMetrics: [Metric] {
        let sum = figures.sum
        let funded = sum.grossUSD + sum.refundUSD
        let area = "job payments"
        return [
            Metric("gpu_hours_paid", .real(sum.units / 3_600), "GPU-hours", area),
            Metric("job_payments", .real(sum.grossUSD), "USD", area),
            Metric("job_refunds", .real(sum.refundUSD), "USD", area),
            Metric("refund_share", .real(funded > 0 ? sum.refundUSD / funded : 0), "ratio", area),
            Metric("paid_price", .real(sum.priceUSDPerGPUHour), "USD per GPU-hour", area),
        ]
    }

    private func providerMetrics(_ site: borrowing Site) -> [Metric] {
        let people = people(site)
        let area = "providers"
        let events = regionalEvents.map {
            [Metric("regional_events", .count($0), "events", area)]
        }
        return (events ?? []) + [
            Metric("providers_joined", .count(figures.turnover.joined), "providers", area),
            Metric("providers_entered", .count(figures.turnover.entered), "providers", area),
            Metric("providers_left", .count(figures.turnover.left), "providers", area),
            Metric("providers_active_end", .count(people.active), "providers", area),
            Metric("mean_net_return", .real(figures.meanNetReturn), "ratio", area),
            Metric("provider_reputation_end", .real(people.reputation), "ratio", area),
        ]
    }

    private var userMetrics: [Metric] {
        if !buyers.contains(where: { $0.users != nil }) { return [] }
        let came = buyers.reduce(0) { $0 + ($1.users?.came ?? 0) }
        let left = buyers.reduce(0) { $0 + ($1.users?.left ?? 0) }
        return [
            Metric("users_end", .count(users), "users", "users"),
            Metric("users_came", .count(came), "users", "users"),
            Metric("users_left", .count(left), "users", "users"),
        ]
    }
}

extension Metric {
    fileprivate init(_ name: String, _ value: MetricValue, _ unit: String, _ area: String) {
        self.init(name: name, value: value, unit: unit, area: area)
    }
}
