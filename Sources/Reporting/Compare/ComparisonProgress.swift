public import Experiments
import Synchronization

/// Says on the side how far a comparison is: one line that rewrites itself, or a line at every
/// tenth.
public final class ComparisonProgress: Sendable {
    private struct State {
        var lastWritten: Double
        var tenthsSaid = 0
        var lineLength = 0
    }

    private let form: ProgressReport.Form
    private let now: @Sendable () -> Double
    private let write: @Sendable (String) -> Void
    private let start: Double
    private let state: Mutex<State>

    /// A line that changes faster is not read.
    private static let interval = 0.1

    /// - Parameters:
    ///   - now: Seconds of a clock that never goes back.
    ///   - write: Takes text as it is, without a line feed of its own.
    public init(
        form: ProgressReport.Form, now: @escaping @Sendable () -> Double,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.form = form
        self.now = now
        self.write = write
        start = now()
        state = Mutex(State(lastWritten: start))
    }

    /// A run was kept. Any thread may say so.
    public func note(_ progress: SweepProgress) {
        let time = now()
        let text = line(progress, at: time)
        let isLast = progress.kept == progress.planned
        state.withLock { state in
            switch form {
            case .terminal:
                if time - state.lastWritten < ComparisonProgress.interval && !isLast { return }
                state.lastWritten = time
                let padding = String(
                    repeating: " ", count: max(0, state.lineLength - text.count))
                write("\r" + text + padding)
                state.lineLength = text.count
            case .lines:
                let tenths = progress.kept * 10 / max(1, progress.planned)
                if tenths == state.tenthsSaid { return }
                state.tenthsSaid = tenths
                write(text + "\n")
            }
        }
    }

    /// Leaves the terminal with an empty line; does nothing elsewhere.
    public func close() {
        state.withLock { state in
            if state.lineLength == 0 { return }
            write("\r" + String(repeating: " ", count: state.lineLength) + "\r")
            state.lineLength = 0
        }
    }

    private func line(_ progress: SweepProgress, at time: Double) -> String {
        var text =
            "run \(AmountText.grouped(progress.kept)) of \(AmountText.grouped(progress.planned))"
        let elapsed = time - start
        if elapsed > 0 && progress.kept > 0 {
            let rate = Double(progress.kept) / elapsed
            text += ", \(RealText.short(rate)) runs/s"
            let left = progress.planned - progress.kept
            if left > 0 {
                text += ", about \(RealText.duration(seconds: Double(left) / rate)) left"
            }
        }
        if progress.failed > 0 { text += ", \(progress.failed) failed" }
        if progress.withViolations > 0 { text += ", \(progress.withViolations) with violations" }
        return text
    }
}
