public import Rewards

/// People beside providers and builders.
public struct ParticipantsConfiguration: Hashable, Sendable {
    public var stakers: [StakerCohort]

    public init(stakers: [StakerCohort]) {
        self.stakers = stakers
    }
}

/// Stakers that are alike: each delegates once, claims regularly, and decides at the lock's end.
public struct StakerCohort: Hashable, Sendable {
    public var name: String
    public var count: Int
    /// Delegated by each.
    public var amount: TokenAmount
    public var lock: Seconds
    /// Positions open evenly over this many days from the start; 0 = all at once.
    public var joinOverDays: Int
    public var claimEveryDays: Int
    public var sellShare: Wad
    /// Probability of leaving when the lock ends; who stays keeps the scaling and is asked again
    /// every 30 days.
    public var leaveProbability: Double

    public init(
        name: String, count: Int, amount: TokenAmount, lock: Seconds, joinOverDays: Int,
        claimEveryDays: Int, sellShare: Wad, leaveProbability: Double
    ) {
        self.name = name
        self.count = count
        self.amount = amount
        self.lock = lock
        self.joinOverDays = joinOverDays
        self.claimEveryDays = claimEveryDays
        self.sellShare = sellShare
        self.leaveProbability = leaveProbability
    }
}
