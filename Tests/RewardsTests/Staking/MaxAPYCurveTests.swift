import Rewards
import Testing

@Suite struct MaxAPYCurveTests {
    private func curve(_ values: [UInt128]) -> LockedStakingYield {
        LockedStakingYield(maxAPYCurve: values.map { Wad(raw: $0) })
    }

    // Conformance vectors "curve-at-…" and "edge-rate-just-below-one".
    @Test(
        arguments: [
            (0, 1_000_000_000_000_000_000),
            (100_000_000_000_000_000, 900_000_000_000_000_000),
            (250_000_000_000_000_000, 750_000_000_000_000_000),
            (500_000_000_000_000_000, 500_000_000_000_000_000),
            (750_000_000_000_000_000, 350_000_000_000_000_000),
            (999_999_999_999_999_999, 200_000_000_000_000_000),
            (1_000_000_000_000_000_000, 200_000_000_000_000_000),
            (2_000_000_000_000_000_000, 200_000_000_000_000_000),
        ] as [(UInt128, UInt128)])
    func `the curve is the contract's`(rate: UInt128, apy: UInt128) throws {
        let yield = curve([Wad.scale, Wad.scale / 2, Wad.scale / 5])
        #expect(try yield.maxAPY(rate: Wad(raw: rate)).raw == apy)
    }

    @Test func `no point gives zero and one point holds everywhere`() throws {
        // Conformance vector "edge-empty-curve".
        #expect(try curve([]).maxAPY(rate: Wad(raw: 5)) == .zero)
        for rate in [0, 1, Wad.scale - 1, Wad.scale, .max] as [UInt128] {
            #expect(try curve([7]).maxAPY(rate: Wad(raw: rate)).raw == 7)
        }
    }

    @Test func `a rising part interpolates upward`() throws {
        // Conformance vectors "edge-rising-curve", "computed-10".
        let peak = curve([0, Wad.scale, 3])
        #expect(
            try peak.maxAPY(rate: Wad(raw: 333_333_333_333_333_333)).raw
                == 666_666_666_666_666_666)
        let uneven = curve([
            1_048_364_923_481_533_607, 430_288_676_401_659_058, 402_148_148_796_156_496,
            805_967_164_949_087_834,
        ])
        #expect(
            try uneven.maxAPY(rate: Wad(raw: 750_000_000_000_000_000)).raw
                >= 402_148_148_796_156_496)
    }

    @Test func `an undershoot below zero is refused, a fraction of a unit is zero`() throws {
        // Conformance vector "edge-negative-maximum": two units below zero.
        let falling = curve([0, Wad.scale, 0, 0, 0, 0, 0])
        #expect(throws: Refusal.overflow) {
            try falling.maxAPY(rate: Wad(raw: 333_333_333_333_333_333))
        }
        // A thousandth of that slope undershoots by less than a unit, which truncates to zero.
        let gentle = curve([0, Wad.scale / 1_000, 0, 0, 0, 0, 0])
        #expect(try gentle.maxAPY(rate: Wad(raw: 333_333_333_333_333_333)) == .zero)
    }

    @Test(arguments: [2, 3, 5, 6, 9, 11, 17, 21, 33] as [Int])
    func `the curve passes through every point`(points: Int) throws {
        var random = SplitMix64(seed: UInt64(points))
        let values = (0..<points).map { _ in random.wide(bits: 69) }
        let yield = curve(values)
        // All these interval counts divide 10^18, so every point has a rate.
        for (index, value) in values.enumerated() {
            let product = UInt128(index) * Wad.scale
            #expect(product % UInt128(points - 1) == 0)
            let rate = Wad(raw: product / UInt128(points - 1))
            #expect(try yield.maxAPY(rate: rate).raw == value, "seed \(points)")
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `the curve is continuous and near the exact interpolation`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let values = (0..<(2 + random.below(12))).map { _ in
            // High enough that rounding at the left end cannot undershoot zero.
            1_000_000 + random.wide(bits: 69)
        }
        let yield = curve(values)
        let rate =
            random.chance(oneIn: 3) ? Wad.scale - random.wide(bits: 20) : random.fraction().raw
        let intervals = BigInteger(values.count - 1)
        let position = ExactRational(BigInteger(rate) * intervals, over: BigInteger(Wad.scale))
        let index = min(Int(position.floor.asUInt128 ?? 0), values.count - 2)
        let left = ExactRational(values[index])
        let right = ExactRational(values[index + 1])
        let exact = left + (right - left) * (position - ExactRational(index))
        // The left end is rounded down by less than one unit of the rate, the result by one more.
        let slope = (right > left ? right - left : left - right) * ExactRational(intervals)
        let slack = slope / ExactRational(Wad.scale) + 1
        let value = ExactRational(try yield.maxAPY(rate: Wad(raw: rate)).raw)
        #expect(value < exact + slack && exact < value + slack, "seed \(seed)")
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `the contract's steps in unbounded integers give the same value`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Beyond the stated range too: no input may trap.
        let values = (0..<(1 + random.below(9))).map { _ in random.wide() }
        let rate = Wad(raw: random.chance(oneIn: 4) ? random.wide() : random.fraction().raw)
        let expected = MaxAPYOracle(values: values, rate: rate.raw).value
        do {
            let value = try curve(values).maxAPY(rate: rate)
            #expect(BigInteger(value.raw) == expected, "seed \(seed)")
        } catch {
            #expect(
                error == .overflow && (expected.isNegative || expected.asUInt128 == nil),
                "seed \(seed)")
        }
    }
}

/// The contract's steps, signed and without bounds.
private struct MaxAPYOracle {
    let values: [UInt128]
    let rate: UInt128

    var value: BigInteger {
        let scale = BigInteger(Wad.scale)
        if rate == 0 { return BigInteger(values[0]) }
        if rate >= Wad.scale { return BigInteger(values[values.count - 1]) }
        let intervals = BigInteger(values.count - 1)
        let (lower, inside) = (BigInteger(rate) * intervals).floorDivided(by: scale)
        let index = Int(lower.asUInt128 ?? 0)
        if inside.isZero { return BigInteger(values[index]) }
        let left = (lower * scale).floorDivided(by: intervals).quotient
        let slope = (BigInteger(values[index + 1]) - BigInteger(values[index])) * intervals
        let sum = BigInteger(values[index]) * scale + slope * (BigInteger(rate) - left)
        let magnitude = sum.magnitude.floorDivided(by: scale).quotient
        return sum.isNegative ? -magnitude : magnitude
    }
}
