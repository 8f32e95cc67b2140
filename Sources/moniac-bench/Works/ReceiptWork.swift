import Ledger
import Rewards
import Settlement

/// Receipts on open jobs, one command each.
enum ReceiptWork {
    private static let receiptsOfJob: UInt64 = 100

    static func measure(receipts count: UInt64) throws(Refusal) -> [Measurement] {
        let rounds = min(count, receiptsOfJob)
        let jobs = Int(count / rounds)
        var network = try PaymentNetwork(stakers: 10, jobs: jobs, receipts: rounds)
        let (_, cost) = try CostMeter.measure { () throws(Refusal) in
            for _ in 0..<rounds { try network.settleRound(first: jobs) }
        }
        let paid = network.load.state.jobs.totals[Int(PaymentNetwork.dollar.index)].paid
        return [
            Measurement(
                work: "settlement/receipts", unit: "receipt", count: rounds * UInt64(jobs),
                cost: cost,
                exact: [
                    ("receipts", .count(rounds * UInt64(jobs))), ("jobs", .count(UInt64(jobs))),
                    ("paid", .text("\(paid.baseUnits)")),
                ] + network.load.proof,
                info: [("check_level", .text("running_sums"))])
        ]
    }
}
