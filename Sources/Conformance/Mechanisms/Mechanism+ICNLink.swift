import Rewards

extension Mechanism {
    static let icnLink = Mechanism("icn-link") { (parameters, input) throws(Refusal) in
        let links = try parameters.integer("links", in: 1...UInt128.max)
        let weights = try parameters.integers("month_weights", in: 0...NodeSalePayments.maxWeight)
        var payments = NodeSalePayments.icn
        payments.links = links
        payments.monthWeights = weights
        payments.operatorCommission = try parameters.fraction("hypernode_commission")
        let month = try input.integer64("month", in: 0...UInt64(NodeSalePayments.monthCount))
        let payment = try payments.payment(
            month: month, uptimeFactor: try input.fraction("uptime_factor"))
        return [
            ("scheduled", .amount(payment.scheduled)),
            ("earned", .amount(payment.earned)),
            ("commission", .amount(payment.commission)),
            ("holder", .amount(payment.holder)),
            ("withheld", .amount(payment.withheld)),
        ]
    }
}
