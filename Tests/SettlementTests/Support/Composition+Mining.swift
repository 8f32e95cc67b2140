import Ledger
import Rewards
import Settlement

/// One fixed pool for verified work, with standing, verification by stake, and a bridge.
extension Composition {
    static let abroad = AssetID(1)
    static let farther = AssetID(2)

    static func mining(
        bridge: BridgeMode = .lockMint, mode: GovernanceMode = .immutable
    ) -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: name("CXT"), decimals: 18, origin: .issued(supply: tokens(100_000_000))),
                AssetTerms(symbol: name("CXT.bsc"), decimals: 18, origin: .bridged),
                AssetTerms(symbol: name("CXT.sol"), decimals: 18, origin: .bridged),
            ],
            allocations: [], treasury: .zero,
            governance: [
                governed(.miningRate, 0, token / 100, mode: mode),
                governed(.jobFee, 0, 1_000), governed(.revenueToBurn, 0, 10_000),
            ],
            hardware: .absent,
            jobs: JobTerms(
                escrow: EscrowTerms(fee: .zero, dispute: .open, width: .bits128), assets: [.token],
                slotMilliseconds: 1_000),
            revenue: RevenueTerms(
                asset: .token, conversions: [], toBurn: .zero, toBuyBack: .zero,
                toStakers: .zero),
            mining: miningTerms,
            bridge: BridgeConfiguration(
                terms: BridgeTerms(
                    mode: bridge, fee: try! BasisPoints(30), burnedFee: try! BasisPoints(5_000)),
                chains: [
                    BridgeChain(name: name("ethereum"), asset: .token),
                    BridgeChain(name: name("bsc"), asset: abroad),
                    BridgeChain(name: name("solana"), asset: farther),
                ]))
    }

    private static var miningTerms: MiningTerms {
        MiningTerms(
            opening: tokens(99_000_000), release: .rate, validateShare: percent(20),
            validatorMinimumStake: tokens(100), validateRate: tokens(2),
            cap: .exponential(rate: Wad(raw: token / 1_000)),
            tasks: [
                TaskType(name: name("inference"), rate: tokens(1)),
                TaskType(name: name("training"), rate: tokens(3)),
            ],
            tiers: [
                TierTerms(name: name("bronze"), tier: tier(0, 0, 0, 0, 100)),
                TierTerms(name: name("silver"), tier: tier(10, 500, 60, 500, 120)),
                TierTerms(name: name("gold"), tier: tier(100, 5_000, 80, 5_000, 150)),
            ],
            reputation: .corex, initialReputation: percent(50),
            assignment: ValidationAssignmentRule(
                minimumStake: tokens(100), minimumReputation: percent(40),
                stakePerTask: tokens(50)),
            verificationsPerEpoch: 200,
            unbonding: UnbondingRule(
                release: .cliff, delay: seconds(7 * 86_400), slashable: false))
    }

    private static func tier(
        _ compute: UInt128, _ contribution: UInt128, _ reputation: UInt128, _ stake: UInt128,
        _ multiplier: UInt128
    ) -> NodeTier {
        NodeTier(
            minimum: NodeStanding(
                compute: compute, contribution: contribution,
                reputation: percent(reputation).raw, stake: tokens(stake)),
            multiplier: percent(multiplier))
    }
}
