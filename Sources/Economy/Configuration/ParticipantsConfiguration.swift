public import Rewards

/// People beside providers and the users of GPUs.
public struct ParticipantsConfiguration: Hashable, Sendable {
    /// Delegators: they lock the token behind nodes.
    public var stakers: [StakerCohort]
    /// Stakers of the protocol's staking pool.
    public var poolStakers: [PoolStakerCohort]
    public var speculators: [SpeculatorCohort]
    public var bridgeUsers: [BridgeCohort]
    public var treasury: [TreasuryPolicy]
    public var adversaries: [Adversary]

    public init(
        stakers: [StakerCohort], poolStakers: [PoolStakerCohort] = [],
        speculators: [SpeculatorCohort] = [], bridgeUsers: [BridgeCohort] = [],
        treasury: [TreasuryPolicy] = [], adversaries: [Adversary] = []
    ) {
        self.stakers = stakers
        self.poolStakers = poolStakers
        self.speculators = speculators
        self.bridgeUsers = bridgeUsers
        self.treasury = treasury
        self.adversaries = adversaries
    }
}

/// Stakers of the pool that are alike but for the return they ask.
public struct PoolStakerCohort: Hashable, Sendable {
    public var name: String
    public var count: Int
    /// Staked by each.
    public var amount: TokenAmount
    /// One of the pool's locks; zero = unlocked.
    public var lock: Seconds
    /// They think of staking first on a day spread evenly over so many.
    public var joinOverDays: Int
    /// The yearly return below which a member does not stake, median of the cohort: rewards of the
    /// last review's time over the value of the stake, both in USD. Range: ≥ 0.
    public var requiredYield: Double
    /// Log-standard deviation of the required return inside the cohort.
    public var yieldSpread: Double
    /// How often a member compares, each on its own day.
    public var reviewEveryDays: Int
    public var claimEveryDays: Int

    public init(
        name: String, count: Int, amount: TokenAmount, lock: Seconds, joinOverDays: Int,
        requiredYield: Double, yieldSpread: Double, reviewEveryDays: Int, claimEveryDays: Int
    ) {
        self.name = name
        self.count = count
        self.amount = amount
        self.lock = lock
        self.joinOverDays = joinOverDays
        self.requiredYield = requiredYield
        self.yieldSpread = yieldSpread
        self.reviewEveryDays = reviewEveryDays
        self.claimEveryDays = claimEveryDays
    }
}

/// Traders who bet on the price's course, one position a cohort.
public struct SpeculatorCohort: Hashable, Sendable {
    public var name: String
    /// At the start, in USD; never more is held.
    public var capitalUSD: Double
    public var strategy: Strategy
    /// Days whose return is looked at.
    public var windowDays: Int
    /// Share of the capital that is in tokens at a log return of one over the window. Range: ≥ 0.
    public var strength: Double

    public enum Strategy: String, Hashable, Sendable, CaseIterable {
        /// Buys what has risen.
        case momentum
        /// Buys what has fallen.
        case contrarian
    }

    public init(
        name: String, capitalUSD: Double, strategy: Strategy, windowDays: Int, strength: Double
    ) {
        self.name = name
        self.capitalUSD = capitalUSD
        self.strategy = strategy
        self.windowDays = windowDays
        self.strength = strength
    }
}

/// Holders who move tokens to another chain and back.
public struct BridgeCohort: Hashable, Sendable {
    public var name: String
    /// The place of the other chain among the bridge's.
    public var chain: Int
    /// Sent out each day on average, and its log-standard deviation.
    public var meanPerDay: TokenAmount
    public var sigma: Double
    /// Share of what stands on the other chain that comes back each day. Range: 0 … 1.
    public var returnShare: Double
    /// Time a message takes. Unit: seconds, ≥ 1.
    public var delay: Seconds

    public init(
        name: String, chain: Int, meanPerDay: TokenAmount, sigma: Double, returnShare: Double,
        delay: Seconds
    ) {
        self.name = name
        self.chain = chain
        self.meanPerDay = meanPerDay
        self.sigma = sigma
        self.returnShare = returnShare
        self.delay = delay
    }
}

/// Somebody who tries to gain at the others' expense, with no privilege: the same commands, the
/// public state. Each reports its cost, its profit and what it did.
public struct Adversary: Hashable, Sendable {
    public var name: String
    public var plan: Plan
    /// First and last day of its activity.
    public var fromDay: Int
    public var untilDay: Int
    /// What it pays for its capital. Unit: ratio a year.
    public var borrowRate: Double

    public enum Plan: Hashable, Sendable {
        /// Stakes `capital` of the staked asset so long before an edge, leaves as soon as a
        /// distribution is credited; delegates behind a node where there is no staking pool.
        case flashStaker(capital: TokenAmount, lead: Seconds)
        /// Stakes `capital` through so many accounts; bonds it through so many validators where
        /// there is no staking pool. Range: 1 … 10,000 accounts.
        case sybilSplitter(capital: TokenAmount, accounts: Int)
        /// Runs as many GPUs as `share` of a provider cohort's beside it, and books or buys all of
        /// them, all day, for the rewards. Range of the share: above 0, at most 1.
        case washTenant(cohort: Int, share: Double)
        /// Moves the pool's price by `move` so long before the edge that samples it, and back
        /// after. Range of the move: above −1, not 0.
        case oracleMover(market: UInt16, move: Double, window: Seconds, budgetUSD: Double)
        /// Buys before a foreseeable buy-back, with `share` of what it will spend, and sells after
        /// it.
        case sandwich(market: UInt16, share: Double)
        /// A provider like those of a cohort, with a fault once within so many days, that starts to
        /// take its bond back when it knows of it: so long before there is evidence.
        case slashEvader(cohort: Int, faultEveryDays: Int, lead: Seconds)
    }

    public init(name: String, plan: Plan, fromDay: Int, untilDay: Int, borrowRate: Double) {
        self.name = name
        self.plan = plan
        self.fromDay = fromDay
        self.untilDay = untilDay
        self.borrowRate = borrowRate
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
