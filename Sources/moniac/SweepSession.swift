import Experiments
import Foundation
import Reporting
import ResultStore
import Scenarios
import StrictText

/// `moniac sweep`, from the plan's text to the last line on the terminal.
struct SweepSession {
    /// Replicates of a plan, at most.
    static let runLimit = SweepSection.runLimit

    let planPath: String
    let request: SweepPlanner.Request
    let dataFolder: String?
    let threads: Int?
    let resultPath: String?
    let resumes: Bool
    /// The part that is computed; nil for the whole plan.
    let shard: SweepShard?
    let isDurable: Bool
    let shownMetrics: [String]
    let printsJSON: Bool
    let isQuiet: Bool

    /// What the options `--until` ask for.
    ///
    /// - Throws: ``TextError``, the number of the option for a line.
    static func targets(_ texts: [String]) throws(TextError) -> [StoppingTarget] {
        var targets: [StoppingTarget] = []
        for (index, text) in texts.enumerated() {
            let place = TextPlace(
                file: "--until", position: SourcePosition(line: index + 1, column: 1))
            targets.append(try StoppingTarget(text, at: place))
        }
        return targets
    }

    /// - Throws: ``ExitStatus/unsound`` after everything is stored and printed; ``SweepStopped``.
    func perform() throws {
        let plan = try SweepPlanner(path: planPath, request: request, dataRoot: dataFolder).plan()
        if let shard {
            try perform(shard, of: plan, in: resultPath ?? ".")
            return
        }
        let path = resultPath ?? ResultName.path(of: plan.name, suffix: "-sweep")
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = try SweepFile(
            path: path, plan: plan, isDurable: isDurable, existing: resumes ? .resume : .refuse)
        let stop = SweepStop()
        let fate = "every run that was finished is kept; resume with --resume"
        let (outcome, summary) = try Interruption.current.stopping(stop, fate: fate) {
            let outcome = try run(plan, into: file, isNew: isNew, stop: stop)
            let summary = try file.summary().replaying(from: dataFolder)
            try file.end()
            return (outcome, summary)
        }
        if !outcome.isComplete {
            throw SweepStopped(
                signal: Interruption.current.signal ?? "a request", kept: outcome.progress.kept,
                planned: outcome.progress.planned,
                resume: SweepStopped.resumeCommand(CommandLine.arguments))
        }
        try print(plan, summary, path: path)
        sayTargets(plan, summary)
        if !summary.isSound { throw ExitStatus.unsound }
    }

    private func run(
        _ plan: SweepPlan, into file: SweepFile, isNew: Bool, stop: SweepStop
    ) throws -> SweepOutcome {
        do {
            return try run(plan, into: file, stop: stop)
        } catch {
            try? file.end()
            // A name in the plan was wrong: the file is of no use to anybody.
            if error is SweepError, isNew { try? FileManager.default.removeItem(atPath: file.path) }
            throw error
        }
    }

    func run(
        _ plan: SweepPlan, into file: SweepFile, runs: ClosedRange<Int64>? = nil, stop: SweepStop
    ) throws -> SweepOutcome {
        ResidentMemory.keepFlat()
        let engine = SweepEngine(
            plan, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
            dataRoot: dataFolder, stopping: try .sequential(plan), shown: shownMetrics,
            atWork: FaultReport.note)
        let line = isQuiet ? nil : RunProgress()
        defer { line?.close() }
        var keeper = file
        return try engine.run(
            into: &keeper, runs: runs, stop: stop, progress: { line?.say($0) })
    }

    /// What the targets came to; quietly, those alone that were not met.
    func sayTargets(_ plan: SweepPlan, _ summary: SweepSummary) {
        let targets = TargetText(plan, summary)
        for line in targets.lines where !(isQuiet && line.isMet) {
            StandardStream.error.say(PrintableText.escaped(line.text) + "\n")
        }
        if targets.left > 0, !isQuiet {
            StandardStream.error.say("… and \(targets.left) more targets of points\n")
        }
    }

    private func print(_ plan: SweepPlan, _ summary: SweepSummary, path: String) throws {
        let output = StandardStream.output
        if printsJSON {
            try output.write(SweepJSON.bytes(plan, summary, file: path))
        } else {
            let style = TerminalStyle(colours: output.isTerminal)
            let report = SweepReport(plan, summary, metrics: shownMetrics, style: style)
            try output.write(report.text)
        }
        if !isQuiet {
            StandardStream.error.say("result: " + PrintableText.escaped(path) + "\n")
        }
    }
}
