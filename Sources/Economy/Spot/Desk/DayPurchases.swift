import Rewards

/// What users owe providers for jobs that began and ended within a day, gathered until the day's
/// purchases: one escrow for each workload and node.
///
/// Amounts are those of single escrows, to the unit but for the fee, which is rounded once a
/// purchase in place of once a receipt.
struct DayPurchases {
    /// The second of the day at which they are made.
    static let second: Int64 = 86_370

    /// What one workload will buy of one provider. Units: GPU-seconds.
    struct Order {
        let buyer: Int
        let provider: Int
        /// To be paid for.
        fileprivate(set) var units: UInt64 = 0
        /// To be put in escrow; what is beyond the paid ones comes back.
        fileprivate(set) var funded: UInt64 = 0
        /// Jobs that ended.
        fileprivate(set) var jobs: Int64 = 0
        /// Σ funded units · price a unit.
        private var cost: UInt128 = 0

        fileprivate init(buyer: Int, provider: Int) {
            self.buyer = buyer
            self.provider = provider
        }

        /// The mean price of a unit, half a base unit rounded up; zero where none was quoted.
        var pricePerUnit: TokenAmount {
            if funded == 0 { return .zero }
            return TokenAmount(baseUnits: (cost + UInt128(funded) / 2) / UInt128(funded))
        }

        fileprivate mutating func add(
            _ units: UInt64, of funded: UInt64, at price: TokenAmount
        ) {
            self.units += units
            self.funded += funded
            let (product, overflow) = price.baseUnits.multipliedReportingOverflow(
                by: UInt128(funded))
            let (sum, more) = cost.addingReportingOverflow(product)
            // Nobody has 2^127 base units; the order is refused for want of them.
            cost = overflow || more || sum >> 127 != 0 ? 1 << 127 : sum
        }
    }

    /// What is left of an interrupted job's escrow, until its expiry gives it back.
    private struct Remainder {
        let place: Int
        let units: UInt64
        let price: TokenAmount
        /// Unit: seconds since the start.
        let due: Int64
    }

    private let providers: Int
    /// By workload and provider.
    private var orders: [Order] = []
    private var remainders: [Remainder] = []

    init(buyers: Int, providers: Int) {
        self.providers = providers
        for place in 0..<buyers * providers {
            orders.append(Order(buyer: place / providers, provider: place % providers))
        }
    }

    /// A job has finished: its units are paid and the rest of what was quoted comes back.
    mutating func finish(_ job: JobEscrow, units: UInt64, at price: TokenAmount) {
        let place = place(of: job)
        orders[place].add(min(units, job.maxUnits), of: job.maxUnits, at: price)
        orders[place].jobs += 1
    }

    /// An outage took a job: what receipts have proven is paid, the rest waits for the expiry.
    ///
    /// - Parameter due: When the rest comes back. Unit: seconds since the start.
    mutating func abandon(
        _ job: JobEscrow, proven: UInt64, at price: TokenAmount, due: Int64
    ) {
        let place = place(of: job)
        orders[place].add(proven, of: proven, at: price)
        orders[place].jobs += 1
        remainders.append(
            Remainder(place: place, units: job.maxUnits - proven, price: price, due: due))
    }

    private func place(of job: JobEscrow) -> Int { job.buyer * providers + job.provider }

    /// Takes what is to be bought now, by buyer, then provider.
    ///
    /// - Parameter second: Since the start.
    /// - Complexity: O(buyers · providers + interrupted jobs).
    mutating func take(at second: Int64) -> [Order] {
        for remainder in remainders where remainder.due <= second {
            orders[remainder.place].add(0, of: remainder.units, at: remainder.price)
        }
        remainders.removeAll { $0.due <= second }
        var taken: [Order] = []
        for place in orders.indices where orders[place].funded > 0 {
            let order = orders[place]
            taken.append(order)
            orders[place] = Order(buyer: order.buyer, provider: order.provider)
        }
        return taken
    }
}
