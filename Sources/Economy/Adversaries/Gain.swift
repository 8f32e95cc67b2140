public import Rewards

/// A difference of two amounts, exact: at most one of the two is not zero.
public struct Gain: Hashable, Sendable {
    public let gained: TokenAmount
    public let lost: TokenAmount

    /// From `before` to `after`.
    public init(from before: TokenAmount, to after: TokenAmount) {
        gained = after.excess(over: before)
        lost = before.excess(over: after)
    }

    /// Unit: base units, signed; for reports only.
    public var real: Double { Double(gained.baseUnits) - Double(lost.baseUnits) }
}
