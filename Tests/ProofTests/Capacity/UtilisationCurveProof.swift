import Rewards

/// A piecewise-linear table: exact at its knots, between its neighbours, never above the chord.
struct UtilisationCurveProof: Subject {
    static let flaws = ["a value between knots is one more"]

    private let curve: UtilisationCurve

    init(_ trial: inout Trial) {
        let most = trial.draw.element(of: [10, Wad.scale, UtilisationCurve.bound - 1])
        let places = Set((0..<1 + trial.draw.below(5)).map { _ in trial.draw.value(upTo: most) })
        do {
            curve = try UtilisationCurve(
                knots: places.sorted().map {
                    UtilisationCurve.Knot(x: $0, y: trial.draw.value(upTo: most))
                })
        } catch {
            preconditionFailure("knots at \(places) were refused: \(error)")
        }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let knot = trial.draw.element(of: curve.knots)
        let place = trial.draw.value(upTo: .max, near: knot.x)
        let within = trial.draw.once(in: 2) ? min(place, UtilisationCurve.bound - 1) : knot.x
        let result = attempt { () throws(Refusal) in try curve.value(at: within) }
        guard var value = try trial.answer(result, demanded: nil, isUnchanged: true) else {
            return
        }
        let right = curve.knots.firstIndex { $0.x >= within } ?? curve.knots.count
        let (first, last) = (curve.knots[0], curve.knots[curve.knots.count - 1])
        if right == 0 || right == curve.knots.count || curve.knots[right].x == within {
            let end = right == 0 ? first : right == curve.knots.count ? last : curve.knots[right]
            return try trial.check(.R17, value == end.y, "\(value) at \(within), expected \(end)")
        }
        if trial.flaw == 1 { value += 1 }
        let (from, to) = (curve.knots[right - 1], curve.knots[right])
        let chord = product(from.y, to.x - within) + product(to.y, within - from.x)
        let width = to.x - from.x
        try trial.check(
            .R17, product(value, width) <= chord && chord < product(value + 1, width),
            "\(value) at \(within) between \(from) and \(to)")
    }
}
