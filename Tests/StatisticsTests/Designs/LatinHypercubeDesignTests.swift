import Statistics
import Testing

@Suite struct `A Latin hypercube` {
    @Test(arguments: [1, 2, 7, 300], [UInt64(0), 1, 99])
    func `has one point in each stratum of each coordinate`(count: Int, seed: UInt64) throws {
        for placement in [LatinHypercubeDesign.Placement.random, .centre] {
            let design = try LatinHypercubeDesign(
                count: count, dimensions: 5, seed: seed, placement: placement)
            let points = design.points()
            for dimension in 0..<5 {
                let strata = points.map { Distribution.part($0[dimension], of: count) }
                #expect(strata.sorted() == Array(0..<count), "seed \(seed)")
            }
            #expect(points.joined().allSatisfy { $0 > 0 && $0 < 1 })
        }
    }

    @Test func `keeps a large stratum's bounds in spite of rounding`() throws {
        let count = (1 << 16) - 3
        let design = try LatinHypercubeDesign(count: count, dimensions: 1, seed: 5)
        var isTaken = [Bool](repeating: false, count: count)
        for index in 0..<count {
            isTaken[Distribution.part(design.point(index)[0], of: count)] = true
        }
        #expect(isTaken.allSatisfy { $0 })
    }

    @Test func `leaves the first coordinates alone when one is added`() throws {
        let small = try LatinHypercubeDesign(count: 50, dimensions: 3, seed: 8)
        let large = try LatinHypercubeDesign(count: 50, dimensions: 4, seed: 8)
        for index in 0..<50 { #expect(Array(large.point(index).prefix(3)) == small.point(index)) }
    }

    @Test func `differs with the seed and only with it`() throws {
        let first = try LatinHypercubeDesign(count: 20, dimensions: 3, seed: 1)
        #expect(try first == LatinHypercubeDesign(count: 20, dimensions: 3, seed: 1))
        #expect(
            try first.points()
                != LatinHypercubeDesign(count: 20, dimensions: 3, seed: 2).points())
    }

    /// Pairs of coordinates are unrelated: the sum over seeds of the products of two centred
    /// coordinates has mean 0 and, for 16 points, variance 16² / 144 / 15 a seed.
    @Test func `permutes its coordinates independently`() throws {
        var sum = 0.0
        for seed in UInt64(0)..<400 {
            let design = try LatinHypercubeDesign(
                count: 16, dimensions: 2, seed: seed, placement: .centre)
            sum += design.points().reduce(0) { $0 + ($1[0] - 0.5) * ($1[1] - 0.5) }
        }
        let deviation = (400 * 256.0 / 144 / 15).squareRoot()
        #expect(abs(sum) < 4 * deviation)
    }

    /// The error of the mean of a sum of one function a key has variance of order n^-3.
    @Test func `estimates the mean of a sum far better than independent points`() throws {
        var squares = 0.0
        for seed in UInt64(0)..<50 {
            let design = try LatinHypercubeDesign(count: 64, dimensions: 3, seed: seed)
            let mean = design.points().map { $0.reduce(0, +) }.reduce(0, +) / 64
            squares += (mean - 1.5) * (mean - 1.5) / 50
        }
        let independent = 3.0 / 12 / 64
        #expect(squares < independent / 1000)
    }

    @Test func `keeps its frozen numbers`() throws {
        let design = try LatinHypercubeDesign(count: 8, dimensions: 2, seed: 1)
        #expect(design.point(0) == [0.638568963855505, 0.9805609472095966])
        #expect(design.point(7) == [0.4863673262298107, 0.31763067469000816])
    }

    @Test func `refuses too few and too many points`() {
        for (count, dimensions) in [(0, 1), (1, 0), (-1, 3), (1 << 26, 2), (Int.max, Int.max)] {
            #expect(throws: StatisticsError.self) {
                try LatinHypercubeDesign(count: count, dimensions: dimensions, seed: 0)
            }
        }
    }
}
