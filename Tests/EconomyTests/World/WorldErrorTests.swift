import Economy
import Rewards
import Settlement
import Testing

/// A configuration that makes no world is an error before the run, never a trap in it.
@Suite struct `World error` {
    private func code(_ change: (inout Configuration) -> Void) -> WorldError.Code? {
        var configuration = SmallNetwork.configuration(days: 2)
        change(&configuration)
        do throws(WorldError) {
            _ = try World(configuration: configuration)
            return nil
        } catch {
            #expect(error.description.contains(error.code.rawValue) || error.code == .refused)
            return error.code
        }
    }

    @Test func `the horizon is one day to a hundred years and holds the warm-up`() {
        #expect(code { $0.horizonDays = 0 } == .badHorizon)
        #expect(code { $0.horizonDays = 36_526 } == .badHorizon)
        #expect(code { $0.warmUpDays = 3 } == .badHorizon)
        #expect(code { $0.warmUpDays = 2 } == nil)
    }

    @Test func `indices point at something`() {
        #expect(code { $0.network.providers[0].region = 1 } == .badShape)
        #expect(code { $0.network.providers[0].hardwareClass = 2 } == .badShape)
        #expect(code { $0.demand.workloads[0].classes = [0, 2] } == .badShape)
        #expect(code { $0.demand.workloads[0].classes = [0, 0] } == .badShape)
        #expect(code { $0.network.classes.removeLast() } == .badShape)
    }

    @Test func `the fleet has at most ten million GPUs`() {
        #expect(
            code {
                $0.network.providers[0].count = 5_000_000
                $0.network.providers[0].gpusPerNode = 3
            } == .badShape)
    }

    @Test func `names are names and used once`() {
        #expect(code { $0.network.providers[1].name = "home" } == .badName)
        #expect(code { $0.demand.workloads[1].name = "chat" } == .badName)
        #expect(code { $0.network.providers[0].name = "two words" } == .badName)
        #expect(
            code { $0.network.providers[0].name = String(repeating: "x", count: 130) } == .badName)
    }

    @Test func `sizes and traces fit together`() {
        #expect(code { $0.demand.workloads[0].size = .resample(seconds: []) } == .badSizes)
        #expect(code { $0.demand.workloads[0].size = .resample(seconds: [-1]) } == .badSizes)
        #expect(
            code { $0.demand.workloads[0].size = .replay(seconds: [1]) }
                == .sizesShorterThanTrace)
        #expect(
            code {
                $0.demand.workloads[0].arrivals = .trace(ticks: [1, 2])
                $0.demand.workloads[0].size = .replay(seconds: [1])
            } == .sizesShorterThanTrace)
        let table = (0...100).map { Double($0) - 1 }
        #expect(code { $0.demand.workloads[0].size = .quantiles(table) } == .badSizes)
        #expect(code { $0.demand.workloads[0].size = .exponential(meanSeconds: 0) } == .badProcess)
    }

    @Test func `a price history is as long as the horizon`() {
        let price = SmallNetwork.price(milliUSD: 1_000)
        #expect(
            code { $0.market.price = .history(opening: price, closes: [price], source: "file") }
                == .shortPriceHistory)
        #expect(
            code {
                $0.market.price = .history(
                    opening: price, closes: [price, price], source: "file")
            } == nil)
        #expect(code { $0.market.price = .constant(.unusable) } == .badPriceModel)
    }

    @Test func `a protocol that the rules refuse is refused by name`() {
        #expect(code { $0.protocolTerms.epochLength = .zero } == .refused)
    }

    @Test func `prices of a history are observed as written`() throws {
        var configuration = SmallNetwork.configuration(days: 3)
        let closes = [900, 1_100, 1_050].map { SmallNetwork.price(milliUSD: $0) }
        configuration.market.price = .history(
            opening: SmallNetwork.price(milliUSD: 1_000), closes: closes, source: "file")
        let record = try run(configuration)
        #expect(record.values("price") == .wads(closes.map { Wad(raw: $0.wad) }))
    }
}
