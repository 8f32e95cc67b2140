import Rewards

/// Closes on a grid: the latest observation that is not too old, or none; never a default.
struct PriceGridProof: Subject {
    static let flaws = ["a stale price is a close", "a missing price is the last one"]

    private let grid: PriceGrid

    init(_ trial: inout Trial) {
        grid = PriceGrid(
            closeInterval: trial.draw.seconds(upTo: trial.draw.element(of: [1, 100, 86_400])),
            maxAge: trial.draw.seconds(upTo: trial.draw.element(of: [10, 3_600, 1 << 40])))
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        var at = trial.draw.count(upTo: 1_000)
        var observations: [PriceObservation] = []
        for _ in 0..<trial.draw.below(8) {
            let price = trial.draw.once(in: 6) ? 0 : 1 + trial.draw.value(upTo: Wad.scale)
            observations.append(
                PriceObservation(at: .of(at), price: MarketAdjustmentProof.price(price)))
            at += trial.draw.count(upTo: 2 * max(1, grid.closeInterval.count))
        }
        let isOrdered = !trial.draw.once(in: 24) || observations.count < 2
        if !isOrdered {
            let late = Timestamp.of(at + 1)
            observations[0] = PriceObservation(at: late, price: observations[0].price)
        }
        let first = trial.draw.count(upTo: 2_000)
        let count = trial.draw.once(in: 24) ? 0 : 1 + trial.draw.below(6)
        let (grid, given) = (grid, observations)
        let result = attempt { () throws(Refusal) in
            try grid.closes(first: .of(first), count: count, observations: given)
        }
        let isOut = grid.closeInterval == .zero || count == 0
        let refusal: Refusal? = isOut ? .outOfRange : isOrdered ? nil : .unorderedObservations
        guard let closes = try trial.answer(result, demanded: refusal, isUnchanged: true)
        else { return }
        try trial.check(.M5, closes.count == count, "\(closes.count) closes for \(count)")
        for (number, close) in closes.enumerated() {
            let instant = first + UInt64(number) * grid.closeInterval.count
            try verify(close, at: instant, given, &trial)
        }
    }

    private func verify(
        _ close: Price, at instant: UInt64, _ observations: [PriceObservation],
        _ trial: inout Trial
    ) throws(Counterexample) {
        let known = observations.filter { $0.at.seconds <= instant }
        var expected = Price.unusable
        if let latest = known.last {
            let age = instant - latest.at.seconds
            let isFresh = age <= grid.maxAge.count || trial.flaw == 1
            expected = isFresh ? latest.price : .unusable
        } else if trial.flaw == 2, let later = observations.first {
            expected = later.price
        }
        try trial.check(
            .M5, close == expected, "\(close) at \(instant), expected \(expected)")
        let direct = grid.close(at: .of(instant), latest: known.last)
        try trial.check(.M5, direct == close, "\(direct) by itself, \(close) on the grid")
    }
}
