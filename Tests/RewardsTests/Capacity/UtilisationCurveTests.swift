import Rewards
import Testing

@Suite struct UtilisationCurveTests {
    private func curve(_ points: [(UInt128, UInt128)]) throws -> UtilisationCurve {
        try UtilisationCurve(knots: points.map { UtilisationCurve.Knot(x: $0.0, y: $0.1) })
    }

    @Test func `the linear decline is one minus utilisation`() throws {
        // Conformance vectors utilisation-curve: edge-half, edge-at-one.
        let curve = UtilisationCurve.linearDecline
        #expect(try curve.value(at: 0) == Wad.scale)
        #expect(try curve.value(at: 500_000_000_000_000_000) == 500_000_000_000_000_000)
        #expect(try curve.value(at: Wad.scale) == 0)
        #expect(try curve.value(at: .max) == 0)
        for x in [1, 3, 999_999_999_999_999_999] as [UInt128] {
            #expect(try curve.value(at: x) == Wad.scale - x)
        }
    }

    @Test func `outside the knots the end values hold`() throws {
        // Conformance vectors edge-single-knot, computed-02.
        #expect(try curve([(5, 9)]).value(at: 3) == 9)
        #expect(try curve([(5, 9)]).value(at: .max) == 9)
        let second = try curve([
            (147_000_000_000_000_000, 102_785_786_011_751_772),
            (438_000_000_000_000_000, 30_782_451_769_853_572),
            (939_000_000_000_000_000, 501_013_947_384_105_506),
        ])
        #expect(try second.value(at: 59_000_000_000_000_000) == 102_785_786_011_751_772)
        #expect(try second.value(at: .max) == 501_013_947_384_105_506)
    }

    @Test func `between knots the line is rounded down, rising or falling`() throws {
        // Conformance vectors edge-rising-floor, computed-03, computed-04.
        #expect(try curve([(0, 0), (3, 1)]).value(at: 2) == 0)
        #expect(try curve([(0, 1), (3, 0)]).value(at: 1) == 0)
        let third = try curve([
            (210_000_000_000_000_000, 714_339_141_428_127_631),
            (321_000_000_000_000_000, 396_877_639_112_299_546),
            (408_000_000_000_000_000, 788_528_272_959_421_122),
            (942_000_000_000_000_000, 721_879_938_214_000_135),
        ])
        #expect(try third.value(at: 736_836_767_469_848_204) == 747_486_282_407_112_871)
        let fourth = try curve([
            (370_000_000_000_000_000, 537_635_612_274_536_996),
            (381_000_000_000_000_000, 983_988_668_959_494_855),
            (398_000_000_000_000_000, 641_693_101_110_812_394),
            (516_000_000_000_000_000, 646_641_641_706_255_630),
            (956_000_000_000_000_000, 776_157_327_230_100_375),
        ])
        #expect(try fourth.value(at: 681_578_636_674_577_351) == 695_380_347_699_463_599)
    }

    @Test func `a table without knots or with knots out of order refuses`() {
        // Conformance vector edge-not-increasing.
        #expect(throws: Refusal.badCurve) { try curve([]) }
        #expect(throws: Refusal.badCurve) { try curve([(5, 9), (5, 9)]) }
        #expect(throws: Refusal.badCurve) { try curve([(5, 9), (4, 9)]) }
    }

    @Test func `coordinates from 2^127 on refuse before disorder`() throws {
        let bound = UtilisationCurve.bound
        #expect(throws: Refusal.outOfRange) { try curve([(5, 9), (5, bound)]) }
        #expect(throws: Refusal.outOfRange) { try curve([(bound, 9), (5, 0)]) }
        let widest = try curve([(0, bound - 1), (bound - 1, bound - 1)])
        #expect(try widest.value(at: bound / 2) == bound - 1)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the value equals the exact line, rounded down, and meets every knot`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let bits = random.chance(oneIn: 2) ? 127 : 61
        let xs = Set((0..<6).map { _ in random.wide(bits: bits) }).sorted()
        let points = xs.map { ($0, random.wide(bits: bits)) }
        let curve = try curve(points)
        for (x, y) in points { #expect(try curve.value(at: x) == y, "seed \(seed)") }
        for _ in 0..<20 {
            let x = random.wide(bits: bits)
            let value = BigInteger(try curve.value(at: x))
            guard let right = points.firstIndex(where: { $0.0 >= x }), right > 0 else { continue }
            let (x0, y0) = (BigInteger(points[right - 1].0), BigInteger(points[right - 1].1))
            let (x1, y1) = (BigInteger(points[right].0), BigInteger(points[right].1))
            let exact = ExactRational(
                y0 * (x1 - BigInteger(x)) + y1 * (BigInteger(x) - x0), over: x1 - x0)
            #expect(value == exact.floor, "seed \(seed), x \(x)")
        }
    }
}
