import Economy
import Scenarios
import StrictText

/// Runs a scenario and holds it against what it expects and what was recorded of it.
public struct ScenarioCheck: Sendable {
    public let path: String
    /// The recorded result's bytes; nil when there is none.
    public let recorded: [UInt8]?
    public let dataRoot: String?

    public init(path: String, recorded: [UInt8]?, dataRoot: String?) {
        self.path = path
        self.recorded = recorded
        self.dataRoot = dataRoot
    }

    /// The name of the recorded result beside a scenario: `x.yaml` has `x.expected.json`.
    public static func recordPath(of scenario: String) -> String {
        let stem = scenario.hasSuffix(".yaml") ? String(scenario.dropLast(5)) : scenario
        return stem + ".expected.json"
    }

    /// Runs to the horizon; never throws: what went wrong is the verdict.
    public func verdict() -> ScenarioVerdict {
        do throws(ScenarioErrors) {
            return verdict(of: try ScenarioReader(dataRoot: dataRoot).read(path: path))
        } catch {
            return ScenarioVerdict(
                path: path, dataRoot: dataRoot,
                ending: error.needsDataRoot
                    ? .skipped(reason: "needs the data folder (--data)") : .refused(error),
                run: nil, recorded: [])
        }
    }

    private func verdict(of scenario: Scenario) -> ScenarioVerdict {
        var verdict = ScenarioVerdict(
            path: path, dataRoot: dataRoot, ending: .sound, run: nil, recorded: [])
        var record: RecordedResult?
        do throws(TextError) {
            if let recorded {
                record = try RecordedResult(
                    parsing: recorded, file: ScenarioCheck.recordPath(of: path))
            }
        } catch {
            verdict.ending = .unreadable(error)
            return verdict
        }
        do throws(WorldError) {
            let run = try Replication(
                of: scenario, index: UInt32(clamping: record?.replication ?? 0)
            ).run()
            verdict.recorded = record?.results(of: run.record) ?? []
            verdict.run = run
            if !run.isSound || verdict.recorded.contains(where: { !$0.holds }) {
                verdict.ending = .unsound
            }
        } catch {
            verdict.ending = .impossible(error)
        }
        return verdict
    }
}
