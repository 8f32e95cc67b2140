import Testing

@testable import ResultStore

@Suite struct ReadableViewTests {
    private func sample(in folder: borrowing TemporaryFolder) throws -> PlainFile {
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        return try PlainFile(path)
    }

    @Test func `daily shows exact text beside an approximate real`() throws {
        let folder = try TemporaryFolder()
        let file = try sample(in: folder)
        let daily = "SELECT * FROM daily ORDER BY day"
        let dates: [String] = try file.column("date", of: daily)
        #expect(dates == ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"])
        #expect(try file.column("price", of: daily) == ["0.125", "0.25", "0.375", "0.5"])
        #expect(try file.column("price_approx", of: daily) == [0.125, 0.25, 0.375, 0.5])
        #expect(try file.first("supply", of: daily) == "700000000")
        #expect(try file.first("supply_approx", of: daily) == 7e8)
        #expect(try file.column("booked_gpus", of: daily) == [-2, -1, 0, 1])
        let treasury: [String?] = try file.column("treasury", of: daily)
        #expect(treasury == [nil, nil, nil, nil])
    }

    @Test func `account_daily shows whole tokens to the last digit`() throws {
        let folder = try TemporaryFolder()
        let file = try sample(in: folder)
        let first = "SELECT * FROM account_daily WHERE account = 'market' ORDER BY day LIMIT 1"
        #expect(try file.column("opening", of: first) == ["350000000"])
        #expect(try file.column("debited", of: first) == ["116666666.666666666666666667"])
        #expect(try file.column("credited", of: first) == ["0"])
        #expect(try file.column("closing", of: first) == ["233333333.333333333333333333"])
    }

    @Test func `metrics read as text whatever their kind`() throws {
        let folder = try TemporaryFolder()
        let values: [String] = try sample(in: folder)
            .column("value", of: "SELECT * FROM metric_readable")
        #expect(values == ["700000000", "0.932718054707135373", "-5", "0.1", "jobs"])
    }
}
