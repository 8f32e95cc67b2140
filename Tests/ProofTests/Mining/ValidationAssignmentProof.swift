import Rewards

/// Verification tasks to staked nodes: every task counted once, none to those who do not qualify.
struct ValidationAssignmentProof: Subject {
    static let flaws = ["a task is assigned twice", "a node gets more than its stake binds"]

    init(_ trial: inout Trial) {}

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let scale = trial.draw.element(of: [100, 1 << 90, .max] as [UInt128])
        let rule = ValidationAssignmentRule(
            minimumStake: trial.draw.amount(upTo: 50), minimumReputation: trial.draw.fraction(),
            stakePerTask: trial.draw.once(in: 2) ? .zero : trial.draw.amount(upTo: scale / 4 + 1))
        let nodes = (0..<trial.draw.below(8)).map { _ in
            ValidatorCandidate(
                stake: trial.draw.amount(upTo: scale, near: rule.minimumStake.baseUnits),
                reputation: trial.draw.once(in: 4) ? rule.minimumReputation : trial.draw.fraction())
        }
        let tasks = trial.draw.count(upTo: ValidationAssignmentRule.taskBound + 1)
        let weights = nodes.map {
            $0.stake >= rule.minimumStake && $0.reputation >= rule.minimumReputation
                ? $0.stake.baseUnits : 0
        }
        let total = weights.reduce(UInt256.zero) { $0 + $1 }
        let demanded: Refusal? =
            tasks > ValidationAssignmentRule.taskBound
            ? .outOfRange : total.high > 0 ? .overflow : nil
        let result = attempt { () throws(Refusal) in try rule.assign(tasks: tasks, to: nodes) }
        guard let made = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        let extra: UInt64 = trial.flaw == 1 ? 1 : 0
        try trial.check(
            .R14, made.assigned.reduce(made.unassigned + extra, +) == tasks,
            "\(made) of \(tasks) tasks")
        let limit = rule.stakePerTask.baseUnits
        for (count, weight) in zip(made.assigned, weights) {
            let count = count + (trial.flaw == 2 && limit > 0 ? 1 : 0)
            try trial.check(.T10, weight > 0 || count == 0, "\(count) tasks for no stake")
            try trial.check(
                .R14, limit == 0 || product(UInt128(count), limit) <= UInt256(weight),
                "\(count) tasks bind \(limit) each of \(weight)")
            let share = product(UInt128(tasks), weight)
            try trial.check(
                .R14, total == .zero || product(UInt128(count), total.low) < share + total.low,
                "\(count) of \(tasks) tasks for \(weight) of \(total)")
        }
    }
}
