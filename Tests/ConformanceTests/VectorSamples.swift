import Testing

/// Every case of the conformance vectors, copied as figures; each names the source of its own.
///
/// One file a mechanism in `Vectors/`, two where one would be too long.
enum VectorSamples {
    struct Sample: Sendable, CustomTestStringConvertible {
        let mechanism: String
        /// Over all texts. A lost text, or a lost case, is noticed by it.
        let cases: Int
        let texts: [String]

        var testDescription: String { mechanism }
    }

    /// In the order of the specification.
    static let all: [Sample] = [
        Sample(mechanism: "fixed-point", cases: 24, texts: [fixedPoint]),
        Sample(mechanism: "token-amount", cases: 21, texts: [tokenAmount]),
        Sample(mechanism: "pro-rata", cases: 17, texts: [proRata]),
        Sample(mechanism: "price-observation", cases: 16, texts: [priceObservation]),
        Sample(mechanism: "volatility", cases: 19, texts: [volatility]),
        Sample(mechanism: "market-adjustment-factor", cases: 32, texts: [marketAdjustmentFactor]),
        Sample(mechanism: "market-adjustment-path", cases: 18, texts: [marketAdjustmentPath]),
        Sample(mechanism: "utilisation-curve", cases: 17, texts: [utilisationCurve]),
        Sample(mechanism: "capacity-rewards", cases: 25, texts: [capacityRewards]),
        Sample(mechanism: "cluster-price", cases: 18, texts: [clusterPrice]),
        Sample(mechanism: "access-price", cases: 20, texts: [accessPrice]),
        Sample(mechanism: "utilisation-rewards", cases: 17, texts: [utilisationRewards]),
        Sample(mechanism: "reward-multiplier", cases: 17, texts: [rewardMultiplier]),
        Sample(mechanism: "provider-reward", cases: 17, texts: [providerReward]),
        Sample(mechanism: "node-collateral", cases: 21, texts: [nodeCollateral]),
        Sample(mechanism: "network-collateral", cases: 18, texts: [networkCollateral]),
        Sample(mechanism: "collateral-diversion", cases: 17, texts: [collateralDiversion]),
        Sample(mechanism: "delegation-split", cases: 19, texts: [delegationSplit]),
        Sample(mechanism: "staking-apy", cases: 46, texts: [stakingAPY]),
        Sample(mechanism: "commitment", cases: 17, texts: [commitment]),
        Sample(mechanism: "slashing", cases: 18, texts: [slashing]),
        Sample(mechanism: "vesting", cases: 23, texts: [vesting]),
        Sample(mechanism: "icn-link", cases: 17, texts: [icnLink]),
        Sample(
            mechanism: "metered-escrow", cases: 37,
            texts: [meteredEscrowPart1, meteredEscrowPart2]),
        Sample(mechanism: "fee-split", cases: 16, texts: [feeSplit]),
        Sample(mechanism: "lock-multiplier", cases: 23, texts: [lockMultiplier]),
        Sample(mechanism: "staking-pool", cases: 24, texts: [stakingPool]),
        Sample(mechanism: "unbonding-queue", cases: 16, texts: [unbondingQueue]),
        Sample(mechanism: "constant-product-swap", cases: 20, texts: [constantProductSwap]),
        Sample(mechanism: "buy-back", cases: 22, texts: [buyBack]),
        Sample(mechanism: "supply-book", cases: 17, texts: [supplyBook]),
        Sample(mechanism: "bridge-supply", cases: 19, texts: [bridgeSupply]),
        Sample(mechanism: "mining-pool", cases: 27, texts: [miningPoolPart1, miningPoolPart2]),
        Sample(mechanism: "reputation", cases: 17, texts: [reputation]),
        Sample(mechanism: "node-tier", cases: 17, texts: [nodeTier]),
        Sample(mechanism: "stake-to-validate", cases: 17, texts: [stakeToValidate]),
        Sample(mechanism: "governed-parameter", cases: 23, texts: [governedParameter]),
        Sample(mechanism: "emission-schedule", cases: 26, texts: [emissionSchedule]),
    ]
}
