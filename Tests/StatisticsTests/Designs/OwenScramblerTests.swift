import Testing

@testable import Statistics

@Suite struct `Owen's scrambling` {
    /// Equal digits stay equal and the first difference stays a difference.
    @Test func `is nested`() {
        let scrambler = OwenScrambler(seed: 12)
        for depth in UInt32(0)..<32 {
            let first: UInt32 = 0x9E37_79B9 &* (depth + 1)
            let second = first ^ (0x8000_0000 >> depth)
            let difference =
                scrambler.scrambled(first, dimension: 3)
                ^ scrambler.scrambled(second, dimension: 3)
            #expect(difference.leadingZeroBitCount == Int(depth))
        }
    }

    /// Of the 2^12 - 1 nodes down to depth 11 about half flip, in any dimension: the deviation of
    /// the count is 32, and it is 32 for the nodes that two dimensions treat alike.
    @Test func `flips half of the digits, each dimension others`() {
        let scrambler = OwenScrambler(seed: 1)
        var flips = [[Bool]](repeating: [], count: 3)
        for dimension in 0..<3 {
            for depth in UInt32(0)..<12 {
                for prefix in 0..<(UInt32(1) << depth) {
                    let digits = depth == 0 ? 0 : prefix << (32 - depth)
                    let scrambled = scrambler.scrambled(digits, dimension: dimension)
                    flips[dimension].append((scrambled ^ digits) >> (31 - depth) & 1 == 1)
                }
            }
        }
        for dimension in 0..<3 {
            let count = flips[dimension].count { $0 }
            #expect(abs(count - 2047) < 4 * 32)
            let alike = zip(flips[dimension], flips[(dimension + 1) % 3]).count { $0 == $1 }
            #expect(abs(alike - 2047) < 4 * 32)
        }
    }

    /// Over seeds every point is uniform: mean ½, variance 1/12, fourth central moment 1/80.
    @Test func `makes every point uniform over the seeds`() throws {
        var sum = 0.0
        var squares = 0.0
        for seed in UInt64(0)..<4000 {
            let design = try SobolDesign(count: 1, dimensions: 1, scrambling: .owen(seed: seed))
            let centred = design.point(0)[0] - 0.5
            sum += centred
            squares += centred * centred
        }
        let variance = 4000.0 / 12
        let varianceOfSquares = 4000.0 * (1.0 / 80 - 1.0 / 144)
        #expect(abs(sum) < 4 * variance.squareRoot())
        #expect(abs(squares - variance) < 4 * varianceOfSquares.squareRoot())
    }

    /// The product of `1 + x - ½` over 5 keys has mean 1 and variance (1 + 1/12)^5 - 1.
    @Test func `integrates a smooth function far better than independent points`() throws {
        var squares = 0.0
        for seed in UInt64(0)..<16 {
            let design = try SobolDesign(count: 256, dimensions: 5, scrambling: .owen(seed: seed))
            let values = design.points().map { $0.reduce(1) { $0 * (0.5 + $1) } }
            let error = values.reduce(0, +) / 256 - 1
            squares += error * error / 16
        }
        let independent = 0.4922 / 256
        print(
            "scrambled Sobol, 256 points: variance 1 /", Int(independent / squares),
            "of independent points'")
        #expect(squares < independent / 100)
    }

    @Test func `keeps its frozen numbers`() throws {
        let design = try SobolDesign(count: 8, dimensions: 3, scrambling: .owen(seed: 1))
        #expect(
            design.point(0) == [0.04756984930835506, 0.6395656457470372, 0.7753242023059098])
        #expect(
            design.point(7) == [0.1973794784635482, 0.08233703323071839, 0.5106343613918515])
    }
}
