import Rewards
import Testing

@Suite struct CapacityRewardTermsTests {
    private let terms = CapacityRewardTerms.example()

    @Test func `nothing is scheduled up to the start, everything from the end on`() throws {
        #expect(try terms.scheduled(by: 0) == 0)
        #expect(try terms.scheduled(by: 1_800_000_000) == 0)
        #expect(try terms.scheduled(by: 1_924_416_000) == terms.releaseTotal)
        #expect(try terms.scheduled(by: Timestamp(Seconds.bound)) == terms.releaseTotal)
        let before = try terms.scheduled(by: 1_924_415_999)
        #expect(before < terms.releaseTotal)
    }

    @Test func `the first month releases a forty-eighth, rounded down`() throws {
        // Conformance vector capacity-rewards: edge-one-node-one-month.
        #expect(try terms.scheduled(by: 1_802_592_000) == 208_333_333_333_333_333_333_333)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the schedule equals the exact line and never falls`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let total = random.amount()
        let terms = CapacityRewardTerms.example(releaseTotal: total)
        var earlier = TokenAmount.zero
        for instant in (0..<20).map({ _ in random.below(130_000_000) }).sorted() {
            let scheduled = try terms.scheduled(by: Timestamp(1_800_000_000 + instant))
            let elapsed = BigInteger(min(instant, 124_416_000))
            let exact = ExactRational(BigInteger(total) * elapsed, over: 124_416_000)
            #expect(BigInteger(scheduled) == exact.floor, "seed \(seed), \(instant)")
            #expect(scheduled >= earlier, "seed \(seed), \(instant)")
            earlier = scheduled
        }
    }

    @Test func `a zero horizon and a curve above one refuse`() throws {
        var endless = terms
        endless.releaseDuration = 0
        #expect(throws: Refusal.outOfRange) { try endless.validate() }
        let high = try UtilisationCurve(knots: [.init(x: 0, y: Wad.scale + 1)])
        #expect(throws: Refusal.outOfRange) {
            try CapacityRewardTerms.example(curve: high).validate()
        }
        #expect(throws: Never.self) { try terms.validate() }
    }
}
