import Rewards
import Testing

@Suite struct IsqrtFloorTests {
    @Test func `published figures come out`() {
        // Conformance vectors fixed-point: edge-isqrt-perfect-square, edge-isqrt-max, computed-04,
        // computed-11.
        let square = UInt256.product(.max, .max)
        #expect(
            BigInteger(square).description
                == "115792089237316195423570985008687907852"
                + "589419931798687112530834793049593217025")
        #expect(isqrtFloor(square) == .max)
        #expect(isqrtFloor(.max) == .max)
        #expect(
            isqrtFloor(
                UInt256(
                    decimal: "98764046578765073617764859548663567719733279595894533357284"))
                == 314_267_476_170_801_157_910_136_116_034)
        #expect(isqrtFloor(UInt256(366_073_367)) == 19_133)
    }

    @Test func `the smallest numbers have their roots`() {
        let roots = (0..<17 as Range<UInt128>).map { isqrtFloor(UInt256($0)) }
        #expect(roots == [0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4])
    }

    @Test(arguments: 0..<129)
    func `a square, its neighbours and powers of two have exact roots`(bit: Int) throws {
        let roots: [UInt128] =
            bit == 128 ? [.max] : [1 << bit, (1 << bit) + 1, max(1, (1 << bit) - 1)]
        for root in roots {
            let square = UInt256.product(root, root)
            #expect(isqrtFloor(square) == root)
            #expect(isqrtFloor(try square.subtracting(UInt256(1))) == root - 1)
            if root < .max {
                let next = UInt256.product(root + 1, root + 1)
                #expect(isqrtFloor(try next.subtracting(UInt256(1))) == root)
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the root squared is the number or less, the next root is more`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<30 {
            let value = UInt256Tests.random(&random)
            let root = BigInteger(isqrtFloor(value))
            #expect(root.squared() <= BigInteger(value), "seed \(seed): \(BigInteger(value))")
            #expect((root + 1).squared() > BigInteger(value), "seed \(seed): \(BigInteger(value))")
        }
    }
}
