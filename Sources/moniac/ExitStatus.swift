import ArgumentParser
import Economy
import Experiments
import Foundation
import ResultStore
import Scenarios
import StrictText

/// How the program ends. The numbers are a promise to scripts.
enum ExitStatus: Int32, Error {
    case done = 0
    /// The run is complete, but an invariant broke or an expectation did not hold.
    case unsound = 1
    /// Scenario, data or arguments are refused.
    case refused = 2
    /// Disk, permissions, a signal.
    case environment = 3
    /// Our mistake.
    case internalError = 4

    init(of error: any Error) {
        switch error {
        case let status as ExitStatus: self = status
        case is ScenarioErrors, is TextError, is TextErrors, is WorldError, is SweepError,
            is ScenarioFolder.Missing:
            self = .refused
        case is SweepStopped: self = .environment
        case let error as StoreError: self = ExitStatus(error.blame)
        case is OutputError: self = .environment
        default: self = ExitStatus(ofArguments: error)
        }
    }

    private init(_ blame: StoreError.Blame) {
        switch blame {
        case .input: self = .refused
        case .environment: self = .environment
        case .ourselves: self = .internalError
        }
    }

    /// What the argument parser throws: a request for help, or arguments that are refused.
    private init(ofArguments error: any Error) {
        switch Moniac.exitCode(for: error) {
        case .success: self = .done
        case .validationFailure: self = .refused
        default: self = .internalError
        }
    }

    /// Ends the process.
    func leave() -> Never {
        exit(rawValue)
    }

    /// Says what was wrong, on the error output, or what was asked for, on the output; then ends.
    func leave(saying error: any Error) -> Never {
        // A stop takes files away under the main thread, which then fails.
        Interruption.current.yieldToStop()
        switch error {
        case is ExitStatus: leave()
        case is ScenarioErrors, is TextError, is TextErrors, is WorldError,
            is ScenarioFolder.Missing:
            StandardStream.error.say("\(error)\n")
        case is StoreError, is OutputError, is SweepError, is SweepStopped:
            StandardStream.error.say(PrintableText.escaped("\(error)") + "\n")
        default:
            sayForParser(error)
        }
        leave()
    }

    private func sayForParser(_ error: any Error) {
        let text = Moniac.fullMessage(for: error)
        if self != .done {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines { StandardStream.error.say(PrintableText.escaped(line) + "\n") }
            return
        }
        do { try StandardStream.output.write(text + "\n") } catch {
            ExitStatus(of: error).leave(saying: error)
        }
    }
}
