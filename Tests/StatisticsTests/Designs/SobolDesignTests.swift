import Testing

@testable import Statistics

@Suite struct `A Sobol design` {
    static let scramblings: [SobolDesign.Scrambling] = [.none, .owen(seed: 3)]

    /// SciPy 1.17.1, `qmc.Sobol(d, scramble=False)`; the same as the table that Joe and Kuo show
    /// with their program for 3 dimensions and 10 points.
    @Test func `unscrambled is the published sequence`() throws {
        let design = try SobolDesign(count: 16, dimensions: 8, scrambling: .none)
        let published: [[Double]] = [
            [0, 0, 0, 0, 0, 0, 0, 0],
            [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
            [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
            [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
            [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
            [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
            [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
            [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375],
            [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375],
        ]
        #expect(Array(design.points().prefix(10)) == published)
        #expect(
            design.point(15) == [0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875, 0.8125, 0.3125])
    }

    /// SciPy 1.17.1, 32 digits, coordinates 0, 1, 7, 39, 63, 127 and 160.
    @Test func `unscrambled is the published sequence in many dimensions`() throws {
        let design = try SobolDesign(count: 1024, dimensions: 161, scrambling: .none)
        let dimensions = [0, 1, 7, 39, 63, 127, 160]
        let published: [Int: [UInt32]] = [
            1023: [
                0x40_0000, 0xC0C0_0000, 0x9E40_0000, 0xB2C0_0000, 0x0A40_0000, 0xB340_0000,
                0xB3C0_0000,
            ],
            517: [
                0xE0C0_0000, 0xA040_0000, 0x88C0_0000, 0xEE40_0000, 0x2AC0_0000, 0x11C0_0000,
                0x9F40_0000,
            ],
            100: [
                0x6A00_0000, 0x4200_0000, 0x7A00_0000, 0x2200_0000, 0xA600_0000, 0x7600_0000,
                0x4600_0000,
            ],
        ]
        for (index, digits) in published {
            let point = design.point(index)
            #expect(dimensions.map { point[$0] } == digits.map { Double($0) * 0x1p-32 })
        }
    }

    @Test(arguments: scramblings)
    func `fills the parts of every coordinate evenly in every block`(
        scrambling: SobolDesign.Scrambling
    ) throws {
        let design = try SobolDesign(count: 1 << 12, dimensions: 161, scrambling: scrambling)
        for block in [0, 13] {
            let points = (0..<64).map { design.point(block * 64 + $0) }
            for dimension in 0..<161 {
                let parts = points.map { Distribution.part($0[dimension], of: 64) }
                #expect(parts.sorted() == Array(0..<64), "dimension \(dimension)")
            }
        }
    }

    /// In the first s dimensions Sobol's sequence is a (t, s)-sequence in base 2 with t the sum of
    /// the degrees less one: 0, 0, 1, 3, 5. So each elementary interval of volume 2^(t - m) holds
    /// 2^t points of each block of 2^m.
    @Test(arguments: scramblings, [(2, 0, 8), (3, 1, 8), (4, 3, 8), (5, 5, 9)])
    func `is a net in every block`(
        scrambling: SobolDesign.Scrambling, net: (s: Int, t: Int, m: Int)
    ) throws {
        let design = try SobolDesign(
            count: 4 << net.m, dimensions: net.s, scrambling: scrambling)
        for block in [0, 3] {
            let points = (0..<(1 << net.m)).map { design.point(block << net.m + $0) }
            for shape in shapes(of: net.m - net.t, keys: net.s) {
                var counts = [Int](repeating: 0, count: 1 << (net.m - net.t))
                for point in points {
                    let cell = zip(point, shape).reduce(0) { cell, axis in
                        cell << axis.1 + Distribution.part(axis.0, of: 1 << axis.1)
                    }
                    counts[cell] += 1
                }
                #expect(counts.allSatisfy { $0 == 1 << net.t }, "shape \(shape)")
            }
        }
    }

    /// All ways to write a number as a sum of so many numbers from 0.
    private func shapes(of sum: Int, keys: Int) -> [[Int]] {
        guard keys > 1 else { return [[sum]] }
        return (0...sum).flatMap { first in
            shapes(of: sum - first, keys: keys - 1).map { [first] + $0 }
        }
    }

    @Test(arguments: scramblings)
    func `of more points or dimensions starts like the smaller one`(
        scrambling: SobolDesign.Scrambling
    ) throws {
        let small = try SobolDesign(count: 37, dimensions: 6, scrambling: scrambling)
        let large = try SobolDesign(count: 5000, dimensions: 60, scrambling: scrambling)
        for index in 0..<37 {
            #expect(Array(large.point(index).prefix(6)) == small.point(index))
        }
    }

    @Test func `reaches its last point`() throws {
        let design = try SobolDesign(
            count: SobolDesign.countLimit, dimensions: 2, scrambling: .owen(seed: 9))
        #expect(design.point((1 << 32) - 1).allSatisfy { $0 > 0 && $0 < 1 })
        let plain = try SobolDesign(
            count: SobolDesign.countLimit, dimensions: 1, scrambling: .none)
        // The Gray code of the last index is a single bit, the highest.
        #expect(plain.point((1 << 32) - 1) == [0x1p-32])
    }

    @Test func `refuses what its figures do not cover`() {
        for (count, dimensions) in [(0, 1), (1, 0), (1, 162), ((1 << 32) + 1, 1), (-5, -5)] {
            #expect(throws: StatisticsError.self) {
                try SobolDesign(count: count, dimensions: dimensions, scrambling: .none)
            }
        }
    }
}
