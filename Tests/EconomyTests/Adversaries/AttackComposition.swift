import Economy
import Ledger
import Rewards
import Settlement

/// Small worlds to be attacked: jobs paid in USDC with a pool, a staking pool and a buy-back; a
/// mining pool; a network of bookings in which only what is attacked pays.
enum AttackComposition {
    static let usdc = AssetID(1)
    static let name = "thief"

    static func adversary(
        _ plan: Adversary.Plan, from: Int = 0, until: Int = 100, rate: Double = 0.1
    ) -> Adversary {
        Adversary(name: name, plan: plan, fromDay: from, untilDay: until, borrowRate: rate)
    }

    /// Whole units of an asset of six decimals.
    static func units(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * 1_000_000)
    }

    static func percent(_ count: UInt128) -> Wad { Wad(raw: count * Wad.scale / 100) }

    // MARK: Payments

    /// The token, at 0.05 USD, has six decimals as USDC has.
    static func circle(
        days: Int, base: UInt128 = 50_000_000, quote: UInt128 = 2_500_000, _ adversary: Adversary
    ) -> Configuration {
        Configuration(
            name: "circle", title: "Jobs, fees, stakers, buy-back", seed: 3, warmUpDays: 0,
            horizonDays: days, protocolTerms: circleTerms(base: base, quote: quote),
            market: MarketConfiguration(
                price: .constant(SmallNetwork.price(milliUSD: 50)),
                assets: [
                    AssetPrice(asset: usdc, price: .constant(SmallNetwork.price(milliUSD: 1_000)))
                ]),
            network: NetworkConfiguration(regions: [], classes: [], providers: []),
            demand: DemandConfiguration(workloads: []),
            participants: ParticipantsConfiguration(stakers: [], adversaries: [adversary]),
            schedule: [], remarks: [])
    }

    private static func circleTerms(base: UInt128, quote: UInt128) -> ProtocolConfiguration {
        let rule = BuyBackRule(
            model: .raydium, slices: 1, maxSlippage: .one, untraded: .skip, betweenSlices: .none,
            sinks: [BuyBackSink(use: .burn, share: .whole)])
        return ProtocolConfiguration(
            genesis: try! Timestamp(SmallNetwork.genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: SmallNetwork.name("ICPX"), decimals: 6,
                    origin: .issued(supply: SupplyBook.icpxCap)),
                AssetTerms(symbol: SmallNetwork.name("USDC"), decimals: 6, origin: .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            markets: [
                MarketTerms(
                    name: SmallNetwork.name("icpx-usdc"), base: .token, quote: usdc,
                    model: .raydium, venue: .pool(base: units(base), quote: units(quote)))
            ],
            jobs: JobTerms(escrow: .icpx, assets: [usdc], slotMilliseconds: 400),
            revenue: RevenueTerms(
                asset: usdc, conversions: [], toBurn: .zero, toBuyBack: try! BasisPoints(3_000),
                toStakers: try! BasisPoints(5_000)),
            staking: StakingPoolTerms(staked: .token, reward: usdc, rule: .icpx),
            buyBack: BuyBackTerms(market: 0, rule: rule, reference: nil))
    }

    // MARK: Mining

    /// Verification and work paid by rate from a pool far larger than what is paid.
    static func mining(days: Int, _ adversary: Adversary) -> Configuration {
        var configuration = circle(days: days, adversary)
        let tokens = SmallNetwork.tokens
        configuration.protocolTerms = ProtocolConfiguration(
            genesis: try! Timestamp(SmallNetwork.genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: SmallNetwork.name("CXT"), decimals: 18,
                    origin: .issued(supply: tokens(100_000_000)))
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            jobs: JobTerms(
                escrow: EscrowTerms(
                    fee: try! BasisPoints(500), dispute: .open, width: .bits128),
                assets: [.token], slotMilliseconds: 1_000),
            mining: MiningTerms(
                opening: tokens(90_000_000), release: .rate, validateShare: percent(50),
                validatorMinimumStake: tokens(100), validateRate: tokens(2),
                cap: .constant(perEpoch: tokens(100_000)),
                tasks: [TaskType(name: SmallNetwork.name("inference"), rate: tokens(1))],
                tiers: [
                    TierTerms(
                        name: SmallNetwork.name("bronze"),
                        tier: NodeTier(
                            minimum: NodeStanding(
                                compute: 0, contribution: 0, reputation: 0, stake: .zero),
                            multiplier: .one))
                ],
                reputation: .corex, initialReputation: percent(50),
                assignment: ValidationAssignmentRule(
                    minimumStake: tokens(100), minimumReputation: percent(40),
                    stakePerTask: .zero),
                verificationsPerEpoch: 15,
                unbonding: UnbondingRule(
                    release: .cliff, delay: SmallNetwork.days(7), slashable: false)))
        configuration.market.assets = []
        return configuration
    }

    // MARK: Bookings

    /// The small network without outages, capacity rewards and diversion: what a node earns is what
    /// its bookings earn, times the multiplier.
    static func bookings(
        days: Int, multiplier: Wad = .one, _ adversary: Adversary
    ) -> Configuration {
        var configuration = SmallNetwork.configuration(days: days)
        configuration.market.price = .constant(SmallNetwork.price(milliUSD: 350))
        configuration.network.providers = [
            SmallNetwork.providers("home", spread: 0, meanSecondsBetweenOutages: nil)
        ]
        configuration.demand.workloads = [SmallNetwork.workload("chat", perDay: 20)]
        configuration.participants.stakers = []
        configuration.participants.adversaries = [adversary]
        var hardware = configuration.protocolTerms.hardware
        hardware.capacityRewards = hardware.capacityRewards.map {
            var terms = $0
            terms.releaseTotal = .zero
            return terms
        }
        hardware.multiplier = RewardMultiplierTable(
            rows: [.init(coverageFrom: 0, multiplier: multiplier)])
        hardware.diversion = DiversionRule(
            delegatorShare: .zero, redirectTable: [RedirectRow(coverageFrom: 0, ratio: .zero)])
        configuration.protocolTerms.hardware = hardware
        return configuration
    }

    /// The same with capacity rewards by a factor whose closes are a pool's: 100,000,000 tokens
    /// against their worth in USDC, and arbitrageurs who follow a price that stands still.
    static func sampledPool(days: Int, _ adversary: Adversary) -> Configuration {
        var configuration = bookings(days: days, adversary)
        var terms = configuration.protocolTerms
        terms.hardware.capacityRewards = SmallNetwork.terms().hardware.capacityRewards
        terms.assets.append(
            AssetTerms(symbol: SmallNetwork.name("USDC"), decimals: 6, origin: .external))
        terms.markets = [
            MarketTerms(
                name: SmallNetwork.name("tok-usdc"), base: .token, quote: usdc, model: .raydium,
                venue: .pool(base: SmallNetwork.tokens(100_000_000), quote: units(35_000_000)))
        ]
        configuration.protocolTerms = terms
        configuration.market = MarketConfiguration(
            price: .constant(SmallNetwork.price(milliUSD: 350)),
            assets: [
                AssetPrice(asset: usdc, price: .constant(SmallNetwork.price(milliUSD: 1_000)))
            ],
            liquidity: .pool(
                market: 0, Arbitrage(capitalUSDPerDay: 100_000_000, permanentShare: 0)))
        return configuration
    }
}
