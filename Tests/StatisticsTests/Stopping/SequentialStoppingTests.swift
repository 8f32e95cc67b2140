import RandomStreams
import Statistics
import Testing

@Suite struct `Sequential stopping` {
    private func stream(_ seed: UInt64) -> RandomStream {
        RandomStream(seed: seed, replication: 0, entity: .environment, purpose: .bootstrap)
    }

    @Test func `looks at 32 values, then whenever a quarter more have come`() {
        var looks: [Int] = []
        while looks.count < 12 {
            looks.append(SequentialStopping.nextLook(after: looks.last ?? 0))
        }
        #expect(looks == [32, 64, 96, 128, 160, 224, 288, 384, 480, 608, 768, 960])
        let all = (0...960).filter { SequentialStopping.isLook($0) }
        #expect(all == looks)
        #expect(SequentialStopping.nextLook(after: 100) == 128)
        #expect(!SequentialStopping.isLook(.min + 1))
        #expect(SequentialStopping.nextLook(after: 1 << 50) > 1 << 50)
    }

    @Test func `is met when half the interval's width is within the tolerance`() throws {
        let values = (0..<64).map { Double($0 % 2) + 9.5 }
        let half = try RunningMoments(values).meanInterval().upper - 10
        let wide = try SequentialStopping(.mean, within: .absolute(half * 1.0001))
        #expect(try wide.look(at: values).isEnough)
        let narrow = try SequentialStopping(.mean, within: .absolute(half * 0.9999))
        #expect(try !narrow.look(at: values).isEnough)
        let relative = try SequentialStopping(.mean, within: .relative(half / 10 * 1.0001))
        #expect(try relative.look(at: values).isEnough)
    }

    @Test func `expects as many values as the width's square root law says`() throws {
        let values = (0..<100).map { Double($0 % 2) }
        let half = try #require(
            SequentialStopping(.mean, within: .absolute(1)).look(at: values).halfWidth)
        let look = try SequentialStopping(.mean, within: .absolute(half / 3)).look(at: values)
        let expected = try #require(look.countExpected)
        #expect((900...901).contains(expected))
        #expect(look.remaining == expected - 100)
    }

    @Test func `is never met by too few values`() throws {
        let target = try SequentialStopping(.mean, within: .absolute(1e9))
        for count in [1, 2, 31] {
            let look = try target.look(at: (0..<count).map { Double($0) })
            #expect(!look.isEnough)
            #expect(look.countExpected == 32)
        }
        #expect(try target.look(at: (0..<32).map { Double($0) }).isEnough)
        let tail = try SequentialStopping(.quantile(0.05), within: .absolute(1e9))
        let look = try tail.look(at: (0..<71).map { Double($0) })
        #expect(look.bounds == nil)
        #expect(look.countExpected == 72)
        #expect(try tail.look(at: (0..<72).map { Double($0) }).isEnough)
    }

    @Test func `is met by values that are all equal, zero too`() throws {
        for value in [0, 5.5] {
            let target = try SequentialStopping(.mean, within: .relative(0.01))
            #expect(try target.look(at: Array(repeating: value, count: 32)).isEnough)
            let tail = try SequentialStopping(.quantile(0.05), within: .relative(0.01))
            #expect(try !tail.look(at: Array(repeating: value, count: 64)).isEnough)
            #expect(try tail.look(at: Array(repeating: value, count: 96)).isEnough)
        }
    }

    @Test func `says when no number of values can meet it`() throws {
        let target = try SequentialStopping(.mean, within: .relative(0.01))
        let look = try target.look(at: (0..<64).map { $0 % 2 == 0 ? 1 : -1 })
        #expect(look.countExpected == nil)
        #expect(look.remaining == nil)
        #expect(!look.isEnough)
    }

    @Test func `takes antithetic pairs as one value each`() throws {
        var stream = stream(6)
        // The halves of a pair mirror each other around 10, all but a little.
        let values = (0..<40).flatMap { _ in
            let (distance, noise) = (stream.normal(), stream.normal())
            return [10 + distance, 10 - distance + noise / 10]
        }
        let target = try SequentialStopping(.mean, within: .absolute(0.05))
        #expect(try !target.look(at: values).isEnough)
        let paired = try target.look(at: values, dependence: .antitheticPairs)
        #expect(paired.isEnough)
        #expect(paired.count == 80)
        let few = try target.look(at: Array(values.prefix(62)), dependence: .antitheticPairs)
        #expect(!few.isEnough)
        #expect(few.countExpected == 64)
        let odd = try target.look(at: values + [10], dependence: .antitheticPairs)
        #expect(odd == paired)
    }

    /// Both of a pair are the same value: half as many tell anything.
    @Test func `does not take twins for two values of a quantile`() throws {
        var stream = stream(7)
        let values = (0..<500).map { _ in stream.normal() }
        let twins = values.flatMap { [$0, $0] }
        let target = try SequentialStopping(.quantile(0.05), within: .absolute(0.1))
        let alone = try #require(try target.look(at: values).halfWidth)
        let paired = try #require(
            try target.look(at: twins, dependence: .antitheticPairs).halfWidth)
        let naive = try #require(try target.look(at: twins).halfWidth)
        #expect(naive < alone)
        #expect(abs(paired / alone - 1) < 0.1)
    }

    @Test func `looks at values of any size`() throws {
        let huge = Double.greatestFiniteMagnitude
        let tiny = Double.leastNonzeroMagnitude
        for values in [[huge, -huge], [huge], [tiny, -tiny], [0], [huge / 2, huge]] {
            for tolerance in [tiny, 1, huge] {
                for count in [1, 96] {
                    let many = (0..<count).flatMap { _ in values }
                    let tail = try SequentialStopping(.quantile(0.05), within: .relative(tolerance))
                    let look = try tail.look(at: many, dependence: .antitheticPairs)
                    #expect(look.isEnough == (look.remaining == 0))
                    // Squares of the largest values have no double: an error, not a verdict.
                    let mean = try SequentialStopping(.mean, within: .absolute(tolerance))
                    if let look = try? mean.look(at: many) {
                        #expect(look.isEnough == (look.remaining == 0))
                    }
                }
            }
        }
    }

    @Test func `refuses targets that are none`() {
        for width in [0, -1, .nan, .infinity] {
            #expect(throws: StatisticsError.self) {
                try SequentialStopping(.mean, within: .relative(width))
            }
        }
        for quantile in [0, 1, .nan] {
            #expect(throws: StatisticsError.self) {
                try SequentialStopping(.quantile(quantile), within: .absolute(1))
            }
        }
        #expect(throws: StatisticsError.self) {
            try SequentialStopping(.mean, within: .absolute(1), level: 1)
        }
        #expect(throws: StatisticsError.self) {
            try SequentialStopping(.mean, within: .absolute(1)).look(at: [])
        }
        #expect(throws: StatisticsError.self) {
            try SequentialStopping(.mean, within: .absolute(1)).look(at: [1, .nan])
        }
    }
}
