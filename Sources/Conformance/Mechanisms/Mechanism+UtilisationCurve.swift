import Rewards

extension Mechanism {
    static let utilisationCurve = Mechanism("utilisation-curve") {
        (parameters, input) throws(Refusal) in
        let knots = try knots(parameters, "knots", below: UtilisationCurve.bound)
        let x = try input.integer("x")
        return [("value", .integer(try UtilisationCurve(knots: knots).value(at: x)))]
    }

    /// The points of a curve.
    ///
    /// - Parameter bound: The first y past the range; x always has that of the curve.
    static func knots(
        _ fields: FieldReader, _ key: String, below bound: UInt128
    ) throws(Refusal) -> [UtilisationCurve.Knot] {
        try fields.rows(key) { (row) throws(Refusal) in
            UtilisationCurve.Knot(
                x: try row.integer("x", in: 0...UtilisationCurve.bound - 1),
                y: try row.integer("y", in: 0...bound - 1))
        }
    }
}
