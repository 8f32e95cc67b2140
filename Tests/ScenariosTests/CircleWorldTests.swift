import Economy
import Ledger
import Rewards
import Settlement
import StochasticProcesses
import Testing
import Throughput

@testable import Scenarios

/// Markets, networks, demand and people of a network without bookings, from text to values.
struct CircleWorldTests {
    private let configuration: Configuration

    init() throws {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", CircleScenario.text)
        configuration = try folder.read("test.yaml").configuration
    }

    private func tkn(_ whole: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: whole * 1_000_000_000)
    }

    @Test func `other assets have prices, and pairs a correlation`() throws {
        let market = configuration.market
        #expect(market.assets.map(\.asset) == [AssetID(1), AssetID(2)])
        #expect(market.assets[0].price == .constant(try Price(wad: Wad.scale)))
        #expect(
            market.assets[1].price
                == .geometricBrownianMotion(
                    initial: try Price(wad: 150 * Wad.scale), logDriftPerDay: 0,
                    volatilityPerDay: 0.04))
        #expect(
            market.correlations
                == (try CorrelationMatrix(
                    assets: ["TKN", "USDC", "SOL"],
                    rows: [[1, 0, 0.6], [0, 1, 0], [0.6, 0, 1]])))
        #expect(market.venues == [QuotedVenue(market: 1, depthUSD: 2_000_000)])
        #expect(
            market.liquidity
                == .pool(market: 0, Arbitrage(capitalUSDPerDay: 5_000, permanentShare: 0.25)))
    }

    @Test func `without a word about liquidity the price is the model's alone`() throws {
        let folder = try ScenarioFolder()
        let line =
            "  liquidity: {kind: pool, market: TKN-USDC, arbitrage_per_day: 5_000 USD, "
            + "permanent_share: 25%}\n"
        try folder.write("test.yaml", CircleScenario.with(line, ""))
        #expect(try folder.read("test.yaml").configuration.market.liquidity == .exogenous)
        try folder.write(
            "test.yaml",
            CircleScenario.with(line, "  liquidity: {kind: linear_impact, depth: 2_000_000 USD}\n"))
        #expect(
            try folder.read("test.yaml").configuration.market.liquidity
                == .linearImpact(depthUSD: 2_000_000))
    }

    @Test func `providers have costs, turnover and a way of mining`() throws {
        let network = configuration.network
        #expect(network.regions == ["eu", "us"])
        #expect(network.routing == .reputationWeighted)
        #expect(
            network.regionalEvents
                == RegionalEventTerms(
                    meanDaysBetween: 90, nodeShare: 0.3,
                    repair: .exponential(meanSeconds: 21_600)))
        let cohort = network.providers[0]
        #expect(cohort.costUSDPerGPUHour == 1.2)
        #expect(
            cohort.turnover
                == ProviderTurnover(
                    reviewEveryDays: 14, exitBelow: -0.2, enterAbove: 0.5, entrantsPerReview: 2,
                    mostMembers: 6))
        #expect(
            cohort.mining
                == MinerPolicy(
                    computePerGPU: 2, bond: tkn(60), quality: 0.98, anomalyProbability: 0.01,
                    verificationShare: 0.9))
        // What only bookings need is left at what changes nothing.
        #expect(cohort.collateralMultiple == .one && cohort.commitment == .zero)
    }

    @Test func `a workload pays in an asset, and its speeds are the catalogue's`() throws {
        #expect(configuration.demand.resolution == .flow)
        let workload = configuration.demand.workloads[0]
        #expect(
            workload.access
                == .escrow(
                    EscrowPolicy(
                        asset: AssetID(1), gpus: 2, anyRegion: false, maxPriceUSDPerGPUHour: 3,
                        quoteMargin: 1.5, receiptEverySeconds: 3_600, retries: 5,
                        isCheckpointed: true, expiryMarginSeconds: 7_200, elasticity: -1.2,
                        task: 0, workUnitsPerGPUHour: 12)))
        #expect(
            workload.users
                == UserPopulation(initial: 500, growthPerDay: 0.01, churnPerDay: 0.005))
        let matrix = RateMatrix()
        let reference = try #require(
            matrix.rate(gpu: "H100-SXM5-80GB", workload: "llama2-70b-99")
        ).unitsPerSecond
        let other = try #require(
            matrix.rate(gpu: "A100-SXM4-80GB", workload: "llama2-70b-99")
        ).unitsPerSecond
        #expect(workload.speeds == [1, other / reference])
    }

    @Test func `people have their terms`() throws {
        let people = configuration.participants
        #expect(people.stakers.isEmpty)
        #expect(
            people.poolStakers == [
                PoolStakerCohort(
                    name: "s", count: 3, amount: tkn(100), lock: try Seconds(30 * 86_400),
                    joinOverDays: 7, requiredYield: 0.08, yieldSpread: 0.3, reviewEveryDays: 7,
                    claimEveryDays: 14)
            ])
        #expect(
            people.speculators == [
                SpeculatorCohort(
                    name: "m", capitalUSD: 5_000, strategy: .momentum, windowDays: 5, strength: 2)
            ])
        #expect(
            people.bridgeUsers == [
                BridgeCohort(
                    name: "b", chain: 1, meanPerDay: tkn(50), sigma: 0.5, returnShare: 0.1,
                    delay: try Seconds(1_200))
            ])
    }

    @Test func `adversaries have a plan, a time and a rate`() throws {
        let adversaries = configuration.participants.adversaries
        #expect(adversaries.map(\.name) == ["flash", "sybil", "wash", "mover", "bread", "ghost"])
        #expect(
            adversaries.map(\.plan) == [
                .flashStaker(capital: tkn(500), lead: try Seconds(3_600)),
                .sybilSplitter(capital: tkn(500), accounts: 20),
                .washTenant(cohort: 0, share: 0.25),
                .oracleMover(market: 0, move: 0.1, window: try Seconds(1_800), budgetUSD: 900),
                .sandwich(market: 0, share: 0.5),
                .oracleMover(market: 0, move: -0.05, window: try Seconds(3_600), budgetUSD: 100),
            ])
        #expect(adversaries[0].fromDay == 3 && adversaries[0].untilDay == 9)
        #expect(adversaries[0].borrowRate == 0.12)
        #expect(adversaries[1].fromDay == 0 && adversaries[1].untilDay == 27)
        #expect(adversaries[1].borrowRate == 0.1)
    }

    @Test func `every benchmark of the catalogue gives every GPU a speed`() {
        #expect(RateMatrix().unitsPerSecond.allSatisfy { $0 > 0 })
    }

    @Test func `expectations may be about any asset`() throws {
        let folder = try ScenarioFolder()
        try folder.write(
            "test.yaml",
            CircleScenario.text + """
                expect:
                  - {metric: staker_rewards, is: ">= 1.5 USDC"}
                  - {metric: bridged, is: "== 2 TKN.b"}
                  - {metric: burned, is: "> 3 TKN"}

                """)
        let expectations = try folder.read("test.yaml").expectations
        #expect(expectations.map(\.asset) == ["USDC", "TKN.b", "TKN"])
        #expect(
            expectations.map(\.value) == [
                .amount(TokenAmount(baseUnits: 1_500_000)), .amount(tkn(2)), .amount(tkn(3)),
            ])
    }
}
