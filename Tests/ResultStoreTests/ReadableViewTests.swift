import GRDB
import Testing

@testable import ResultStore

@Suite struct ReadableViewTests {
    private func rows(_ sql: String) throws -> [Row] {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        return try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: sql) }
    }

    @Test func `daily shows exact text beside an approximate real`() throws {
        let rows = try rows("SELECT * FROM daily ORDER BY day")
        #expect(rows.count == 4)
        #expect(rows.map { $0["date"] as String }.first == "2026-01-01")
        #expect(rows.map { $0["date"] as String }.last == "2026-01-04")
        #expect(rows.map { $0["price"] as String } == ["0.125", "0.25", "0.375", "0.5"])
        #expect(rows.map { $0["price_approx"] as Double } == [0.125, 0.25, 0.375, 0.5])
        #expect(rows[0]["supply"] as String == "700000000")
        #expect(rows[0]["supply_approx"] as Double == 7e8)
        #expect(rows.map { $0["booked_gpus"] as Int } == [-2, -1, 0, 1])
        #expect(rows[0]["treasury"] as String? == nil)
    }

    @Test func `account_daily shows whole tokens to the last digit`() throws {
        let rows = try rows(
            "SELECT * FROM account_daily WHERE account = 'market' ORDER BY day LIMIT 1")
        let row = try #require(rows.first)
        #expect(row["opening"] as String == "350000000")
        #expect(row["debited"] as String == "116666666.666666666666666667")
        #expect(row["credited"] as String == "0")
        #expect(row["closing"] as String == "233333333.333333333333333333")
    }

    @Test func `metrics read as text whatever their kind`() throws {
        let rows = try rows("SELECT * FROM metric_readable")
        #expect(
            rows.map { $0["value"] as String }
                == ["700000000", "0.932718054707135373", "-5", "0.1", "jobs"])
    }
}
