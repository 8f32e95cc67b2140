@testable import Economy
import RandomStreams
import Rewards
import Settlement
import Testing

@Suite struct SpotPeopleTests {
    private func stream(_ seed: UInt64) -> RandomStream {
        RandomStream(seed: seed, replication: 0, entity: .environment, purpose: .exit)
    }

    @Test func `a binomial draw has the mean and the variance of its law`() {
        var stream = stream(3)
        let draws = (0..<4_000).map { _ in Double(stream.binomial(200, probability: 0.3)) }
        let mean = draws.reduce(0, +) / 4_000
        let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3_999
        // Four standard errors: of the mean √(42/4000), of the variance about 42·√(2/4000).
        #expect(abs(mean - 60) < 4 * 0.1025)
        #expect(abs(variance - 42) < 4 * 0.94)
    }

    @Test func `of certain and impossible events a binomial draw knows the number`() {
        var stream = stream(4)
        #expect(stream.binomial(50, probability: 0) == 0)
        #expect(stream.binomial(50, probability: 1) == 50)
        #expect(stream.binomial(0, probability: 0.5) == 0)
        #expect(stream.draws == 0)
    }

    @Test func `users neither come nor go without growth and churn`() {
        var users = Population(
            UserPopulation(initial: 500, growthPerDay: 0, churnPerDay: 0), entry: stream(5),
            exit: stream(6))
        for day in 1...30 { users.passDay(day) }
        #expect(users.count == 500 && users.came == 0 && users.left == 0)
    }

    @Test func `who came less who left is who is there`() {
        var users = Population(
            UserPopulation(initial: 500, growthPerDay: 0.04, churnPerDay: 0.03),
            entry: stream(7), exit: stream(8))
        for day in 1...60 { users.passDay(day) }
        #expect(users.count == 500 + users.came - users.left)
        #expect(users.came > 0 && users.left > 0)
    }

    @Test func `demand follows the schedule, the users and the price`() throws {
        let policy = SpotNetwork.escrow(SpotNetwork.usdc, elasticity: -1)
        let workload = SpotNetwork.workload("w", perDay: 1, policy: policy)
        var buyer = SpotBuyer(
            workload: 0, accountName: SmallNetwork.name("u"), rank: 0, policy: policy,
            terms: SpotTerms(workload, policy, classes: SmallNetwork.classes), receiptEvery: nil)
        #expect(buyer.wantedFactor(priceUSD: nil) == 1)
        #expect(buyer.wantedFactor(priceUSD: 2) == 1)
        #expect(abs(buyer.wantedFactor(priceUSD: 4) - 0.5) < 1e-12)
        buyer.scheduledFactor = 3
        #expect(abs(buyer.wantedFactor(priceUSD: 4) - 1.5) < 1e-12)
        buyer.users = Population(
            UserPopulation(initial: 10, growthPerDay: 0, churnPerDay: 1), entry: stream(1),
            exit: stream(2))
        buyer.users?.passDay(1)
        #expect(buyer.wantedFactor(priceUSD: 4) == 0)
    }

    @Test func `users who leave take their jobs with them`() throws {
        var configuration = SpotNetwork.configuration(days: 10)
        configuration.demand.workloads = [
            SpotNetwork.workload(
                "chat", perDay: 300, policy: SpotNetwork.escrow(SpotNetwork.usdc),
                users: UserPopulation(initial: 100, growthPerDay: 0, churnPerDay: 1))
        ]
        var rig = try DeskRig(configuration)
        rig.runDays(1)
        let first = rig.desk.flow.workloads[0].arrived
        #expect(first > 200)
        rig.runDays(10)
        // Those of the second between the edge and the desk's own are still there.
        #expect(rig.desk.flow.workloads[0].arrived <= first + 1)
    }

    @Test func `a dated change multiplies with what users and prices make of demand`() throws {
        var rig = try DeskRig(SpotNetwork.configuration(days: 4))
        rig.runDays(2)
        let before = rig.desk.flow.workloads[0].arrived
        rig.desk.schedule(0, factor: 0, &rig.site)
        rig.runDays(4)
        #expect(rig.desk.flow.workloads[0].arrived <= before + 1)
        #expect(rig.desk.buyers[0].factor == 0)
    }

    // MARK: Turnover

    private func market(cost: Double, enterAbove: Double, exitBelow: Double) -> Configuration {
        var configuration = SpotNetwork.configuration(days: 20)
        configuration.network.providers = [
            SpotNetwork.providers(
                "home", count: 4, spread: 0, cost: cost,
                turnover: ProviderTurnover(
                    reviewEveryDays: 5, exitBelow: exitBelow, enterAbove: enterAbove,
                    entrantsPerReview: 2, mostMembers: 7))
        ]
        return configuration
    }

    @Test func `providers whose nodes do not earn their cost leave and take their money`() throws {
        var rig = try DeskRig(market(cost: 100, enterAbove: 10, exitBelow: -0.5))
        rig.runDays(20)
        #expect(rig.site.providers.allSatisfy { !$0.isActive })
        #expect(rig.desk.figures.turnover.left == 4)
        #expect(rig.desk.figures.turnover.entered == 0)
        for index in 0..<4 {
            let account = try #require(rig.site.providers[index].accounts[1])
            #expect(rig.site.desk.balance(of: account) == .zero)
        }
        #expect(rig.site.book.series.contains { $0.name == "providers_active" })
    }

    @Test func `others enter where nodes earn more than they cost, as many as there are`() throws {
        var rig = try DeskRig(market(cost: 0.01, enterAbove: 0.5, exitBelow: -1))
        rig.run(to: 4 * 86_400)
        #expect(rig.site.providers.filter(\.isActive).count == 4)
        rig.run(to: 5 * 86_400 + 2)
        #expect(rig.site.providers.filter(\.isActive).count == 6)
        rig.runDays(20)
        #expect(rig.site.providers.filter(\.isActive).count == 7)
        #expect(rig.desk.figures.turnover.joined == 4)
        #expect(rig.desk.figures.turnover.entered == 3)
        #expect(rig.site.desk.refused == 0)
    }

    @Test func `nobody who has left comes back`() throws {
        var rig = try DeskRig(market(cost: 100, enterAbove: -2, exitBelow: -0.5))
        rig.runDays(20)
        // Every review finds losses, and lets in who still stands outside.
        #expect(rig.desk.figures.turnover.entered == 3)
        #expect(rig.desk.figures.turnover.left == 7)
        #expect(rig.desk.flow.nodes.count == 7)
        #expect(rig.site.desk.refused == 0)
        #expect(rig.desk.flow.faultCount == 0)
    }

    @Test func `a region's nodes go out together`() throws {
        var configuration = SpotNetwork.configuration(days: 10)
        for index in configuration.network.providers.indices {
            configuration.network.providers[index].meanSecondsBetweenOutages = nil
        }
        configuration.network.regionalEvents = RegionalEventTerms(
            meanDaysBetween: 2, nodeShare: 1, repair: .exponential(meanSeconds: 1_800))
        var rig = try DeskRig(configuration)
        rig.runDays(10)
        #expect((rig.desk.regionalEvents ?? 0) > 1)
        let outages = (0..<UInt32(rig.desk.flow.nodes.count)).map {
            rig.desk.flow.nodes[$0].outage.count
        }
        // All of a region that had joined by then, and nobody by itself.
        #expect(Set(outages).count <= 4 && outages.allSatisfy { $0 > 0 })
        #expect(rig.desk.flow.faultCount == 0)
    }
}
