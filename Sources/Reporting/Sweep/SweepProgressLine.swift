public import Experiments

/// Says on the side how far a sweep is: one line that rewrites itself, or a few plain lines.
public struct SweepProgressLine: Sendable {
    private let form: ProgressReport.Form
    private let now: @Sendable () -> Double
    private let residentBytes: @Sendable () -> Int?
    private let write: @Sendable (String) -> Void
    private let start: Double
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
        switch form {
        case .terminal:
            let time = now()
            let isLast = progress.kept == progress.planned
            if time - lastWritten < SweepProgressLine.interval && !isLast { return }
            lastWritten = time
            let text = line(progress, at: time)
            write("\r" + text + String(repeating: " ", count: max(0, lineLength - text.count)))
            lineLength = text.count
        case .lines:
            let tenths = progress.kept * 10 / max(1, progress.planned)
            if tenths == tenthsSaid { return }
            tenthsSaid = tenths
            write(line(progress, at: now()) + "\n")
        }
    }

    /// Leaves the terminal with an empty line; does nothing elsewhere.
    public mutating func close() {
        if lineLength == 0 { return }
        write("\r" + String(repeating: " ", count: lineLength) + "\r")
        lineLength = 0
    }

    /// Ten times a second is as fast as a reader follows.
    private static let interval = 0.1

    private func line(_ progress: SweepProgress, at time: Double) -> String {
        let (kept, planned) = (progress.kept, progress.planned)
        var parts = [
            "run \(AmountText.grouped(kept)) of \(AmountText.grouped(planned))",
            "\(kept * 100 / max(1, planned)) %",
        ]
        let (elapsed, here) = (time - start, kept - progress.keptBefore)
        if elapsed > 0, here > 0 {
            let rate = Double(here) / elapsed
            parts.append("\(RealText.short(rate)) runs/s")
            if kept < planned {
                let left = RealText.duration(seconds: Double(planned - kept) / rate)
                parts.append("about \(left) left")
            }
        }
        if progress.failed > 0 { parts.append("\(AmountText.grouped(progress.failed)) failed") }
        if progress.withViolations > 0 {
            parts.append("\(AmountText.grouped(progress.withViolations)) with violations")
        }
        if let bytes = residentBytes() { parts.append("\(AmountText.grouped(bytes >> 20)) MiB") }
        return parts.joined(separator: ", ")
    }
}
