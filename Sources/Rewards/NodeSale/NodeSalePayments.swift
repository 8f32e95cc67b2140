/// Monthly payments to the holders of sold nodes: a first payment, then the rest of each one's part
/// of the pool by month weights.
///
/// - Source: `docs/MECHANISMS.md`, icn-link — pool, number of links and first payment code; months
///   1 to 48 assumed.
public struct NodeSalePayments: Hashable, Sendable {
    /// What all links share.
    public var pool: TokenAmount
    /// What each link gets in month 0.
    public var firstPayment: TokenAmount
    /// How many share the pool; at least one.
    public var links: UInt128
    /// Weights of the months 1 … 48. Range: 0 … 10^12 each.
    public var monthWeights: [UInt128]
    /// The operator's fraction of what a link earns.
    public var operatorCommission: Wad

    /// Does not check anything; ``validate()`` and ``checkCurve()`` do.
    public init(
        pool: TokenAmount, firstPayment: TokenAmount, links: UInt128, monthWeights: [UInt128],
        operatorCommission: Wad
    ) {
        self.pool = pool
        self.firstPayment = firstPayment
        self.links = links
        self.monthWeights = monthWeights
        self.operatorCommission = operatorCommission
    }

    /// Payments go on for this many months after the first.
    public static let monthCount = 48
    /// The largest weight of a month.
    public static let maxWeight: UInt128 = 1_000_000_000_000

    /// ICN Link: 140,000,000 tokens of 18 decimals over 55,000 links, first payment
    /// 381.8181818181818 — code. Weights 49 − month, commission none — assumed.
    public static let icn = NodeSalePayments(
        pool: TokenAmount(baseUnits: 140_000_000 * Wad.scale),
        firstPayment: TokenAmount(baseUnits: 381_818_181_818_181_800_000),
        links: 55_000,
        monthWeights: (1...48).map { 49 - $0 },
        operatorCommission: .zero)

    /// - Throws: ``Refusal/outOfRange`` when there is no link, a weight is above 10^12 or the
    ///   commission is no fraction.
    /// - Complexity: O(months).
    public func validate() throws(Refusal) {
        if links == 0 { throw .outOfRange }
        for weight in monthWeights where weight > NodeSalePayments.maxWeight { throw .outOfRange }
        if !operatorCommission.isFraction { throw .outOfRange }
    }

    /// - Throws: ``Refusal/badCurve`` when there are not 48 weights or all are zero;
    ///   ``Refusal/poolTooSmall`` when a link's part is below the first payment.
    /// - Complexity: O(months).
    public func checkCurve() throws(Refusal) {
        if monthWeights.count != NodeSalePayments.monthCount { throw .badCurve }
        if monthWeights.allSatisfy({ $0 == 0 }) { throw .badCurve }
        if try perLink() < firstPayment { throw .poolTooSmall }
    }

    /// What one link gets over all months, rounded down.
    ///
    /// - Throws: ``Refusal/divisionByZero`` when there is no link.
    public func perLink() throws(Refusal) -> TokenAmount {
        TokenAmount(baseUnits: try mulDivFloor(pool.baseUnits, 1, links))
    }

    /// One link's payment for a month.
    ///
    /// - Parameters:
    ///   - month: Range: 0 … 48.
    ///   - uptimeFactor: A fraction; what it leaves is withheld.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, or for a month or factor out of range,
    ///   then as ``checkCurve()``.
    /// - Invariant: the scheduled amounts of the months 0 … 48 sum to ``perLink()``.
    /// - Complexity: O(months).
    public func payment(month: UInt64, uptimeFactor: Wad) throws(Refusal) -> NodeSalePayment {
        try validate()
        if month > UInt64(NodeSalePayments.monthCount) || !uptimeFactor.isFraction {
            throw .outOfRange
        }
        try checkCurve()
        let before = month == 0 ? .zero : try scheduled(through: Int(month) - 1)
        let scheduled = try scheduled(through: Int(month)).subtracting(before)
        let earned = try scheduled.multipliedFloor(by: uptimeFactor)
        let commission = try earned.multipliedFloor(by: operatorCommission)
        return NodeSalePayment(
            scheduled: scheduled, earned: earned, commission: commission,
            holder: try earned.subtracting(commission),
            withheld: try scheduled.subtracting(earned))
    }

    /// What of the pool is not scheduled yet in each month 0 … 48: the table of a
    /// ``VestingSchedule``.
    ///
    /// The last entry is what the links could not share out, less than one unit for each.
    ///
    /// - Throws: as ``validate()`` and ``checkCurve()``.
    /// - Complexity: O(months²), 49 sums of at most 48 weights.
    public func lockedByMonth() throws(Refusal) -> [TokenAmount] {
        try validate()
        try checkCurve()
        var locked = [TokenAmount]()
        for month in 0...NodeSalePayments.monthCount {
            let perLink = try scheduled(through: month).baseUnits
            let unlocked = try mulDivFloor(perLink, links, 1)
            locked.append(try pool.subtracting(TokenAmount(baseUnits: unlocked)))
        }
        return locked
    }

    /// One link's scheduled amounts of the months 0 … `month`, with the curve checked.
    private func scheduled(through month: Int) throws(Refusal) -> TokenAmount {
        let rest = try perLink().subtracting(firstPayment)
        // 48 weights of at most 10^12: far below 2^128.
        let passed = monthWeights.prefix(month).reduce(0, +)
        let whole = monthWeights.reduce(0, +)
        let units = try mulDivFloor(rest.baseUnits, passed, whole)
        return try firstPayment.adding(TokenAmount(baseUnits: units))
    }
}

/// One link's payment for one month.
public struct NodeSalePayment: Hashable, Sendable {
    public var scheduled: TokenAmount
    /// Scheduled times uptime, rounded down.
    public var earned: TokenAmount
    /// The operator's part of what is earned, rounded down.
    public var commission: TokenAmount
    /// The holder's part of what is earned.
    public var holder: TokenAmount
    /// Scheduled, not earned.
    public var withheld: TokenAmount

    public init(
        scheduled: TokenAmount, earned: TokenAmount, commission: TokenAmount, holder: TokenAmount,
        withheld: TokenAmount
    ) {
        self.scheduled = scheduled
        self.earned = earned
        self.commission = commission
        self.holder = holder
        self.withheld = withheld
    }
}
