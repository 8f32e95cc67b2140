import Ledger
import RandomStreams
import Rewards
import Settlement

/// A staker with one position.
struct Staker {
    enum Stage {
        case outside
        /// Delegated.
        case staked(PositionID)
        /// On the way out; the principal is free from the given second on.
        case leaving(PositionID, freeAt: Int64)
        /// Principal withdrawn; rewards may still be owed.
        case gone(PositionID)
    }

    let cohort: Int
    let accountName: Name
    let entity: StreamEntity
    let joinDay: Int
    let claimEveryDays: Int
    let claimDay: Int
    let sellShare: Wad

    var account: AccountID?
    var stage = Stage.outside
    /// When it next decides whether to leave. Unit: seconds since the start.
    var decidesAt: Int64 = .max
    /// Decisions made: the position in its stream of behaviour.
    var decisions: UInt64 = 0
    /// Received at today's claim and to be sold.
    var toSell: TokenAmount = .zero

    var position: PositionID? {
        switch stage {
        case .outside: nil
        case .staked(let position), .leaving(let position, _), .gone(let position): position
        }
    }

    /// Whether it leaves, decided by the next draw of its own stream.
    mutating func decidesToLeave(
        probability: Double, seed: UInt64, replication: UInt32
    ) -> Bool {
        var stream = RandomStream(
            seed: seed, replication: replication, entity: entity, purpose: .behaviour)
        stream.seek(draw: decisions)
        decisions += 1
        return stream.bernoulli(probability)
    }
}

extension Staker {
    /// Every staker of the configuration, in the order of account names.
    ///
    /// - Throws: ``WorldError`` when a name is none, or used twice.
    static func all(_ configuration: Configuration) throws(WorldError) -> [Staker] {
        var stakers: [Staker] = []
        for (number, cohort) in configuration.participants.stakers.enumerated() {
            let entity = StreamEntity("staker/" + cohort.name)
            for index in 0..<cohort.count {
                let text = "staker/" + MemberName.text(cohort.name, index)
                let member = entity.member(UInt64(index))
                stakers.append(
                    Staker(
                        cohort: number, accountName: try MemberName.name(text), entity: member,
                        joinDay: MemberName.joinDay(
                            index, of: cohort.count, over: cohort.joinOverDays),
                        claimEveryDays: cohort.claimEveryDays,
                        claimDay: Int(member.bits % UInt64(cohort.claimEveryDays)),
                        sellShare: cohort.sellShare))
            }
        }
        stakers.sort { $0.accountName < $1.accountName }
        for index in stakers.indices.dropFirst()
        where stakers[index].accountName == stakers[index - 1].accountName {
            throw WorldError(.badName, subject: stakers[index].accountName.text)
        }
        return stakers
    }
}
