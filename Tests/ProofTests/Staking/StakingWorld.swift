import Rewards

/// What somebody may ask of a staking pool.
enum StakingCommand {
    case stake(TokenAmount, lock: Seconds)
    case distribute(TokenAmount)
    case claim(Int)
    case unstake(Int)
    case withdraw(Int)
}

/// The terms of a pool, and where its random commands come from.
struct StakingWorld {
    let terms: StakingTerms
    /// The largest stake and the largest distribution that are drawn.
    let mostStake: UInt128
    let mostReward: UInt128
    /// How many positions may be open at once.
    let accounts: Int

    init(_ draw: inout Draw) {
        let scale = draw.element(of: [1_000, 1 << 40, 1 << 62, 1 << 90, .max] as [UInt128])
        self.mostStake = scale
        self.mostReward = draw.element(of: [100, 1 << 30, 1 << 62, scale])
        self.accounts = 1 + draw.below(8)
        self.terms = StakingTerms(
            warmUp: draw.seconds(upTo: 100), unbonding: draw.seconds(upTo: 200),
            minimumStake: draw.amount(upTo: min(scale, 100)),
            multiplier: StakingWorld.multiplier(&draw))
    }

    private static func multiplier(_ draw: inout Draw) -> LockMultiplier {
        switch draw.below(8) {
        case 0: return .nosana
        case 1: return .icn
        case 2, 3:
            let longest = 1 + draw.count(upTo: 300)
            return .linear(
                maxBonus: draw.once(in: 4) ? LockMultiplier.bonusBound : draw.fraction(),
                shortest: draw.seconds(upTo: longest), longest: .of(longest))
        default: return .none
        }
    }

    func command(_ draw: inout Draw, open: [Int]) -> StakingCommand {
        let kind = draw.below(16)
        if open.isEmpty && kind > 5 || kind < 3 && open.count < accounts {
            return .stake(amount(&draw), lock: lock(&draw))
        }
        if kind < 7 { return .distribute(draw.amount(upTo: mostReward)) }
        // Once in a while somebody who is not there.
        let number =
            open.isEmpty || draw.once(in: 20) ? draw.below(40) - 1 : draw.element(of: open)
        switch kind {
        case 7..<11: return .claim(number)
        case 11..<14: return .unstake(number)
        default: return .withdraw(number)
        }
    }

    private func amount(_ draw: inout Draw) -> TokenAmount {
        draw.amount(upTo: mostStake, near: terms.minimumStake.baseUnits)
    }

    private func lock(_ draw: inout Draw) -> Seconds {
        let day = Seconds.day.count
        switch terms.multiplier {
        case .none: return draw.seconds(upTo: 150)
        case .linear(_, let shortest, let longest):
            let spread = draw.seconds(upTo: longest.count + 1)
            return draw.once(in: 3) ? shortest : spread
        case .thirdsOfYear:
            let days = [13, 14, 15, 100, 364, 365, 366] as [UInt64]
            return .of(draw.element(of: days) * day + draw.even(upTo: 1))
        case .yieldScaling:
            let days = [0, 1, 2, 30, 720, 1_439, 1_440, 1_441] as [UInt64]
            return .of(draw.element(of: days) * day + (draw.once(in: 8) ? 1 : 0))
        }
    }

    /// Mostly forward, often to the very edge of a warm-up, a lock or an unbonding; sometimes back.
    func time(_ draw: inout Draw, clock: Timestamp, edges: [UInt64]) -> Timestamp {
        let now = clock.seconds
        if draw.once(in: 4_000) { return .of(Seconds.bound - draw.even(upTo: 100)) }
        switch draw.below(16) {
        case 0, 1: return clock
        case 2: return .of(min(now + 1, Seconds.bound))
        case 3: return .of(now > 0 ? now - 1 : 0)
        case 4, 5, 6:
            guard !edges.isEmpty else { return clock }
            let edge = draw.element(of: edges)
            let near = draw.below(3)
            if near == 0 { return .of(edge > 0 ? edge - 1 : 0) }
            return .of(min(edge + (near == 1 ? 0 : 1), Seconds.bound))
        default:
            return .of(min(now + draw.even(upTo: 60), Seconds.bound))
        }
    }
}

extension StakingWorld {
    /// Why a stake of this lock cannot be placed; nil when it can.
    func lockRefusal(_ lock: Seconds) -> Refusal? {
        let day = Seconds.day.count
        switch terms.multiplier {
        case .none: return nil
        case .linear(_, let shortest, let longest):
            return lock < shortest || lock > longest ? .lockOutOfBounds : nil
        case .thirdsOfYear:
            return (14 * day...365 * day).contains(lock.count) ? nil : .lockOutOfBounds
        case .yieldScaling:
            if lock.count % day > 0 { return .lockNotWholeDays }
            return (day...1_440 * day).contains(lock.count) ? nil : .lockOutOfBounds
        }
    }
}
