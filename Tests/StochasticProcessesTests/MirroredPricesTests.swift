import RandomStreams
import StochasticProcesses
import Testing

@Suite struct MirroredPricesTests {
    @Test func `the halves of an antithetic price path are mirror images in log return`() throws {
        let (drift, days) = (-0.00125, 1_095)
        let start = try GeometricBrownianMotion(
            initialUSD: 0.35, logDriftPerDay: drift, volatilityPerRootDay: 0.05)
        for replication in 0..<5 as Range<UInt32> {
            var (here, there) = (start, start)
            var streams = [replication, replication | 1 << 31].map { number in
                RandomStream(
                    seed: 20_261_121, replication: number, entity: .environment, purpose: .prices)
            }
            for day in 1...days {
                here.next(from: &streams[0])
                there.next(from: &streams[1])
                let sum =
                    Portable.log(here.priceUSD / 0.35) + Portable.log(there.priceUSD / 0.35)
                // Each day's step is rounded once in each half.
                let tolerance = 1e-15 * Double(day)
                #expect(abs(sum - 2 * drift * Double(day)) < tolerance + 1e-12)
            }
        }
    }
}
