import Rewards
import Settlement

/// The figures about a whole run, by the summary's headings.
struct RunMetrics {
    let history: RunHistory
    let pools: [PoolSummary]
    let shares: PoolShares
    let jobs: JobTotals
    let shortages: Int64
    let violations: UInt64
    let counts: RunCounts
    let resolution: DemandResolution
    /// Whether jobs are bought by themselves.
    let hasSpot: Bool
    let terms: ProtocolConfiguration
    private var token: String { terms.token.symbol.text }

    var all: [Metric] {
        let composition = terms.hardware.isPresent ? hardware : market + treasury + machines
        return supply + composition + otherTreasuries + history.revenue.metrics(terms)
            + protocolMetrics
    }

    private var hardware: [Metric] {
        reserve + providerRewards + marketAdjustment + utilisation + bookings + collateral
            + staking + jobMetrics
    }

    /// Of a network in which jobs are bought by themselves; nothing where there is none.
    private var machines: [Metric] { hasSpot ? utilisation + jobMetrics : [] }

    private var end: DayRow { history.rows.last ?? history.start }

    private var supply: [Metric] {
        [
            amount("supply_end", end.supply.supply, "supply"),
            amount("burned_end", end.supply.burned, "supply"),
            amount("circulating_end", end.supply.circulating, "supply"),
            amount("unlocked_end", end.supply.unlocked, "supply"),
            amount("market_float_end", end.vaults.market, "supply"),
            amount("bought_from_market", history.trades.bought, "supply"),
            amount("sold_to_market", history.trades.sold, "supply"),
        ]
    }

    private var reserve: [Metric] {
        let least = history.rows.map(\.vaults.reserve).min() ?? history.start.vaults.reserve
        let day = history.exhaustedDay.map { MetricValue.count(Int64($0)) } ?? .text("never")
        return [
            amount("reserve_start", history.start.vaults.reserve, "reserve"),
            amount("reserve_end", end.vaults.reserve, "reserve"),
            amount("reserve_lowest", least, "reserve"),
            amount("treasury_end", end.vaults.treasury, "reserve"),
            amount("rewards_deferred", history.rewards.deferred, "reserve"),
            amount("rewards_recovered", history.rewards.recovered, "reserve"),
            amount("unfunded_liability_end", end.unfunded, "reserve"),
            Metric(name: "reserve_exhausted_on", value: day, unit: "day", area: "reserve"),
        ]
    }

    private var providerRewards: [Metric] {
        let area = "provider rewards"
        let rewards = history.rewards
        return [
            amount("reward_utilisation", rewards.utilisation, area),
            amount("reward_capacity", rewards.capacity, area),
            amount("reward_scheduled", rewards.scheduled, area),
            amount("reward_subsidy", rewards.subsidy, area),
            amount("reward_to_claimable", rewards.toClaimable, area),
            amount("reward_to_delegators", rewards.toDelegators, area),
            amount("reward_to_node_collateral", rewards.toNodeCollateral, area),
            amount("reward_to_network_collateral", rewards.toNetworkCollateral, area),
            amount("provider_claims", history.trades.providerClaims, area),
            amount("slashed", rewards.slashed, area),
            amount("access_to_reserve", history.access.toReserve, area),
            amount("access_to_treasury", history.access.toTreasury, area),
            amount("access_burned", history.access.burned, area),
        ]
    }

    /// Where there is no factor to show it beside.
    private var market: [Metric] { prices(area: "market") }

    private var treasury: [Metric] {
        [amount("treasury_end", end.vaults.treasury, "treasury")]
    }

    /// `treasury_usdc_end`: of the assets after the token.
    private var otherTreasuries: [Metric] {
        let assets = terms.recordedAssets
        let keys = RecordedAsset.nameParts(of: assets)
        return zip(assets.indices.dropFirst(), end.otherTreasuries).map { asset, balance in
            Metric(
                name: "treasury_\(keys[asset])_end", value: .amount(balance),
                unit: assets[asset].symbol, area: "treasury")
        }
    }

    private func prices(area: String) -> [Metric] {
        let prices = [history.start.price] + history.rows.map(\.price)
        return range("price", prices.map { Wad(raw: $0.wad) }, "USD", area)
    }

    private func range(
        _ name: String, _ values: [Wad], _ unit: String, _ area: String
    ) -> [Metric] {
        [
            wad(name + "_start", values.first ?? .zero, unit, area),
            wad(name + "_lowest", values.min() ?? .zero, unit, area),
            wad(name + "_highest", values.max() ?? .zero, unit, area),
            wad(name + "_end", values.last ?? .zero, unit, area),
        ]
    }

    private var marketAdjustment: [Metric] {
        let area = "market adjustment"
        let factors = [history.start.factor] + history.rows.map(\.factor)
        return prices(area: area)
            + range("maf", factors, "ratio", area) + [
                wad("maf_tracking_error", end.tracking, "ratio", area),
                count("maf_evaluations", history.evaluations, "evaluations", area),
                count("maf_triggers", history.triggers, "evaluations", area),
            ]
    }

    private var utilisation: [Metric] {
        let area = "utilisation"
        return [
            count("nodes", Int64(pools.reduce(0) { $0 + $1.nodes }), "nodes", area),
            count("installed_gpus", end.network.installed, "GPUs", area),
            real("booked_share", shares.booked, "ratio", area),
            real("busy_share", shares.busy, "ratio", area),
            real("down_share", shares.down, "ratio", area),
        ]
    }

    private var bookings: [Metric] {
        let area = "utilisation"
        return [
            count("bookings", history.access.bookings, "bookings", area),
            count("capacity_shortages", shortages, "days", area),
        ]
    }

    private var collateral: [Metric] {
        [
            amount("node_collateral_end", end.vaults.nodeCollateral, "collateral"),
            amount("network_collateral_end", end.vaults.networkCollateral, "collateral"),
            amount("collateral_top_ups", history.trades.topUps, "collateral"),
        ]
    }

    private var staking: [Metric] {
        [
            amount("total_delegated_end", end.delegated, "staking"),
            amount("delegation_claims", history.trades.delegationClaims, "staking"),
            wad("staking_yield_start", history.start.stakingYield, "ratio a year", "staking"),
            wad("staking_yield_end", end.stakingYield, "ratio a year", "staking"),
        ]
    }

    private var jobMetrics: [Metric] {
        [
            count("jobs_arrived", jobs.arrived, "jobs", "jobs"),
            count("jobs_finished", jobs.finished, "jobs", "jobs"),
            count("jobs_expired", jobs.expired, "jobs", "jobs"),
            count("jobs_queued_end", jobs.queued, "jobs", "jobs"),
            count("jobs_running_end", jobs.running, "jobs", "jobs"),
        ] + singleJobMetrics + [
            real("mean_service", jobs.meanServiceSeconds, "seconds", "jobs")
        ]
    }

    /// What only a run with single jobs can know: bookings have none in the coarser resolution.
    private var singleJobMetrics: [Metric] {
        if resolution == .flow && !hasSpot { return [] }
        return [
            count("jobs_interrupted", jobs.interrupted, "jobs", "jobs"),
            real("mean_wait", jobs.meanWaitSeconds, "seconds", "jobs"),
            real("wait_p50", jobs.waitSecondsP50, "seconds", "jobs"),
            real("wait_p95", jobs.waitSecondsP95, "seconds", "jobs"),
        ]
    }

    private var protocolMetrics: [Metric] {
        let area = "protocol"
        return [
            count("epochs", history.epochs, "epochs", area),
            count("commands", Int64(clamping: counts.commands), "commands", area),
            count("refused_commands", Int64(clamping: counts.refusedCommands), "commands", area),
            count("postings", Int64(clamping: counts.postings), "postings", area),
            count("events", Int64(clamping: counts.events), "events", area),
            count("violations", Int64(clamping: violations), "violations", area),
        ]
    }

    // MARK: Kinds

    private func amount(_ name: String, _ value: TokenAmount, _ area: String) -> Metric {
        Metric(name: name, value: .amount(value), unit: token, area: area)
    }

    private func wad(_ name: String, _ value: Wad, _ unit: String, _ area: String) -> Metric {
        Metric(name: name, value: .wad(value), unit: unit, area: area)
    }

    private func count(_ name: String, _ value: Int64, _ unit: String, _ area: String) -> Metric {
        Metric(name: name, value: .count(value), unit: unit, area: area)
    }

    private func real(_ name: String, _ value: Double, _ unit: String, _ area: String) -> Metric {
        Metric(name: name, value: .real(value), unit: unit, area: area)
    }
}
