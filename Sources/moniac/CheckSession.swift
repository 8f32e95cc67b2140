import Dispatch
import Experiments
import Foundation
import Reporting
import ResultStore
import StrictText
import Synchronization

/// `moniac check`, from the folders named to the last line.
struct CheckSession {
    let paths: [String]
    let dataFolder: String?
    let threads: Int?
    let junitPath: String?
    let annotates: Bool
    let updates: Bool
    let isQuiet: Bool

    private struct Result {
        let verdict: ScenarioVerdict
        let seconds: Double
    }

    /// What is done so far, kept until all before it is printed, so that lines come in order.
    private struct Progress {
        var results: [Result?]
        var printed = 0
        /// Whether a new result could not be put in its place.
        var isUnrecorded = false
    }

    /// - Throws: ``ExitStatus/refused`` when a file was refused, ``ExitStatus/environment`` when
    ///   a result could not be recorded, ``ExitStatus/unsound`` when a figure differed or an
    ///   invariant broke; all after everything is printed. ``StoreError`` for a recorded result
    ///   that is there and cannot be read.
    func perform() throws {
        let folder = try ScenarioFolder(paths)
        let scenarios = folder.scenarios
        if scenarios.isEmpty { throw folder.noScenario(in: paths[0]) }
        let interruption = Interruption.current
        if updates { interruption.leaves("what was recorded before stays") }
        // That it may not be written is said before anything runs.
        let junit = try junitPath.map { path in
            try interruption.making(
                { try TextResult.file(at: path, openings: [JUnitReport.opening]) }, { $0 })
        }
        // Nothing to discard once the file is in place.
        defer { junit?.discard() }
        let (results, isUnrecorded) = try run(scenarios)
        if let junit {
            let text = JUnitReport.text(results.map { ($0.verdict, $0.seconds) })
            try interruption.completing { try TextResult.write(Array(text.utf8), to: junit) }
        }
        let report = report(scenarios)
        try StandardStream.output.write(report.total(results.map(\.verdict)) + "\n")
        if !isQuiet, let leftOut = folder.leftOutText {
            try StandardStream.output.write("left out: " + leftOut + "\n")
        }
        try judge(results, isUnrecorded: isUnrecorded)
    }

    private func judge(_ results: [Result], isUnrecorded: Bool) throws(ExitStatus) {
        if results.contains(where: { $0.verdict.run == nil && !$0.verdict.isWell }) {
            throw ExitStatus.refused
        }
        if isUnrecorded { throw ExitStatus.environment }
        if !updates && results.contains(where: { !$0.verdict.isWell }) { throw ExitStatus.unsound }
        // What the scenario itself expects, nothing recorded can mend.
        if results.contains(where: { $0.verdict.run?.isSound == false }) {
            throw ExitStatus.unsound
        }
    }

    private func report(_ scenarios: [String]) -> CheckReport {
        CheckReport(
            paths: scenarios, style: TerminalStyle(colours: StandardStream.output.isTerminal),
            namesAll: !isQuiet)
    }

    /// Runs them, several at once, and says what became of each in the order given.
    private func run(
        _ scenarios: [String]
    ) throws -> (results: [Result], isUnrecorded: Bool) {
        let report = report(scenarios)
        let progress = Mutex(Progress(results: Array(repeating: nil, count: scenarios.count)))
        let next = Atomic(0)
        let failure = Mutex<(any Error)?>(nil)
        let width = min(threads ?? ProcessInfo.processInfo.activeProcessorCount, scenarios.count)
        DispatchQueue.concurrentPerform(iterations: width) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if index >= scenarios.count { return }
                do {
                    let result = try check(scenarios[index])
                    try progress.withLock { progress in
                        progress.results[index] = result
                        try say(&progress, report)
                    }
                } catch {
                    failure.withLock { $0 = error }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return progress.withLock { ($0.results.compactMap { $0 }, $0.isUnrecorded) }
    }

    private func say(_ progress: inout Progress, _ report: CheckReport) throws(OutputError) {
        while progress.printed < progress.results.count,
            let result = progress.results[progress.printed]
        {
            progress.printed += 1
            var lines = report.lines(result.verdict, seconds: result.seconds)
            if annotates { lines += WorkflowAnnotations.lines(result.verdict) }
            if updates { lines += update(result.verdict, &progress.isUnrecorded) }
            if !lines.isEmpty {
                try StandardStream.output.write(lines.joined(separator: "\n") + "\n")
            }
        }
    }

    private func check(_ path: String) throws(StoreError) -> Result {
        let start = ContinuousClock.now
        let recorded = try record(at: ScenarioCheck.recordPath(of: path))
        let verdict = ScenarioCheck(path: path, recorded: recorded, dataRoot: dataFolder).verdict()
        let elapsed = (ContinuousClock.now - start).components
        return Result(
            verdict: verdict,
            seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    }

    // MARK: Files

    /// Nil when there is none; one that cannot be read is not taken for none.
    private func record(at path: String) throws(StoreError) -> [UInt8]? {
        if let bytes = FileManager.default.contents(atPath: path) { return [UInt8](bytes) }
        let descriptor = open(path, O_RDONLY)
        let number = descriptor < 0 ? errno : EIO
        if descriptor >= 0 { close(descriptor) }
        if number == ENOENT { return nil }
        throw StoreError(errno: number, doing: "read the recorded result", path: path)
    }

    /// Records what the scenario gives now, where it differs from what is recorded.
    ///
    /// - Parameter isUnrecorded: True from then on when it could not be recorded.
    /// - Returns: What to say about it.
    private func update(_ verdict: ScenarioVerdict, _ isUnrecorded: inout Bool) -> [String] {
        guard let run = verdict.run else { return [] }
        if !run.isSound {
            return ["    not recorded: the run breaks what the scenario or an invariant expects"]
        }
        let path = ScenarioCheck.recordPath(of: verdict.path)
        let before = FileManager.default.contents(atPath: path)
        let recorded = before.flatMap { try? RecordedResult(parsing: [UInt8]($0), file: path) }
        let bytes = RunJSON.bytes(run, keepingNotesOf: recorded)
        if before == Data(bytes) { return [] }
        do {
            let file = try AtomicFile(path: path)
            defer { file.discard() }
            try TextResult.write(bytes, to: file)
        } catch {
            isUnrecorded = true
            return ["    not recorded: " + PrintableText.escaped("\(error)")]
        }
        let lost = verdict.recorded.filter { result in
            !result.holds && recorded?.metrics.first { $0.name == result.subject }?.source != nil
        }
        return ["    recorded: " + PrintableText.escaped(path)]
            + lost.map { "    derived independently, and now different: \($0.subject)" }
    }
}
