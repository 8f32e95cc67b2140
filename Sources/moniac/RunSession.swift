import Economy
import Experiments
import Foundation
import Reporting
import ResultStore
import Scenarios
import StrictText

/// `moniac run`, from the scenario's text to the last line on the terminal.
struct RunSession {
    let scenarioPath: String
    let replication: UInt32
    let overrides: [String]
    let dataFolder: String?
    let resultPath: String?
    let commandLogPath: String?
    let printsJSON: Bool
    let isQuiet: Bool

    /// - Throws: ``ExitStatus/unsound`` after everything is stored and printed.
    func perform() throws {
        let scenario = try ScenarioReader(dataRoot: dataFolder)
            .read(path: scenarioPath, overrides: overrides)
        let interruption = Interruption.current
        let path = resultPath ?? defaultPath(scenario)
        let result = try interruption.making({ try ResultFile(path: path) }, \.file)
        // Nothing to discard once the files are in place.
        defer { result.file.discard() }
        let log = try commandLogPath.map { path in
            let terms = scenario.configuration.protocolTerms
            return try interruption.making(
                { try CommandLogFile(path: path, configuration: terms) }, \.file)
        }
        defer { log?.file.discard() }

        let run = try simulate(scenario, log)
        try interruption.completing {
            try result.record(run)
            try log?.finish(run.record)
        }
        try print(run, resultPath: result.path)
        if !run.isSound { throw ExitStatus.unsound }
    }

    private func defaultPath(_ scenario: Scenario) -> String {
        ResultName.path(of: scenario.configuration.name)
    }

    private func simulate(_ scenario: Scenario, _ log: CommandLogFile?) throws -> CompletedRun {
        let progress = isQuiet ? nil : progressReport()
        let observers: [(any RunObserver)?] = [progress, log]
        let group = ObserverGroup(observers.compactMap { $0 })
        let run = try Replication(of: scenario, index: replication, overrides: overrides)
            .run(observer: group)
        progress?.close()
        return run
    }

    private func progressReport() -> ProgressReport {
        let start = ContinuousClock.now
        return ProgressReport(
            form: StandardStream.error.isTerminal ? .terminal : .lines,
            now: {
                let elapsed = ContinuousClock.now - start
                return Double(elapsed.components.seconds)
                    + Double(elapsed.components.attoseconds) * 1e-18
            },
            write: { StandardStream.error.say($0) })
    }

    // MARK: Output

    private func print(_ run: CompletedRun, resultPath: String) throws {
        if printsJSON {
            try StandardStream.output.write(RunJSON.bytes(run))
        } else {
            let output = StandardStream.output
            let style = TerminalStyle(colours: output.isTerminal)
            let summary = RunSummary(run, style: style, width: output.columns ?? 100)
            try output.write(summary.text)
        }
        for result in run.failedExpectations {
            StandardStream.error.say(
                PrintableText.escaped(
                    "\(result.place): error: \(result.subject): expected \(result.expected), "
                        + "found \(result.found) [expectation]") + "\n")
        }
        if run.record.violationCount > 0 {
            StandardStream.error.say(
                "moniac: error: expected every invariant to hold, found "
                    + CountText.of(run.record.violationCount, "violation") + " [invariant]\n")
        }
        if !isQuiet {
            StandardStream.error.say("result: " + PrintableText.escaped(resultPath) + "\n")
        }
    }
}
