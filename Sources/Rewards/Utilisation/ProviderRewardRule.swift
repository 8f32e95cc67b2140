/// What a provider is paid at a settlement.
public struct ProviderReward: Hashable, Sendable {
    public let total: TokenAmount
    /// What of it is not covered by builders and comes out of the reward reserve.
    public let subsidy: TokenAmount

    public init(total: TokenAmount, subsidy: TokenAmount) {
        self.total = total
        self.subsidy = subsidy
    }
}

/// How utilisation and capacity rewards add up.
///
/// - Source: ICN "HP Rewards": summed and adjusted with a multiplier — stated; what the multiplier
///   reaches — assumed.
public enum ProviderRewardRule: String, Hashable, Sendable, CaseIterable {
    /// (utilisation + capacity) · multiplier — assumed.
    case sumThenMultiply = "sum_then_multiply"
    /// utilisation + capacity · multiplier.
    case capacityOnly = "capacity_only"

    /// - Parameters:
    ///   - multiplier: Range: 0 … 100.
    /// - Returns: The total, its product rounded down, and max(0, total − utilisation).
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/overflow``.
    public func total(
        utilisation: TokenAmount, capacity: TokenAmount, multiplier: Wad
    ) throws(Refusal) -> ProviderReward {
        if multiplier > RewardMultiplierTable.maxMultiplier { throw .outOfRange }
        let total: TokenAmount
        switch self {
        case .sumThenMultiply:
            total = try utilisation.adding(capacity).multipliedFloor(by: multiplier)
        case .capacityOnly:
            total = try utilisation.adding(capacity.multipliedFloor(by: multiplier))
        }
        return ProviderReward(total: total, subsidy: total.excess(over: utilisation))
    }
}
