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

    @Test func `limbs past the largest amount are refused`() {
        #expect(
            ExactLimbs(values: [768_211_456, 374_607_431, 938_463_463, 282_366_920, 340]) == nil)
        #expect(ExactLimbs(values: [1_000_000_000, 0, 0, 0, 0]) == nil)
        #expect(ExactLimbs(values: [-1, 0, 0, 0, 0]) == nil)
        #expect(ExactLimbs(values: [0, 0, 0, 0]) == nil)
    }
}
