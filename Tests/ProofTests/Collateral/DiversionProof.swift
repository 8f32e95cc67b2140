import Rewards

/// A gross reward in four parts that sum to it, none past its gap.
struct DiversionProof: Subject {
    static let flaws = ["the node's gap is exceeded by one", "the delegators get a unit more"]

    private var rule: DiversionRule
    /// Whether the table is one.
    private let isTable: Bool

    init(_ trial: inout Trial) {
        var from: UInt128 = 0
        var rows: [RedirectRow] = []
        for _ in 0..<trial.draw.below(4) + (trial.draw.once(in: 16) ? 0 : 1) {
            rows.append(RedirectRow(coverageFrom: from, ratio: trial.draw.fraction()))
            from += 1 + trial.draw.value(upTo: Wad.scale)
        }
        if trial.draw.once(in: 16), rows.count > 1 { rows[1].coverageFrom = 0 }
        isTable =
            rows.first?.coverageFrom == 0
            && zip(rows, rows.dropFirst()).allSatisfy { $0.coverageFrom < $1.coverageFrom }
        rule = DiversionRule(delegatorShare: trial.draw.fraction(), redirectTable: rows)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let scale = trial.draw.element(of: [10, 1 << 80, .max] as [UInt128])
        let reward = trial.draw.amount(upTo: scale)
        let nodeGap = trial.draw.amount(upTo: scale, near: reward.baseUnits)
        let networkGap = trial.draw.amount(upTo: scale)
        let rows = rule.redirectTable
        let edge = rows.isEmpty ? 0 : trial.draw.element(of: rows).coverageFrom
        let coverage = trial.draw.value(upTo: 4 * Wad.scale, near: edge)
        let isDelegated = trial.draw.once(in: 2)
        let result = attempt { () throws(Refusal) in
            try rule.divide(
                reward: reward, hasDelegators: isDelegated, nodeGap: nodeGap,
                networkGap: networkGap, networkCoverage: Wad(raw: coverage))
        }
        guard
            let made = try trial.answer(
                result, demanded: isTable ? nil : .badTable, isUnchanged: true)
        else { return }
        var parts = [
            made.toDelegators, made.toNodeCollateral, made.toNetworkCollateral, made.claimable,
        ].map { $0.baseUnits }
        if trial.flaw == 1 { parts[1] &+= 1 }
        if trial.flaw == 2 { parts[0] &+= 1 }
        let sum = parts.reduce(UInt256.zero) { $0 + $1 }
        let share = isDelegated ? rule.delegatorShare.raw : 0
        let delegators = product(reward.baseUnits, share).quotient(Wad.scale).low
        try trial.check(
            .R15, sum == UInt256(reward.baseUnits) && parts[0] == delegators,
            "\(parts) of \(reward), \(delegators) to the delegators")
        let rest = reward.baseUnits - delegators
        try trial.check(
            .L9, parts[1] == min(nodeGap.baseUnits, rest), "\(parts) with a gap of \(nodeGap)")
        let ratio = rows.last { $0.coverageFrom <= coverage }?.ratio.raw ?? 0
        let diverted = product(rest - parts[1], ratio).quotient(Wad.scale).low
        try trial.check(
            .L9, parts[2] == min(networkGap.baseUnits, diverted),
            "\(parts) with a gap of \(networkGap) and \(diverted) to divert")
    }
}
