import Rewards

extension Mechanism {
    static let stakeToValidate = Mechanism("stake-to-validate") {
        (parameters, input) throws(Refusal) in
        let minimumStake = try parameters.amount("min_stake")
        let minimumReputation = try parameters.fraction("min_reputation")
        let rule = ValidationAssignmentRule(
            minimumStake: minimumStake, minimumReputation: minimumReputation,
            stakePerTask: try parameters.amount("stake_per_task"))
        let tasks = try input.integer64("tasks", in: 0...ValidationAssignmentRule.taskBound)
        let rows = try input.rows("nodes") { (row) throws(Refusal) in
            let id = try row.text("id")
            let stake = try row.amount("stake")
            return (
                id: id,
                node: ValidatorCandidate(stake: stake, reputation: try row.fraction("reputation"))
            )
        }
        let ids = RowIdentifiers(rows.map(\.id))
        try ids.refuseDuplicates()
        let (assigned, unassigned) = try rule.assign(
            tasks: tasks, to: ids.ascending.map { rows[$0].node })
        return [
            ("assigned", ids.object(assigned.map { .integer($0) })),
            ("unassigned", .integer(unassigned)),
        ]
    }
}
