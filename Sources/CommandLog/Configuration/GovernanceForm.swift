import Rewards
import Settlement

extension ValueForm where Value == GovernedKey {
    static var governedKey: ValueForm {
        .choice(of: GovernedKey.allCases) { key in
            switch key {
            case .marketAdjustmentK: "market_adjustment_k"
            case .marketAdjustmentFloor: "market_adjustment_floor"
            case .marketAdjustmentCap: "market_adjustment_cap"
            case .protocolMargin: "protocol_margin"
            case .reserveShareOfMargin: "reserve_share_of_margin"
            case .burnShareOfMargin: "burn_share_of_margin"
            case .delegatorShare: "delegator_share"
            case .minCollateralPercent: "min_collateral_percent"
            case .networkCollateralFactor: "network_collateral_factor"
            case .maxClusterPrice: "max_cluster_price"
            case .jobFee: "job_fee_bps"
            case .revenueToStakers: "revenue_to_stakers_bps"
            case .revenueToBuyBack: "revenue_to_buy_back_bps"
            case .revenueToBurn: "revenue_to_burn_bps"
            case .buyBackMaxSlippage: "buy_back_max_slippage"
            case .miningPerEpoch: "mining_per_epoch"
            case .miningRate: "mining_rate_per_epoch"
            case .miningValidateShare: "mining_validate_share"
            case .stakingMinimum: "staking_min_stake"
            case .validatorMinimumStake: "validator_min_stake"
            case .treasuryTokenLimit: "treasury_token_limit_per_year"
            case .treasuryRevenueLimit: "treasury_revenue_limit_per_year"
            }
        }
    }
}

extension ValueForm where Value == GovernanceMode {
    static var governanceMode: ValueForm {
        .choice(of: GovernanceMode.allCases) { mode in
            switch mode {
            case .free: "free"
            case .ratchetUp: "ratchet_up"
            case .ratchetDown: "ratchet_down"
            case .immutable: "immutable"
            }
        }
    }
}

extension ValueForm where Value == GovernedTerms {
    static var governed: ValueForm {
        RecordForm(
            MemberForm("key", .governedKey), MemberForm("minimum", .integer),
            MemberForm("maximum", .integer), MemberForm("timelock", .seconds),
            MemberForm("mode", .governanceMode), MemberForm("max_step", .integer),
            make: GovernedTerms.init(key:minimum:maximum:timelock:mode:maxStep:),
            take: { ($0.key, $0.minimum, $0.maximum, $0.timelock, $0.mode, $0.maxStep) }
        ).object
    }
}
