import Rewards
import Testing

@Suite struct UInt512Tests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `products and sums equal those without bounds`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let limit = BigInteger.powerOfTwo(512)
        for _ in 0..<25 {
            let (a, b) = (UInt256Tests.random(&random), UInt256Tests.random(&random))
            let product = UInt512.product(a, b)
            let exact = BigInteger(a) * BigInteger(b)
            #expect(BigInteger(product) == exact, "seed \(seed)")

            let factor = random.wide()
            let scaled = exact * BigInteger(factor)
            #expect(
                (try? product.multiplied(by: factor)).map { BigInteger($0) }
                    == (scaled < limit ? scaled : nil), "seed \(seed)")

            let other = UInt512(high: UInt256Tests.random(&random), low: a)
            let sum = exact + BigInteger(other)
            #expect(
                (try? product.adding(other)).map { BigInteger($0) } == (sum < limit ? sum : nil),
                "seed \(seed)")
            #expect((product < other) == (exact < BigInteger(other)), "seed \(seed)")
        }
    }

    @Test func `the largest product is exact`() {
        let exact = (BigInteger.powerOfTwo(256) - 1).squared()
        #expect(BigInteger(UInt512.product(UInt256.max, UInt256.max)) == exact)
    }

    @Test func `past 2^512 every operation refuses`() {
        let top = UInt512(high: .max, low: .max)
        #expect(throws: Refusal.overflow) { try top.adding(UInt512(UInt256(1))) }
        #expect(throws: Refusal.overflow) { try top.multiplied(by: 2) }
    }
}
