import Rewards

extension Mechanism {
    static let providerReward = Mechanism("provider-reward") {
        (parameters, input) throws(Refusal) in
        let rule = try parameters.choice("rule", as: ProviderRewardRule.self)
        let utilisation = try input.amount("utilisation")
        let capacity = try input.amount("capacity")
        let reward = try rule.total(
            utilisation: utilisation, capacity: capacity,
            multiplier: try input.wad("multiplier", upTo: 100))
        return [("total", .amount(reward.total)), ("subsidy", .amount(reward.subsidy))]
    }
}
