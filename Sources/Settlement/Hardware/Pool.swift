public import Rewards

/// The nodes of one region and hardware class, and their capacity rewards.
public struct Pool: Hashable, Sendable {
    public let region: UInt16
    public let hardwareClass: UInt16
    public internal(set) var rewards: CapacityRewardPool = CapacityRewardPool()
    /// Start of the open segment: state has been constant since.
    var segmentStart: Timestamp
    /// Unit: capacity units.
    public internal(set) var installed: UInt64 = 0
    public internal(set) var booked: UInt64 = 0
    /// In name order, retired ones included.
    public internal(set) var nodes: [NodeID] = []
    /// Of the running epoch, over its closed segments.
    var scheduled: TokenAmount = .zero
    var gross: TokenAmount = .zero

    init(region: UInt16, hardwareClass: UInt16, segmentStart: Timestamp) {
        self.region = region
        self.hardwareClass = hardwareClass
        self.segmentStart = segmentStart
    }

    /// Brings the index up to `time`: part of every change of capacity, utilisation or factor.
    ///
    /// - Throws: a refusal of the rule; the pool is then as it was.
    mutating func close(
        at time: Timestamp, terms: CapacityRewardTerms, factor: Wad
    ) throws(Refusal) {
        if time == segmentStart { return }
        var next = rewards
        let segment = try next.closeSegment(
            from: segmentStart, to: time, terms: terms, totalCapacity: UInt128(installed),
            utilisedCapacity: UInt128(booked), maf: factor)
        let scheduled = try scheduled.adding(segment.base)
        gross = try gross.adding(segment.gross)
        self.scheduled = scheduled
        rewards = next
        segmentStart = time
    }
}

/// The yield that locked stake earns by itself, for all positions at once.
struct BaseYield: Hashable, Sendable {
    var index: Wad = .zero
    var committedAt: Timestamp
    /// Σ amount · scaling over active positions.
    var scaledStake: UInt256 = UInt256(0)
    /// Σ amount · scaling · index at start: with `scaledStake · index` it gives what is promised.
    var scaledStart: UInt256 = UInt256(0)
    /// Settled into positions and not yet claimed.
    var owed: TokenAmount = .zero

    init(committedAt: Timestamp) {
        self.committedAt = committedAt
    }
}

/// Sums that carry the constant-cost invariants: each is changed where its parts change.
struct RunningSums: Hashable, Sendable {
    var claimable: TokenAmount = .zero
    var nodeCollateral: TokenAmount = .zero
    var networkCollateral: TokenAmount = .zero
    var unbonding: TokenAmount = .zero
    /// Paid by builders for use still to come: the reserve must keep it.
    var encumbered: TokenAmount = .zero
    /// Paid into and out of the delegation vault.
    var delegatorsFunded: TokenAmount = .zero
    var delegatorsPaid: TokenAmount = .zero
    var deferred: TokenAmount = .zero
}
