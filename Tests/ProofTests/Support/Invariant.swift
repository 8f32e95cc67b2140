/// The invariants that are proved here, by their ids in the catalogue.
enum Invariant: Int, CaseIterable, Sendable {
    // Supply
    case S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11
    // Payments and solvency
    case V1, V2, V3, V4, V5, V6, V7, V9, V11, V12
    // Reward accounting
    case R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17, R18, R19, R20
    // Market adjustment
    case M1, M2, M3, M5, M6, M7, M8, M10
    // Time, staking and unbonding
    case T1, T2, T3, T4, T5, T6, T7, T8, T9, T10
    // Slashing and collateral
    case L1, L3, L6, L7, L8, L9
    // Buy-back
    case B1, B2, B4, B5, B6, B7
    // Gaming
    case G1, G3, G7
    // Numbers
    case N1, N2, N6, N7
    // Determinism
    case D4, D9
}
