/// A node as the spot market sees it: GPUs that ask one price.
struct SpotNode {
    /// Whose node it is; for figures only.
    let cohort: UInt32
    let region: UInt32
    let hardwareClass: UInt32
    /// Region and class as one number.
    let pool: UInt32
    let gpus: Int64
    /// Unit: ticks.
    let joined: Int64
    /// Asked of the next job; running ones keep theirs. Unit: USD per GPU-hour.
    var price: Double
    /// Range: ≥ 0.
    var reputation: Double
    /// Takes no new job.
    var isRetired = false
    var outage = OutageRecord()
    /// When the present outage ends, `Int64.max` when by hand only. Unit: ticks.
    var repairAt: Int64 = 0
    /// Raised when the pending failure or repair loses its meaning.
    var generation: UInt32 = 0
    /// GPUs that work, and their integral.
    var busy = LevelIntegral()
    /// Jobs on it, by start.
    var running = JobQueue()
    var finished: Int64 = 0
    /// Jobs that lost the node to an outage.
    var interrupted: Int64 = 0
    /// Its place in the price order of its pool, as of the last rebuilding.
    var rank = noSlot

    /// Whether jobs may start on it.
    var isServing: Bool { !isRetired && !outage.isDown }

    func hasRoom(for wanted: Int64) -> Bool { isServing && gpus - busy.level >= wanted }

    /// What a policy compares or adds up over nodes with room for a job; neutral for one without.
    func number(for wanted: Int64, _ policy: RoutingPolicy) -> UInt64 {
        guard hasRoom(for: wanted) else { return policy.rule.neutral }
        switch policy {
        // Ranks are in price order already.
        case .cheapest: return 0
        // Equal shares give equal numbers; different ones differ up to 2^16 GPUs.
        case .leastLoaded: return UInt64(busy.level) << 32 / UInt64(gpus)
        case .reputationWeighted: return weight
        }
    }

    /// Reputation over price in fixed point, at least 1: whoever has room can be drawn, and
    /// integers add up exactly in any order.
    private var weight: UInt64 {
        let scaled = reputation / price * 0x1p24
        return scaled >= 0x1p40 ? 1 << 40 : max(1, UInt64(scaled))
    }
}

extension RoutingPolicy {
    /// What is asked of a stretch of price order.
    var rule: RankTree.Rule { self == .reputationWeighted ? .sum : .least }
}
