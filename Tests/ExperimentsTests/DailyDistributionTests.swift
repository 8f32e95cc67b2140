import Experiments
import Statistics
import Testing

@Suite struct DailyDistributionTests {
    /// Numbers of many magnitudes and both signs, zeros among them; the same for the same seed.
    private static func values(_ count: Int, days: Int, seed: UInt64) -> [[Double]] {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / 9_007_199_254_740_992
        }
        return (0..<count).map { _ in
            (0..<days).map { day in
                let uniform = next()
                return switch day % 4 {
                case 0: 1_000 + 50 * (uniform + next() + next() - 1.5)
                case 1: uniform < 0.3 ? 0 : uniform * uniform * 1e6
                case 2: (uniform - 0.4) * 8
                default: 700_000_000 - uniform
                }
            }
        }
    }

    private static func gathered(_ runs: [[Double]], days: Int) -> DailyDistribution {
        var distribution = DailyDistribution(days: days)
        for run in runs { distribution.add(run) }
        return distribution
    }

    private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

    @Test(arguments: [1, 2, 3, 20, 255, 256])
    func `quantiles of few runs are exact`(_ count: Int) {
        let runs = DailyDistributionTests.values(count, days: 4, seed: 7)
        let found = DailyDistributionTests.gathered(runs, days: 4)
            .quantiles(DailyDistributionTests.levels)
        for day in 0..<4 {
            let sorted = runs.map { $0[day] }.sorted()
            for (index, level) in DailyDistributionTests.levels.enumerated() {
                #expect(
                    found[index][day] == SampleQuantile.of(sorted, level: level))
            }
        }
    }

    /// The stated bound: binades between the least and the greatest magnitude, divided by 256.
    @Test(arguments: [257, 400, 1_500])
    func `quantiles of many runs are within the stated error`(_ count: Int) {
        let runs = DailyDistributionTests.values(count, days: 4, seed: 11)
        let found = DailyDistributionTests.gathered(runs, days: 4)
            .quantiles(DailyDistributionTests.levels)
        for day in 0..<4 {
            let sorted = runs.map { $0[day] }.sorted()
            let magnitudes = sorted.map(\.magnitude).filter { $0 > 1e-12 }
            let range = magnitudes.max()! / magnitudes.min()!
            // Between order statistics both ends have the error.
            let sides = sorted[0] < 0 ? 2.0 : 1.0
            let bound = sides * Double(range.exponent + 2) / 256
            for (index, level) in DailyDistributionTests.levels.enumerated() {
                let exact = SampleQuantile.of(sorted, level: level)
                let error = (found[index][day] - exact).magnitude
                #expect(error <= bound * exact.magnitude, "day \(day), level \(level)")
            }
        }
    }

    @Test(arguments: [257, 300, 1_000])
    func `order and division change nothing`(_ count: Int) {
        let runs = DailyDistributionTests.values(count, days: 4, seed: 5)
        var forward = DailyDistributionTests.gathered(runs, days: 4)
        var backward = DailyDistributionTests.gathered(runs.reversed(), days: 4)
        let bytes = forward.pack()
        #expect(!bytes.isEmpty)
        #expect(backward.pack() == bytes)
        for cut in [1, 100, 256] {
            var merged = DailyDistributionTests.gathered(Array(runs[..<cut]), days: 4)
            merged.merge(DailyDistributionTests.gathered(Array(runs[cut...]), days: 4))
            #expect(merged.count == count)
            #expect(merged.pack() == bytes)
            var other = DailyDistributionTests.gathered(Array(runs[cut...]), days: 4)
            other.merge(DailyDistributionTests.gathered(Array(runs[..<cut]), days: 4))
            #expect(other.pack() == bytes)
        }
    }

    @Test func `what was packed goes on as if nothing had happened`() throws {
        let runs = DailyDistributionTests.values(700, days: 4, seed: 3)
        var whole = DailyDistributionTests.gathered(runs, days: 4)
        for cut in [257, 300, 512] {
            var first = DailyDistributionTests.gathered(Array(runs[..<cut]), days: 4)
            var resumed = try #require(DailyDistribution(packed: first.pack()))
            #expect(resumed.count == cut)
            for run in runs[cut...] { resumed.add(run) }
            #expect(resumed.pack() == whole.pack())
            #expect(resumed.quantiles([0.5, 0.95]) == whole.quantiles([0.5, 0.95]))
        }
    }

    @Test func `damaged bytes are refused`() {
        var whole = DailyDistributionTests.gathered(
            DailyDistributionTests.values(300, days: 4, seed: 3), days: 4)
        let bytes = whole.pack()
        for count in 0..<bytes.count {
            #expect(DailyDistribution(packed: Array(bytes[..<count])) == nil)
            #expect(DailyDistribution.shape(ofPacked: Array(bytes[..<count])) == nil)
        }
        #expect(DailyDistribution.shape(ofPacked: bytes + [0]) == nil)
        // Whatever is read from other bytes, quantiles of it trap nowhere.
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x55
            let distribution = DailyDistribution(packed: changed)
            _ = distribution?.quantiles([0, 0.5, 1])
            let shape = DailyDistribution.shape(ofPacked: changed)
            #expect(shape?.days == distribution?.days && shape?.count == distribution?.count)
        }
    }

    @Test func `extremes stay exact and what is not finite counts as nothing`() {
        var distribution = DailyDistribution(days: 3)
        for run in 0..<600 {
            distribution.add([
                run == 300 ? .nan : Double(run) - 300.5,
                run.isMultiple(of: 2) ? .infinity : 1e-13,
                run == 5
                    ? -Double.greatestFiniteMagnitude
                    : run == 6 ? Double.greatestFiniteMagnitude : 2,
            ])
        }
        let found = distribution.quantiles([0, 1])
        #expect(found[0] == [-300.5, 0, -Double.greatestFiniteMagnitude])
        #expect(found[1] == [298.5, 0, Double.greatestFiniteMagnitude])
    }

    @Test func `a day without a value has no quantile`() {
        var distribution = DailyDistribution(days: 1)
        distribution.add([.nan])
        #expect(distribution.quantiles([0.5])[0][0].isNaN)
        for _ in 0..<300 { distribution.add([.nan]) }
        #expect(distribution.quantiles([0.5])[0][0].isNaN)
    }
}
