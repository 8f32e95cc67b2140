extension Property {
    /// Every suite: a line each.
    static let table: [Property] = [
        Property(
            "staking-pool", StakingPoolProof.self, thousands: 3_000,
            proves: [
                .V1, .V3, .R1, .R2, .R3, .R4, .R5, .R6, .R7, .R8, .R12, .R16, .T1, .T4, .T5, .T6,
                .T7, .T9, .T10, .N2,
            ],
            notices: StakingPoolProof.flaws),
        Property(
            "staking-pairs", StakingPairsProof.self, thousands: 1_000,
            proves: [.R9, .R10, .R13, .G1, .G3, .T3], notices: StakingPairsProof.flaws),
        Property(
            "lock-multiplier", LockMultiplierProof.self, thousands: 1_000,
            proves: [.T8, .R5, .G1], notices: LockMultiplierProof.flaws),
        Property(
            "metered-escrow", MeteredEscrowProof.self, thousands: 5_000,
            proves: [.V2, .V5, .V6, .V7, .V11, .V12, .T1, .N2], notices: MeteredEscrowProof.flaws),
        Property(
            "fee-split", FeeSplitProof.self, thousands: 2_000, proves: [.V5, .R14],
            notices: FeeSplitProof.flaws),
        Property(
            "pro-rata", ProRataProof.self, thousands: 2_000, proves: [.R14, .G1, .N2],
            notices: ProRataProof.flaws),
        Property(
            "supply-book", SupplyBookProof.self, thousands: 4_000,
            proves: [.S1, .S3, .S7, .S9, .N2],
            notices: SupplyBookProof.flaws),
        Property(
            "bridge-supply", BridgeSupplyProof.self, thousands: 3_000,
            proves: [.S6, .S7, .R5, .N2],
            notices: BridgeSupplyProof.flaws),
        Property(
            "governed-parameter", GovernedParameterProof.self, thousands: 2_000,
            proves: [.G7, .T1, .T3, .N2], notices: GovernedParameterProof.flaws),
        Property(
            "capacity-reward", CapacityRewardProof.self, thousands: 3_000,
            proves: [.R1, .R2, .R3, .R6, .R7, .R11, .R18, .M8, .S5, .S11, .G1, .N2],
            notices: CapacityRewardProof.flaws),
        Property(
            "utilisation-curve", UtilisationCurveProof.self, thousands: 1_000, proves: [.R17],
            notices: UtilisationCurveProof.flaws),
        Property(
            "delegation-index", DelegationIndexProof.self, thousands: 2_000,
            proves: [.R1, .R2, .R3, .R5, .R6, .R15, .G1, .N2], notices: DelegationIndexProof.flaws),
        Property(
            "locked-yield", LockedYieldProof.self, thousands: 2_000,
            proves: [.R1, .R3, .R5, .R11, .R17, .N2], notices: LockedYieldProof.flaws),
        Property(
            "diversion", DiversionProof.self, thousands: 2_000,
            proves: [.L9, .R15, .N2], notices: DiversionProof.flaws),
        Property(
            "slashing", SlashingProof.self, thousands: 2_000,
            proves: [.L1, .L6, .L8, .N2], notices: SlashingProof.flaws),
        Property(
            "unbonding", UnbondingProof.self, thousands: 2_000,
            proves: [.L1, .L3, .T7, .N2], notices: UnbondingProof.flaws),
        Property(
            "swap", SwapProof.self, thousands: 3_000,
            proves: [.B4, .N2], notices: SwapProof.flaws),
        Property(
            "buy-back", BuyBackProof.self, thousands: 1_000,
            proves: [.B1, .B2, .B4, .B5, .B6, .B7, .N2], notices: BuyBackProof.flaws),
        Property(
            "vesting", VestingProof.self, thousands: 2_000,
            proves: [.S8, .N2], notices: VestingProof.flaws),
        Property(
            "emission", EmissionProof.self, thousands: 1_000,
            proves: [.S4, .S11, .N2], notices: EmissionProof.flaws),
        Property(
            "utilisation-rewards", UtilisationRewardsProof.self, thousands: 2_000,
            proves: [.R5, .R11, .N2], notices: UtilisationRewardsProof.flaws),
        Property(
            "access-price", AccessPriceProof.self, thousands: 2_000,
            proves: [.V5, .R5, .R11, .N2], notices: AccessPriceProof.flaws),
        Property(
            "mining-pool", MiningPoolProof.self, thousands: 1_500,
            proves: [.S10, .R14, .R20, .T10, .G1, .N2], notices: MiningPoolProof.flaws),
        Property(
            "standing", StandingProof.self, thousands: 2_000,
            proves: [.R20, .T10, .N2], notices: StandingProof.flaws),
        Property(
            "validation-assignment", ValidationAssignmentProof.self, thousands: 1_000,
            proves: [.R14, .T10, .N2], notices: ValidationAssignmentProof.flaws),
        Property(
            "market-adjustment", MarketAdjustmentProof.self, thousands: 1_500,
            proves: [.M1, .M2, .M3, .M5, .M6, .M7, .M10, .N2],
            notices: MarketAdjustmentProof.flaws),
        Property(
            "wide-arithmetic", WideArithmeticProof.self, thousands: 5_000,
            proves: [.N6, .N2], notices: WideArithmeticProof.flaws),
        Property(
            "token-unit", TokenUnitProof.self, thousands: 1_000,
            proves: [.N7, .R5, .N2], notices: TokenUnitProof.flaws),
        Property(
            "hardware-protocol", HardwareProtocolProof.self, thousands: 300,
            proves: [
                .S1, .S2, .S4, .S5, .S7, .V1, .V2, .V5, .V9, .R3, .R4, .R19, .M1, .T1, .T2, .T5,
                .T9, .L1, .L7, .L9, .G7, .D4, .D9, .N2,
            ],
            notices: HardwareProtocolProof.flaws),
        Property(
            "payments-protocol", PaymentsProtocolProof.self, thousands: 300,
            proves: [
                .S1, .S2, .S7, .V1, .V2, .V4, .V5, .V6, .V7, .V9, .V11, .V12, .R2, .R3, .R4, .R19,
                .T1, .T2, .T4, .T5, .T9, .B1, .B2, .B7, .G7, .D4, .D9, .N2,
            ],
            notices: PaymentsProtocolProof.flaws),
        Property(
            "mining-protocol", MiningProtocolProof.self, thousands: 300,
            proves: [
                .S1, .S2, .S4, .S6, .S7, .S10, .V1, .V2, .V5, .V6, .V7, .V9, .V11, .V12, .R2, .R4,
                .R19, .T1, .T2, .T4, .T5, .T9, .L7, .G7, .D4, .D9, .N2,
            ],
            notices: MiningProtocolProof.flaws),
        Property(
            "protocol-pairs", ProtocolPairsProof.self, thousands: 100,
            proves: [.R10, .R11], notices: ProtocolPairsProof.flaws),
        Property(
            "split-stake", SplitStakeProof.self, thousands: 50,
            proves: [.G1, .R2, .R10], notices: SplitStakeProof.flaws),
        Property(
            "collateral-rules", CollateralRulesProof.self, thousands: 1_000,
            proves: [.L3, .L9, .R5, .T7, .T8, .N2], notices: CollateralRulesProof.flaws),
        Property(
            "provider-reward", ProviderRewardProof.self, thousands: 1_000,
            proves: [.L9, .R5, .V5, .N2], notices: ProviderRewardProof.flaws),
        Property(
            "cluster-price", ClusterPriceProof.self, thousands: 1_000,
            proves: [.V5, .R5, .N2], notices: ClusterPriceProof.flaws),
        Property(
            "node-sale", NodeSalePaymentsProof.self, thousands: 500,
            proves: [.V5, .R5, .S8, .N2], notices: NodeSalePaymentsProof.flaws),
        Property(
            "price-grid", PriceGridProof.self, thousands: 1_000, proves: [.M5, .N2],
            notices: PriceGridProof.flaws),
    ]
}
