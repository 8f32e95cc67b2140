import Rewards
import Testing

@testable import ResultStore

@Suite struct ExactLimbsTests {
    static let edges: [UInt128] = [
        0, 1, 999_999_999, 1_000_000_000, 1_000_000_001, UInt128(UInt64.max), 1 << 127,
        UInt128.max - 1, UInt128.max,
    ]

    @Test(arguments: edges)
    func `limbs give back the value`(_ value: UInt128) throws {
        let limbs = ExactLimbs(value)
        #expect(limbs.value == value)
        #expect(limbs.values.allSatisfy { (0..<ExactLimbs.base).contains($0) })
        #expect(try #require(ExactLimbs(values: limbs.values)).value == value)
    }

    @Test func `the largest amount has these limbs`() {
        // 340282366920938463463374607431768211455, nine digits at a time.
        #expect(
            ExactLimbs(.max).values
                == [768_211_455, 374_607_431, 938_463_463, 282_366_920, 340])
    }

    @Test(arguments: [
        UInt256(0), UInt256(.max), UInt256(high: 1, low: 0), UInt256(high: 2_000_000, low: 17),
    ])
    func `limbs give back a sum`(_ sum: UInt256) throws {
        let limbs = try #require(ExactLimbs(sum))
        #expect(limbs.wideValue == sum)
        #expect(try #require(ExactLimbs(wideValues: limbs.values)).wideValue == sum)
    }

    @Test func `a sum of 46 digits has no limbs`() throws {
        let largest = ExactLimbs(wideValues: Array(repeating: ExactLimbs.base - 1, count: 5))
        let sum = try #require(largest).wideValue
        #expect(ExactLimbs(sum)?.values == Array(repeating: 999_999_999, count: 5))
        #expect(ExactLimbs(try sum.adding(UInt256(1))) == nil)
        #expect(ExactLimbs(UInt256.max) == nil)
    }

    @Test func `limbs past the largest amount are refused`() {
        #expect(
            ExactLimbs(values: [768_211_456, 374_607_431, 938_463_463, 282_366_920, 340]) == nil)
        #expect(ExactLimbs(values: [1_000_000_000, 0, 0, 0, 0]) == nil)
        #expect(ExactLimbs(values: [-1, 0, 0, 0, 0]) == nil)
        #expect(ExactLimbs(values: [0, 0, 0, 0]) == nil)
    }
}
