import Testing

@testable import Experiments

@Suite struct RoundingNoiseTests {
    @Test func `what differs by rounding alone is the same`() {
        let base = [0.1 + 0.2, 1e9, 0]
        #expect(RoundingNoise.removed(from: [0.3, 1e9 + 1e-6, 0], beside: base) == base)
    }

    @Test func `one pair that differs by more leaves all as they are`() {
        let proposal = [0.3, 1e9 + 1, 0]
        #expect(RoundingNoise.removed(from: proposal, beside: [0.3, 1e9, 0]) == proposal)
        #expect(RoundingNoise.removed(from: [1e-300], beside: [0]) == [1e-300])
    }

    @Test func `a small rest of large sums is measured by the sums`() {
        #expect(RoundingNoise.removed(from: [2e-12], beside: [0], magnitudes: [1e3]) == [0])
        #expect(RoundingNoise.removed(from: [2e-12], beside: [0], magnitudes: [1e-3]) == [2e-12])
    }
}
