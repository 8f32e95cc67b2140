import Rewards
import Settlement

/// What the protocol's own reports say of its mining pool, summed over settled epochs.
struct MiningTotals {
    /// The most that could have been released.
    private(set) var cap = TokenAmount.zero
    private(set) var toTasks = TokenAmount.zero
    private(set) var toVerification = TokenAmount.zero
    /// Work reports that were rolled back.
    private(set) var anomalies: Int64 = 0

    var released: TokenAmount {
        var sum = toTasks
        sum.accumulate(toVerification)
        return sum
    }

    mutating func add(_ report: MiningReport) {
        cap.accumulate(report.cap)
        toTasks.accumulate(report.toContribution)
        toVerification.accumulate(report.toValidation)
        anomalies += Int64(report.anomalies)
    }

    /// What came after `earlier`.
    func since(_ earlier: MiningTotals) -> MiningTotals {
        var difference = self
        difference.cap = cap.excess(over: earlier.cap)
        difference.toTasks = toTasks.excess(over: earlier.toTasks)
        difference.toVerification = toVerification.excess(over: earlier.toVerification)
        difference.anomalies = anomalies - earlier.anomalies
        return difference
    }
}
