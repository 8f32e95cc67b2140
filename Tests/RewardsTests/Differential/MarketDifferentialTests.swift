import Rewards
import Testing

/// Swaps, returns and the market adjustment against exact numbers, at the ends of the types.
@Suite struct MarketDifferentialTests {
    @Test func `a swap either way is exact, or refused in order`() {
        var (buys, sells) = (Differential(), Differential())
        let most: UInt128 = 1 << 112
        for seed in 0..<700 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let model = random.element(of: [
                SwapModel.builtInFee, .separateFee(millionths: random.edge64(upTo: 1_000_000)),
                .separateFee(millionths: 3_000),
            ])
            let size = random.element(of: [1 << 30, 1 << 64, most])
            let reserves = SwapReserves(
                input: random.edgeAmount(upTo: size), output: random.edgeAmount(upTo: size))
            let amount = random.edgeAmount(upTo: size)
            func values(_ swap: Swap) -> [BigInteger] {
                [
                    swap.amountIn, swap.amountOut, swap.fee, swap.reserves.input,
                    swap.reserves.output,
                ].map { BigInteger($0) }
            }
            let exact = ExactSwap(model: model, reserves: reserves)
            buys.compare(seed) { () throws(Refusal) in
                values(try model.exactIn(amount, reserves: reserves))
            } exact: { () throws(Refusal) in
                try exact.selling(BigInteger(amount))
            }
            sells.compare(seed) { () throws(Refusal) in
                values(try model.exactOut(amount, reserves: reserves))
            } exact: { () throws(Refusal) in
                try exact.buying(BigInteger(amount))
            }
        }
        buys.check(accepted: 200, refused: 150)
        sells.check(accepted: 100, refused: 150)
    }

    @Test func `simple returns and moves are exact, or refused past their bounds`() throws {
        var run = Differential()
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let size = random.element(of: [Wad.scale * 2, Price.bound - 1])
            let (first, last) = try (
                Price(wad: random.edge(upTo: size)), Price(wad: random.edge(upTo: size))
            )
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try ReturnKind.simple.between(first, last).raw)]
            } exact: { () throws(Refusal) in
                [try ExactWeek.gain(BigInteger(first.wad), BigInteger(last.wad))]
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try ReturnKind.simple.move(from: first, to: last))]
            } exact: { () throws(Refusal) in
                [try ExactWeek.move(BigInteger(first.wad), BigInteger(last.wad))]
            }
        }
        run.check(accepted: 400, refused: 150)
    }

    @Test func `an evaluation is exact in all its figures, or refused in order`() throws {
        var run = Differential()
        for seed in 0..<700 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let window = UInt16(2 + random.below(4))
            let floor = random.edgeWad(upTo: Wad.scale)
            let rule = MarketAdjustmentRule(
                windowDays: window,
                k: random.edgeWad(upTo: 1_000 * Wad.scale + (random.chance(oneIn: 20) ? 1 : 0)),
                trigger: random.element(of: TriggerKind.allCases),
                sigma: random.element(of: DeviationKind.allCases), returns: .simple, floor: floor,
                cap: random.chance(oneIn: 3) ? nil : random.edgeWad(upTo: 3 * Wad.scale),
                badPrice: random.element(of: [.hold, .halt, .lastGood]))
            let maf = random.chance(oneIn: 9) ? random.edgeWad() : rule.clamped(random.edgeWad())
            let isCalm = !random.chance(oneIn: 4)
            let closes = try (0...window).map { _ in
                let near = Wad.scale / 2 + random.edge(upTo: Wad.scale)
                let wad = isCalm ? near : random.edge(upTo: Price.bound - 1)
                return try Price(wad: random.chance(oneIn: 25) ? 0 : wad)
            }
            run.compare(seed) { () throws(Refusal) in
                let step = try rule.evaluate(maf: maf, closes: closes)
                let outcome = MarketAdjustmentOutcome.allCases.firstIndex(of: step.outcome)!
                return [
                    BigInteger(outcome), BigInteger(step.move), BigInteger(step.variance),
                    BigInteger(step.sigma), BigInteger(step.maf),
                ]
            } exact: { () throws(Refusal) in
                try ExactWeek(rule: rule, maf: maf, closes: closes).step()
            }
        }
        run.check(accepted: 250, refused: 100)
    }
}

/// A swap in exact numbers.
private struct ExactSwap {
    let model: SwapModel
    let reserves: SwapReserves
    private var input: BigInteger { BigInteger(reserves.input) }
    private var output: BigInteger { BigInteger(reserves.output) }
    private let bound = BigInteger.powerOfTwo(112)

    init(model: SwapModel, reserves: SwapReserves) {
        self.model = model
        self.reserves = reserves
    }

    private func check(_ amount: BigInteger) throws(Refusal) {
        if case .separateFee(let rate) = model, rate > 999_999 { throw .outOfRange }
        if max(input, output, amount) >= bound { throw .outOfRange }
        if input.isZero || output.isZero { throw .emptyPool }
        if amount.isZero { throw .zeroAmount }
    }

    private func traded(
        _ paid: BigInteger, _ bought: BigInteger, fee: BigInteger
    ) throws(Refusal) -> [BigInteger] {
        if input + paid >= bound { throw .overflow }
        return [paid, bought, fee, input + paid, output - bought]
    }

    func selling(_ amount: BigInteger) throws(Refusal) -> [BigInteger] {
        try check(amount)
        var (fee, bought): (BigInteger, BigInteger)
        switch model {
        case .separateFee(let rate):
            fee = ExactRational(amount * BigInteger(rate), over: 1_000_000).ceil
            bought = Exact.floor(output, amount - fee, over: input + amount - fee)
        case .builtInFee:
            fee = 0
            bought = Exact.floor(amount * 997, output, over: input * 1_000 + amount * 997)
        }
        if bought.isZero { throw .zeroOutput }
        return try traded(amount, bought, fee: fee)
    }

    func buying(_ amount: BigInteger) throws(Refusal) -> [BigInteger] {
        try check(amount)
        if amount >= output { throw .insufficientReserve }
        let left = output - amount
        switch model {
        case .separateFee(let rate):
            let net = Exact.ceil(input, amount, over: left)
            let paid = ExactRational(net * 1_000_000, over: 1_000_000 - BigInteger(rate)).ceil
            return try traded(paid, amount, fee: paid - net)
        case .builtInFee:
            return try traded(
                Exact.floor(input * 1_000, amount, over: left * 997) + 1, amount, fee: 0)
        }
    }
}

/// One window of closes in exact numbers.
private struct ExactWeek {
    let rule: MarketAdjustmentRule
    let maf: Wad
    let closes: [Price]

    static func gain(_ first: BigInteger, _ last: BigInteger) throws(Refusal) -> BigInteger {
        if first.isZero || last.isZero { throw .badPrice }
        let gain = Exact.floor(last, Exact.scale, over: first) - Exact.scale
        if gain >= .powerOfTwo(80) { throw .returnOutOfRange }
        return gain
    }

    static func move(_ first: BigInteger, _ last: BigInteger) throws(Refusal) -> BigInteger {
        if first.isZero || last.isZero { throw .badPrice }
        return try Exact.fit(
            Exact.floor((last - first).magnitude, Exact.scale, over: first), or: .returnOutOfRange)
    }

    private func check() throws(Refusal) {
        if BigInteger(rule.k) > Exact.scale * 1_000 || rule.floor.raw == 0 { throw .outOfRange }
        if let cap = rule.cap, cap.raw < rule.floor.raw { throw .badBounds }
        if maf.raw < rule.floor.raw || maf.raw > rule.cap?.raw ?? .max {
            throw .marketAdjustmentOutOfBounds
        }
    }

    func step() throws(Refusal) -> [BigInteger] {
        try check()
        var prices = closes.map { BigInteger($0.wad) }
        if prices.contains(where: \.isZero) {
            switch rule.badPrice {
            case .hold: return [2, 0, 0, 0, BigInteger(maf)]
            case .halt: throw .badPrice
            case .lastGood: if prices[0].isZero { throw .badPrice }
            }
            for day in prices.indices.dropFirst() where prices[day].isZero {
                prices[day] = prices[day - 1]
            }
        }
        var gains: [ExactRational] = []
        for day in prices.indices.dropFirst() {
            gains.append(ExactRational(try ExactWeek.gain(prices[day - 1], prices[day])))
        }
        let (first, last) = (prices[0], prices[prices.count - 1])
        let move = try ExactWeek.move(first, last)
        let variance = self.variance(of: gains)
        let days = ExactRational(rule.trigger == .weeklySigma ? gains.count : 1)
        let fires =
            ExactRational(move).squared() > ExactRational.wad(rule.k).squared() * variance * days
        var factor = BigInteger(maf)
        if fires {
            factor = max(
                try Exact.fit(Exact.floor(factor, first, over: last)), BigInteger(rule.floor))
            if let cap = rule.cap { factor = min(factor, BigInteger(cap)) }
        }
        let sigma = variance.floor.squareRootFloor()
        return [fires ? 0 : 1, move, variance.floor, sigma, factor]
    }

    private func variance(of gains: [ExactRational]) -> ExactRational {
        let count = ExactRational(gains.count)
        let mean = gains.reduce(0, +) / count
        let squares = gains.reduce(0 as ExactRational) { $0 + ($1 - mean).squared() }
        return squares / (rule.sigma == .sample ? count - 1 : count)
    }
}
