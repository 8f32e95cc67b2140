import Economy
import Ledger
import Rewards
import Settlement
import StochasticProcesses
import Testing

@testable import Scenarios

/// The modules of a protocol without bookings, from text to values.
struct ModuleValueTests {
    private let configuration: Configuration
    private var terms: ProtocolConfiguration { configuration.protocolTerms }

    init() throws {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", CircleScenario.text)
        configuration = try folder.read("test.yaml").configuration
    }

    private func tkn(_ whole: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: whole * 1_000_000_000)
    }

    private func name(_ text: String) throws -> Name { try #require(Name(text)) }

    @Test func `assets have their decimals, the token first`() throws {
        #expect(
            try terms.assets == [
                AssetTerms(
                    symbol: name("TKN"), decimals: 9, origin: .issued(supply: tkn(1_000_000))),
                AssetTerms(symbol: name("USDC"), decimals: 6, origin: .external),
                AssetTerms(symbol: name("SOL"), decimals: 9, origin: .external),
                AssetTerms(symbol: name("TKN.b"), decimals: 9, origin: .bridged),
            ])
        #expect(terms.treasury == tkn(5))
        #expect(terms.hardware == .absent)
    }

    @Test func `markets count each side in its own asset`() throws {
        #expect(
            try terms.markets == [
                MarketTerms(
                    name: name("TKN-USDC"), base: AssetID(0), quote: AssetID(1),
                    model: .builtInFee,
                    venue: .pool(
                        base: tkn(10_000), quote: TokenAmount(baseUnits: 20_000_500_000))),
                MarketTerms(
                    name: name("SOL-USDC"), base: AssetID(2), quote: AssetID(1),
                    model: .separateFee(millionths: 100), venue: .quoted),
            ])
    }

    @Test func `jobs, revenue and the staking pool refer to assets and markets by name`() throws {
        #expect(
            try terms.jobs
                == JobTerms(
                    escrow: EscrowTerms(
                        fee: BasisPoints(200), dispute: .frozen(window: 1_000), width: .bits128),
                    assets: [AssetID(1), AssetID(2)], slotMilliseconds: 500))
        #expect(
            try terms.revenue
                == RevenueTerms(
                    asset: AssetID(1),
                    conversions: [
                        ConversionTerms(
                            asset: AssetID(2), market: 1, slices: 12,
                            maxSlippage: Wad(raw: Wad.scale / 50))
                    ], toBurn: .zero, toBuyBack: BasisPoints(3_000),
                    toStakers: BasisPoints(5_000)))
        let day = Seconds.day.count
        #expect(
            try terms.staking
                == StakingPoolTerms(
                    staked: AssetID(0), reward: AssetID(1),
                    rule: StakingTerms(
                        warmUp: Seconds(2 * day), unbonding: Seconds(3 * day),
                        minimumStake: tkn(10),
                        multiplier: .linear(
                            maxBonus: .one, shortest: .zero, longest: Seconds(360 * day)))))
    }

    @Test func `the buy-back has its market's swap`() throws {
        #expect(
            try terms.buyBack
                == BuyBackTerms(
                    market: 0,
                    rule: BuyBackRule(
                        model: .builtInFee, slices: 6, maxSlippage: Wad(raw: Wad.scale * 3 / 100),
                        untraded: .carry, betweenSlices: .none,
                        sinks: [
                            BuyBackSink(use: .burn, share: BasisPoints(8_000)),
                            BuyBackSink(use: .treasury, share: BasisPoints(2_000)),
                        ]),
                    reference: PriceReference(
                        maxAge: Seconds(7_200), maxPremium: Wad(raw: Wad.scale / 20))))
    }

    @Test func `what mining leaves out is its default`() throws {
        let mining = try #require(terms.mining)
        #expect(mining.opening == tkn(100_000))
        #expect(mining.release == .rate)
        #expect(mining.cap == .halving(perEpoch: tkn(100), every: 365))
        #expect(mining.validateShare == Wad(raw: Wad.scale / 5))
        #expect(mining.tasks.map(\.rate) == [TokenAmount(baseUnits: 500_000_000)])
        #expect(mining.tiers.map(\.name.text) == ["low", "high"])
        #expect(mining.tiers[1].tier.minimum.compute == 8)
        #expect(mining.tiers[1].tier.minimum.stake == tkn(50))
        #expect(mining.reputation == .corex)
        #expect(mining.initialReputation == Wad(raw: Wad.scale / 2))
        #expect(mining.verificationsPerEpoch == 20)
        #expect(
            mining.unbonding
                == UnbondingRule(
                    release: .cliff, delay: try Seconds(14 * 86_400), slashable: false))
    }

    @Test func `the bridge has its chains in order`() throws {
        #expect(
            try terms.bridge
                == BridgeConfiguration(
                    terms: BridgeTerms(
                        mode: .burnMint, fee: BasisPoints(10), burnedFee: BasisPoints(5_000)),
                    chains: [
                        BridgeChain(name: name("home"), asset: AssetID(0)),
                        BridgeChain(name: name("away"), asset: AssetID(3)),
                    ]))
    }

    @Test func `governed shares are counted in basis points, stakes in what is staked`() throws {
        #expect(terms.governance.map(\.key) == [.jobFee, .stakingMinimum, .miningPerEpoch])
        #expect(terms.governance.map(\.maximum) == [500, 20_000_000_000, 200_000_000_000])
        #expect(terms.governance.map(\.maxStep) == [10, 0, 0])
        #expect(
            configuration.schedule.map(\.change) == [
                .govern(key: .jobFee, value: 210),
                .govern(key: .stakingMinimum, value: 5_000_000_000),
            ])
    }

    @Test func `amounts carry the symbol of the asset that the key is about`() throws {
        let slips: [(String, String, String)] = [
            (
                "quote_reserve: 20_000.5 USDC", "quote_reserve: 20_000.5 TKN",
                "19:22: error: protocol.markets[0].quote_reserve: expected a number with the right "
                    + "unit: an amount with the unit USDC such as 2_800 USDC, found "
                    + "\"20_000.5 TKN\", an amount [wrong-unit]"
            ),
            (
                "quote_reserve: 20_000.5 USDC", "quote_reserve: 20_000.0000005 USDC",
                "19:22: error: protocol.markets[0].quote_reserve: expected at most 6 decimals as "
                    + "an amount with the unit USDC such as 2_800 USDC, found "
                    + "\"20_000.0000005 USDC\" [too-many-decimals]"
            ),
            (
                "maximum: 20 TKN", "maximum: 20 SOL",
                "60:71: error: protocol.governance[1].maximum: expected a number with the right "
                    + "unit: an amount with the unit TKN such as 2_800 TKN, found \"20 SOL\", an "
                    + "amount [wrong-unit]"
            ),
        ]
        for (old, new, message) in slips {
            let messages = try ScenarioFolder.messages(CircleScenario.with(old, new))
            #expect(messages.first == "test.yaml:" + message)
        }
    }

    @Test func `a module can be switched off by its word`() throws {
        let folder = try ScenarioFolder()
        try folder.write("base.yaml", CircleScenario.text)
        try folder.write(
            "test.yaml",
            """
            moniac: 1
            extends: base.yaml
            protocol:
              buy_back: none
              revenue: {to_buy_back: 0}
            participants: {adversaries: []}
            """)
        let terms = try folder.read("test.yaml").configuration.protocolTerms
        #expect(terms.buyBack == nil)
        #expect(terms.revenue?.toBuyBack == .zero)
        #expect(terms.revenue?.toStakers == self.terms.revenue?.toStakers)
    }

    @Test func `a bridged asset asks for its bridge`() throws {
        let text = SampleScenario.with(
            8,
            SampleScenario.lines[7] + "\n  assets: [{symbol: TKN.b, origin: bridged}]")
        #expect(
            try ScenarioFolder.messages(text) == [
                "test.yaml:9:36: error: protocol.assets[0].origin: expected protocol.bridge, "
                    + "through which a bridged asset comes about, found no bridge [conflict]"
            ])
    }

    @Test func `a network of bookings knows attacks of its own, and payments beside bookings`()
        throws
    {
        let folder = try ScenarioFolder()
        let jobs = """
              jobs: {assets: [TKN]}
            participants:
              adversaries:
                - {name: ghost, plan: slash_evader, providers: p, fault_every: 9d, lead: 2h}
                - {name: wash, plan: wash_tenant, providers: p, share: 50%}
            """
        try folder.write(
            "test.yaml", SampleScenario.with(16, SampleScenario.lines[15] + "\n" + jobs))
        let configuration = try folder.read("test.yaml").configuration
        #expect(
            configuration.participants.adversaries.map(\.plan) == [
                .slashEvader(cohort: 0, faultEveryDays: 9, lead: try Seconds(7_200)),
                .washTenant(cohort: 0, share: 0.5),
            ])
        #expect(configuration.protocolTerms.hardware.isPresent)
        let payment = "      payment: {asset: TKN, max_price: 3 USD/h}"
        let lines = SampleScenario.with(16, SampleScenario.lines[15] + "\n" + jobs)
        try folder.write("test.yaml", lines + payment + "\n")
        #expect(
            folder.messages("test.yaml").first?.hasSuffix(
                "demand.workloads[0].payment: expected booking or payment, found both [conflict]")
                == true)
    }
}
