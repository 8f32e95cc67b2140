import Ledger
import Rewards
import Settlement

/// The circle of payments with a treasury that spends the token and the revenue's asset.
extension Composition {
    static let tokenLimit = units(10_000)
    static let cashLimit = units(500)

    /// - Parameter epochDays: Of few and long epochs, where years must pass.
    static func treasury(epochDays: UInt64 = 1) -> ProtocolConfiguration {
        var configuration = circle()
        configuration.epochLength = seconds(epochDays * 86_400)
        configuration.treasury = units(100_000)
        configuration.treasurySpending = TreasuryTerms(limits: [
            TreasuryLimit(asset: .token, perYear: tokenLimit),
            TreasuryLimit(asset: usdc, perYear: cashLimit),
        ])
        configuration.governance += [
            governed(.treasuryTokenLimit, 0, units(20_000).baseUnits),
            governed(.treasuryRevenueLimit, 0, units(1_000).baseUnits),
        ]
        return configuration
    }
}
