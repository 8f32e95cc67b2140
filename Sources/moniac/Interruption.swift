import Foundation
import ResultStore
import Synchronization

/// What becomes of a run that is asked to stop: nothing of it is left, status 3.
final class Interruption: Sendable {
    /// Files that are not in place yet. Held while they are put there.
    private let unfinished: Mutex<[AtomicFile]>

    init(discarding files: [AtomicFile]) {
        unfinished = Mutex(files)
        ProcessSignals.onStop { [self] signal in stop(signal) }
    }

    func alsoDiscard(_ file: AtomicFile) {
        unfinished.withLock { $0.append(file) }
    }

    /// Runs `body` so that a request to stop waits for its end; the files are then in place.
    func whileHeld(_ body: () throws -> Void) throws {
        try unfinished.withLock { files in
            try body()
            files = []
        }
    }

    private func stop(_ signal: String) -> Never {
        unfinished.withLock { files in
            for file in files { file.discard() }
            let fate = files.isEmpty ? "the result is complete" : "nothing was written"
            StandardStream.error.say(
                "\nmoniac: error: stopped by \(signal), \(fate); "
                    + "run the same command to start again [stopped]\n")
            // Inside the lock: the main thread must not put a file in place any more.
            _exit(ExitStatus.environment.rawValue)
        }
    }
}
