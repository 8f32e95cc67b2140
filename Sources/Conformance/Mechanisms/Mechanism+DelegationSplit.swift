import Rewards

extension Mechanism {
    static let delegationSplit = Mechanism("delegation-split") {
        (parameters, input) throws(Refusal) in
        let shareIs = try parameters.choice(
            "node_reward_share_is",
            of: ["delegators": NodeRewardShare.delegators, "provider": .provider])
        let reward = try input.amount("reward")
        let share = try input.fraction("node_reward_share")
        let nodeIndex = try input.wide("node_index", bits: DelegationIndex.bits)
        let rows = try input.rows("positions") { (row) throws(Refusal) in
            (
                id: try row.text("id"),
                position: DelegationPosition(
                    amount: try row.amount("amount"),
                    indexPaid: try row.wide("index_paid", bits: DelegationIndex.bits))
            )
        }
        let ids = RowIdentifiers(rows.map(\.id))
        try ids.refuseDuplicates()
        let split = try splitDelegation(
            reward: reward, share: share, shareIs: shareIs, nodeIndex: nodeIndex,
            positions: ids.ascending.map { rows[$0].position })
        return [
            ("provider", .amount(split.provider)),
            ("delegators", .amount(split.delegators)),
            ("node_index", .wide(split.nodeIndex)),
            ("claims", ids.object(split.claims.map { .amount($0) })),
            ("dust", .amount(split.dust)),
        ]
    }
}
