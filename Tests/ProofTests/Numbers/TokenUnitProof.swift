import Rewards

/// Amounts as text and back, and against a quote currency.
struct TokenUnitProof: Subject {
    static let flaws = ["a digit is lost", "a payout is rounded up"]

    private let unit: TokenUnit

    init(_ trial: inout Trial) {
        do {
            unit = try TokenUnit(
                tokenDecimals: UInt8(trial.draw.below(19)),
                quoteDecimals: UInt8(trial.draw.below(19)))
        } catch {
            preconditionFailure("18 decimals were refused: \(error)")
        }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let amount = trial.draw.amount(upTo: .max, near: Wad.scale)
        if trial.draw.once(in: 2) { return try writeAndRead(amount, &trial) }
        let price = MarketAdjustmentProof.price(trial.draw.value(upTo: Price.bound - 1))
        let unit = unit
        let payout = attempt { () throws(Refusal) in try unit.toTokenFloor(amount, price: price) }
        guard
            let floor = try trial.answer(
                payout, demanded: price.isUsable ? nil : .badPrice, mayOverflow: true,
                isUnchanged: true)
        else { return }
        let charge = attempt { () throws(Refusal) in try unit.toTokenCeil(amount, price: price) }
        if case .success(let ceil) = charge {
            try trial.check(
                .R5, floor <= ceil && ceil.baseUnits - floor.baseUnits <= 1, "\(floor), \(ceil)")
        }
        let paid = TokenAmount(floor.baseUnits &+ (trial.flaw == 2 ? 1 : 0))
        if let worth = try? unit.toQuote(paid, price: price) {
            try trial.check(.R5, worth <= amount, "\(paid) are worth \(worth) of \(amount)")
        }
    }

    private func writeAndRead(
        _ amount: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        var text = unit.format(amount)
        if trial.flaw == 1, text.count > 1, text.last != UInt8(ascii: ".") { text.removeLast() }
        let unit = unit
        let result = attempt { () throws(Refusal) in try unit.parse(text) }
        let read = try trial.answer(
            result, demanded: text.last == UInt8(ascii: ".") ? .malformedAmount : nil,
            isUnchanged: true)
        try trial.check(.N7, read == amount, "\(amount) is written \(text), read \(read as Any)")
    }
}
