import Rewards
import Testing

@Suite struct UInt256Tests {
    static let edges: [UInt256] = [
        .zero, UInt256(1), UInt256(.max), UInt256(high: 1, low: 0),
        UInt256(high: .max, low: 0), UInt256(high: .max >> 1, low: .max), .max,
    ]

    static func random(_ random: inout SplitMix64) -> UInt256 {
        random.chance(oneIn: 8)
            ? random.element(of: edges)
            : UInt256(high: random.chance(oneIn: 3) ? 0 : random.wide(), low: random.wide())
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `sums, differences, products and quotients equal those without bounds`(seed: UInt64) throws
    {
        var random = SplitMix64(seed: seed)
        let limit = BigInteger.powerOfTwo(256)
        for _ in 0..<40 {
            let (a, b) = (Self.random(&random), Self.random(&random))
            let (wideA, wideB) = (BigInteger(a), BigInteger(b))
            #expect((a < b) == (wideA < wideB), "seed \(seed)")
            #expect((try? a.adding(b)).map { BigInteger($0) } == below(limit, wideA + wideB))
            #expect((try? a.subtracting(b)).map { BigInteger($0) } == below(limit, wideA - wideB))
            let factor = random.wide()
            #expect(
                (try? a.multiplied(by: factor)).map { BigInteger($0) }
                    == below(limit, wideA * BigInteger(factor)), "seed \(seed)")
            let divisor = random.positive()
            let (quotient, remainder) = try a.divided(by: divisor)
            let exact = wideA.floorDivided(by: BigInteger(divisor))
            #expect(BigInteger(quotient) == exact.quotient, "seed \(seed)")
            #expect(BigInteger(remainder) == exact.remainder, "seed \(seed)")
        }
    }

    private func below(_ limit: BigInteger, _ value: BigInteger) -> BigInteger? {
        value >= 0 && value < limit ? value : nil
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `the product of two amounts is exact`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let (a, b) = (random.wide(), random.wide())
            #expect(
                BigInteger(UInt256.product(a, b)) == BigInteger(a) * BigInteger(b), "seed \(seed)")
        }
        #expect(
            UInt256.product(.max, .max)
                == UInt256(high: .max - 1, low: 1))
    }

    @Test(arguments: [0, 1, 63, 64, 127, 128, 129, 191, 255, 256, 300, Int.max])
    func `shifts move bits across the halves and drop what leaves`(count: Int) {
        var random = SplitMix64(seed: UInt64(truncatingIfNeeded: count))
        for _ in 0..<20 {
            let value = Self.random(&random)
            let wide = BigInteger(value)
            let power = BigInteger.powerOfTwo(min(count, 256))
            let left = (wide * power).floorDivided(by: .powerOfTwo(256)).remainder
            #expect(BigInteger(value << count) == left)
            #expect(BigInteger(value >> count) == wide.floorDivided(by: power).quotient)
            #expect(value << -count == value >> count)
            #expect(value >> -count == value << count)
        }
    }

    @Test func `a shift by the smallest integer is zero`() {
        #expect(UInt256.max << Int.min == .zero)
        #expect(UInt256.max >> Int.min == .zero)
    }

    @Test func `overflow, underflow and a zero divisor refuse`() {
        #expect(throws: Refusal.overflow) { try UInt256.max.adding(UInt256(1)) }
        #expect(throws: Refusal.overflow) { try UInt256.zero.subtracting(UInt256(1)) }
        #expect(throws: Refusal.overflow) { try UInt256.max.multiplied(by: 2) }
        #expect(throws: Refusal.overflow) { try UInt256(high: 1 << 127, low: 0).multiplied(by: 2) }
        #expect(throws: Refusal.divisionByZero) { try UInt256.max.divided(by: 0) }
        #expect(throws: Refusal.overflow) { try UInt256(high: 1, low: 0).narrowed() }
    }

    @Test func `a value fits as many bits as it has`() throws {
        #expect(UInt256.zero.fits(bits: 0))
        #expect(UInt256(1).fits(bits: 1))
        #expect(!UInt256(1).fits(bits: 0))
        #expect(UInt256(high: .max >> 64, low: .max).fits(bits: 192))
        #expect(!(UInt256(1) << 192).fits(bits: 192))
        #expect(UInt256.max.fits(bits: 256))
        #expect(try UInt256(.max).narrowed() == .max)
    }
}
