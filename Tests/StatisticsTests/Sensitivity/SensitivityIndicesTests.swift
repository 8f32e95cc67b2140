import Foundation
import RandomStreams
import Statistics
import Testing

@Suite struct `Sensitivity indices` {
    private let stream = RandomStream(
        seed: 1, replication: 0, entity: .environment, purpose: .bootstrap)

    private func indices(
        of function: ([Double]) -> Double, keys: Int, basePoints: Int, seed: UInt64 = 1
    ) throws -> SensitivityIndices {
        let design = try SensitivityDesign(keys: keys, basePoints: basePoints, seed: seed)
        return try SensitivityIndices(
            of: design.points().map(function), keys: keys, resamples: 200, stream: stream)
    }

    /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over (-π, π)³.
    private static func ishigami(_ point: [Double]) -> Double {
        let x = point.map { (2 * $0 - 1) * Double.pi }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    /// Ishigami, Homma, "An importance quantification technique in uncertainty analysis for
    /// computer models" (1990): closed forms for a = 7, b = 0.1.
    @Test func `of Ishigami's function have their closed form`() throws {
        let fourth = Double.pi * Double.pi * Double.pi * Double.pi
        let shared = 8 * 0.01 * fourth * fourth / 225
        let alone = 0.5 * (1 + 0.1 * fourth / 5) * (1 + 0.1 * fourth / 5)
        let variance = 49.0 / 8 + alone + shared
        let found = try indices(of: Self.ishigami, keys: 3, basePoints: 1024)
        let first = [alone, 49.0 / 8, 0].map { $0 / variance }
        let total = [alone + shared, 49.0 / 8, shared].map { $0 / variance }
        for key in 0..<3 {
            print(
                "Ishigami, key \(key + 1): first", found.keys[key].first.estimate, "of",
                first[key], "total", found.keys[key].total.estimate, "of", total[key])
            #expect(abs(found.keys[key].first.estimate - first[key]) < 0.02)
            #expect(abs(found.keys[key].total.estimate - total[key]) < 0.02)
            #expect(found.keys[key].first.bounds.contains(first[key]))
            #expect(found.keys[key].total.bounds.contains(total[key]))
        }
        #expect(abs(found.mean - 3.5) < 0.05)
        #expect(abs(found.variance / variance - 1) < 0.02)
    }

    /// Of `x₁ + 2 x₂` the shares are 1/5 and 4/5, first and total alike.
    @Test func `of a sum are the shares of its terms, and zero for a key that does nothing`() throws
    {
        let found = try indices(of: { $0[0] + 2 * $0[1] }, keys: 3, basePoints: 512)
        for (key, share) in [0.2, 0.8].enumerated() {
            #expect(abs(found.keys[key].first.estimate - share) < 0.01)
            #expect(abs(found.keys[key].total.estimate - share) < 0.01)
        }
        let none = found.keys[2]
        let zero = ConfidenceBounds(lower: 0, upper: 0)
        #expect(none.first.estimate == 0 && none.first.bounds == zero)
        #expect(none.total.estimate == 0 && none.total.bounds == zero)
    }

    @Test func `do not depend on where the output's zero lies`() throws {
        let plain = try indices(of: Self.ishigami, keys: 3, basePoints: 64)
        let shifted = try indices(of: { Self.ishigami($0) + 1024 }, keys: 3, basePoints: 64)
        for (left, right) in zip(plain.keys, shifted.keys) {
            #expect(abs(left.first.estimate - right.first.estimate) < 1e-9)
            #expect(abs(left.total.estimate - right.total.estimate) < 1e-9)
        }
    }

    @Test func `rest on blocks of two points and one for each key`() throws {
        let design = try SensitivityDesign(keys: 3, basePoints: 8, seed: 5)
        #expect(design.count == 40)
        for block in 0..<8 {
            let points = (0..<5).map { design.point(block * 5 + $0) }
            for key in 0..<3 {
                let mixed = points[2 + key]
                #expect(mixed[key] == points[1][key])
                for other in 0..<3 where other != key { #expect(mixed[other] == points[0][other]) }
            }
        }
        let longer = try SensitivityDesign(keys: 3, basePoints: 16, seed: 5)
        #expect(Array(longer.points().prefix(40)) == design.points())
    }

    @Test func `refuse outputs that tell nothing`() throws {
        let varied = (0..<64).map { Double($0 % 7) }
        let refused: [([Double], Int)] = [
            ([], 2), (Array(varied.prefix(60)), 2), (Array(varied.prefix(63)), 2),
            (varied + [.nan, 1, 2, 3], 2), (Array(repeating: 2, count: 64), 2), (varied, 0),
            (varied, 81), (varied.map { $0 * 1e200 }, 2),
        ]
        for (values, keys) in refused {
            #expect(throws: StatisticsError.self) {
                try SensitivityIndices(of: values, keys: keys, stream: stream)
            }
        }
        for (level, resamples) in [(0, 1000), (1, 1000), (0.95, 99), (0.95, 1_000_001)] {
            #expect(throws: StatisticsError.self) {
                try SensitivityIndices(
                    of: varied, keys: 2, level: level, resamples: resamples, stream: stream)
            }
        }
        for (keys, basePoints) in [(0, 8), (81, 8), (2, 0), (2, -1)] {
            #expect(throws: StatisticsError.self) {
                try SensitivityDesign(keys: keys, basePoints: basePoints, seed: 0)
            }
        }
    }
}
