import Rewards
import Testing

@Suite struct PriceGridTests {
    private let grid = PriceGrid(closeInterval: 86_400, maxAge: 600)

    private func observation(_ at: Timestamp, _ price: Price) -> PriceObservation {
        PriceObservation(at: at, price: price)
    }

    @Test func `an observation as old as the limit counts, one second more does not`() throws {
        // Conformance vector price-observation: edge-age-equal-to-limit.
        #expect(try grid.closes(first: 1000, count: 1, observations: [observation(400, 5)]) == [5])
        #expect(
            try grid.closes(first: 1000, count: 1, observations: [observation(399, 5)])
                == [.unusable])
    }

    @Test func `of two observations in one second the later in the list decides`() throws {
        // Conformance vector price-observation: edge-same-second-later-wins.
        let both = [observation(1000, 5), observation(1000, 6)]
        #expect(try grid.closes(first: 1000, count: 1, observations: both) == [6])
    }

    @Test func `without an observation every close is unusable`() throws {
        // Conformance vector price-observation: edge-no-observation.
        #expect(
            try grid.closes(first: 1000, count: 3, observations: []) == [
                .unusable, .unusable, .unusable,
            ])
    }

    @Test func `published figures come out`() throws {
        // Conformance vector price-observation: computed-03.
        let closes = try PriceGrid(closeInterval: 86_400, maxAge: 86_400).closes(
            first: 1_774_051_200, count: 5,
            observations: [
                observation(1_774_000_822, 162_420_180_522_703),
                observation(1_774_004_422, 7_029_164_102_530_004),
                observation(1_774_004_422, 6_284_310_102_875_707),
                observation(1_774_177_222, 16_291_557_577_001_781_083),
            ])
        #expect(closes == [6_284_310_102_875_707, 0, 16_291_557_577_001_781_083, 0, 0])
    }

    @Test func `a zero that is the latest observation hides a good price before it`() throws {
        let observations = [observation(990, 5), observation(995, 0)]
        #expect(
            try grid.closes(first: 1000, count: 1, observations: observations) == [.unusable])
    }

    @Test func `an observation after the instant does not count`() throws {
        #expect(grid.close(at: 1000, latest: observation(1001, 5)) == .unusable)
        #expect(grid.close(at: 1000, latest: nil) == .unusable)
        let later = [observation(1001, 5)]
        #expect(try grid.closes(first: 1000, count: 1, observations: later) == [.unusable])
    }

    @Test func `disorder refuses before an instant past the end of time`() {
        let disorder = [observation(1000, 5), observation(999, 6)]
        #expect(throws: Refusal.unorderedObservations) {
            try grid.closes(first: Timestamp(Seconds.bound), count: 2, observations: disorder)
        }
        #expect(throws: Refusal.overflow) {
            try grid.closes(first: Timestamp(Seconds.bound), count: 2, observations: [])
        }
    }

    @Test func `the last instant of time is a close like any other`() throws {
        let last = try Timestamp(Seconds.bound)
        #expect(
            try grid.closes(first: last, count: 1, observations: [observation(last, 7)]) == [7])
    }

    @Test func `counts and intervals outside their ranges refuse`() throws {
        for count in [Int.min, -1, 0, 4097, Int.max] {
            #expect(throws: Refusal.outOfRange) {
                try grid.closes(first: 0, count: count, observations: [])
            }
        }
        #expect(try grid.closes(first: 0, count: 4096, observations: []).count == 4096)
        #expect(throws: Refusal.outOfRange) {
            try PriceGrid(closeInterval: 0, maxAge: 600)
                .closes(first: 0, count: 1, observations: [])
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `each close is that of the last observation not after it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let grid = try PriceGrid(
            closeInterval: Seconds(1 + random.below(50)), maxAge: Seconds(random.below(60)))
        var at: UInt64 = 0
        var observations: [PriceObservation] = []
        for _ in 0..<Int(random.below(40)) {
            at += random.below(20)
            observations.append(
                PriceObservation(
                    at: try Timestamp(at), price: try Price(wad: random.wide(bits: 96))))
        }
        let closes = try grid.closes(first: 100, count: 12, observations: observations)
        for (index, close) in closes.enumerated() {
            let instant = 100 + UInt64(index) * grid.closeInterval.count
            let latest = observations.last { $0.at.seconds <= instant }
            let isFresh = latest.map { instant - $0.at.seconds <= grid.maxAge.count } ?? false
            #expect(close == (isFresh ? latest!.price : .unusable), "seed \(seed), close \(index)")
        }
    }
}
