import Rewards
import Settlement

/// What the spot desk counts: payments, refunds, people. Valued in USD at the day's closes.
struct SpotFigures {
    /// What users paid for, over a day or the run.
    struct Payments {
        /// Unit: GPU-seconds.
        var units: Double = 0
        var grossUSD: Double = 0
        var refundUSD: Double = 0
        /// Jobs whose user could not pay.
        var unpaid: Int64 = 0

        var priceUSDPerGPUHour: Double { units > 0 ? grossUSD / units * 3_600 : 0 }

        mutating func add(_ other: Payments) {
            units += other.units
            grossUSD += other.grossUSD
            refundUSD += other.refundUSD
            unpaid += other.unpaid
        }
    }

    /// Since the start.
    struct Turnover {
        /// On the day that the configuration gives them.
        var joined: Int64 = 0
        /// Because others earned enough.
        var entered: Int64 = 0
        var left: Int64 = 0
    }

    private(set) var today = Payments()
    private(set) var sum = Payments()
    private(set) var turnover = Turnover()
    private var returns: (sum: Double, reviews: Int64) = (0, 0)
    /// Asking prices that were drawn.
    let priceDraws: UInt64
    /// Interruptions and busy time until the last day's end.
    var interrupted: Int64 = 0
    var served = PoolLevels.Areas()
    /// Unit: GPU · ticks.
    var busyTicks: Int128 = 0

    init(priceDraws: UInt64) {
        self.priceDraws = priceDraws
    }

    /// Mean over reviews of the mean net return of those judged; zero without a review.
    var meanNetReturn: Double { returns.reviews > 0 ? returns.sum / Double(returns.reviews) : 0 }

    mutating func note(_ payment: EscrowPayment, grossUSD: Double, refundUSD: Double) {
        today.units += Double(payment.units)
        today.grossUSD += grossUSD
        today.refundUSD += refundUSD
    }

    mutating func noteUnpaid(_ jobs: Int64) { today.unpaid += jobs }

    mutating func noteJoin() { turnover.joined += 1 }

    mutating func noteEntry() { turnover.entered += 1 }

    mutating func noteExit() { turnover.left += 1 }

    mutating func noteReview(meanNetReturn: Double) {
        returns.sum += meanNetReturn
        returns.reviews += 1
    }

    /// The day's payments; the next day's begin.
    mutating func takeDay() -> Payments {
        defer { today = Payments() }
        sum.add(today)
        return today
    }
}
