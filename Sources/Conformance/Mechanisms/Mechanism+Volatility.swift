import Rewards

extension Mechanism {
    static let volatility = Mechanism("volatility") { (parameters, input) throws(Refusal) in
        let returns = try parameters.choice("returns", as: ReturnKind.self)
        let sigma = try parameters.choice("sigma", as: DeviationKind.self)
        let report = try VolatilityReport(
            closes: try input.prices("closes"), returns: returns, sigma: sigma)
        return [
            ("returns", .list(report.returns.map { .signed($0) })),
            ("sum", .signed(report.sum)),
            ("scaled_squares", .wide(report.scaledSquares)),
            ("variance", .wide(report.variance)),
            ("sigma", .integer(report.sigma)),
        ]
    }
}
