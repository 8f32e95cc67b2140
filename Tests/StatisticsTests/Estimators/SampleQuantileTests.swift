import Statistics
import Testing

@Suite struct SampleQuantileTests {
    @Test func `known quantiles of definition 7`() {
        #expect(SampleQuantile.of([1, 2, 3, 4], level: 0.5) == 2.5)
        #expect(SampleQuantile.of([1, 2, 3, 4], level: 0.25) == 1.75)
        #expect(SampleQuantile.of([10], level: 0.95) == 10)
        #expect(SampleQuantile.of([1, 2], level: 0) == 1)
        #expect(SampleQuantile.of([1, 2], level: 1) == 2)
        #expect(SampleQuantile.of([], level: 0.5).isNaN)
    }

    @Test func `between equal infinite values there is that value`() {
        #expect(SampleQuantile.of([0, .infinity, .infinity], level: 0.75) == .infinity)
    }

    @Test func `a sample that is not kept is asked for two of its values`() {
        var asked: [Int] = []
        let found = SampleQuantile.of(count: 1_000_001, level: 0.25) { place in
            asked.append(place)
            return Double(place)
        }
        #expect(found == 250_000)
        #expect(asked == [250_000, 250_001])
    }
}
