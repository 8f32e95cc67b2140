public import Economy
import Rewards
public import Scenarios
public import Settlement
public import StrictText

/// What a check found out about one scenario.
public struct ScenarioVerdict: Sendable {
    public enum Ending: Sendable {
        /// It ran, no invariant broke, every expectation and every recorded figure held.
        case sound
        case unsound
        /// It needs data that are not at hand.
        case skipped(reason: String)
        /// The scenario is refused.
        case refused(ScenarioErrors)
        /// The recorded result is refused.
        case unreadable(TextError)
        /// The configuration makes no world.
        case impossible(WorldError)
    }

    /// The scenario file as the caller named it.
    public var path: String
    /// The folder of price series and traces, when one was given.
    public var dataRoot: String? = nil
    public var ending: Ending
    /// Nil when nothing ran.
    public var run: CompletedRun?
    /// Recorded figures beside those of the run, in the record's order; empty without a record.
    public var recorded: [ExpectationResult]

    /// What did not hold: of the scenario's `expect:` first, then of the record.
    public var failures: [ExpectationResult] {
        (run?.failedExpectations ?? []) + recorded.filter { !$0.holds }
    }

    /// The first broken invariant.
    public var firstViolation: Violation? { run?.record.violations.first }

    /// The day of an instant of the run, counted from its start.
    public func day(of violation: Violation) -> Int64? {
        run.map { Int64(violation.time.seconds / 86_400) - $0.record.startDay }
    }

    /// The command that shows it again.
    public var replayCommand: String? {
        run.map {
            ReplayCommand.text(
                scenario: path, seed: $0.record.seed, replication: $0.record.replication,
                dataRoot: dataRoot)
        }
    }
}
