import Economy
import Experiments
import Foundation
import ResultStore
import Scenarios
import Testing

/// Every shipped scenario over its first days, with every check after every command. Whole runs
/// are held against their recorded results by `moniac check scenarios`, in an optimised build.
@Suite struct ShippedScenarioRunTests {
    @Test func `each network has its seven scenarios, and there are ten proposals`() {
        let kinds = [
            "adversarial-mix", "baseline", "bear", "bull", "demand-shock", "price-crash",
            "provider-exodus",
        ]
        for network in ["icn", "icpx", "corex"] {
            for kind in kinds {
                #expect(ScenarioLibrary.scenarios.contains("\(network)/\(kind)"))
            }
        }
        let proposals = ScenarioLibrary.scenarios.filter { $0.hasPrefix("proposals/") }
        #expect(proposals.count >= 10)
    }

    @Test func `every scenario has a recorded result with a figure from elsewhere`() throws {
        for name in ScenarioLibrary.scenarios {
            let path = ScenarioLibrary.recordPath(name)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let recorded = try RecordedResult(parsing: bytes, file: name)
            #expect(recorded.metrics.contains { $0.source != nil }, "\(name)")
        }
    }

    @Test(arguments: ScenarioLibrary.withoutData)
    func `the first days break nothing and balance`(_ name: String) throws {
        let scenario = try ScenarioReader().read(
            path: ScenarioLibrary.scenarioPath(name),
            overrides: ["horizon=3d", "warm_up=0d", "expect=[]", "schedule=[]"])
        let run = try Replication(of: scenario).run()
        #expect(run.record.violationCount == 0)
        #expect(run.record.violations.isEmpty)
        try expectBalance(run)
    }

    /// The shipped SQL on the stored run: opening + credited − debited = closing, everywhere.
    private func expectBalance(_ run: CompletedRun) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(run)
        let database = try ResultDatabase(readingAt: path)
        #expect(try database.balanceViolations() == [])
        #expect(try database.run(1).record.accounts == run.record.accounts)
        try database.close()
    }
}
