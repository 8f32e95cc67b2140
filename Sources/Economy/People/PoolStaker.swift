import Ledger
import RandomStreams
import Rewards
import Settlement

/// A staker of the staking pool, with one stake at a time.
struct PoolStaker {
    let accountName: Name
    let amount: TokenAmount
    let lock: Seconds
    let joinDay: Int
    /// The yearly return below which it does not stake.
    let requiredYield: Double
    let reviewEveryDays: Int
    /// Reviews on days whose number leaves this remainder, besides the day on which it joins.
    let reviewDay: Int
    let claimEveryDays: Int
    let claimDay: Int

    /// Of the staked asset, and of the reward asset; the same where those are.
    var account: AccountID?
    var beneficiary: AccountID?
    var stake: StakeID?
    /// Whether today's payments wait to be taken out or sold.
    var isPaid = false

    func reviews(on day: Int) -> Bool {
        day == joinDay || day > joinDay && day % reviewEveryDays == reviewDay
    }

    func claims(on day: Int) -> Bool { day % claimEveryDays == claimDay }
}

extension PoolStaker {
    /// Every pool staker of the configuration, in the order of account names.
    ///
    /// - Throws: ``WorldError`` when a name is none, or used twice.
    static func all(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [PoolStaker] {
        var stakers: [PoolStaker] = []
        for cohort in configuration.participants.poolStakers {
            let entity = StreamEntity("pool-staker/" + cohort.name)
            for index in 0..<cohort.count {
                stakers.append(
                    try PoolStaker(
                        cohort, index: index, entity: entity.member(UInt64(index)),
                        seed: configuration.seed, replication: replication))
            }
        }
        stakers.sort { $0.accountName < $1.accountName }
        for index in stakers.indices.dropFirst()
        where stakers[index].accountName == stakers[index - 1].accountName {
            throw WorldError(.badName, subject: stakers[index].accountName.text)
        }
        return stakers
    }

    private init(
        _ cohort: PoolStakerCohort, index: Int, entity: StreamEntity, seed: UInt64,
        replication: UInt32
    ) throws(WorldError) {
        accountName = try MemberName.name(
            "pool-staker/" + MemberName.text(cohort.name, index))
        amount = cohort.amount
        lock = cohort.lock
        joinDay = MemberName.joinDay(index, of: cohort.count, over: cohort.joinOverDays)
        reviewEveryDays = cohort.reviewEveryDays
        reviewDay = Int(entity.bits % UInt64(cohort.reviewEveryDays))
        claimEveryDays = cohort.claimEveryDays
        claimDay = Int(entity.bits % UInt64(cohort.claimEveryDays))
        var choice = RandomStream(
            seed: seed, replication: replication, entity: entity, purpose: .choice)
        let spread =
            cohort.yieldSpread > 0 ? choice.lognormal(mu: 0, sigma: cohort.yieldSpread) : 1
        requiredYield = cohort.requiredYield * spread
    }
}
