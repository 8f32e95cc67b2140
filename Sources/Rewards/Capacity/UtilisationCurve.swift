/// A piecewise-linear table: the regional scaling f(u) of capacity rewards.
///
/// - Source: ICN "HP Rewards": existence — stated; shape 1 − u — assumed.
public struct UtilisationCurve: Hashable, Sendable {
    /// One point of the table.
    @frozen
    public struct Knot: Hashable, Sendable {
        /// Range: below 2^127.
        public let x: UInt128
        /// Range: below 2^127.
        public let y: UInt128

        @inlinable
        public init(x: UInt128, y: UInt128) {
            self.x = x
            self.y = y
        }
    }

    /// In order of x, strictly increasing; at least one.
    public let knots: [Knot]

    /// The first value past the range of coordinates: products of two then fit 255 bits.
    public static let bound: UInt128 = 1 << 127

    /// - Throws: ``Refusal/outOfRange`` for a coordinate from 2^127 on; ``Refusal/badCurve`` when
    ///   there is no knot or x does not increase.
    public init(knots: [Knot]) throws(Refusal) {
        for knot in knots
        where knot.x >= UtilisationCurve.bound || knot.y >= UtilisationCurve.bound {
            throw .outOfRange
        }
        if knots.isEmpty { throw .badCurve }
        for index in knots.indices.dropFirst() where knots[index].x <= knots[index - 1].x {
            throw .badCurve
        }
        self.knots = knots
    }

    private init(unchecked knots: [Knot]) {
        self.knots = knots
    }

    /// f(u) = 1 − u — assumed.
    public static let linearDecline = UtilisationCurve(unchecked: [
        Knot(x: 0, y: Wad.scale), Knot(x: Wad.scale, y: 0),
    ])

    /// The value at `x`, rounded down between knots; the end values hold outside.
    ///
    /// - Throws: nothing inside the ranges that ``init(knots:)`` checks.
    /// - Complexity: O(knots.count).
    public func value(at x: UInt128) throws(Refusal) -> UInt128 {
        var right = 0
        while right < knots.count, knots[right].x < x { right += 1 }
        if right == knots.count { return knots[right - 1].y }
        if right == 0 { return knots[0].y }
        let from = knots[right - 1]
        let to = knots[right]
        let rising = UInt256.product(from.y, to.x - x)
        let sum = try rising.adding(.product(to.y, x - from.x))
        return try sum.divided(by: to.x - from.x).quotient.narrowed()
    }
}
