import Rewards
import Testing

/// Work, standing and what is paid for them, against exact numbers at the ends of the types.
@Suite struct MiningDifferentialTests {
    private func cap(_ random: inout SplitMix64) -> MiningCap {
        let perEpoch = random.edgeAmount(upTo: random.magnitude())
        return random.element(of: [
            .constant(perEpoch: perEpoch), .exponential(rate: random.edgeWad(upTo: Wad.scale + 1)),
            .halving(perEpoch: perEpoch, every: random.edge(upTo: random.magnitude())),
            .capacityGated(perEpoch: perEpoch, target: random.edge(upTo: random.magnitude())),
        ])
    }

    private func check(_ cap: MiningCap) throws(Refusal) {
        switch cap {
        case .constant: return
        case .exponential(let rate): if BigInteger(rate) > Exact.scale { throw .outOfRange }
        case .halving(_, let every): if every == 0 { throw .outOfRange }
        case .capacityGated(_, let target): if target == 0 { throw .outOfRange }
        }
    }

    private func exact(
        _ cap: MiningCap, _ remaining: BigInteger, epoch: UInt128, capacity: UInt128
    ) throws(Refusal) -> BigInteger {
        switch cap {
        case .constant(let perEpoch):
            return min(BigInteger(perEpoch), remaining)
        case .exponential(let rate):
            return Exact.floor(remaining, BigInteger(rate), over: Exact.scale)
        case .halving(let perEpoch, let every):
            let halvings = min(128, Int(min(epoch / every, 128)))
            let amount = ExactRational(BigInteger(perEpoch), over: .powerOfTwo(halvings))
            return min(amount.floor, remaining)
        case .capacityGated(let perEpoch, let target):
            let gate = try Exact.fit(
                Exact.floor(BigInteger(capacity), Exact.scale, over: BigInteger(target)))
            let open = min(gate, Exact.scale)
            return min(Exact.floor(BigInteger(perEpoch), open, over: Exact.scale), remaining)
        }
    }

    @Test func `a cap is exact, or refused`() {
        var run = Differential()
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (rule, remaining) = (cap(&random), random.edgeAmount())
            let epoch = random.edge(upTo: random.magnitude())
            let capacity = random.edge(upTo: random.magnitude())
            run.compare(seed) { () throws(Refusal) in
                [
                    BigInteger(
                        try rule.cap(
                            remaining: remaining, epoch: epoch, verifiedCapacity: capacity))
                ]
            } exact: { () throws(Refusal) in
                try check(rule)
                return [
                    try exact(rule, BigInteger(remaining), epoch: epoch, capacity: capacity)
                ]
            }
        }
        run.check(accepted: 300, refused: 60)
    }

    @Test func `an epoch pays every score exactly, or is refused whole`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let fraction: UInt128 = Wad.scale + (random.chance(oneIn: 12) ? 1 : 0)
            let most = random.element(of: [1 << 20, 1 << 50, 1 << 70, 1 << 120] as [UInt128])
            let rule = MiningPoolRule(
                release: random.element(of: MiningRelease.allCases),
                validateShare: random.edgeWad(upTo: fraction),
                validatorMinimumStake: random.edgeAmount(upTo: 9),
                validateRate: random.edgeAmount(upTo: most), cap: cap(&random),
                taskRates: [random.edgeAmount(upTo: most), random.edgeAmount(upTo: most)],
                tiers: [.one, random.edgeWad(upTo: 100 * fraction)])
            let work = (0..<random.below(5)).map { _ in
                MiningContribution(
                    work: random.edge64(upTo: 1 << 40),
                    task: Int(random.below(random.chance(oneIn: 25) ? 3 : 2)),
                    quality: random.edgeWad(upTo: fraction),
                    reputation: random.edgeWad(upTo: fraction),
                    tier: Int(random.below(random.chance(oneIn: 25) ? 3 : 2)))
            }
            let checks = (0..<random.below(4)).map { _ in
                MiningValidation(
                    stake: random.edgeAmount(upTo: 20), tasks: random.edge64(upTo: 1 << 30))
            }
            let (remaining, epoch) = (random.edgeAmount(), random.edge(upTo: 200))
            run.compare(seed) { () throws(Refusal) in
                let paid = try rule.release(
                    from: remaining, epoch: epoch, verifiedCapacity: 500, contributions: work,
                    validations: checks)
                return (paid.contribution + paid.validation + [paid.released, paid.remaining])
                    .map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                try released(rule, BigInteger(remaining), epoch: epoch, work, checks)
            }
        }
        run.check(accepted: 150, refused: 80)
    }

    private func released(
        _ rule: MiningPoolRule, _ remaining: BigInteger, epoch: UInt128,
        _ work: [MiningContribution], _ checks: [MiningValidation]
    ) throws(Refusal) -> [BigInteger] {
        if BigInteger(rule.validateShare) > Exact.scale { throw .outOfRange }
        try check(rule.cap)
        if rule.tiers.contains(where: { BigInteger($0) > Exact.scale * 100 }) { throw .outOfRange }
        if work.contains(where: { max($0.quality, $0.reputation) > .one }) { throw .outOfRange }
        if work.contains(where: { $0.task > 1 }) { throw .unknownTaskType }
        if work.contains(where: { $0.tier > 1 }) { throw .unknownTier }
        let cap = try exact(rule.cap, remaining, epoch: epoch, capacity: 500)
        let checking = Exact.floor(cap, BigInteger(rule.validateShare), over: Exact.scale)
        var scores: [BigInteger] = []
        for row in work {
            var score = try Exact.fit(BigInteger(rule.taskRates[row.task]) * BigInteger(row.work))
            for factor in [row.quality, row.reputation, rule.tiers[row.tier]] {
                score = try Exact.fit(Exact.floor(score, BigInteger(factor), over: Exact.scale))
            }
            scores.append(score)
        }
        var paid = try pay(scores, upTo: cap - checking, rule.release)
        scores = []
        for row in checks {
            let counts = row.stake >= rule.validatorMinimumStake
            scores.append(
                counts ? try Exact.fit(BigInteger(rule.validateRate) * BigInteger(row.tasks)) : 0)
        }
        paid += try pay(scores, upTo: checking, rule.release)
        let sum = paid.reduce(0, +)
        return paid + [sum, remaining - sum]
    }

    private func pay(
        _ scores: [BigInteger], upTo cap: BigInteger, _ release: MiningRelease
    ) throws(Refusal) -> [BigInteger] {
        let sum = try Exact.fit(scores.reduce(0, +))
        if sum <= cap && release == .rate { return scores }
        return try Exact.parts(of: cap, weights: scores)
    }

    @Test func `reputation is the exact average at each rounding, or refused`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let whole = random.edge64(upTo: 1_000_001)
            let fraction: UInt128 = Wad.scale + (random.chance(oneIn: 10) ? 1 : 0)
            let rule = ReputationRule(
                rounding: random.element(of: [.singleFloor, .twoFloors]), denominator: whole,
                keep: random.edge64(upTo: random.chance(oneIn: 9) ? whole + 1 : whole),
                anomalyPenalty: random.edgeWad(upTo: fraction),
                floor: random.edgeWad(upTo: fraction))
            let (old, new) = (random.edgeWad(upTo: fraction), random.edgeWad(upTo: fraction))
            let isAnomaly = random.chance(oneIn: 3)
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try rule.reputation(old, after: isAnomaly ? .anomaly : .outcome(new)))]
            } exact: { () throws(Refusal) in
                if whole == 0 || whole > 1_000_000 || rule.keep > whole { throw .outOfRange }
                if max(rule.anomalyPenalty, rule.floor, old) > .one { throw .outOfRange }
                let (value, least) = (BigInteger(old), BigInteger(rule.floor))
                if isAnomaly {
                    let lost = Exact.ceil(value, BigInteger(rule.anomalyPenalty), over: Exact.scale)
                    return [max(value - lost, least)]
                }
                if new > .one { throw .outOfRange }
                let kept = ExactRational(value * BigInteger(rule.keep), over: BigInteger(whole))
                let added = ExactRational(
                    BigInteger(new) * BigInteger(whole - rule.keep), over: BigInteger(whole))
                let sum =
                    rule.rounding == .singleFloor ? (kept + added).floor : kept.floor + added.floor
                return [max(sum, least)]
            }
        }
        run.check(accepted: 250, refused: 40)
    }

    @Test func `tasks go by exact shares of stake up to what each binds, or are refused`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let fraction: UInt128 = Wad.scale + (random.chance(oneIn: 20) ? 1 : 0)
            let most = random.element(of: [100, 1 << 64, .max] as [UInt128])
            let rule = ValidationAssignmentRule(
                minimumStake: random.edgeAmount(upTo: most / 4),
                minimumReputation: random.edgeWad(upTo: fraction),
                stakePerTask: random.edgeAmount(upTo: random.chance(oneIn: 2) ? 0 : most))
            let tasks = random.edge64(upTo: 1_000_001)
            let nodes = (0..<random.below(6)).map { _ in
                ValidatorCandidate(
                    stake: random.edgeAmount(upTo: most), reputation: random.edgeWad(upTo: fraction)
                )
            }
            run.compare(seed) { () throws(Refusal) in
                let (assigned, unassigned) = try rule.assign(tasks: tasks, to: nodes)
                return (assigned + [unassigned]).map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if rule.minimumReputation > .one || tasks > 1_000_000 { throw .outOfRange }
                if nodes.contains(where: { $0.reputation > .one }) { throw .outOfRange }
                let weights = nodes.map {
                    $0.stake < rule.minimumStake || $0.reputation < rule.minimumReputation
                        ? 0 : BigInteger($0.stake)
                }
                var parts = try Exact.parts(of: BigInteger(tasks), weights: weights)
                if rule.stakePerTask > .zero {
                    let unit = BigInteger(rule.stakePerTask)
                    parts = zip(parts, weights).map {
                        min($0, ExactRational($1, over: unit).floor)
                    }
                }
                return parts + [BigInteger(tasks) - parts.reduce(0, +)]
            }
        }
        run.check(accepted: 300, refused: 40)
    }
}
