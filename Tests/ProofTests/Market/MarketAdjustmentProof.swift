import Rewards

/// The market adjustment factor over windows and paths of closes.
struct MarketAdjustmentProof: Subject {
    static let flaws = [
        "a move that equals the trigger fires", "population and sample deviation are exchanged",
        "the cap is passed by one", "the ratio is inverted",
    ]

    private let rule: MarketAdjustmentRule
    /// What is asked; differs where a flaw says so.
    private let given: MarketAdjustmentRule

    init(_ trial: inout Trial) {
        rule = MarketAdjustmentProof.rule(&trial.draw)
        var given = rule
        if trial.flaw == 2 { given.sigma = rule.sigma == .sample ? .population : .sample }
        if trial.flaw == 3 { given.cap = rule.cap.map { Wad(raw: $0.raw + 1) } }
        self.given = given
    }

    private static func rule(_ draw: inout Draw) -> MarketAdjustmentRule {
        let ks: [UInt128] = [0, 3 * Wad.scale / 2, draw.value(upTo: 4 * Wad.scale)]
        let floor = 1 + draw.value(upTo: Wad.scale / 10)
        return MarketAdjustmentRule(
            windowDays: UInt16(2 + draw.below(9)), k: Wad(raw: draw.element(of: ks)),
            trigger: draw.once(in: 2) ? .dailySigma : .weeklySigma,
            sigma: draw.once(in: 2) ? .sample : .population,
            returns: draw.once(in: 4) ? .log : .simple, floor: Wad(raw: floor),
            cap: draw.once(in: 4) ? nil : Wad(raw: floor + draw.value(upTo: Wad.scale)),
            badPrice: draw.element(of: BadPricePolicy.allCases))
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        switch trial.draw.below(8) {
        case 0: try followPath(&trial)
        case 1: try telescope(&trial)
        default: try evaluate(&trial)
        }
    }

    // MARK: One window

    private func evaluate(_ trial: inout Trial) throws(Counterexample) {
        let closes = closes(Int(rule.windowDays) + 1, &trial.draw)
        let isOut = trial.draw.once(in: 16)
        let span = (rule.cap?.raw ?? 2 * Wad.scale) - rule.floor.raw
        let maf = Wad(
            raw: isOut ? rule.floor.raw - 1 : rule.floor.raw + trial.draw.value(upTo: span))
        let expected = MarketAdjustmentModel(rule: rule, isLoose: trial.flaw == 1)
            .evaluate(maf: maf, closes: closes)
        var result = attempt { () throws(Refusal) in
            try given.evaluate(maf: maf, closes: closes)
        }
        if trial.flaw == 4, case .success(let step) = result, step.outcome == .fired,
            let first = closes.first, let last = closes.last
        {
            let inverted = product(maf.raw, last.wad).quotient(max(1, first.wad))
            result = .success(
                MarketAdjustmentStep(
                    outcome: .fired, move: step.move, variance: step.variance,
                    maf: rule.clamped(Wad(raw: inverted.low))))
        }
        guard
            let step = try trial.answer(
                result, demanded: expected.refusal, isUnchanged: true)
        else { return }
        try trial.check(
            .M1, step.maf >= rule.floor && rule.cap.map { step.maf <= $0 } ?? true,
            "\(step.maf) in \(rule.floor)…\(rule.cap as Any)")
        try trial.check(
            .M2, step.outcome == expected.outcome && step.maf == expected.maf,
            "\(step), expected \(expected) of \(maf) by \(closes)")
        try verifyDirection(step, maf: maf, closes, &trial)
        try changeUnit(step, maf: maf, closes, &trial)
    }

    private func verifyDirection(
        _ step: MarketAdjustmentStep, maf: Wad, _ closes: [Price], _ trial: inout Trial
    ) throws(Counterexample) {
        if step.outcome != .fired {
            try trial.check(.M2, step.maf == maf, "\(maf) → \(step.maf), not fired")
        }
        if step.outcome == .held {
            let hasGap = closes.contains { !$0.isUsable }
            try trial.check(.M5, hasGap && rule.badPrice == .hold, "held with good prices")
        }
        let used = closes.filter { $0.isUsable }
        guard step.outcome != .held, let first = used.first, let last = used.last else { return }
        let isUp = last > first
        let isInOrder = isUp ? step.maf <= maf : step.maf >= maf || step.outcome == .notFired
        try trial.check(.M2, isInOrder, "\(maf) → \(step.maf) as \(first) → \(last)")
        if used.allSatisfy({ $0 == first }) {
            try trial.check(
                .M6, step.outcome == .notFired && step.sigma == 0, "\(step) at a constant price")
        }
    }

    /// M3: all prices times the same number.
    private func changeUnit(
        _ step: MarketAdjustmentStep, maf: Wad, _ closes: [Price], _ trial: inout Trial
    ) throws(Counterexample) {
        let highest = closes.map(\.wad).max() ?? 0
        let factor = 1 + trial.draw.value(upTo: 1_000)
        guard highest < Price.bound / factor else { return }
        let scaled = closes.map { Self.price($0.wad * factor) }
        let other = attempt { () throws(Refusal) in try given.evaluate(maf: maf, closes: scaled) }
        if trial.flaw == 4 { return }
        try trial.check(.M3, other == .success(step), "\(step), times \(factor) \(other)")
    }

    // MARK: Many windows

    /// M10: evaluated at the edges of cycles only, each from the factor at its window's start.
    private func followPath(_ trial: inout Trial) throws(Counterexample) {
        let window = Int(rule.windowDays)
        let cycle = 1 + trial.draw.below(9)
        let closes = closes(window + 1 + trial.draw.below(20), &trial.draw)
        let maf = rule.cap ?? .one
        let model = MarketAdjustmentModel(rule: rule, isLoose: trial.flaw == 1)
        var inForce: [Wad] = []
        var (current, refusal): (Wad, Refusal?) = (maf, nil)
        var days: [MarketAdjustmentDay] = []
        for day in closes.indices {
            if refusal == nil && day >= window && (day - window) % cycle == 0 {
                let made = model.evaluate(
                    maf: inForce[day - window], closes: Array(closes[day - window...day]))
                refusal = made.refusal
                if made.outcome != .held { current = made.maf }
                days.append(
                    MarketAdjustmentDay(day: day, outcome: made.outcome, maf: current))
            }
            inForce.append(current)
        }
        let result = attempt { () throws(Refusal) in
            try marketAdjustmentPath(
                rule: given, cycleDays: UInt16(cycle), maf: maf, closes: closes)
        }
        guard let path = try trial.answer(result, demanded: refusal, isUnchanged: true) else {
            return
        }
        try trial.check(
            .M10, path.steps == days && path.final == current,
            "\(path), expected \(days) every \(cycle) days")
    }

    /// M7: always fired and never clamped, the factor follows the price to within the roundings.
    private func telescope(_ trial: inout Trial) throws(Counterexample) {
        trial.countOperation()
        let always = MarketAdjustmentRule(
            windowDays: 2, k: .zero, trigger: .dailySigma, sigma: rule.sigma, returns: .simple,
            floor: Wad(raw: 1), cap: nil, badPrice: .halt)
        let prices = (0..<9).map { _ in
            Self.price(1_000_000_000 + trial.draw.value(upTo: 999_000_000_000))
        }
        let opening = Wad(raw: Wad.scale + trial.draw.value(upTo: Wad.scale))
        let result = attempt { () throws(Refusal) in
            try marketAdjustmentPath(rule: always, cycleDays: 2, maf: opening, closes: prices)
        }
        guard case .success(let path) = result else {
            return try trial.check(.M7, false, "\(result) of \(prices)")
        }
        var roundings = UInt256.zero
        for step in path.steps where step.outcome == .fired {
            roundings = roundings + prices[step.day].wad
        }
        let exact = product(opening.raw, prices[0].wad)
        let made = product(path.final.raw, prices[8].wad) + (trial.flaw == 4 ? exact : .zero)
        try trial.check(
            .M7, made <= exact && exact < made + roundings + 1,
            "\(opening) → \(path.final) by \(prices)")
    }

    // MARK: Values

    static func price(_ wad: UInt128) -> Price {
        do { return try Price(wad: wad) } catch {
            preconditionFailure("a price of \(wad) is out of range")
        }
    }

    /// Constant, doubling, wandering or wild closes, with a gap now and then.
    private func closes(_ count: Int, _ draw: inout Draw) -> [Price] {
        let kind = draw.below(6)
        var wad = 1 + draw.value(upTo: 1 << 70)
        var wads: [UInt128] = []
        for _ in 0..<count {
            wads.append(wad)
            switch kind {
            case 0: break
            case 1: wad = min(2 * wad, Price.bound - 1)
            case 2: wad = draw.value(upTo: Price.bound - 1)
            default:
                let step = draw.value(upTo: wad / 8)
                wad = draw.once(in: 2) ? min(wad + step, Price.bound - 1) : wad - step
            }
        }
        if draw.once(in: 8) { wads[draw.below(count)] = 0 }
        return wads.map { Self.price($0) }
    }
}
