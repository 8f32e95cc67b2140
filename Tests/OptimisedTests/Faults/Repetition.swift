import Dispatch
import Foundation
import Synchronization

/// Does something again and again on a thread of its own.
final class Repetition: Sendable {
    private let isOver = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameter body: Is told how often it was called before.
    init(_ body: @escaping @Sendable (Int) -> Void) {
        Thread.detachNewThread { [self] in
            var round = 0
            while !isOver.load(ordering: .relaxed) {
                body(round)
                round += 1
            }
            ended.signal()
        }
    }

    /// Waits for the last call.
    func stop() {
        isOver.store(true, ordering: .relaxed)
        ended.wait()
    }
}
