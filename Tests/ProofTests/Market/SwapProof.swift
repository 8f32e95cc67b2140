import Rewards

/// Trades on one pool, both ways and by either side: the pool never loses (B4).
struct SwapProof: Subject {
    static let flaws = ["the amount out is rounded up", "the fee is not taken"]

    private let model: SwapModel
    /// What is traded with; differs where a flaw says so.
    private let given: SwapModel
    private var reserves: SwapReserves

    init(_ trial: inout Trial) {
        model = SwapProof.model(&trial.draw)
        given = trial.flaw == 2 ? .separateFee(millionths: 0) : model
        reserves = SwapProof.reserves(&trial.draw)
    }

    static func model(_ draw: inout Draw) -> SwapModel {
        if draw.once(in: 3) { return .builtInFee }
        return .separateFee(
            millionths: draw.once(in: 2) ? 2_500 : draw.count(upTo: SwapModel.feeBound))
    }

    static func reserves(_ draw: inout Draw) -> SwapReserves {
        let most = draw.element(of: [100, 1 << 50, 1 << 90, (1 << 112) - 1] as [UInt128])
        if draw.once(in: 6) {
            return SwapReserves(input: draw.amount(upTo: most), output: draw.amount(upTo: most))
        }
        return SwapReserves(
            input: TokenAmount(most / 64 + draw.spread(upTo: most / 2)),
            output: TokenAmount(most / 64 + draw.spread(upTo: most / 2)))
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 30) { reserves = SwapProof.reserves(&trial.draw) }
        if trial.draw.once(in: 2) { swap(&reserves.input, &reserves.output) }
        let isIn = trial.draw.once(in: 2)
        let side = isIn ? reserves.input.baseUnits : reserves.output.baseUnits
        let amount = trial.draw.amount(
            upTo: trial.draw.once(in: 8) ? 1 << 112 : side / 2 + 1, near: side)
        let result = attempt { () throws(Refusal) in
            isIn
                ? try given.exactIn(amount, reserves: reserves)
                : try given.exactOut(amount, reserves: reserves)
        }
        let expected = Self.expectation(model, amount.baseUnits, isIn: isIn, reserves)
        guard
            var made = try trial.answer(result, demanded: expected.refusal, isUnchanged: true)
        else { return }
        if trial.flaw == 1 {
            made.amountOut = TokenAmount(made.amountOut.baseUnits + 1)
            made.reserves.output = TokenAmount(made.reserves.output.baseUnits.clampedDecrement)
        }
        try verify(made, amount, isIn: isIn, expected.other, &trial)
        reserves = made.reserves
    }

    private func verify(
        _ made: Swap, _ amount: TokenAmount, isIn: Bool, _ other: UInt256, _ trial: inout Trial
    ) throws(Counterexample) {
        let before = product(reserves.input.baseUnits, reserves.output.baseUnits)
        let after = product(made.reserves.input.baseUnits, made.reserves.output.baseUnits)
        try trial.check(.B4, before <= after, "the product fell: \(reserves), \(made)")
        try trial.check(
            .B4, made.amountOut > .zero && made.amountOut < reserves.output, "out \(made)")
        let given = isIn ? made.amountIn : made.amountOut
        let found = isIn ? made.amountOut : made.amountIn
        try trial.check(
            .B4, given == amount && UInt256(found.baseUnits) == other,
            "\(found) for \(amount), expected \(other)")
        try trial.check(
            .B4,
            made.reserves.input.baseUnits == reserves.input.baseUnits + made.amountIn.baseUnits
                && made.reserves.output.baseUnits + made.amountOut.baseUnits
                    == reserves.output.baseUnits,
            "the reserves moved by another trade: \(made)")
        // There and back again: nobody gains.
        let back = SwapReserves(input: made.reserves.output, output: made.reserves.input)
        if let home = try? self.given.exactIn(made.amountOut, reserves: back) {
            try trial.check(
                .B4, home.amountOut <= made.amountIn,
                "\(made.amountIn) in, \(home.amountOut) back, on \(reserves)")
        }
        if isIn { return }
        // What was asked for is what the price buys, at least.
        if let again = try? self.given.exactIn(made.amountIn, reserves: reserves) {
            try trial.check(
                .B4, again.amountOut >= amount, "\(made.amountIn) buys \(again.amountOut)")
        }
    }

    /// The formulas once more, in wide numbers: what the other side moves by, and the refusal.
    static func expectation(
        _ model: SwapModel, _ amount: UInt128, isIn: Bool, _ reserves: SwapReserves
    ) -> (other: UInt256, refusal: Refusal?) {
        let bound: UInt128 = 1 << 112
        let (input, output) = (reserves.input.baseUnits, reserves.output.baseUnits)
        if input >= bound || output >= bound || amount >= bound { return (.zero, .outOfRange) }
        if input == 0 || output == 0 { return (.zero, .emptyPool) }
        if amount == 0 { return (.zero, .zeroAmount) }
        if !isIn && amount >= output { return (.zero, .insufficientReserve) }
        let other: UInt256
        switch (model, isIn) {
        case (.separateFee(let rate), true):
            let fee = (product(amount, UInt128(rate)) + 999_999).quotient(1_000_000).low
            other = product(output, amount - fee).quotient(input + amount - fee)
        case (.separateFee(let rate), false):
            let left = output - amount
            let net = (product(input, amount) + (left - 1)).quotient(left)
            let kept = UInt128(1_000_000 - rate)
            other = (net * 1_000_000 + (kept - 1)).quotient(kept)
        case (.builtInFee, true):
            let paid = 997 * amount
            other = product(paid, output).quotient(1_000 * input + paid)
        case (.builtInFee, false):
            other = product(1_000 * input, amount).quotient(997 * (output - amount)) + 1
        }
        if isIn && other == .zero { return (other, .zeroOutput) }
        let paid = isIn ? UInt256(amount) : other
        return (other, paid + input >= UInt256(bound) ? .overflow : nil)
    }
}
