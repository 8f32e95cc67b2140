public import Experiments

/// Says on the side how far a sweep or a comparison is: one line that rewrites itself, or a few
/// plain lines.
public struct SweepProgressLine: Sendable {
    private let form: ProgressReport.Form
    private let now: @Sendable () -> Double
    private let residentBytes: @Sendable () -> Int?
    private let write: @Sendable (String) -> Void
    /// Of what is counted now, and since when.
    private var noun = "run"
    private var start: Double
    private var lastWritten: Double
    private var tenthsSaid = 0
    private var lineLength = 0

    /// - Parameters:
    ///   - now: Seconds of a clock that never goes back.
    ///   - residentBytes: What the process holds of the machine's memory; nil where unknown.
    ///   - write: Takes text as it is, without a line feed of its own.
    public init(
        form: ProgressReport.Form, now: @escaping @Sendable () -> Double,
        residentBytes: @escaping @Sendable () -> Int?,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.form = form
        self.now = now
        self.residentBytes = residentBytes
        self.write = write
        start = now()
        lastWritten = start
    }

    public mutating func say(_ progress: SweepProgress) {
        var step = Step(
            noun: "run", done: progress.kept, planned: progress.planned,
            doneBefore: progress.keptBefore)
        if progress.failed > 0 { step.remarks.append((progress.failed, "failed")) }
        if progress.withViolations > 0 {
            step.remarks.append((progress.withViolations, "with violations"))
        }
        say(step)
    }

    /// How far a comparison is with the price paths that it draws after its runs.
    public mutating func say(pricePaths drawn: Int, of planned: Int) {
        say(Step(noun: "price path", done: drawn, planned: planned, pause: 2))
    }

    private mutating func say(_ step: Step) {
        let time = now()
        if step.noun != noun { (noun, start, lastWritten, tenthsSaid) = (step.noun, time, time, 0) }
        switch form {
        case .terminal:
            let isLast = step.done == step.planned
            if time - lastWritten < SweepProgressLine.interval && !isLast { return }
            let text = line(step, at: time)
            write("\r" + text + String(repeating: " ", count: max(0, lineLength - text.count)))
            lineLength = text.count
        case .lines:
            let tenths = step.done * 10 / max(1, step.planned)
            if tenths == tenthsSaid || time - lastWritten < step.pause { return }
            tenthsSaid = tenths
            write(line(step, at: time) + "\n")
        }
        lastWritten = time
    }

    /// Leaves the terminal with an empty line; does nothing elsewhere.
    public mutating func close() {
        if lineLength == 0 { return }
        write("\r" + String(repeating: " ", count: lineLength) + "\r")
        lineLength = 0
    }

    /// Ten times a second is as fast as a reader follows.
    private static let interval = 0.1

    private func line(_ step: Step, at time: Double) -> String {
        let (done, planned) = (step.done, step.planned)
        var parts = [
            "\(step.noun) \(AmountText.grouped(done)) of \(AmountText.grouped(planned))",
            "\(done * 100 / max(1, planned)) %",
        ]
        let (elapsed, here) = (time - start, done - step.doneBefore)
        if elapsed > 0, here > 0 {
            let rate = Double(here) / elapsed
            parts.append("\(RealText.short(rate)) \(step.noun)s/s")
            if done < planned {
                let left = RealText.duration(seconds: Double(planned - done) / rate)
                parts.append("about \(left) left")
            }
        }
        parts += step.remarks.map { "\(AmountText.grouped($0)) \($1)" }
        if let bytes = residentBytes() { parts.append("\(AmountText.grouped(bytes >> 20)) MiB") }
        return parts.joined(separator: ", ")
    }
}

/// What is done of something, and what is worth knowing about it.
private struct Step {
    let noun: String
    let done: Int
    let planned: Int
    var doneBefore = 0
    /// Seconds between two lines of a log, at least.
    var pause = 0.0
    var remarks: [(count: Int, what: String)] = []
}
