/// What acts on events: the simulated world.
public protocol EventHandler: ~Copyable {
    /// Acts on an event and pushes those that follow from it.
    ///
    /// - Parameters:
    ///   - event: The event in hand; it has left the queue.
    ///   - queue: Where events that follow are pushed, at `event.time` or later.
    /// - Returns: Whether the loop goes on. An early end is an answer, not an error.
    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep
}

/// Whether the loop goes on after an event.
@frozen
public enum EventLoopStep: Hashable, Sendable {
    case proceed
    case stop
}

/// Why a loop came back.
@frozen
public enum EventLoopEnd: Hashable, Sendable {
    /// Every event up to the limit was handled; later ones wait.
    case reachedLimit
    /// No event waits any more.
    case ranDry
    /// The handler asked to stop.
    case stopped
}

/// What looks on while events are handled, for traces and fingerprints.
public protocol EventObserver: ~Copyable {
    /// Sees an event before the handler does.
    ///
    /// - Parameters:
    ///   - event: The event in hand.
    ///   - pending: Events that wait behind it.
    mutating func willHandle(_ event: Event, pending: Int)
}

/// Nobody looks on. The compiler removes the calls.
@frozen
@usableFromInline
struct NoObserver: EventObserver {
    @inlinable
    init() {}

    @inlinable
    mutating func willHandle(_ event: Event, pending: Int) {}
}
