/// Which way a figure is better, where everybody in a network would say the same.
///
/// A price, a reward or a reserve that rises is good for some and paid for by others: such figures
/// have no direction, and a comparison says only how likely they rise.
public enum MetricDirection: String, Hashable, Sendable, CaseIterable {
    case lessIsBetter = "less"
    case moreIsBetter = "more"
    case unknown

    /// Of a run's metric, by its name.
    ///
    /// - Complexity: O(names known).
    public init(of metric: String) {
        if MetricDirection.less.contains(metric) {
            self = .lessIsBetter
        } else if MetricDirection.more.contains(metric) {
            self = .moreIsBetter
        } else {
            self = .unknown
        }
    }

    /// - Source: what each figure counts, `docs/RESULTS.md` — assumed.
    static let less = [
        "bridge_wishes_cut", "capacity_shortages", "down_share", "expired_share", "failed_share",
        "interruptions_per_job", "jobs_expired", "jobs_failed", "jobs_interrupted",
        "jobs_queued_end", "jobs_unpaid", "maf_tracking_error", "mean_wait",
        "miner_bonds_postponed", "providers_left", "refund_share", "refused_commands",
        "rewards_deferred", "service_breaches", "slashed", "unfunded_liability_end", "users_left",
        "violations", "wait_p50", "wait_p95", "work_anomalies",
    ]

    static let more = [
        "booked_share", "busy_share", "gpu_hours_paid", "jobs_finished", "providers_active_end",
        "reserve_end", "reserve_lowest", "users_end",
    ]
}
