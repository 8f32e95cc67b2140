import Economy
import Rewards
import Settlement
import Testing

/// M/M/16 at a utilisation of 0.8, the whole world around it: Erlang C says that a job waits
/// 0.0952762 service times in the mean (J13).
@Suite struct `M/M/16 through the world` {
    static let seeds: Range<UInt64> = 1..<21
    static let meanServiceSeconds = 100.0
    #if DEBUG
        static let days = 4
    #else
        static let days = 12
    #endif

    private func configuration(seed: UInt64, nodes: Int, gpus: Int) -> Configuration {
        var configuration = SmallNetwork.configuration(days: Self.days, seed: seed)
        var cohort = SmallNetwork.providers(
            "servers", count: nodes, gpus: gpus, spread: 0, meanSecondsBetweenOutages: nil)
        cohort.joinOverDays = 0
        configuration.network.providers = [cohort]
        configuration.demand.workloads = [
            SmallNetwork.workload(
                "jobs", perDay: 0.8 * 16 * 86_400 / Self.meanServiceSeconds,
                meanSeconds: Self.meanServiceSeconds, patience: nil, booking: .fixed(16),
                bookingDays: UInt64(Self.days))
        ]
        configuration.participants.stakers = []
        return configuration
    }

    @Test func `the mean wait is Erlang's`() throws {
        var waits: [Double] = []
        for seed in Self.seeds {
            let record = try run(configuration(seed: seed, nodes: 16, gpus: 1))
            #expect(record.violationCount == 0, "seed \(seed)")
            #expect(record.counts.refusedCommands == 0, "seed \(seed)")
            waits.append(record.workloads[0].meanWaitSeconds / Self.meanServiceSeconds)
        }
        let count = Double(waits.count)
        let mean = waits.reduce(0, +) / count
        let variance = waits.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / (count - 1)
        let z = (mean - 0.0952762) / (variance / count).squareRoot()
        print("M/M/16: wait \(mean), z \(z)")
        #expect(abs(z) < 4)
        // The gate has power: an error of a fifth of the wait would be seen.
        #expect(0.2 * 0.0952762 > 4 * (variance / count).squareRoot())
    }

    @Test func `how GPUs are spread over nodes changes no wait`() throws {
        let single = try run(configuration(seed: 1, nodes: 16, gpus: 1))
        let shared = try run(configuration(seed: 1, nodes: 2, gpus: 8))
        #expect(single.workloads == shared.workloads)
    }
}
