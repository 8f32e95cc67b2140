/// Takes events in order and hands them to a handler.
///
/// The loop is generic over handler and observer, so that a module which runs it gets one flat loop
/// with nothing called through a table.
///
/// ```swift
/// var loop = EventLoop()
/// loop.queue.push(time: .zero, priority: 0, kind: 0, slot: 0, generation: 0)
/// let end = loop.run(until: .days(365), &world)
/// ```
@frozen
public struct EventLoop: ~Copyable {
    /// The events that wait. Push the first ones here.
    public var queue: EventQueue
    @usableFromInline var clock: SimulationTime
    @usableFromInline var handledCount: UInt64

    /// - Parameter minimumCapacity: Events to make room for. A hint, not a limit.
    public init(minimumCapacity: Int = 64) {
        queue = EventQueue(minimumCapacity: minimumCapacity)
        clock = .zero
        handledCount = 0
    }

    /// The present: the time of the last event, or the limit when a run reached it.
    @inlinable public var now: SimulationTime { clock }

    /// Events handled so far.
    @inlinable public var handled: UInt64 { handledCount }

    /// Handles every event up to a limit, events at the limit included.
    ///
    /// The loop may be run again with a later limit; two runs to `a` and then to `b` are the same,
    /// event by event, as one run to `b`.
    ///
    /// - Parameters:
    ///   - limit: Not before ``now``. ``SimulationTime/distantFuture`` runs until no event waits.
    ///   - handler: Acts on each event.
    /// - Returns: Why the loop came back. After `reachedLimit`, ``now`` is the limit.
    @inlinable
    public mutating func run<Handler: EventHandler & ~Copyable>(
        until limit: SimulationTime, _ handler: inout Handler
    ) -> EventLoopEnd {
        var nobody = NoObserver()
        return run(until: limit, &handler, observing: &nobody)
    }

    /// Handles every event up to a limit while an observer looks on.
    @inlinable
    public mutating func run<
        Handler: EventHandler & ~Copyable, Observer: EventObserver & ~Copyable
    >(
        until limit: SimulationTime, _ handler: inout Handler, observing observer: inout Observer
    ) -> EventLoopEnd {
        precondition(limit >= clock, "The limit of a run lies before the present.")
        while let event = queue.popMin(through: limit) {
            clock = event.time
            handledCount &+= 1
            observer.willHandle(event, pending: queue.count)
            if handler.handle(event, in: &queue) == .stop { return .stopped }
        }
        if queue.isEmpty { return .ranDry }
        clock = limit
        queue.close(before: limit)
        return .reachedLimit
    }
}
