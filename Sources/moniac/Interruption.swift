import Experiments
import Foundation
import ResultStore
import Synchronization

/// What becomes of a command that is asked to stop: nothing half done is left, status 3.
///
/// A sweep is asked to end by itself, so that what has run is kept; asked once more it ends at
/// once, as it may at any time: what is kept is whole.
final class Interruption: Sendable {
    /// The process has one: signals are the process's.
    static let current = Interruption()

    private struct State {
        /// Files that are not in place yet.
        var unfinished: [AtomicFile] = []
        var isComplete = false
        /// What a stop leaves behind, in words.
        var fate = "nothing was written"
        /// Of a sweep that runs, and what is left of it when it ends at once.
        var sweep: (stop: SweepStop, fate: String)?
        var signal: String?
    }

    private let state = Mutex(State())

    /// Begins to wait for a request to stop.
    func begin() {
        ProcessSignals.onStop { [self] signal in stop(signal) }
    }

    /// Makes a file so that no request to stop comes between its making and its being known here.
    func making<File>(_ make: () throws -> File, _ file: (File) -> AtomicFile) throws -> File {
        try state.withLock { state in
            let made = try make()
            state.unfinished.append(file(made))
            return made
        }
    }

    /// Says what a request to stop leaves behind from now on.
    func leaves(_ fate: String) {
        state.withLock { $0.fate = fate }
    }

    /// Runs `body`, which puts all files in place, so that a request to stop waits for its end.
    func completing(_ body: () throws -> Void) throws {
        try state.withLock { state in
            try body()
            state.unfinished = []
            state.isComplete = true
        }
    }

    /// Runs `body`, which ends soon after `stop` is requested.
    ///
    /// - Parameter fate: What becomes of the runs, and what to do, when the process ends at once.
    func stopping<Result>(
        _ stop: SweepStop, fate: String, _ body: () throws -> Result
    ) rethrows -> Result {
        state.withLock { $0.sweep = (stop, fate) }
        defer { state.withLock { $0.sweep = nil } }
        return try body()
    }

    /// What asked for a stop first; nil when nothing did.
    var signal: String? { state.withLock { $0.signal } }

    /// Returns when no stop is under way; one that is ends the process, and has the last word.
    func yieldToStop() {
        state.withLock { _ in }
    }

    private func stop(_ signal: String) {
        state.withLock { state in
            if let sweep = state.sweep, !sweep.stop.isRequested {
                sweep.stop.request()
                state.signal = signal
                StandardStream.error.say(
                    "\nmoniac: \(signal): ending after the runs in flight; once more to end now\n")
                return
            }
            if let fate = state.sweep?.fate {
                StandardStream.error.say(
                    "\nmoniac: error: stopped by \(signal), \(fate) [stopped]\n")
                _exit(ExitStatus.environment.rawValue)
            }
            for file in state.unfinished { file.discard() }
            let fate =
                state.isComplete
                ? "the result is complete" : state.fate + "; run the same command to start again"
            StandardStream.error.say(
                "\nmoniac: error: stopped by \(signal), \(fate) [stopped]\n")
            // Inside the lock: the main thread must not put a file in place any more.
            _exit(ExitStatus.environment.rawValue)
        }
    }
}
