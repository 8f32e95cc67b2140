import Rewards
import Testing

@Suite struct VolatilityReportTests {
    private func raws(_ report: VolatilityReport) -> [Int128] { report.returns.map(\.raw) }

    @Test func `constant growth has a deviation of exactly zero`() throws {
        // Conformance vector volatility: edge-constant-growth-is-zero. A Double gives 8.4e-17.
        let report = try VolatilityReport(
            closes: [
                300_000_000_000_000_000, 303_000_000_000_000_000, 306_030_000_000_000_000,
                309_090_300_000_000_000, 312_181_203_000_000_000, 315_303_015_030_000_000,
                318_456_045_180_300_000, 321_640_605_632_103_000,
            ], returns: .simple, sigma: .sample)
        #expect(raws(report) == Array(repeating: 10_000_000_000_000_000, count: 7))
        #expect(report.sum.raw == 70_000_000_000_000_000)
        #expect(report.scaledSquares == .zero && report.variance == .zero && report.sigma == 0)
    }

    @Test func `published simple returns come out`() throws {
        // Conformance vector volatility: computed-07.
        let report = try VolatilityReport(
            closes: [
                31_753_103_239_039_037, 32_546_930_820_015_012, 29_682_800_907_853_690,
                27_159_762_830_686_126, 29_902_898_876_585_424, 26_045_424_921_505_904,
            ], returns: .simple, sigma: .population)
        #expect(
            raws(report) == [
                24_999_999_999_999_970, -88_000_000_000_000_030, -85_000_000_000_000_012,
                100_999_999_999_999_973, -129_000_000_000_000_011,
            ])
        #expect(report.sum.raw == -176_000_000_000_000_110)
        #expect(report.scaledSquares == UInt256(906_019_999_999_999_886_500_000_000_000_009_350))
        #expect(report.variance == UInt256(7_248_159_999_999_999_092_000_000_000_000_074))
        #expect(report.sigma == 85_136_126_291_956_689)
    }

    @Test func `published log returns come out`() throws {
        // Conformance vector volatility: computed-01.
        let report = try VolatilityReport(
            closes: [
                6_436_670_411_197_435_969, 7_015_970_748_205_205_206, 7_429_913_022_349_312_313,
                7_883_137_716_712_620_364, 6_740_082_747_789_290_411,
            ], returns: .log, sigma: .sample)
        #expect(
            raws(report) == [
                86_177_696_241_052_332, 57_325_066_619_269_406, 59_211_859_631_846_082,
                -156_653_810_045_376_834,
            ])
        #expect(report.sum.raw == 46_060_812_446_790_986)
        #expect(report.scaledSquares == UInt256(611_661_112_068_777_574_431_154_913_282_116_656))
        #expect(report.variance == UInt256(12_742_939_834_766_199_467_315_727_360_044_097))
        #expect(report.sigma == 112_884_630_640_163_763)
    }

    @Test func `refusals come in their order`() {
        // Conformance vectors volatility: edge-zero-close, edge-return-out-of-range,
        // edge-zero-close-before-too-few, computed-05.
        let tooMany = [Price](repeating: .unusable, count: 368)
        #expect(throws: Refusal.tooManyPrices) {
            try VolatilityReport(closes: tooMany, returns: .simple, sigma: .sample)
        }
        let far: [Price] = [1, 79_228_162_514_264_337_593_543_950_335, 0]
        #expect(throws: Refusal.badPrice) {
            try VolatilityReport(closes: far, returns: .simple, sigma: .sample)
        }
        #expect(throws: Refusal.badPrice) {
            try VolatilityReport(closes: [0], returns: .simple, sigma: .sample)
        }
        #expect(throws: Refusal.returnOutOfRange) {
            try VolatilityReport(
                closes: [1, 79_228_162_514_264_337_593_543_950_335], returns: .simple,
                sigma: .sample)
        }
        #expect(throws: Refusal.tooFewPrices) {
            try VolatilityReport(closes: [5, 6], returns: .log, sigma: .sample)
        }
        for kind in DeviationKind.allCases {
            #expect(throws: Refusal.tooFewPrices) {
                try VolatilityReport(closes: [], returns: .simple, sigma: kind)
            }
        }
    }

    @Test func `one return has a population deviation of zero`() throws {
        // Conformance vector volatility: edge-one-return-population.
        let report = try VolatilityReport(
            closes: [1_000_000_000_000_000_000, 2_000_000_000_000_000_000], returns: .simple,
            sigma: .population)
        #expect(raws(report) == [1_000_000_000_000_000_000] && report.sigma == 0)
    }

    @Test func `a return stays below 2^80`() throws {
        let last: UInt128 = (1 << 80) - 1
        let price = try Price(wad: last + Wad.scale)
        let one = try Price(wad: Wad.scale)
        #expect(try ReturnKind.simple.between(one, price).raw == Int128(last))
        #expect(throws: Refusal.returnOutOfRange) {
            try ReturnKind.simple.between(one, Price(wad: last + Wad.scale + 1))
        }
        // The widest log return is 96 · ln 2.
        let highest = try Price(wad: Price.bound - 1)
        #expect(try ReturnKind.log.between(1, highest).magnitude < ReturnKind.bound)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `sums, squares and deviations equal those of exact fractions`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = 2 + Int(random.below(12))
        // Prices of every size: returns from −1 to near the bound.
        let closes = try (0...count).map { _ in
            try Price(wad: Wad.scale + random.wide(bits: 79))
        }
        for sigma in DeviationKind.allCases {
            let report = try VolatilityReport(closes: closes, returns: .simple, sigma: sigma)
            let returns = (1...count).map { index -> BigInteger in
                let growth = (BigInteger(closes[index].wad) * BigInteger(Wad.scale))
                    .floorDivided(by: BigInteger(closes[index - 1].wad)).quotient
                return growth - BigInteger(Wad.scale)
            }
            #expect(report.returns.map { BigInteger($0.raw) } == returns, "seed \(seed)")
            let sum = returns.reduce(0, +)
            let n = BigInteger(count)
            let squares = returns.map { (n * $0 - sum).squared() }.reduce(0, +)
            #expect(BigInteger(report.sum.raw) == sum, "seed \(seed)")
            #expect(BigInteger(report.scaledSquares) == squares, "seed \(seed)")
            let divisor = BigInteger(sigma == .sample ? count - 1 : count)
            let variance = squares.floorDivided(by: n * n * divisor).quotient
            #expect(BigInteger(report.variance) == variance, "seed \(seed)")
            #expect(BigInteger(report.sigma) == variance.squareRootFloor(), "seed \(seed)")
        }
    }

    @Test func `366 returns at the bound overflow nothing`() throws {
        // N1: alternating extremes give the largest spread there is.
        let low = try Price(wad: Wad.scale)
        let high = try Price(wad: Wad.scale + (1 << 80) - 1)
        let closes = (0..<367).map { $0 % 2 == 0 ? low : high }
        let report = try VolatilityReport(closes: closes, returns: .simple, sigma: .population)
        #expect(report.returns.count == 366)
        #expect(report.sigma > 1 << 78)
    }
}
