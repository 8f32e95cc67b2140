import Ledger
import Rewards
import Settlement

/// One fixed pool for verified work, jobs in the token, and a bridge over three chains.
enum MiningComposition {
    static let token: UInt128 = Wad.scale
    static let abroad = AssetID(1)
    static let farther = AssetID(2)

    static func tokens(_ count: UInt128) -> TokenAmount { TokenAmount(count * token) }

    static func drawn(_ draw: inout Draw) -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: .of(HardwareComposition.genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: .of("CXT"), decimals: 18,
                    origin: .issued(supply: SupplyBook.corexCap)),
                AssetTerms(symbol: .of("CXT.bsc"), decimals: 18, origin: .bridged),
                AssetTerms(symbol: .of("CXT.sol"), decimals: 18, origin: .bridged),
            ],
            allocations: [], treasury: .zero,
            governance: [
                HardwareComposition.governed(.miningRate, 0, token / 100),
                HardwareComposition.governed(.miningValidateShare, 0, token),
                HardwareComposition.governed(.jobFee, 0, 10_000),
                HardwareComposition.governed(.revenueToBurn, 0, 10_000),
            ],
            hardware: .absent,
            jobs: JobTerms(
                escrow: EscrowTerms(
                    fee: .of(draw.element(of: [0, 25, 10_000])), dispute: .open, width: .bits128),
                assets: [.token], slotMilliseconds: 400),
            revenue: RevenueTerms(
                asset: .token, conversions: [], toBurn: .of(draw.count(upTo: 10_000)),
                toBuyBack: .zero, toStakers: .zero),
            mining: mining(&draw), bridge: bridge(&draw))
    }

    private static func bridge(_ draw: inout Draw) -> BridgeConfiguration {
        BridgeConfiguration(
            terms: BridgeTerms(
                mode: draw.once(in: 2) ? .lockMint : .burnMint,
                fee: .of(draw.element(of: [0, 30, 9_999])),
                burnedFee: .of(draw.element(of: [0, 5_000, 10_000]))),
            chains: [
                BridgeChain(name: .of("ethereum"), asset: .token),
                BridgeChain(name: .of("bsc"), asset: abroad),
                BridgeChain(name: .of("solana"), asset: farther),
            ])
    }

    private static func mining(_ draw: inout Draw) -> MiningTerms {
        MiningTerms(
            opening: draw.element(of: [.zero, tokens(1_000), tokens(99_000_000)]), release: .rate,
            validateShare: draw.fraction(), validatorMinimumStake: tokens(100),
            validateRate: tokens(2), cap: .exponential(rate: Wad(raw: token / 1_000)),
            tasks: [
                TaskType(name: .of("inference"), rate: tokens(1)),
                TaskType(name: .of("training"), rate: tokens(3)),
            ],
            tiers: [
                TierTerms(name: .of("bronze"), tier: tier(0, 0, 0, 0, 100)),
                TierTerms(name: .of("silver"), tier: tier(10, 500, 60, 500, 120)),
                TierTerms(name: .of("gold"), tier: tier(100, 5_000, 80, 5_000, 150)),
            ],
            reputation: .corex, initialReputation: draw.fraction(),
            assignment: ValidationAssignmentRule(
                minimumStake: tokens(100), minimumReputation: Wad(raw: token / 4),
                stakePerTask: tokens(50)),
            verificationsPerEpoch: draw.count(upTo: 200),
            unbonding: UnbondingRule(
                release: .cliff, delay: .of(86_400 * draw.element(of: [0, 1, 7])),
                slashable: false))
    }

    private static func tier(
        _ compute: UInt128, _ contribution: UInt128, _ reputation: UInt128, _ stake: UInt128,
        _ multiplier: UInt128
    ) -> NodeTier {
        NodeTier(
            minimum: NodeStanding(
                compute: compute, contribution: contribution,
                reputation: reputation * token / 100, stake: tokens(stake)),
            multiplier: Wad(raw: multiplier * token / 100))
    }
}
