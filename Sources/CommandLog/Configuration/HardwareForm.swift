import Rewards
import Settlement

extension ValueForm where Value == HardwareTerms {
    /// "none" for a composition without hardware.
    static var hardware: ValueForm {
        let terms: ValueForm<HardwareTerms?> = .none(or: present)
        return terms.mapped({ $0 ?? .absent }, from: { $0 == .absent ? nil : $0 })
    }

    private static var present: ValueForm {
        RecordForm(
            MemberForm("reward_reserve", .amount),
            MemberForm("regions", .list(of: .name)),
            MemberForm("hardware_classes", .list(of: .hardwareClass)),
            MemberForm("capacity_rewards", .list(of: .capacityRewards)),
            MemberForm("prices", .priceGrid),
            MemberForm("market_adjustment", .marketAdjustment),
            MemberForm("cluster_price", .clusterPrice),
            MemberForm("access_price", .accessPrice),
            MemberForm("multiplier", .multiplier),
            MemberForm("provider_reward", .choice),
            MemberForm("node_collateral", .nodeCollateral),
            MemberForm("network_collateral", .networkCollateral),
            MemberForm("diversion", .diversion),
            MemberForm("commitment", .commitment),
            MemberForm("collateral_unbonding", .unbonding),
            MemberForm("delegation", .delegation),
            MemberForm("slashing", .slashing),
            make: HardwareTerms.init,
            take: {
                (
                    $0.rewardReserve, $0.regions, $0.hardwareClasses, $0.capacityRewards,
                    $0.prices, $0.marketAdjustment, $0.clusterPrice, $0.accessPrice,
                    $0.multiplier, $0.providerReward, $0.nodeCollateral, $0.networkCollateral,
                    $0.diversion, $0.commitment, $0.collateralUnbonding, $0.delegation,
                    $0.slashing
                )
            }
        ).object
    }
}
