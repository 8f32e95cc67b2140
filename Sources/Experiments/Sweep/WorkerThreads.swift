import Dispatch
import Foundation

/// Threads for work that computes: as many as asked for, whatever the machine has.
enum WorkerThreads {
    /// A world and what it calls live on the stack of their thread.
    private static let stackBytes = 16 << 20

    /// Runs `body` on `count` threads at once, the caller's among them, and returns when all have
    /// returned. With one thread no other is made.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let group = DispatchGroup()
        for _ in 1..<max(1, count) {
            group.enter()
            let thread = Thread {
                body()
                group.leave()
            }
            thread.stackSize = stackBytes
            thread.start()
        }
        body()
        group.wait()
    }
}
