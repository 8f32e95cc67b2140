/// In which direction a governed value may move.
public enum GovernanceMode: Hashable, Sendable, CaseIterable {
    case free
    case ratchetUp
    case ratchetDown
    case immutable
}

/// A change that waits for its epoch edge.
public struct QueuedChange: Hashable, Sendable {
    /// Counted from 1 over all accepted proposals.
    public let number: UInt64
    public let effectiveAt: Timestamp
    public let value: UInt128

    public init(number: UInt64, effectiveAt: Timestamp, value: UInt128) {
        self.number = number
        self.effectiveAt = effectiveAt
        self.value = value
    }
}

/// A value that changes only by proposal, after a delay, at an epoch edge, inside its bounds.
///
/// Every operation first applies the changes that are due, and moves the parameter's clock. A
/// refused operation changes nothing: the due changes it applied are taken back too.
///
/// - Invariant: minimum ≤ value ≤ maximum; a value differs from the one before only at an edge, at
///   least the timelock after its proposal (G7).
/// - Source: `docs/MECHANISMS.md`, governed-parameter — assumed.
public struct GovernedParameter: Hashable, Sendable {
    public let minimum: UInt128
    public let maximum: UInt128
    /// The value in force at ``clock``.
    public private(set) var value: UInt128
    public let timelock: Seconds
    /// At least one second.
    public let epochLength: Seconds
    /// The first edge.
    public let epochStart: Timestamp
    public let mode: GovernanceMode
    /// How far one change may move the value; zero is no limit.
    public let maxStep: UInt128
    /// Sorted by (effective time, number).
    public private(set) var queue: [QueuedChange] = []
    /// How many proposals have been accepted.
    public private(set) var proposalCount: UInt64 = 0
    /// The time of the last accepted operation.
    public private(set) var clock: Timestamp = .zero
    /// Whether the right to change the value was given up.
    public private(set) var isRelinquished = false

    /// - Throws: ``Refusal/outOfRange`` for an epoch of zero, then ``Refusal/badBounds`` unless
    ///   minimum ≤ value ≤ maximum.
    public init(
        minimum: UInt128, maximum: UInt128, value: UInt128, timelock: Seconds,
        epochLength: Seconds, epochStart: Timestamp, mode: GovernanceMode, maxStep: UInt128
    ) throws(Refusal) {
        if epochLength == .zero { throw .outOfRange }
        if minimum > value || value > maximum { throw .badBounds }
        self.minimum = minimum
        self.maximum = maximum
        self.value = value
        self.timelock = timelock
        self.epochLength = epochLength
        self.epochStart = epochStart
        self.mode = mode
        self.maxStep = maxStep
    }

    /// A parameter with a history.
    ///
    /// - Throws: as the initialiser without one; then ``Refusal/timeReversed`` when the queue
    ///   holds a change that was due at the clock, ``Refusal/badSchedule`` when it is not in order,
    ///   counts past the proposals or belongs to an immutable parameter, ``Refusal/outOfBounds``
    ///   when it would leave the bounds.
    /// - Complexity: O(queue).
    public init(
        minimum: UInt128, maximum: UInt128, value: UInt128, timelock: Seconds,
        epochLength: Seconds, epochStart: Timestamp, mode: GovernanceMode, maxStep: UInt128,
        queue: [QueuedChange], proposalCount: UInt64, clock: Timestamp, isRelinquished: Bool
    ) throws(Refusal) {
        try self.init(
            minimum: minimum, maximum: maximum, value: value, timelock: timelock,
            epochLength: epochLength, epochStart: epochStart, mode: mode, maxStep: maxStep)
        var previous: (number: UInt64, effectiveAt: Timestamp) = (0, .zero)
        for change in queue {
            if change.effectiveAt <= clock { throw .timeReversed }
            if change.number <= previous.number || change.effectiveAt < previous.effectiveAt {
                throw .badSchedule
            }
            if change.value < minimum || change.value > maximum { throw .outOfBounds }
            previous = (change.number, change.effectiveAt)
        }
        if previous.number > proposalCount { throw .badSchedule }
        if !queue.isEmpty && (isRelinquished || mode == .immutable) { throw .badSchedule }
        self.queue = queue
        self.proposalCount = proposalCount
        self.clock = clock
        self.isRelinquished = isRelinquished
    }

    /// Whether the value can never change again.
    public var isImmutable: Bool { mode == .immutable || isRelinquished }

    /// Queues a change for the first epoch edge at least a timelock away.
    ///
    /// If that edge is `at` itself, the change applies at once.
    ///
    /// - Returns: The proposal's number, from 1, and when it takes effect.
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/immutable``, ``Refusal/outOfBounds``,
    ///   ``Refusal/ratchet``, ``Refusal/stepTooLarge``, then ``Refusal/overflow`` when the edge is
    ///   past 2^63−1.
    /// - Complexity: O(queue).
    public mutating func propose(
        _ proposed: UInt128, at: Timestamp
    ) throws(Refusal) -> (number: UInt64, effectiveAt: Timestamp) {
        var next = self
        try next.advance(to: at)
        if next.isImmutable { throw .immutable }
        if proposed < minimum || proposed > maximum { throw .outOfBounds }
        if next.breaksRatchet(proposed) { throw .ratchet }
        if next.isStepTooLarge(proposed) { throw .stepTooLarge }
        let edge = try firstEdge(afterTimelockFrom: at)
        let (number, overflow) = proposalCount.addingReportingOverflow(1)
        if overflow { throw .overflow }

        // Clock and timelock only grow the effective time: appending keeps the queue sorted.
        next.proposalCount = number
        next.queue.append(QueuedChange(number: number, effectiveAt: edge, value: proposed))
        next.applyChanges(through: at)
        self = next
        return (number, edge)
    }

    /// Takes a queued change out of the queue. An immutable parameter does not refuse it.
    ///
    /// - Throws: ``Refusal/timeReversed``, ``Refusal/unknownID`` for a number never given,
    ///   ``Refusal/notQueued`` when the change was applied, void or cancelled.
    /// - Complexity: O(queue).
    public mutating func cancel(_ number: UInt64, at: Timestamp) throws(Refusal) {
        var next = self
        try next.advance(to: at)
        if number == 0 || number > next.proposalCount { throw .unknownID }
        guard let position = next.queue.firstIndex(where: { $0.number == number }) else {
            throw .notQueued
        }
        next.queue.remove(at: position)
        self = next
    }

    /// Cancels all queued changes and makes the value immutable for ever.
    ///
    /// - Throws: ``Refusal/timeReversed``.
    /// - Complexity: O(queue).
    public mutating func relinquish(at: Timestamp) throws(Refusal) {
        try advance(to: at)
        queue = []
        isRelinquished = true
    }

    /// The value in force at a time.
    ///
    /// - Throws: ``Refusal/timeReversed``.
    /// - Complexity: O(queue).
    public mutating func read(at: Timestamp) throws(Refusal) -> UInt128 {
        try advance(to: at)
        return value
    }

    /// Applies what is due at a time.
    ///
    /// - Returns: Whether the value differs from before.
    /// - Throws: ``Refusal/timeReversed``.
    /// - Complexity: O(queue).
    public mutating func applyDue(at: Timestamp) throws(Refusal) -> Bool {
        let before = value
        try advance(to: at)
        return value != before
    }

    /// Moves the clock and applies what is due; refuses before it changes anything.
    private mutating func advance(to time: Timestamp) throws(Refusal) {
        if time < clock { throw .timeReversed }
        clock = time
        applyChanges(through: time)
    }

    /// In (effective time, number) order; a change that breaks a limit by now is void.
    private mutating func applyChanges(through time: Timestamp) {
        let due = queue.prefix { $0.effectiveAt <= time }
        if due.isEmpty { return }
        for change in due where !breaksRatchet(change.value) && !isStepTooLarge(change.value) {
            value = change.value
        }
        queue.removeFirst(due.count)
    }

    private func breaksRatchet(_ proposed: UInt128) -> Bool {
        switch mode {
        case .ratchetUp: proposed < value
        case .ratchetDown: proposed > value
        case .free, .immutable: false
        }
    }

    private func isStepTooLarge(_ proposed: UInt128) -> Bool {
        let step = proposed > value ? proposed - value : value - proposed
        return maxStep > 0 && step > maxStep
    }

    /// The first `epochStart + k · epochLength`, k ≥ 0, that is not before `at + timelock`.
    private func firstEdge(afterTimelockFrom at: Timestamp) throws(Refusal) -> Timestamp {
        // In 128 bits: the sum of two times and the edge after it can pass 2^63 on the way.
        let ready = UInt128(at.seconds) + UInt128(timelock.count)
        let start = UInt128(epochStart.seconds)
        let length = UInt128(epochLength.count)
        if ready <= start { return epochStart }
        let epochs = (ready - start + length - 1) / length  // rounded up
        let edge = start + epochs * length
        if edge > UInt128(Seconds.bound) { throw .overflow }
        return Timestamp(unchecked: UInt64(edge))
    }
}
