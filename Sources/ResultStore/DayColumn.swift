/// One main series as columns of the table `day`, where SQL can read and sum it.
///
/// Every series, main or not, is also kept whole in the table `series`.
struct DayColumn: Hashable {
    enum Kind: Hashable {
        /// Base units of the token, in limbs; a series of another asset is in `series` alone.
        case amount
        /// Raw wad, in limbs.
        case wad
        case count
        case real
    }

    /// The series and the column bear one name.
    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// In the order of the view `daily`. A series that a run does not have is NULL.
    static let all: [DayColumn] = [
        DayColumn("price", .wad),
        DayColumn("maf", .wad),
        DayColumn("supply", .amount),
        DayColumn("burned", .amount),
        DayColumn("circulating", .amount),
        DayColumn("reserve", .amount),
        DayColumn("treasury", .amount),
        DayColumn("unfunded_liability", .amount),
        DayColumn("reward_utilisation", .amount),
        DayColumn("reward_capacity", .amount),
        DayColumn("reward_to_claimable", .amount),
        DayColumn("reward_to_delegators", .amount),
        DayColumn("slashed", .amount),
        DayColumn("provider_claims", .amount),
        DayColumn("delegation_claims", .amount),
        DayColumn("access_to_reserve", .amount),
        DayColumn("access_burned", .amount),
        DayColumn("bought_from_market", .amount),
        DayColumn("sold_to_market", .amount),
        DayColumn("node_collateral", .amount),
        DayColumn("total_delegated", .amount),
        DayColumn("staking_yield", .wad),
        DayColumn("installed_gpus", .count),
        DayColumn("booked_gpus", .count),
        DayColumn("busy_gpus", .real),
        DayColumn("jobs_arrived", .count),
        DayColumn("jobs_finished", .count),
        DayColumn("jobs_expired", .count),
        DayColumn("jobs_queued", .count),
        DayColumn("mean_wait", .real),
    ]

    /// The columns of the table that hold it.
    var columns: [String] {
        switch kind {
        case .amount, .wad: ExactLimbs.columns(name)
        case .count, .real: [name]
        }
    }

    var definitions: [String] {
        switch kind {
        case .amount, .wad: ExactLimbs.columnDefinitions(name, optional: true)
        case .count: ["\(name) INTEGER"]
        case .real: ["\(name) REAL"]
        }
    }

    /// What the view `daily` shows: exact text and, for plotting, an approximate real.
    ///
    /// - Parameter decimals: An SQL expression: the token's.
    func readable(decimals: String) -> [String] {
        switch kind {
        case .amount:
            [
                ExactSQL.decimalText(name, decimals: decimals) + " AS \(name)",
                ExactSQL.approximate(name, decimals: decimals) + " AS \(name)_approx",
            ]
        case .wad:
            [
                ExactSQL.decimalText(name, decimals: "18") + " AS \(name)",
                ExactSQL.approximate(name, decimals: "18") + " AS \(name)_approx",
            ]
        case .count, .real: ["day.\(name) AS \(name)"]
        }
    }
}
