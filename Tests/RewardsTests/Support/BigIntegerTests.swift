import Testing

@Suite struct BigIntegerTests {
    @Test func `decimal text and limbs agree`() {
        let text = "115792089237316195423570985008687907853269984665640564039457584007913129639935"
        #expect(BigInteger(decimal: text) == BigInteger.powerOfTwo(256) - 1)
        #expect((BigInteger.powerOfTwo(256) - 1).description == text)
        #expect(BigInteger(decimal: "-10").description == "-10")
    }

    @Test func `signs follow the rules of school`() {
        #expect(BigInteger(7) - 9 == -2)
        #expect(BigInteger(-7) * -9 == 63)
        #expect(BigInteger(-7).floorDivided(by: 2) == (-4, 1))
        #expect(ExactRational(-7, over: 2).ceil == -3)
        let wide = BigInteger.powerOfTwo(90)
        #expect((-wide * 3).floorDivided(by: wide) == (-3, 0))
        #expect(ExactRational(1, over: 3) + ExactRational(1, over: 6) == ExactRational(1, over: 2))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `quotient times divisor plus remainder is the dividend`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let dividend = BigInteger(random.wide()) * BigInteger(random.wide())
            let divisor = BigInteger(random.positive()) * BigInteger(random.positive(bits: 40))
            let (quotient, remainder) = dividend.floorDivided(by: divisor)
            #expect(quotient * divisor + remainder == dividend, "seed \(seed)")
            #expect(remainder >= 0 && remainder < divisor, "seed \(seed)")
        }
    }

    @Test func `a square root squares to the number or just below it`() {
        let value = BigInteger(
            decimal: "98764046578765073617764859548663567719733279595894533357284")
        #expect(
            value.squareRootFloor() == BigInteger(decimal: "314267476170801157910136116034"))
    }
}
