import Rewards

/// What holders of sold nodes are paid: the months sum to each one's part, and nothing is paid
/// twice or to nobody.
struct NodeSalePaymentsProof: Subject {
    static let flaws = ["a month pays a unit more", "the commission is not taken"]

    private let payments: NodeSalePayments
    private let refusal: Refusal?

    init(_ trial: inout Trial) {
        let pool = trial.draw.amount(upTo: trial.draw.element(of: [100, 1 << 80, 1 << 100]))
        let links = trial.draw.value(upTo: 55_000)
        let part = links == 0 ? 0 : pool.baseUnits / links
        let months = trial.draw.once(in: 24) ? 47 : NodeSalePayments.monthCount
        let most = NodeSalePayments.maxWeight + (trial.draw.once(in: 24) ? 1 : 0)
        let isFlat = trial.draw.once(in: 24)
        let weights = (0..<months).map { _ in isFlat ? 0 : trial.draw.value(upTo: most) }
        let first = trial.draw.amount(
            upTo: trial.draw.once(in: 12) ? part + 1 : part, near: part)
        payments = NodeSalePayments(
            pool: pool, firstPayment: first, links: links, monthWeights: weights,
            operatorCommission: trial.draw.fraction())
        let isInRange = links > 0 && weights.allSatisfy { $0 <= NodeSalePayments.maxWeight }
        let isCurve = months == NodeSalePayments.monthCount && weights.contains { $0 > 0 }
        refusal =
            !isInRange
            ? .outOfRange : !isCurve ? .badCurve : first.baseUnits > part ? .poolTooSmall : nil
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let month = trial.draw.count(upTo: UInt64(NodeSalePayments.monthCount) + 1)
        let uptime = trial.draw.once(in: 24) ? Wad(raw: Wad.scale + 1) : trial.draw.fraction()
        let isOut = month > UInt64(NodeSalePayments.monthCount) || !uptime.isFraction
        let demanded = refusal == .outOfRange ? refusal : isOut ? .outOfRange : refusal
        let result = attempt { () throws(Refusal) in
            try payments.payment(month: month, uptimeFactor: uptime)
        }
        guard let made = try trial.answer(result, demanded: demanded, isUnchanged: true)
        else { return }
        let extra: UInt128 = trial.flaw == 1 ? 1 : 0
        try trial.check(
            .V5,
            [made.commission, made.holder, made.withheld].sum + extra
                == UInt256(made.scheduled.baseUnits)
                && [made.commission, made.holder].sum == UInt256(made.earned.baseUnits),
            "\(made) does not add up")
        let earned = product(made.scheduled.baseUnits, uptime.raw).quotient(Wad.scale)
        let rate = payments.operatorCommission.raw
        let commission = product(made.earned.baseUnits, trial.flaw == 2 ? 0 : rate)
            .quotient(Wad.scale)
        try trial.check(
            .R5,
            UInt256(made.earned.baseUnits) == earned
                && UInt256(made.commission.baseUnits) == commission,
            "\(made) at \(uptime)")
        if trial.draw.once(in: 40) { try verifyWhole(&trial) }
    }

    /// S8: all months together are each link's part; what stays locked never rises, and ends below
    /// a unit a link.
    private func verifyWhole(_ trial: inout Trial) throws(Counterexample) {
        do {
            var sum = UInt256.zero
            var locked = payments.pool
            let table = try payments.lockedByMonth()
            for month in 0...NodeSalePayments.monthCount {
                let payment = try payments.payment(month: UInt64(month), uptimeFactor: .one)
                sum = sum + payment.scheduled.baseUnits
                let unlocked = sum * payments.links
                try trial.check(
                    .S8,
                    table[month] <= locked
                        && unlocked + table[month].baseUnits == UInt256(payments.pool.baseUnits),
                    "\(table[month]) locked in month \(month), \(unlocked) paid")
                locked = table[month]
            }
            let part = try payments.perLink()
            try trial.check(
                .S8, sum == UInt256(part.baseUnits) && locked.baseUnits < payments.links,
                "\(sum) of \(part), \(locked) never paid")
        } catch {
            if let found = error as? Counterexample { throw found }
            throw trial.unexpected(error as? Refusal ?? .overflow, in: "a sound sale")
        }
    }
}
