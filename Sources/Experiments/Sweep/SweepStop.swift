import Synchronization

/// A request to stop a sweep: runs in flight are finished and kept, no further one is begun.
public final class SweepStop: Sendable {
    private let flag = Atomic(false)

    public init() {}

    public var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// May be called from any thread, more than once.
    public func request() { flag.store(true, ordering: .relaxed) }
}
