import Rewards

/// A staking pool against a model that knows only what was asked and answered.
struct StakingPoolProof: Subject {
    private let world: StakingWorld
    /// What the pool is given; differs from the world's where a flaw says so.
    private let terms: StakingTerms
    private var pool = StakingPool()
    private var model = StakingModel()
    /// What every position could claim after the last operation.
    private var known: [UInt128] = []

    static let flaws = [
        "a claim pays one unit more", "the warm-up takes a second longer",
        "the unbonding takes a second less", "the remainder of a division is dropped",
        "money for nobody is lost", "the smallest stake is one unit less",
    ]

    init(_ trial: inout Trial) {
        world = StakingWorld(&trial.draw)
        var terms = world.terms
        switch trial.flaw {
        case 2: terms.warmUp = .of(terms.warmUp.count + 1)
        case 3: terms.unbonding = .of(terms.unbonding.count - min(1, terms.unbonding.count))
        case 6: terms.minimumStake = TokenAmount(terms.minimumStake.baseUnits.clampedDecrement)
        default: break
        }
        self.terms = terms
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let time = world.time(&trial.draw, clock: pool.clock, edges: model.edges())
        try apply(world.command(&trial.draw, open: model.open), at: time, &trial)
    }

    /// Everybody leaves, whatever the rewards did (T9), and takes the whole principal (T5).
    mutating func finish(_ trial: inout Trial) throws(Counterexample) {
        let last = model.edges().max() ?? 0
        let ends = model.open.map { model.stakes[$0].lockEnds }.max() ?? 0
        let leaveAt = max(last, ends, pool.clock.seconds)
        if leaveAt > Seconds.bound / 2 { return }
        for number in model.open {
            if model.stakes[number].releaseAt == nil {
                try apply(.unstake(number), at: .of(leaveAt), &trial)
            }
        }
        for number in model.open {
            try apply(.withdraw(number), at: .of(leaveAt + world.terms.unbonding.count), &trial)
        }
        try trial.check(.T9, model.open.isEmpty, "\(model.open.count) stakes could not leave")
        try trial.check(
            .T5, model.staked == model.returned,
            "staked \(model.staked), returned \(model.returned)")
    }

    private mutating func apply(
        _ command: StakingCommand, at time: Timestamp, _ trial: inout Trial
    ) throws(Counterexample) {
        let before = pool
        switch command {
        case .stake(let amount, let lock):
            try stake(amount, lock: lock, at: time, before, &trial)
        case .distribute(let amount): try distribute(amount, at: time, before, &trial)
        case .claim(let number): try claim(number, at: time, before, &trial)
        case .unstake(let number): try unstake(number, at: time, before, &trial)
        case .withdraw(let number): try withdraw(number, at: time, before, &trial)
        }
        let isKept = pool.clock == before.clock
        try trial.check(
            .T1, isKept || time > before.clock && pool.clock == time,
            "\(before.clock) → \(pool.clock) by a command at \(time)")
        try verify(since: before, &trial)
    }

    // MARK: Commands

    private mutating func stake(
        _ amount: TokenAmount, lock: Seconds, at time: Timestamp, _ before: StakingPool,
        _ trial: inout Trial
    ) throws(Counterexample) {
        let tooSmall = amount == .zero || amount < world.terms.minimumStake
        let demanded: Refusal? =
            time < before.clock
            ? .timeReversed : tooSmall ? .belowMinimum : world.lockRefusal(lock)
        let result = attempt { () throws(Refusal) in
            try pool.stake(amount, lock: lock, terms: terms, at: time)
        }
        guard
            let (number, weight) = try trial.answer(
                result, demanded: demanded, mayOverflow: true, isUnchanged: pool == before)
        else { return }
        try trial.check(
            .T10, !tooSmall && number == model.stakes.count, "stake \(number) of \(amount)")
        model.advance(to: time.seconds)
        model.stake(
            StakingModel.Stake(
                amount: amount.baseUnits, weight: weight,
                activeFrom: time.seconds + world.terms.warmUp.count,
                lockEnds: time.seconds + lock.count),
            at: time.seconds)
        known.append(0)
    }

    private mutating func distribute(
        _ amount: TokenAmount, at time: Timestamp, _ before: StakingPool, _ trial: inout Trial
    ) throws(Counterexample) {
        if trial.flaw == 5 && pool.weight == 0 && time >= pool.clock {
            _ = model.distribute(amount.baseUnits, at: time.seconds)
            return trial.countOperation()
        }
        let result = attempt { () throws(Refusal) in try pool.distribute(amount, at: time) }
        guard
            let allocated = try trial.answer(
                result, demanded: time < before.clock ? .timeReversed : nil, mayOverflow: true,
                isUnchanged: pool == before)
        else { return }
        if trial.flaw == 4 { dropRemainder() }
        let shared = model.distribute(amount.baseUnits, at: time.seconds)
        try trial.check(
            .R6, allocated.baseUnits == shared && pool.unallocated.baseUnits == model.waiting,
            "allocated \(allocated), expected \(shared), waiting \(model.waiting)")
        try trial.check(
            .R6, model.weight > 0 || pool.index == before.index, "the index moved for nobody")
        try trial.check(
            .V3,
            product(1, before.vault.baseUnits) + amount.baseUnits
                == UInt256(pool.vault.baseUnits), "the vault took another amount than \(amount)")
    }

    private mutating func claim(
        _ number: Int, at time: Timestamp, _ before: StakingPool, _ trial: inout Trial
    ) throws(Counterexample) {
        let result = attempt { () throws(Refusal) in try pool.claim(number, at: time) }
        let isOpen = model.opened(number) != nil
        guard
            let paid = try trial.answer(
                result, demanded: time < before.clock ? .timeReversed : isOpen ? nil : .unknownID,
                isUnchanged: pool == before)
        else { return }
        model.settle(number)
        model.advance(to: time.seconds)
        model.pay(paid.baseUnits + (trial.flaw == 1 ? 1 : 0), to: number)
        try trial.check(
            .R4, paid.baseUnits == known[number], "paid \(paid), claimable \(known[number])")
        known[number] = 0
        var again = pool
        let second = attempt { () throws(Refusal) in try again.claim(number, at: time) }
        try trial.check(.R4, second == .success(.zero), "a second claim gave \(second)")
        try trial.check(.R4, again == pool, "a second claim changed the pool")
    }

    private mutating func unstake(
        _ number: Int, at time: Timestamp, _ before: StakingPool, _ trial: inout Trial
    ) throws(Counterexample) {
        let stake = model.opened(number)
        var demanded: Refusal? = time < before.clock ? .timeReversed : nil
        if demanded == nil {
            demanded =
                stake.map { stake in
                    stake.releaseAt != nil
                        ? .alreadyUnbonding : time.seconds < stake.lockEnds ? .locked : nil
                } ?? .unknownID
        }
        let result = attempt { () throws(Refusal) in
            try pool.requestUnstake(number, terms: terms, at: time)
        }
        guard
            let releaseAt = try trial.answer(
                result, demanded: demanded, mayOverflow: true, isUnchanged: pool == before)
        else { return }
        let due = time.seconds + world.terms.unbonding.count
        try trial.check(.T7, releaseAt.seconds == due, "released at \(releaseAt), expected \(due)")
        // Where the warm-up ends in this very operation there is nothing to settle.
        model.settle(number)
        model.advance(to: time.seconds)
        model.leave(number, releaseAt: due)
    }

    private mutating func withdraw(
        _ number: Int, at time: Timestamp, _ before: StakingPool, _ trial: inout Trial
    ) throws(Counterexample) {
        let stake = model.opened(number)
        var demanded: Refusal? = time < before.clock ? .timeReversed : nil
        if demanded == nil {
            demanded =
                stake.map { stake in
                    guard let releaseAt = stake.releaseAt else { return .notUnbonding }
                    return time.seconds < releaseAt ? .stillUnbonding : nil
                } ?? .unknownID
        }
        let result = attempt { () throws(Refusal) in try pool.withdraw(number, at: time) }
        guard
            let (returned, paid) = try trial.answer(
                result, demanded: demanded, isUnchanged: pool == before)
        else { return }
        model.advance(to: time.seconds)
        model.pay(paid.baseUnits, to: number)
        try trial.check(
            .T5, returned.baseUnits == stake?.amount, "returned \(returned) of \(stake as Any)")
        try trial.check(
            .R4, paid.baseUnits == known[number], "paid \(paid), owed \(known[number])")
        model.close(number)
        known[number] = 0
    }

    // MARK: Checks

    private mutating func verify(
        since before: StakingPool, _ trial: inout Trial
    ) throws(Counterexample) {
        try trial.check(.R3, pool.index >= before.index, "\(before.index) → \(pool.index)")
        var owed = UInt256.zero
        var floors = model.settlements
        var stakes = UInt256.zero
        var (active, warming): (UInt128, UInt128) = (0, 0)
        for number in model.open {
            let position = pool.positions[number]
            let claimable = try claimable(number, &trial)
            try verify(number, position, claimable: claimable, before, &trial)
            owed = owed + claimable
            stakes = stakes + position.amount.baseUnits
            switch position.phase {
            case .active:
                active += position.weight
                floors += 1
            case .warming: warming += position.weight
            case .unbonding, .closed:
                try trial.check(.T6, position.weight == 0, "leaves with \(position.weight)")
            }
        }
        try trial.check(
            .T6, active == pool.weight && active == model.weight && warming == pool.warmingWeight,
            "weight \(pool.weight), positions \(active), model \(model.weight)")
        try trial.check(
            .T4, stakes + model.returned == model.staked,
            "open \(stakes), returned \(model.returned), staked \(model.staked)")
        try verifySolvency(owed: owed, floors: floors, &trial)
    }

    private func claimable(
        _ number: Int, _ trial: inout Trial
    ) throws(Counterexample) -> UInt128 {
        do { return try pool.claimable(number).baseUnits } catch {
            throw trial.unexpected(error, in: "what position \(number) can claim")
        }
    }

    private mutating func verify(
        _ number: Int, _ position: StakingPosition, claimable: UInt128, _ before: StakingPool,
        _ trial: inout Trial
    ) throws(Counterexample) {
        let was = known[number]
        try trial.check(.R16, claimable >= was, "claim \(number): \(was) → \(claimable)")
        let stake = model.stakes[number]
        if !stake.isActive {
            try trial.check(.R1, claimable == was, "\(number) earned without weight")
        }
        if case .active(let since) = position.phase {
            try trial.check(.R3, since <= pool.index, "\(number) is paid ahead of the index")
            if number < before.positions.count, case .warming = before.positions[number].phase {
                try trial.check(
                    .R12, since == before.index, "\(number) starts at \(since)")
            }
        }
        known[number] = claimable
        if model.isExact { try verifyFairness(stake, earned: stake.paid &+ claimable, &trial) }
    }

    /// What a position got against its exact share: above by less than ε, below by less than ε
    /// and a unit a settlement.
    private func verifyFairness(
        _ stake: StakingModel.Stake, earned: UInt128, _ trial: inout Trial
    ) throws(Counterexample) {
        let changes = model.weightChanges - stake.changesAtStart + 1
        let epsilon = UInt256.product(changes, model.mostWeight) << 64
        let floors = stake.settlements + (stake.isActive ? 1 : 0)
        try trial.check(
            .R8, UInt256(earned) << 128 < stake.exact + epsilon + (model.distributions + 1),
            "earned \(earned), exactly \(stake.exact.high)")
        try trial.check(
            .R8, UInt256(earned + floors) << 128 + epsilon + 1 > stake.exact,
            "earned \(earned) in \(floors) settlements, exactly \(stake.exact.high)")
    }

    private func verifySolvency(
        owed: UInt256, floors: UInt128, _ trial: inout Trial
    ) throws(Counterexample) {
        let vault = pool.vault.baseUnits
        let liabilities = owed + pool.unallocated.baseUnits
        try trial.check(.V1, liabilities <= UInt256(vault), "owes \(liabilities) of \(vault)")
        try trial.check(
            .R2, model.paid + vault == model.funded,
            "paid \(model.paid), vault \(vault), funded \(model.funded)")
        let earned = model.paid + owed
        try trial.check(
            .R5, earned <= model.allocated, "earned \(earned) of \(model.allocated)")
        // The index allocates all but the remainder; each settlement loses less than one unit.
        let lost = model.allocated - earned
        let roundings = UInt256.product(floors, (1 << 64) - 1) + pool.remainder
        try trial.check(
            .R7, lost << 64 <= roundings, "\(lost) units are stuck after \(floors) roundings")
    }

    /// The pool as it would be without carrying.
    private mutating func dropRemainder() {
        let without = attempt { () throws(Refusal) in
            try StakingPool(
                index: pool.index, remainder: 0, vault: pool.vault, unallocated: pool.unallocated,
                positions: pool.positions, clock: pool.clock)
        }
        if case .success(let without) = without { pool = without }
    }
}

extension UInt128 {
    /// One less, or zero.
    var clampedDecrement: UInt128 { self > 0 ? self - 1 : 0 }
}
