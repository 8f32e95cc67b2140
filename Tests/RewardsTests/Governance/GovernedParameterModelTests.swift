import Rewards
import Testing

@Suite struct GovernedParameterModelTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `random operations agree with a plain list of proposals`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let governed = try GovernedParameter(
            minimum: 100, maximum: 200, value: 100 + random.wide(bits: 6),
            timelock: Seconds(random.below(30)), epochLength: Seconds(1 + random.below(20)),
            epochStart: Timestamp(random.below(40)),
            mode: random.element(of: [.free, .free, .ratchetUp, .ratchetDown, .immutable]),
            maxStep: random.element(of: [0, 0, 5, 40]))
        var pair = GovernedPair(governed: governed, model: GovernanceModel(governed), seed: seed)
        var at: UInt64 = 0
        for _ in 0..<40 {
            // Mostly forward, at times on the spot or back.
            at = random.chance(oneIn: 12) ? at - min(at, 1) : at + random.below(12)
            try pair.step(at: at, random: &random)
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `a value restored from its parts goes on as before`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var governed = try GovernedParameter(
            minimum: 0, maximum: 99, value: 50, timelock: Seconds(20), epochLength: Seconds(7),
            epochStart: Timestamp(3), mode: .free, maxStep: 0)
        for at in 0..<(1 + random.below(40)) {
            _ = try governed.propose(random.wide(bits: 6), at: Timestamp(at))
        }
        let restored = try governed.restored(queue: governed.queue)
        #expect(restored == governed, "seed \(seed)")

        let early = QueuedChange(number: 1, effectiveAt: governed.clock, value: 1)
        #expect(throws: Refusal.timeReversed) { try governed.restored(queue: [early]) }
        let late: Timestamp = 1_000
        let outside = QueuedChange(number: 1, effectiveAt: late, value: 100)
        #expect(throws: Refusal.outOfBounds) { try governed.restored(queue: [outside]) }
        let ahead = QueuedChange(
            number: governed.proposalCount + 1, effectiveAt: late, value: 1)
        #expect(throws: Refusal.badSchedule) { try governed.restored(queue: [ahead]) }
        let one = QueuedChange(number: 1, effectiveAt: late, value: 1)
        #expect(throws: Refusal.badSchedule) { try governed.restored(queue: [one, one]) }
        #expect(throws: Refusal.badSchedule) {
            try governed.restored(queue: [one], isRelinquished: true)
        }
    }
}

extension GovernedParameter {
    fileprivate func restored(
        queue: [QueuedChange], isRelinquished: Bool = false
    ) throws(Refusal) -> GovernedParameter {
        try GovernedParameter(
            minimum: minimum, maximum: maximum, value: value, timelock: timelock,
            epochLength: epochLength, epochStart: epochStart, mode: mode, maxStep: maxStep,
            queue: queue, proposalCount: proposalCount, clock: clock,
            isRelinquished: isRelinquished)
    }
}

/// The parameter and its model under the same operations.
private struct GovernedPair {
    var governed: GovernedParameter
    var model: GovernanceModel
    let seed: UInt64

    mutating func step(at: UInt64, random: inout SplitMix64) throws {
        let before = governed
        let time = try Timestamp(at)
        let operation = random.below(20)
        let value = 90 + random.wide(bits: 7)
        let number = random.below(8)
        let expected: Refusal?
        var found: Refusal?
        var next = model
        switch operation {
        case 0..<10: expected = next.propose(value, at: at)
        case 10..<14: expected = next.cancel(number, at: at)
        case 14: expected = next.relinquish(at: at)
        default: expected = next.advance(to: at)
        }
        do throws(Refusal) {
            switch operation {
            case 0..<10: _ = try governed.propose(value, at: time)
            case 10..<14: try governed.cancel(number, at: time)
            case 14: try governed.relinquish(at: time)
            case 15: _ = try governed.read(at: time)
            default: _ = try governed.applyDue(at: time)
            }
        } catch {
            found = error
        }
        #expect(found == expected, "seed \(seed)")
        if expected == nil { model = next } else { #expect(governed == before, "seed \(seed)") }
        check(before: before, isNewProposal: operation < 10)
    }

    private func check(before: GovernedParameter, isNewProposal: Bool) {
        #expect(governed.value == model.value, "seed \(seed)")
        #expect(governed.isImmutable == model.isImmutable, "seed \(seed)")
        #expect(governed.queue.map { $0.number } == model.queuedNumbers, "seed \(seed)")
        #expect((100...200).contains(governed.value), "seed \(seed)")
        // Without an edge in between, or on the spot, nothing changes.
        let edges = { (time: Timestamp) -> UInt64 in
            let start = governed.epochStart.seconds
            return time.seconds < start
                ? 0 : (time.seconds - start) / governed.epochLength.count + 1
        }
        if edges(before.clock) == edges(governed.clock) && !isNewProposal {
            #expect(governed.value == before.value, "seed \(seed)")
        }
    }
}

/// Every proposal ever made with what became of it; due changes are found by searching all.
private struct GovernanceModel {
    enum Status { case queued, done }

    struct Proposal {
        let effectiveAt: UInt64
        let value: UInt128
        var status = Status.queued
    }

    let rule: GovernedParameter
    var value: UInt128
    var isImmutable: Bool
    var clock: UInt64 = 0
    var proposals: [Proposal] = []

    init(_ rule: GovernedParameter) {
        self.rule = rule
        self.value = rule.value
        self.isImmutable = rule.mode == .immutable
    }

    var queuedNumbers: [UInt64] {
        proposals.indices.filter { proposals[$0].status == .queued }.map { UInt64($0 + 1) }
    }

    mutating func advance(to at: UInt64) -> Refusal? {
        if at < clock { return .timeReversed }
        clock = at
        let due = proposals.indices.filter {
            proposals[$0].status == .queued && proposals[$0].effectiveAt <= at
        }.sorted { (proposals[$0].effectiveAt, $0) < (proposals[$1].effectiveAt, $1) }
        for index in due {
            proposals[index].status = .done
            if limit(proposals[index].value) == nil { value = proposals[index].value }
        }
        return nil
    }

    mutating func propose(_ proposed: UInt128, at: UInt64) -> Refusal? {
        if let refusal = advance(to: at) { return refusal }
        if isImmutable { return .immutable }
        if proposed < rule.minimum || proposed > rule.maximum { return .outOfBounds }
        if let refusal = limit(proposed) { return refusal }
        var edge = rule.epochStart.seconds
        while edge < at + rule.timelock.count { edge += rule.epochLength.count }
        proposals.append(Proposal(effectiveAt: edge, value: proposed))
        return advance(to: at)
    }

    mutating func cancel(_ number: UInt64, at: UInt64) -> Refusal? {
        if let refusal = advance(to: at) { return refusal }
        if number == 0 || number > UInt64(proposals.count) { return .unknownID }
        if proposals[Int(number) - 1].status == .done { return .notQueued }
        proposals[Int(number) - 1].status = .done
        return nil
    }

    mutating func relinquish(at: UInt64) -> Refusal? {
        if let refusal = advance(to: at) { return refusal }
        for index in proposals.indices { proposals[index].status = .done }
        isImmutable = true
        return nil
    }

    private func limit(_ proposed: UInt128) -> Refusal? {
        if rule.mode == .ratchetUp && proposed < value { return .ratchet }
        if rule.mode == .ratchetDown && proposed > value { return .ratchet }
        let step = max(proposed, value) - min(proposed, value)
        return rule.maxStep > 0 && step > rule.maxStep ? .stepTooLarge : nil
    }
}
