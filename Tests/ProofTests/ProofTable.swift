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
    ]
}
