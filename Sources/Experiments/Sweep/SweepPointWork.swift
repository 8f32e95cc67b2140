import Economy
import Scenarios
import Synchronization

/// A point at work: its scenario, read once by the first thread that needs it.
final class SweepPointWork: Sendable {
    private enum Reading: Sendable {
        case ready(PreparedScenario)
        case refused(String)
    }

    let point: SweepPoint
    private let dataRoot: String?
    private let reading = Mutex<Reading?>(nil)

    init(_ point: SweepPoint, dataRoot: String?) {
        self.point = point
        self.dataRoot = dataRoot
    }

    /// A run that cannot be made is a result, too.
    func run(replication: UInt32) -> SweepRun.Result {
        switch scenario() {
        case .refused(let reason): return .failed(reason)
        case .ready(let scenario):
            do throws(WorldError) {
                var run = try scenario.run(replication: replication)
                // Nobody keeps these of many runs, and they are most of a run that waits for
                // its turn.
                run.record.accounts = []
                return .completed(run)
            } catch {
                return .failed(error.description)
            }
        }
    }

    /// Other threads of the point wait for the one that reads.
    private func scenario() -> Reading {
        reading.withLock { reading in
            if let reading { return reading }
            let made = read()
            reading = made
            return made
        }
    }

    private func read() -> Reading {
        do throws(ScenarioErrors) {
            let scenario = try ScenarioReader(dataRoot: dataRoot)
                .read(path: point.scenario, overrides: point.overrides)
            return .ready(PreparedScenario(scenario, overrides: point.overrides))
        } catch {
            return .refused(error.description)
        }
    }
}
