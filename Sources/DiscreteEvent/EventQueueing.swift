/// A queue of events in a strict total order: time, then priority, then the order of pushing.
///
/// Lower comes first in all three. Because the order is strict, any two correct queues give the
/// same run, event by event; ``HeapEventQueue`` is the plain reference, ``EventQueue`` the fast.
///
/// Popped keys never decrease. Pushing an event that belongs before the one popped last is a
/// programmer's mistake: at the present instant, an event may be pushed with the priority of the
/// event in hand or a higher number, never with a lower one.
///
/// - Invariant: J11, `pushed == popped + cancelled + count`.
public protocol EventQueueing: ~Copyable {
    /// - Parameter minimumCapacity: Events to make room for. A hint, not a limit.
    init(minimumCapacity: Int)

    /// Events waiting.
    var count: Int { get }
    /// Events ever pushed.
    var pushed: UInt64 { get }
    /// Events ever popped.
    var popped: UInt64 { get }
    /// Events dropped by ``removeAll()``.
    var cancelled: UInt64 { get }

    /// Time of the next event, or nil when none waits. May tidy the storage, hence mutating.
    var peekTime: SimulationTime? { mutating get }

    /// Adds an event behind all others of the same time and priority.
    ///
    /// - Complexity: amortised O(1) for ``EventQueue`` unless most events share a moment;
    ///   O(log `count`) for ``HeapEventQueue``.
    mutating func push(
        time: SimulationTime, priority: UInt8, kind: UInt8, slot: UInt32, generation: UInt32)

    /// Takes the next event, or nil when none waits.
    mutating func popMin() -> Event?

    /// Takes the next event unless it is later than `limit`; an event at the limit is taken.
    mutating func popMin(through limit: SimulationTime) -> Event?

    /// Drops all events that wait and says how many they were. Counters and the present stay.
    @discardableResult
    mutating func removeAll() -> Int

    /// Checks the storage against the promises above.
    ///
    /// - Returns: One sentence for each broken promise; empty when all hold.
    /// - Complexity: O(`count`).
    func _checkInvariants() -> [String]
}

extension EventQueueing where Self: ~Copyable {
    /// True when no event waits.
    @inlinable public var isEmpty: Bool { count == 0 }
}
