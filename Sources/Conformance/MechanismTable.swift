/// Which mechanisms can be run, and which the specification has.
enum MechanismTable {
    /// One line each, in the order of the specification.
    static let all: [Mechanism] = [
        // B1 arithmetic and amounts
        .fixedPoint,
        .tokenAmount,
        .proRata,
        // B2 price and market adjustment factor
        .priceObservation,
        .volatility,
        .marketAdjustmentFactor,
        .marketAdjustmentPath,
        // B3 provider rewards
        .utilisationCurve,
        .capacityRewards,
        .clusterPrice,
        .accessPrice,
        .utilisationRewards,
        .rewardMultiplier,
        .providerReward,
        // B4 collateral, delegation, slashing
        .nodeCollateral,
        .networkCollateral,
        .collateralDiversion,
        .delegationSplit,
        .stakingAPY,
        .commitment,
        .slashing,
        .vesting,
        .icnLink,
        // B5 payments, fees, staking
        .meteredEscrow,
        .feeSplit,
        .lockMultiplier,
        .stakingPool,
        .unbondingQueue,
        // B6 market and supply
        .constantProductSwap,
        .buyBack,
        .supplyBook,
        .bridgeSupply,
        // B7 work and standing of nodes
        .miningPool,
        .reputation,
        .nodeTier,
        .stakeToValidate,
        // B8 governance
        .governedParameter,
        // C extended mechanisms
        .emissionSchedule,
    ]

    static func mechanism(_ name: String) -> Mechanism? {
        all.first { $0.name == name }
    }

    /// Every mechanism of the specification, here or not: a file may name no other.
    static let specified: [String] = [
        "fixed-point", "token-amount", "pro-rata", "price-observation", "volatility",
        "market-adjustment-factor", "market-adjustment-path", "utilisation-curve",
        "capacity-rewards", "cluster-price", "access-price", "utilisation-rewards",
        "reward-multiplier", "provider-reward", "node-collateral", "network-collateral",
        "collateral-diversion", "delegation-split", "staking-apy", "commitment", "slashing",
        "vesting", "icn-link", "metered-escrow", "fee-split", "lock-multiplier", "staking-pool",
        "unbonding-queue", "constant-product-swap", "buy-back", "supply-book", "bridge-supply",
        "mining-pool", "reputation", "node-tier", "stake-to-validate", "governed-parameter",
        "emission-schedule", "baseline-minting", "net-emission", "reward-band",
        "burn-mint-credit", "circuit-breaker", "inflation-controller", "bonding-curve",
        "fee-tier", "exchange-rate-vault", "usd-target-payout", "reward-drip",
    ]
}
