import Rewards

/// A node's reputation and tier over many outcomes: inside their range, monotone, the best tier
/// that is met.
struct StandingProof: Subject {
    static let flaws = ["an anomaly raises the reputation", "a tier below the best is given"]

    private let rule: ReputationRule
    private let table: NodeTierTable
    private let isTable: Bool
    private var reputation: Wad

    init(_ trial: inout Trial) {
        let denominator = 1 + trial.draw.count(upTo: 999_999)
        rule = ReputationRule(
            rounding: trial.draw.once(in: 2) ? .singleFloor : .twoFloors,
            denominator: denominator, keep: trial.draw.count(upTo: denominator),
            anomalyPenalty: trial.draw.fraction(),
            floor: trial.draw.once(in: 2) ? .zero : trial.draw.fraction())
        var tiers: [NodeTier] = []
        var least = NodeStanding(compute: 0, contribution: 0, reputation: 0, stake: .zero)
        for number in 0..<trial.draw.below(5) {
            // Mostly everybody reaches the lowest tier.
            if number == 0 && !trial.draw.once(in: 3) {
                tiers.append(NodeTier(minimum: least, multiplier: .one))
            }
            least.compute += trial.draw.value(upTo: 20)
            least.contribution += trial.draw.value(upTo: 20)
            least.reputation += trial.draw.value(upTo: Wad.scale / 4)
            least.stake = TokenAmount(least.stake.baseUnits + trial.draw.value(upTo: 50))
            tiers.append(
                NodeTier(minimum: least, multiplier: Wad(raw: trial.draw.value(upTo: 1 << 60))))
        }
        if trial.draw.once(in: 16), tiers.count > 1 {
            tiers[tiers.count - 1].minimum.compute = 0
        }
        table = NodeTierTable(tiers: tiers)
        isTable = zip(tiers, tiers.dropFirst()).allSatisfy {
            $0.minimum.compute <= $1.minimum.compute
        }
        reputation = trial.draw.fraction()
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 2) { return try judge(&trial) }
        let edge =
            table.tiers.isEmpty ? nil : trial.draw.element(of: table.tiers).minimum
        let standing = NodeStanding(
            compute: trial.draw.value(upTo: 80, near: edge?.compute ?? 0),
            contribution: trial.draw.value(upTo: 80, near: edge?.contribution ?? 0),
            reputation: trial.draw.value(upTo: Wad.scale, near: edge?.reputation ?? 0),
            stake: trial.draw.amount(upTo: 200, near: edge?.stake.baseUnits ?? 0))
        let best = table.tiers.lastIndex { tier in
            let least = tier.minimum
            return standing.compute >= least.compute
                && standing.contribution >= least.contribution
                && standing.reputation >= least.reputation && standing.stake >= least.stake
        }
        let result = attempt { () throws(Refusal) in try table.tier(for: standing) }
        guard
            let found = try trial.answer(
                result, demanded: !isTable ? .badTable : best == nil ? .noTier : nil,
                isUnchanged: true)
        else { return }
        let number = trial.flaw == 2 && found.number > 0 ? found.number - 1 : found.number
        try trial.check(.T10, number == best, "tier \(number) for \(standing)")
        var better = standing
        better.stake = TokenAmount(standing.stake.baseUnits + 1)
        better.reputation += 1
        let higher = try? table.tier(for: better)
        try trial.check(
            .T10, (higher?.number ?? -1) >= number, "more of everything lowers tier \(number)")
    }

    private mutating func judge(_ trial: inout Trial) throws(Counterexample) {
        let isTooMuch = trial.draw.once(in: 24)
        let value = isTooMuch ? Wad(raw: Wad.scale + 1) : trial.draw.fraction()
        let event: ReputationEvent = trial.draw.once(in: 4) ? .anomaly : .outcome(value)
        var demanded: Refusal?
        if case .outcome = event, isTooMuch { demanded = .outOfRange }
        let result = attempt { () throws(Refusal) in
            try rule.reputation(reputation, after: event)
        }
        guard let next = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        try trial.check(.R20, next.isFraction && next >= rule.floor, "a reputation of \(next)")
        switch event {
        case .anomaly:
            let found = trial.flaw == 1 ? Wad(raw: next.raw + 1) : next
            try trial.check(
                .R20, found <= max(reputation, rule.floor),
                "\(reputation) → \(found) by an anomaly"
            )
        case .outcome(let value):
            let (low, high) = (min(value, reputation), max(value, reputation))
            let rounding: UInt128 = rule.rounding == .singleFloor ? 1 : 2
            try trial.check(
                .R20, next <= max(high, rule.floor) && next.raw + rounding > low.raw,
                "\(reputation) → \(next) by \(value)")
        }
        reputation = next
    }
}
