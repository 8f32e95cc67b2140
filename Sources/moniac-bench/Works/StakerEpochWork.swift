import Ledger
import Rewards
import Settlement

/// Epochs of a payment network: idle ones, and ones in which some stakers and jobs changed.
///
/// The timed part of an idle epoch is one receipt, so that there is revenue to divide, and the
/// edge. That of a changed epoch is k claims and k receipts, at most one a job, and the edge.
enum StakerEpochWork {
    private static let idleEpochs: UInt64 = 200
    private static let checkedEpochs: UInt64 = 2
    private static let changedEpochs: UInt64 = 10

    /// - Parameter stakers: The largest size; a tenth and a hundredth of it are measured too.
    static func measure(stakers: Int) throws(Refusal) -> [Measurement] {
        var idle: [Measurement] = []
        var checked: [Measurement] = []
        var changed: [Measurement] = []
        for size in [stakers / 100, stakers / 10, stakers] where size > 0 {
            let jobs = max(1, size / 10)
            var network = try PaymentNetwork(
                stakers: size, jobs: jobs,
                receipts: 8 * (idleEpochs + checkedEpochs + changedEpochs))
            // Warm-ups end at the first distribution after a day: they belong to joining.
            try epoch(of: &network, claims: 0, receipts: 1)
            idle.append(
                try epochs(
                    idleEpochs, of: &network, stakers: size, claims: 0, receipts: 1,
                    work: "settlement/stakers-epoch"))
            network.load.checkLevel = .everyEdge
            checked.append(
                try epochs(
                    checkedEpochs, of: &network, stakers: size, claims: 0, receipts: 1,
                    work: "settlement/stakers-epoch-checked"))
            network.load.checkLevel = .runningSums
            let shares = size == stakers ? [stakers / 1_000, stakers / 100, stakers / 10] : []
            for share in Set(shares + [stakers / 1_000]).sorted() where share > 0 && share <= size {
                changed.append(
                    try epochs(
                        changedEpochs, of: &network, stakers: size, claims: share,
                        receipts: min(share, jobs), work: "settlement/changed-epoch"))
            }
        }
        return withGrowth(idle, "stakers") + withGrowth(checked, "stakers") + changedGrowth(changed)
    }

    private static func epochs(
        _ count: UInt64, of network: inout PaymentNetwork, stakers: Int, claims: Int,
        receipts: Int, work: String
    ) throws(Refusal) -> Measurement {
        let (_, cost) = try CostMeter.measure { () throws(Refusal) in
            for _ in 0..<count {
                try epoch(of: &network, claims: claims, receipts: receipts)
            }
        }
        let level = network.load.checkLevel == .runningSums ? "running_sums" : "every_edge"
        return Measurement(
            work: work, unit: "epoch", count: count, cost: cost,
            exact: [
                ("stakers", .count(UInt64(stakers))), ("changed", .count(UInt64(claims))),
                ("receipts", .count(UInt64(receipts))),
            ] + network.load.proof,
            info: [("check_level", .text(level))])
    }

    private static func epoch(
        of network: inout PaymentNetwork, claims: Int, receipts: Int
    ) throws(Refusal) {
        try network.claimStakes(first: claims)
        try network.settleRound(first: receipts)
        try network.load.closeEpoch()
    }

    /// In k with the number of stakers fixed, and in the number of stakers with k fixed.
    private static func changedGrowth(_ lines: [Measurement]) -> [Measurement] {
        guard let largest = lines.last else { return [] }
        let size = largest.size("stakers")
        let fixedSize = lines.filter { $0.size("stakers") == size }
        let smallest = lines.map { $0.size("changed") }.min()
        let fixedChange = lines.filter { $0.size("changed") == smallest }
        var last = largest
        if let exponent = growth(fixedSize, in: "changed") {
            last.info.append(("exponent_changed", .real(exponent)))
        }
        if let exponent = growth(fixedChange, in: "stakers") {
            last.info.append(("exponent_stakers", .real(exponent)))
        }
        return lines.dropLast() + [last]
    }
}
