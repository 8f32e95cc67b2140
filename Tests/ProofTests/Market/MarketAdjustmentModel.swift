import Rewards

/// The rule of the market adjustment factor by its definition: all squares written out.
struct MarketAdjustmentModel {
    let rule: MarketAdjustmentRule
    /// A deliberate error: equality fires.
    let isLoose: Bool

    struct Answer {
        var outcome: MarketAdjustmentOutcome
        var maf: Wad
        var refusal: Refusal?
    }

    func evaluate(maf: Wad, closes: [Price]) -> Answer {
        var answer = Answer(outcome: .notFired, maf: maf, refusal: nil)
        if maf < rule.floor || rule.cap.map({ maf > $0 }) ?? false {
            answer.refusal = .marketAdjustmentOutOfBounds
            return answer
        }
        var prices = closes.map(\.wad)
        if prices.contains(0) {
            switch rule.badPrice {
            case .hold:
                answer.outcome = .held
                return answer
            case .halt:
                answer.refusal = .badPrice
                return answer
            case .lastGood:
                if prices[0] == 0 {
                    answer.refusal = .badPrice
                    return answer
                }
                for day in prices.indices where prices[day] == 0 {
                    prices[day] = prices[day - 1]
                }
            }
        }
        let returns = zip(prices, prices.dropFirst()).map { self.growth($0, $1) }
        guard let move = move(prices), returns.allSatisfy({ $0 != nil }) else {
            answer.refusal = .returnOutOfRange
            return answer
        }
        if !fires(move: move, returns: returns.compactMap { $0 }) { return answer }
        answer.outcome = .fired
        let raw = product(maf.raw, prices[0]).quotient(prices[prices.count - 1])
        if raw.high > 0 { answer.refusal = .overflow }
        answer.maf = max(Wad(raw: raw.low), rule.floor)
        if let cap = rule.cap { answer.maf = min(answer.maf, cap) }
        return answer
    }

    /// Nil where the magnitude is 2^80 or more.
    private func growth(_ from: UInt128, _ to: UInt128) -> Int128? {
        if rule.returns == .log { return (try? lnRatio(to, from))?.raw }
        let ratio = product(to, Wad.scale).quotient(from)
        if ratio.high > 0 || ratio.low >= 1 << 80 + Wad.scale { return nil }
        return Int128(ratio.low) - Int128(Wad.scale)
    }

    private func move(_ prices: [UInt128]) -> UInt128? {
        let (first, last) = (prices[0], prices[prices.count - 1])
        if rule.returns == .log { return (try? lnRatio(last, first))?.magnitude }
        let distance = max(first, last) - min(first, last)
        let ratio = product(distance, Wad.scale).quotient(first)
        return ratio.high > 0 ? nil : ratio.low
    }

    /// (move · 10^18 · n)² · d > k² · Σ (n·r − Σr)² · s
    private func fires(move: UInt128, returns: [Int128]) -> Bool {
        let count = returns.count
        let sum = returns.reduce(0, +)
        var squares = UInt256.zero
        for value in returns {
            let distance = (Int128(count) * value - sum).magnitude
            squares = squares + product(distance, distance)
        }
        let divisor = rule.sigma == .sample ? count - 1 : count
        let days = rule.trigger == .weeklySigma ? count : 1
        let scaled = product(move, Wad.scale) * UInt128(count)
        let left = wide(UInt512.product(scaled, scaled), times: UInt128(divisor))
        let right = wide(
            UInt512.product(squares, product(rule.k.raw, rule.k.raw)), times: UInt128(days))
        return isLoose ? left >= right : left > right
    }

    private func wide(_ value: UInt512, times factor: UInt128) -> UInt512 {
        do { return try value.multiplied(by: factor) } catch {
            preconditionFailure("a product left 512 bits")
        }
    }
}
