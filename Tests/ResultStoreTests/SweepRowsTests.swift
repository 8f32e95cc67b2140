import CSQLite
import Experiments
import Testing

@testable import ResultStore

@Suite struct SweepRowsTests {
    /// A scan for each of n points makes n² of what should be n.
    @Test func `no statement of a new sweep scans its runs`() throws {
        let folder = try TemporaryFolder()
        let plan = SampleSweep.plan(points: 4, replicates: 5)
        let file = try SweepFile(path: folder.file("sweep.sqlite"), plan: plan)
        try SampleSweep.perform(file)
        var statement = sqlite3_next_stmt(file.connection.handle, nil)
        var found = 0
        while let handle = statement {
            let text = String(cString: sqlite3_sql(handle))
            if text.contains("sweep_run") {
                found += 1
                #expect(
                    sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0) == 0, "\(text)")
            }
            statement = sqlite3_next_stmt(file.connection.handle, handle)
        }
        #expect(found > 3)
        try file.end()
    }
}
