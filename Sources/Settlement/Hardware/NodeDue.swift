import Rewards

/// What one node is due at an edge, before it is known how much of it the reserve can fund.
struct NodeDue {
    /// Accrued use of its booking, paid for by the builder.
    var utilisation = TokenAmount.zero
    /// The part of the total reward that bookings have paid for.
    var backed = TokenAmount.zero
    /// The new part that the reserve must add, with what was deferred before.
    var unbacked = TokenAmount.zero
    var nodeGap = TokenAmount.zero
    var networkGap = TokenAmount.zero
    /// What of the rest goes to network collateral. A fraction.
    var redirected = Wad.zero
}
