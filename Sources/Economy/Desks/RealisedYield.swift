/// What a pool's stakes have earned, day by day, and the yearly yield over any last days.
struct RealisedYield {
    static let daysPerYear = 365.0

    /// Sums over all days before, the first zero. Unit: USD.
    private var rewards = [0.0]
    /// Value of the stakes that shared in a day's rewards, summed. Unit: USD-days.
    private var stakes = [0.0]

    /// Days so far.
    var days: Int { rewards.count - 1 }

    /// - Parameters:
    ///   - rewardsUSD: Given to the pool in the day.
    ///   - stakedUSD: Of the stakes that shared in it.
    mutating func add(rewardsUSD: Double, stakedUSD: Double) {
        rewards.append(rewards[days] + rewardsUSD)
        stakes.append(stakes[stakes.count - 1] + stakedUSD)
    }

    /// Rewards over value staked in the last days, as many as there are, a year.
    ///
    /// - Parameter aloneUSD: Value of the stake that would have earned it all where there was none.
    /// - Complexity: O(1)
    func yearly(over window: Int, aloneUSD: Double) -> Double {
        let first = max(0, days - window)
        let earned = rewards[days] - rewards[first]
        let staked = stakes[days] - stakes[first]
        let shared = staked > 0 ? staked : aloneUSD * Double(days - first)
        return shared > 0 ? earned / shared * RealisedYield.daysPerYear : 0
    }
}
