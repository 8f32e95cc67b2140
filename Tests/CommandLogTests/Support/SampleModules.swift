import Ledger
import Rewards
import Settlement

/// The modules of the sample beside hardware: money of another decimals, a second token of the
/// same issuer, one asset abroad.
enum SampleModules {
    static let cash = AssetID(1)
    static let coin = AssetID(2)
    static let abroad = AssetID(3)

    private static func name(_ text: String) -> Name { SampleConfiguration.name(text) }

    private static func tokens(_ count: UInt128) -> TokenAmount {
        SampleConfiguration.tokens(count)
    }

    static func units(_ count: UInt128) -> TokenAmount { TokenAmount(baseUnits: count) }

    static func share(_ count: UInt64) -> BasisPoints { try! BasisPoints(count) }

    static var assets: [AssetTerms] {
        [
            AssetTerms(
                symbol: name("ICNT"), decimals: 18, origin: .issued(supply: tokens(700_000_000))),
            AssetTerms(symbol: name("USDC"), decimals: 6, origin: .external),
            AssetTerms(
                symbol: name("COIN"), decimals: 9, origin: .issued(supply: units(2_000_000))),
            AssetTerms(symbol: name("ICNT.far"), decimals: 18, origin: .bridged),
        ]
    }

    static var markets: [MarketTerms] {
        [
            MarketTerms(
                name: name("ICNT-USDC"), base: .token, quote: cash,
                model: .separateFee(millionths: 2_500),
                venue: .pool(base: tokens(1_000_000), quote: units(350_000_000_000))),
            MarketTerms(
                name: name("COIN-USDC"), base: coin, quote: cash, model: .builtInFee,
                venue: .quoted),
        ]
    }

    static var jobs: JobTerms {
        JobTerms(
            escrow: EscrowTerms(
                fee: share(25), dispute: .frozen(window: 9_000), width: .bits128),
            assets: [cash, coin], slotMilliseconds: 400)
    }

    static var revenue: RevenueTerms {
        RevenueTerms(
            asset: cash,
            conversions: [
                ConversionTerms(
                    asset: coin, market: 1, slices: 4, maxSlippage: SampleConfiguration.percent(2))
            ], toBurn: .zero, toBuyBack: share(3_000), toStakers: share(5_000))
    }

    static var staking: StakingPoolTerms {
        StakingPoolTerms(
            staked: .token, reward: cash,
            rule: StakingTerms(
                warmUp: SampleConfiguration.seconds(600), unbonding: SampleConfiguration.days(3),
                minimumStake: tokens(13),
                multiplier: .linear(
                    maxBonus: SampleConfiguration.percent(150), shortest: .zero,
                    longest: SampleConfiguration.days(365))))
    }

    static var buyBack: BuyBackTerms {
        BuyBackTerms(
            market: 0,
            rule: BuyBackRule(
                model: .separateFee(millionths: 2_500), slices: 24,
                maxSlippage: SampleConfiguration.percent(1), untraded: .skip,
                betweenSlices: .none,
                sinks: [
                    BuyBackSink(use: .burn, share: share(7_000)),
                    BuyBackSink(use: .lock, share: share(1_000)),
                    BuyBackSink(use: .treasury, share: share(2_000)),
                ]),
            reference: PriceReference(
                maxAge: SampleConfiguration.days(2),
                maxPremium: SampleConfiguration.percent(8)))
    }

    static var mining: MiningTerms {
        MiningTerms(
            opening: tokens(100_000_000), release: .rate,
            validateShare: SampleConfiguration.percent(20), validatorMinimumStake: tokens(1_001),
            validateRate: tokens(3), cap: .exponential(rate: Wad(raw: 700_000_000_000_000)),
            tasks: [
                TaskType(name: name("inference"), rate: tokens(2)),
                TaskType(name: name("training"), rate: tokens(5)),
            ],
            tiers: [
                tier("entry", compute: 0, reputation: 0, stake: 0, multiplier: .one),
                tier(
                    "core", compute: 8, reputation: 60, stake: 900,
                    multiplier: SampleConfiguration.percent(125)),
            ],
            reputation: ReputationRule(
                rounding: .singleFloor, denominator: 7, keep: 6,
                anomalyPenalty: SampleConfiguration.percent(21),
                floor: SampleConfiguration.percent(3)),
            initialReputation: SampleConfiguration.percent(50),
            assignment: ValidationAssignmentRule(
                minimumStake: tokens(1_002), minimumReputation: SampleConfiguration.percent(40),
                stakePerTask: tokens(50)),
            verificationsPerEpoch: 77,
            unbonding: UnbondingRule(
                release: .linear, delay: SampleConfiguration.days(5), slashable: false))
    }

    private static func tier(
        _ text: String, compute: UInt128, reputation: UInt128, stake: UInt128, multiplier: Wad
    ) -> TierTerms {
        TierTerms(
            name: name(text),
            tier: NodeTier(
                minimum: NodeStanding(
                    compute: compute, contribution: compute / 2,
                    reputation: SampleConfiguration.percent(reputation).raw,
                    stake: tokens(stake)),
                multiplier: multiplier))
    }

    static var bridge: BridgeConfiguration {
        BridgeConfiguration(
            terms: BridgeTerms(mode: .lockMint, fee: share(10), burnedFee: share(4_000)),
            chains: [
                BridgeChain(name: name("home"), asset: .token),
                BridgeChain(name: name("far"), asset: abroad),
            ])
    }

    static var treasurySpending: TreasuryTerms {
        TreasuryTerms(limits: [
            TreasuryLimit(asset: .token, perYear: tokens(19)),
            TreasuryLimit(asset: cash, perYear: units(17_000_000)),
        ])
    }
}
