public import Economy
public import Rewards
public import Settlement

/// Says on the side how far a run is: one line that rewrites itself, or a few plain lines.
public final class ProgressReport: RunObserver {
    /// Where the text is going.
    public enum Form: Hashable, Sendable {
        /// A terminal: the line is written over.
        case terminal
        /// A log: a line at every tenth of the run.
        case lines
    }

    private let form: Form
    private let now: () -> Double
    private let write: (String) -> Void
    private let start: Double
    private var lastWritten: Double
    private var tenthsSaid = 0
    private var lineLength = 0

    /// - Parameters:
    ///   - now: Seconds of a clock that never goes back.
    ///   - write: Takes text as it is, without a line feed of its own.
    public init(
        form: Form, now: @escaping () -> Double, write: @escaping (String) -> Void
    ) {
        self.form = form
        self.now = now
        self.write = write
        start = now()
        lastWritten = start
    }

    public func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {}

    public func finished(day: Int, of days: Int) {
        let done = day + 1
        switch form {
        case .terminal: rewriteLine(done, of: days)
        case .lines: sayTenth(done, of: days)
        }
    }

    /// Leaves the terminal with an empty line; does nothing elsewhere.
    public func close() {
        if lineLength == 0 { return }
        write("\r" + String(repeating: " ", count: lineLength) + "\r")
        lineLength = 0
    }

    // MARK: Lines

    /// Ten times a second is as fast as a reader follows.
    private static let interval = 0.1

    private func rewriteLine(_ done: Int, of days: Int) {
        let time = now()
        if time - lastWritten < ProgressReport.interval && done < days { return }
        lastWritten = time
        let text = line(done, of: days, at: time)
        let padding = String(repeating: " ", count: max(0, lineLength - text.count))
        write("\r" + text + padding)
        lineLength = text.count
    }

    private func sayTenth(_ done: Int, of days: Int) {
        let tenths = done * 10 / days
        if tenths == tenthsSaid { return }
        tenthsSaid = tenths
        write(line(done, of: days, at: now()) + "\n")
    }

    private func line(_ done: Int, of days: Int, at time: Double) -> String {
        let elapsed = time - start
        var text =
            "day \(AmountText.grouped(done)) of \(AmountText.grouped(days))"
            + ", \(done * 100 / days) %"
        if elapsed > 0 {
            let rate = Double(done) / elapsed
            text += ", \(RealText.short(rate)) days/s"
            if done < days {
                let left = Double(days - done) / rate
                text += ", about \(RealText.duration(seconds: left)) left"
            }
        }
        return text
    }
}
