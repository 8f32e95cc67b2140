import Rewards
import Testing

@Suite struct CommitmentRuleTests {
    private let rule = CommitmentRule.icn

    // Conformance vectors "edge-minimum-exactly", "edge-odd-length".
    @Test func `a commitment lasts the minimum or whole extension units more`() throws {
        #expect(try rule.open(at: .zero, length: Seconds(93_312_000)) == Timestamp(93_312_000))
        #expect(
            try rule.open(at: Timestamp(5), length: Seconds(93_312_000 + 2 * 15_552_000))
                == Timestamp(124_416_005))
        #expect(throws: Refusal.commitmentTooShort) {
            try rule.open(at: .zero, length: Seconds(93_311_999))
        }
        #expect(throws: Refusal.notAnExtensionMultiple) {
            try rule.open(at: .zero, length: Seconds(93_312_001))
        }
    }

    // Conformance vectors "edge-extend-last-second", "computed-04", "computed-05".
    @Test func `an extension ends with the commitment`() throws {
        #expect(
            try rule.extend(endsAt: Timestamp(5), by: Seconds(15_552_000), at: Timestamp(4))
                == Timestamp(15_552_005))
        #expect(throws: Refusal.commitmentEnded) {
            try rule.extend(
                endsAt: Timestamp(1_710_645_846), by: Seconds(15_552_000),
                at: Timestamp(1_710_645_846))
        }
        #expect(throws: Refusal.notAnExtensionMultiple) {
            try rule.extend(
                endsAt: Timestamp(1_796_325_717), by: Seconds(12_960_000),
                at: Timestamp(1_795_720_917))
        }
    }

    @Test func `refusals come in their order`() throws {
        // Ended before not a multiple; too short before not a multiple; out of range before both.
        #expect(throws: Refusal.commitmentEnded) {
            try rule.extend(endsAt: .zero, by: Seconds(1), at: .zero)
        }
        #expect(throws: Refusal.commitmentTooShort) {
            try rule.open(at: .zero, length: Seconds(1))
        }
        #expect(throws: Refusal.outOfRange) {
            try rule.extend(endsAt: .zero, by: .zero, at: .zero)
        }
        let unitless = CommitmentRule(minimum: 1, extensionUnit: .zero)
        #expect(throws: Refusal.outOfRange) { try unitless.open(at: .zero, length: .zero) }
        #expect(throws: Refusal.outOfRange) {
            try unitless.extend(endsAt: Timestamp(2), by: Seconds(1), at: .zero)
        }
    }

    @Test func `an end past the last instant overflows`() throws {
        let last = try Timestamp(Seconds.bound)
        #expect(throws: Refusal.overflow) {
            try rule.open(at: last, length: Seconds(93_312_000))
        }
        #expect(throws: Refusal.overflow) {
            try rule.extend(endsAt: last, by: Seconds(15_552_000), at: .zero)
        }
    }

    // Conformance vectors "edge-status-before", "computed-03", "computed-12".
    @Test(
        arguments: [
            (4, 5, false, 1), (5, 5, true, 0),
            (1_880_874_265, 1_877_936_665, true, 0),
            (1_778_958_400, 1_781_032_000, false, 2_073_600),
        ] as [(UInt64, UInt64, Bool, UInt64)])
    func `collateral may leave from the end on`(
        at: UInt64, endsAt: UInt64, withdrawable: Bool, remaining: UInt64
    ) throws {
        let status = rule.status(at: try Timestamp(at), endsAt: try Timestamp(endsAt))
        #expect(status.withdrawable == withdrawable)
        #expect(status.remaining == (try Seconds(remaining)))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `extending never ends a commitment earlier`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rule = CommitmentRule(
            minimum: try Seconds(1 + random.below(1_000)),
            extensionUnit: try Seconds(1 + random.below(100)))
        let at = try Timestamp(random.below(1_000_000))
        let more = random.below(20) * rule.extensionUnit.count
        let end = try rule.open(at: at, length: Seconds(rule.minimum.count + more))
        #expect(try end.elapsed(since: at) >= rule.minimum, "seed \(seed)")
        let by = try Seconds((1 + random.below(20)) * rule.extensionUnit.count)
        #expect(try rule.extend(endsAt: end, by: by, at: at).elapsed(since: end) == by)
        #expect(rule.status(at: at, endsAt: end).remaining == (try end.elapsed(since: at)))
    }
}
