import Rewards
import Testing

@Suite struct GovernedParameterTests {
    private func parameter(
        mode: GovernanceMode = .free, value: UInt128 = 1_500, timelock: UInt64 = 1_000,
        epoch: UInt64 = 3_600, start: UInt64 = 0, maxStep: UInt128 = 0
    ) throws -> GovernedParameter {
        try GovernedParameter(
            minimum: 100, maximum: 5_000, value: value, timelock: Seconds(timelock),
            epochLength: Seconds(epoch), epochStart: Timestamp(start), mode: mode,
            maxStep: maxStep)
    }

    // Conformance vectors "edge-takes-effect-at-epoch-edge", "edge-ready-just-after-edge",
    // "edge-edges-start-at-epoch-start".
    @Test(
        arguments: [
            (0, 2_599, 3_600), (0, 2_600, 3_600), (0, 2_601, 7_200), (10_000, 0, 10_000),
            (10_000, 9_001, 13_600),
        ] as [(UInt64, UInt64, UInt64)])
    func `a change takes effect at the first edge after the timelock`(
        start: UInt64, at: UInt64, edge: UInt64
    ) throws {
        var governed = try parameter(start: start)
        let proposal = try governed.propose(200, at: Timestamp(at))
        #expect(proposal == (1, try Timestamp(edge)))
        #expect(try governed.read(at: Timestamp(edge - 1)) == 1_500)
        #expect(try governed.read(at: Timestamp(edge)) == 200)
    }

    @Test func `without a timelock a change on an edge applies at once`() throws {
        var governed = try parameter(timelock: 0)
        #expect(try governed.propose(200, at: Timestamp(3_600)).effectiveAt.seconds == 3_600)
        #expect(governed.value == 200)
        #expect(governed.queue.isEmpty)
        #expect(throws: Refusal.notQueued) { try governed.cancel(1, at: Timestamp(3_600)) }
    }

    @Test func `of two changes at one edge the later proposal wins`() throws {
        // Conformance vector "edge-last-queued-wins-at-same-edge".
        var governed = try parameter()
        _ = try governed.propose(200, at: .zero)
        _ = try governed.propose(300, at: Timestamp(1))
        #expect(try governed.applyDue(at: Timestamp(3_600)))
        #expect(governed.value == 300)
        #expect(try !governed.applyDue(at: Timestamp(9_999_999)))
    }

    @Test func `a ratchet turns one way, and equal passes`() throws {
        // Conformance vectors "edge-ratchet-up", "computed-08".
        var up = try parameter(mode: .ratchetUp)
        #expect(throws: Refusal.ratchet) { try up.propose(1_499, at: .zero) }
        _ = try up.propose(1_500, at: .zero)
        #expect(try up.propose(1_501, at: .zero).number == 2)
        var down = try parameter(mode: .ratchetDown)
        #expect(throws: Refusal.ratchet) { try down.propose(1_501, at: .zero) }
        _ = try down.propose(1_500, at: .zero)
        _ = try down.propose(1_499, at: .zero)
        #expect(try down.read(at: Timestamp(3_600)) == 1_499)
    }

    @Test func `a queued change that breaks a limit by then is void`() throws {
        var up = try parameter(mode: .ratchetUp)
        _ = try up.propose(1_800, at: .zero)
        _ = try up.propose(1_600, at: .zero)
        #expect(try up.read(at: Timestamp(3_600)) == 1_800)
        #expect(throws: Refusal.notQueued) { try up.cancel(2, at: Timestamp(3_600)) }

        var stepped = try parameter(maxStep: 500)
        _ = try stepped.propose(1_000, at: .zero)
        _ = try stepped.propose(2_000, at: .zero)
        #expect(try stepped.read(at: Timestamp(3_600)) == 1_000)
    }

    @Test func `refusals come in their order`() throws {
        var governed = try parameter(mode: .ratchetUp, maxStep: 500)
        _ = try governed.read(at: Timestamp(5))
        #expect(throws: Refusal.timeReversed) { try governed.propose(99, at: Timestamp(4)) }
        #expect(throws: Refusal.outOfBounds) { try governed.propose(99, at: Timestamp(5)) }
        #expect(throws: Refusal.outOfBounds) { try governed.propose(5_001, at: Timestamp(5)) }
        #expect(throws: Refusal.ratchet) { try governed.propose(100, at: Timestamp(5)) }
        #expect(throws: Refusal.stepTooLarge) { try governed.propose(2_001, at: Timestamp(5)) }
        let last = try Timestamp(Seconds.bound)
        #expect(throws: Refusal.stepTooLarge) { try governed.propose(2_001, at: last) }
        #expect(throws: Refusal.overflow) { try governed.propose(2_000, at: last) }
        #expect(throws: Refusal.unknownID) { try governed.cancel(1, at: Timestamp(5)) }
        #expect(throws: Refusal.unknownID) { try governed.cancel(0, at: Timestamp(5)) }
        #expect(throws: Refusal.timeReversed) { try governed.relinquish(at: Timestamp(4)) }
        try governed.relinquish(at: Timestamp(5))
        #expect(throws: Refusal.immutable) { try governed.propose(99, at: Timestamp(5)) }
    }

    @Test func `the last instant is an edge that fits`() throws {
        // Conformance vector "edge-last-time-fits".
        var governed = try parameter(timelock: Seconds.bound, epoch: 1)
        #expect(try governed.propose(200, at: .zero).effectiveAt.seconds == Seconds.bound)
        #expect(throws: Refusal.overflow) { try governed.propose(200, at: Timestamp(1)) }
        #expect(try governed.read(at: Timestamp(Seconds.bound)) == 200)
        var sparse = try parameter(
            timelock: Seconds.bound, epoch: Seconds.bound, start: Seconds.bound)
        #expect(try sparse.propose(200, at: .zero).effectiveAt.seconds == Seconds.bound)
        #expect(throws: Refusal.overflow) { try sparse.propose(200, at: Timestamp(1)) }
    }

    @Test func `a refused operation takes back the changes it applied as due`() throws {
        // Conformance vector "edge-refused-takes-back-due-change".
        var governed = try parameter()
        _ = try governed.propose(200, at: .zero)
        let before = governed
        #expect(throws: Refusal.outOfBounds) { try governed.propose(99, at: Timestamp(4_000)) }
        #expect(throws: Refusal.notQueued) { try governed.cancel(1, at: Timestamp(4_000)) }
        #expect(governed == before)
        #expect(governed.value == 1_500)
        // The clock was not moved either.
        #expect(try governed.read(at: .zero) == 1_500)
    }

    @Test func `cancelling takes a change out for good`() throws {
        // Conformance vector "edge-cancel".
        var governed = try parameter()
        _ = try governed.propose(200, at: .zero)
        try governed.cancel(1, at: Timestamp(1))
        #expect(throws: Refusal.notQueued) { try governed.cancel(1, at: Timestamp(2)) }
        #expect(throws: Refusal.unknownID) { try governed.cancel(7, at: Timestamp(2)) }
        #expect(try governed.read(at: Timestamp(99_999)) == 1_500)
    }

    @Test func `relinquishing drops the queue and the right for ever`() throws {
        // Conformance vector "computed-06".
        var governed = try parameter(mode: .ratchetDown, timelock: 7_200)
        _ = try governed.propose(617, at: Timestamp(19_800))
        _ = try governed.propose(1_029, at: Timestamp(23_400))
        try governed.relinquish(at: Timestamp(23_900))
        #expect(governed.isImmutable)
        #expect(try governed.read(at: Timestamp(32_900)) == 1_500)
        #expect(throws: Refusal.notQueued) { try governed.cancel(2, at: Timestamp(32_900)) }
        #expect(throws: Refusal.immutable) { try governed.propose(1_500, at: Timestamp(32_900)) }
        try governed.relinquish(at: Timestamp(32_900))
    }

    @Test func `an immutable parameter is never changed`() throws {
        // Conformance vector "edge-immutable".
        var fixed = try parameter(mode: .immutable)
        #expect(throws: Refusal.immutable) { try fixed.propose(200, at: .zero) }
        #expect(throws: Refusal.unknownID) { try fixed.cancel(1, at: .zero) }
        #expect(try fixed.read(at: Timestamp(5)) == 1_500)
        #expect(fixed.isImmutable)
    }

    @Test func `an initial value outside its bounds is refused`() throws {
        #expect(throws: Refusal.badBounds) { try parameter(value: 99) }
        #expect(throws: Refusal.badBounds) { try parameter(value: 5_001) }
        #expect(throws: Refusal.outOfRange) { try parameter(value: 99, epoch: 0) }
        _ = try parameter(value: 100)
        _ = try parameter(value: 5_000)
    }

    @Test func `an unbonding delay cannot be governed below detection and evidence`() throws {
        let evidence: UInt128 = 3 * 86_400
        func delay(_ value: UInt128) throws -> GovernedParameter {
            try GovernedParameter(
                minimum: evidence, maximum: 90 * 86_400, value: value, timelock: .day,
                epochLength: .day, epochStart: .zero, mode: .free, maxStep: 0)
        }
        #expect(throws: Refusal.badBounds) { try delay(evidence - 1) }
        var governed = try delay(7 * 86_400)
        #expect(throws: Refusal.outOfBounds) { try governed.propose(1, at: .zero) }
        #expect(throws: Refusal.outOfBounds) { try governed.propose(evidence - 1, at: .zero) }
        _ = try governed.propose(evidence, at: .zero)
    }
}
