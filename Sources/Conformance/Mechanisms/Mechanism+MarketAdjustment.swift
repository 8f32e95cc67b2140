import Rewards

extension Mechanism {
    static let marketAdjustmentFactor = Mechanism("market-adjustment-factor") {
        (parameters, input) throws(Refusal) in
        let rule = try marketAdjustmentRule(parameters)
        let maf = try input.wad("maf")
        let step = try rule.evaluate(maf: maf, closes: try input.prices("closes"))
        return [
            ("outcome", .text(step.outcome.rawValue)),
            ("move", .integer(step.move)),
            ("sigma", .integer(step.sigma)),
            ("maf", .wad(step.maf)),
        ]
    }

    static let marketAdjustmentPath = Mechanism("market-adjustment-path") {
        (parameters, input) throws(Refusal) in
        let rule = try marketAdjustmentRule(parameters)
        let cycleDays = UInt16(try parameters.integer("cycle_days", in: 1...366))
        let maf = try input.wad("maf")
        let path = try Rewards.marketAdjustmentPath(
            rule: rule, cycleDays: cycleDays, maf: maf, closes: try input.prices("closes"))
        let steps = path.steps.map { step in
            ResultValue.object([
                ("day", .integer(step.day)),
                ("outcome", .text(step.outcome.rawValue)),
                ("maf", .wad(step.maf)),
            ])
        }
        return [("steps", .list(steps)), ("final", .wad(path.final))]
    }

    private static func marketAdjustmentRule(
        _ parameters: FieldReader
    ) throws(Refusal) -> MarketAdjustmentRule {
        MarketAdjustmentRule(
            windowDays: UInt16(try parameters.integer("window_days", in: 2...366)),
            k: try parameters.wad("k", in: 0...MarketAdjustmentRule.maxK.raw),
            trigger: try parameters.choice("trigger", as: TriggerKind.self),
            sigma: try parameters.choice("sigma", as: DeviationKind.self),
            returns: try parameters.choice("returns", as: ReturnKind.self),
            floor: try parameters.wad("floor", in: 1...UInt128.max),
            cap: try parameters.limit("cap").map { Wad(raw: $0.baseUnits) },
            badPrice: try parameters.choice("bad_price", as: BadPricePolicy.self))
    }
}
