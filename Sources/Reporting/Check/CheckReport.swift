import Economy
public import Experiments
import Scenarios
import Settlement
import StrictText

/// What a check prints: a line a scenario, its failures, and how many there were of each ending.
public struct CheckReport: Sendable {
    private let style: TerminalStyle
    /// Characters of the longest path.
    private let width: Int
    /// Whether scenarios that held are named, too.
    private let namesAll: Bool

    /// Failures of one scenario before they are only counted.
    private static let failuresShown = 20

    public init(paths: [String], style: TerminalStyle, namesAll: Bool) {
        self.style = style
        self.namesAll = namesAll
        width = paths.map { PrintableText.escaped($0).count }.max() ?? 0
    }

    /// The lines about one scenario; empty when there is nothing to say.
    ///
    /// - Parameter seconds: What it took; nil when it was not measured.
    public func lines(_ verdict: ScenarioVerdict, seconds: Double?) -> [String] {
        let word = verdict.ending.word
        if verdict.isWell && !namesAll { return [] }
        let path = PrintableText.escaped(verdict.path)
        var line = (verdict.isWell ? style.good(word) : style.bad(word)) + "  " + path
        let details = details(verdict, seconds: seconds)
        if !details.isEmpty {
            line += String(repeating: " ", count: width - path.count) + "  "
            line += details.joined(separator: ", ")
        }
        return [line] + reasons(verdict).map { "    " + $0 }
    }

    private func details(_ verdict: ScenarioVerdict, seconds: Double?) -> [String] {
        if case .skipped(let reason) = verdict.ending { return [reason] }
        guard let run = verdict.run else { return [] }
        let held = (run.expectations + verdict.recorded).count - verdict.failures.count
        var details = [
            CountText.of(run.record.days, "day"),
            CountText.of(held, "figure holds", plural: "figures hold"),
        ]
        if let seconds { details.append(RealText.duration(seconds: seconds)) }
        return details
    }

    /// Every line is safe to print.
    private func reasons(_ verdict: ScenarioVerdict) -> [String] {
        var lines = CheckReport.problems(of: verdict).map(\.message)
        let more = lines.count - CheckReport.failuresShown
        if more > 0 {
            lines = Array(lines.prefix(CheckReport.failuresShown)) + ["… and \(more) more"]
        }
        if !verdict.isWell, let command = verdict.replayCommand {
            lines.append("again: " + PrintableText.escaped(command))
        }
        return lines
    }

    /// The last line.
    public func total(_ verdicts: [ScenarioVerdict]) -> String {
        func count(_ isCounted: (ScenarioVerdict) -> Bool) -> Int {
            verdicts.count(where: isCounted)
        }
        let failed = count { !$0.isWell }
        let skipped = count(\.isSkipped)
        let text =
            CountText.of(verdicts.count, "scenario")
            + ": \(verdicts.count - failed - skipped) held, "
            + "\(failed) failed, \(skipped) skipped"
        return failed == 0 ? style.good(text) : style.bad(text)
    }

    /// What is wrong, each with the place where a reader mends it.
    static func problems(of verdict: ScenarioVerdict) -> [CheckProblem] {
        switch verdict.ending {
        case .sound, .skipped: []
        case .refused(let errors):
            errors.messages.map(CheckProblem.init)
        case .unreadable(let error): [CheckProblem(error)]
        case .impossible(let error): [CheckProblem(file: verdict.path, message: "\(error)")]
        case .unsound: violations(of: verdict) + figures(of: verdict)
        }
    }

    private static func violations(of verdict: ScenarioVerdict) -> [CheckProblem] {
        guard let run = verdict.run, let first = verdict.firstViolation,
            let day = verdict.day(of: first)
        else { return [] }
        let message =
            "invariant \(first.id.rawValue) broken on day \(day) of run "
            + "\(run.record.replication), seed \(run.record.seed): \(first.subject): expected "
            + "\(WideDecimal.text(first.expected)), found \(WideDecimal.text(first.found)); "
            + "\(run.record.violationCount) in all"
        return [CheckProblem(file: verdict.path, message: message)]
    }

    private static func figures(of verdict: ScenarioVerdict) -> [CheckProblem] {
        verdict.failures.map { failure in
            let (file, line) = CheckProblem.split(failure.place)
            return CheckProblem(
                file: file, line: line,
                message: "\(failure.place): \(failure.subject): expected \(failure.expected), "
                    + "found \(failure.found)")
        }
    }
}

/// One thing that is wrong, and where.
struct CheckProblem {
    let file: String
    let line: Int?
    /// Safe to print.
    let message: String

    init(file: String, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = PrintableText.escaped(message)
    }

    init(_ error: TextError) {
        file = error.file
        line = error.position?.line
        message = error.description
    }

    /// `FILE:LINE` or `FILE`.
    static func split(_ place: String) -> (file: String, line: Int?) {
        guard let colon = place.lastIndex(of: ":"), let line = Int(place[colon...].dropFirst())
        else { return (place, nil) }
        return (String(place[..<colon]), line)
    }
}

extension ScenarioVerdict {
    /// Whether nothing is wrong: it held, or it was skipped for want of data.
    public var isWell: Bool {
        switch ending {
        case .sound, .skipped: true
        case .unsound, .refused, .unreadable, .impossible: false
        }
    }

    public var isSkipped: Bool {
        if case .skipped = ending { true } else { false }
    }
}

extension ScenarioVerdict.Ending {
    /// Of one width, so that paths stand below each other.
    fileprivate var word: String {
        switch self {
        case .sound: "held   "
        case .skipped: "skipped"
        case .unsound: "failed "
        case .refused, .unreadable, .impossible: "refused"
        }
    }
}
