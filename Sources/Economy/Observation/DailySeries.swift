import Rewards

/// The daily series of a run, in a fixed order.
struct DailySeries {
    private let rows: [DayRow]
    private let assets: [RecordedAsset]
    private let hasHardware: Bool
    private let hasSpot: Bool
    private let resolution: DemandResolution
    private var token: String { assets[0].symbol }

    /// - Parameter hasSpot: Whether jobs are bought by themselves.
    init(
        _ rows: [DayRow], assets: [RecordedAsset], hasHardware: Bool, hasSpot: Bool,
        resolution: DemandResolution
    ) {
        self.rows = rows
        self.assets = assets
        self.hasHardware = hasHardware
        self.hasSpot = hasSpot
        self.resolution = resolution
    }

    /// What the composition has: figures of hardware only where there is hardware.
    var all: [Series] {
        if !hasHardware { return price + supply + others + (hasSpot ? network + jobs : []) }
        return price + adjustment + supply + reserve + others + providerRewards + access + trades
            + network + jobs + staking
    }

    private var price: [Series] {
        [Series(name: "price", unit: "USD", values: .wads(rows.map { Wad(raw: $0.price.wad) }))]
    }

    private var adjustment: [Series] {
        [
            Series(name: "maf", unit: "ratio", values: .wads(rows.map(\.factor))),
            Series(name: "maf_tracking_error", unit: "ratio", values: .wads(rows.map(\.tracking))),
        ]
    }

    private var supply: [Series] {
        [
            amounts("supply", \.supply.supply), amounts("burned", \.supply.burned),
            amounts("circulating", \.supply.circulating), amounts("unlocked", \.supply.unlocked),
            amounts("treasury", \.vaults.treasury),
            amounts("market_float", \.vaults.market),
            amounts("vested", \.rewards.vested),
        ]
    }

    private var reserve: [Series] {
        [
            amounts("reserve", \.vaults.reserve), amounts("unfunded_liability", \.unfunded),
        ]
    }

    /// `supply_usdc`, `treasury_usdc`: what there is of each other asset.
    private var others: [Series] {
        let keys = RecordedAsset.nameParts(of: assets)
        return assets.indices.dropFirst().flatMap { asset in
            [
                Series(
                    name: "supply_" + keys[asset], unit: assets[asset].symbol,
                    values: .amounts(rows.map { $0.otherSupplies[asset - 1] })),
                Series(
                    name: "treasury_" + keys[asset], unit: assets[asset].symbol,
                    values: .amounts(rows.map { $0.otherTreasuries[asset - 1] })),
            ]
        }
    }

    private var providerRewards: [Series] {
        [
            amounts("reward_utilisation", \.rewards.utilisation),
            amounts("reward_capacity", \.rewards.capacity),
            amounts("reward_scheduled", \.rewards.scheduled),
            amounts("reward_subsidy", \.rewards.subsidy),
            amounts("reward_deferred", \.rewards.deferred),
            amounts("reward_recovered", \.rewards.recovered),
            amounts("reward_to_claimable", \.rewards.toClaimable),
            amounts("reward_to_delegators", \.rewards.toDelegators),
            amounts("reward_to_node_collateral", \.rewards.toNodeCollateral),
            amounts("reward_to_network_collateral", \.rewards.toNetworkCollateral),
            amounts("slashed", \.rewards.slashed),
            amounts("provider_claims", \.trades.providerClaims),
        ]
    }

    private var access: [Series] {
        [
            amounts("access_to_reserve", \.access.toReserve),
            amounts("access_to_treasury", \.access.toTreasury),
            amounts("access_burned", \.access.burned),
            counts("bookings", "bookings", \.access.bookings),
            counts("running_bookings", "nodes", \.network.runningBookings),
        ]
    }

    private var trades: [Series] {
        [
            amounts("bought_from_market", \.trades.bought),
            amounts("sold_to_market", \.trades.sold),
            amounts("collateral_top_ups", \.trades.topUps),
            amounts("node_collateral", \.vaults.nodeCollateral),
            amounts("network_collateral", \.vaults.networkCollateral),
        ]
    }

    private var network: [Series] {
        [
            counts("installed_gpus", "GPUs", \.network.installed),
            counts("booked_gpus", "GPUs", \.network.booked),
            counts("down_gpus", "GPUs", \.network.down),
            reals("busy_gpus", "GPUs", \.network.meanBusy),
        ]
    }

    private var jobs: [Series] {
        [
            counts("jobs_arrived", "jobs", \.jobs.counts.arrived),
            counts("jobs_started", "jobs", \.jobs.counts.started),
            counts("jobs_finished", "jobs", \.jobs.counts.finished),
            counts("jobs_expired", "jobs", \.jobs.counts.expired),
            counts("jobs_queued", "jobs", \.jobs.queued),
        ] + waits
    }

    /// Of single jobs; bookings have none in the coarser resolution.
    private var waits: [Series] {
        if resolution == .flow && !hasSpot { return [] }
        return [reals("mean_wait", "seconds", \.jobs.meanWaitSeconds)]
    }

    private var staking: [Series] {
        [
            amounts("total_delegated", \.delegated),
            Series(
                name: "staking_yield", unit: "ratio a year",
                values: .wads(rows.map(\.stakingYield))),
            amounts("delegation_claims", \.trades.delegationClaims),
        ]
    }

    // MARK: Kinds

    private func amounts(_ name: String, _ field: (DayRow) -> TokenAmount) -> Series {
        Series(name: name, unit: token, values: .amounts(rows.map(field)))
    }

    private func counts(
        _ name: String, _ unit: String, _ field: (DayRow) -> Int64
    ) -> Series {
        Series(name: name, unit: unit, values: .counts(rows.map(field)))
    }

    private func reals(_ name: String, _ unit: String, _ field: (DayRow) -> Double) -> Series {
        Series(name: name, unit: unit, values: .reals(rows.map(field)))
    }
}
