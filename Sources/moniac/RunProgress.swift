import Experiments
import Reporting
import Synchronization

/// The progress of a sweep or a comparison on the error output; threads take turns.
final class RunProgress: Sendable {
    private let line: Mutex<SweepProgressLine>

    init() {
        let start = ContinuousClock.now
        line = Mutex(
            SweepProgressLine(
                form: StandardStream.error.isTerminal ? .terminal : .lines,
                now: {
                    let elapsed = (ContinuousClock.now - start).components
                    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
                },
                residentBytes: ResidentMemory.bytes,
                write: { StandardStream.error.say($0) }))
    }

    func say(_ progress: SweepProgress) { line.withLock { $0.say(progress) } }

    func say(_ progress: ComparisonProgress) {
        switch progress {
        case .runs(let runs): say(runs)
        case .pricePaths(let drawn, let planned):
            line.withLock { $0.say(pricePaths: drawn, of: planned) }
        }
    }

    func close() { line.withLock { $0.close() } }
}
