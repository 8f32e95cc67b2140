import Economy
import Experiments
import Foundation
import ResultStore
import Scenarios
import Testing

/// Every shipped scenario against the result that was last accepted for it.
@Suite struct RecordedScenarioTests {
    @Test func `there are scenarios with a recorded result`() {
        #expect(!ScenarioLibrary.withoutData.isEmpty)
    }

    @Test(arguments: ScenarioLibrary.withoutData)
    func `a scenario gives its recorded result`(_ name: String) throws {
        try compare(name, dataRoot: nil)
    }

    @Test(
        .enabled(
            if: ScenarioLibrary.dataRoot != nil,
            "needs price series and traces: MONIAC_DATA names no folder"),
        arguments: ScenarioLibrary.withData)
    func `a scenario on real data gives its recorded result`(_ name: String) throws {
        try compare(name, dataRoot: ScenarioLibrary.dataRoot)
    }

    private func compare(_ name: String, dataRoot: String?) throws {
        let recordPath = ScenarioLibrary.recordPath(name)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: recordPath)))
        let recorded = try RecordedResult(parsing: bytes, file: name + ".expected.json")
        let scenario = try ScenarioReader(dataRoot: dataRoot)
            .read(path: ScenarioLibrary.scenarioPath(name))
        let run = try Replication(of: scenario, index: UInt32(recorded.replication)).run()

        for result in recorded.results(of: run.record) + run.expectations {
            let message =
                "\(result.place): \(result.subject)"
                + ": expected \(result.expected), found \(result.found)"
            #expect(result.holds, "\(message)")
        }
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
