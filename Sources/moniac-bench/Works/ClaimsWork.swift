import Ledger
import Rewards
import Settlement

/// What every staker may claim, listed from the state, and the tree over the list.
enum ClaimsWork {
    static func measure(claims count: Int) throws(Refusal) -> [Measurement] {
        var network = try PaymentNetwork(stakers: count, jobs: 1, receipts: 2)
        // Warm-ups are over at the first of these edges: everybody is owed a part of its fees.
        for _ in 0..<2 {
            try network.settleRound(first: 1)
            try network.load.closeEpoch()
        }
        let state = network.load.state
        let (claims, listing) = try CostMeter.measure { () throws(Refusal) in try state.claims() }
        let (tree, hashing) = CostMeter.measure {
            ClaimsTree(
                claims: claims, protocolSymbol: state.configuration.token.symbol,
                epoch: state.epochNumber - 1)
        }
        var sum = TokenAmount.zero
        for claim in claims { sum = try sum.adding(claim.amount) }
        let middle = tree.proof(of: claims.count / 2)
        let size: [(key: String, value: Measurement.Value)] = [
            ("claims", .count(UInt64(claims.count))), ("sum", .text("\(sum.baseUnits)")),
        ]
        return [
            Measurement(
                work: "settlement/claims-list", unit: "claim", count: UInt64(claims.count),
                cost: listing, exact: size + network.load.proof),
            Measurement(
                work: "settlement/claims-tree", unit: "claim", count: UInt64(claims.count),
                cost: hashing,
                exact: size + [
                    ("root", .text(LoadedProtocol.hexadecimal(tree.root))),
                    ("violations", .count(middle.isValid(under: tree.root) ? 0 : 1)),
                ]),
        ]
    }
}
