import StrictText
import Testing

@Suite struct PriceTableTests {
    private static let head = "date,close_usd\n2026-01-01,0.40\n2026-01-02,0.41\n2026-01-03,0.40\n"

    private func read(_ text: String) throws -> PriceTable {
        try PriceTable(parsing: Array(text.utf8), name: "p.csv")
    }

    @Test func `a price file is one close a day`() throws {
        let table = try read(Self.head + "2026-01-04,0.430000000000000001\n")
        #expect(table.firstDate.description == "2026-01-01")
        #expect(table.lastDate.description == "2026-01-04")
        #expect(table.closes.count == 4 && table.closes[3] == 430_000_000_000_000_001)
        #expect(table.close(on: table.firstDate) == 400_000_000_000_000_000)
        let after = try #require(table.lastDate.advanced(byDays: 1))
        #expect(table.close(on: after) == nil)
    }

    @Test(
        arguments: [
            ("2026-01-03,0.43", .dateOrder), ("2025-12-31,0.43", .dateOrder),
            ("2026-01-05,0.43", .dateGap), ("9999-12-31,0.43", .dateGap),
            ("2026-02-30,0.43", .impossibleDate), ("0000-01-04,0.43", .impossibleDate),
            ("2026-1-4,0.43", .malformedDate), ("date,close_usd", .malformedDate),
            ("2026-01-04,0.4300000000000000001", .tooManyDecimals),
            ("2026-01-04,1e999", .malformedNumber),
            ("2026-01-04,٠.٤٣", .malformedNumber), ("2026-01-04,$0.43", .malformedNumber),
            ("2026-01-04,", .malformedNumber), ("2026-01-04,#DIV/0!", .malformedNumber),
            ("2026-01-04,=1+1", .malformedNumber), ("2026-01-04,０.４３", .malformedNumber),
            ("2026-01-04,0x1p3", .malformedNumber), ("2026-01-04,inf", .malformedNumber),
            ("2026-01-04, 0.43", .malformedNumber), ("2026-01-04,0.43 ", .malformedNumber),
            ("2026-01-04,-0.0", .malformedNumber), ("2026-01-04,NaN", .malformedNumber),
            ("2026-01-04,-0.40", .negativeNumber), ("2026-01-04,+0.43", .malformedNumber),
            ("2026-01-04,\"1,000.43\"", .malformedNumber),
            ("2026-01-04,0.43 0.44", .malformedNumber),
            ("2026-01-04,n/a", .malformedNumber), ("2026-01-04,0", .outOfRange),
            ("2026-01-04,0.00", .outOfRange), ("2026-01-04,\"0.4\n3\"", .malformedNumber),
            ("2026-01-04,79228162514.264337593543950336", .outOfRange),
            ("# comment", .wrongFieldCount), ("", .blankRow),
        ] as [(String, TextErrorCode)])
    func `a bad fifth line is refused there`(line: String, code: TextErrorCode) {
        let error = expectRefusal(code) { try read(Self.head + line + "\n2026-01-05,0.45\n") }
        #expect(error?.position?.line == 5)
        #expect(error?.file == "p.csv")
    }

    @Test func `the largest price passes`() throws {
        let table = try read(Self.head + "2026-01-04,79228162514.264337593543950335\n")
        #expect(table.closes.last == PriceTable.bound - 1)
    }

    @Test func `dates out of order and gaps say which day was next`() {
        let error = expectRefusal(.dateGap) { try read(Self.head + "2026-01-06,1\n") }
        #expect(error?.expected == "the next date 2026-01-04, without a gap")
        #expect(error?.keyPath == "date")
        expectRefusal(.dateOrder, at: SourcePosition(line: 3, column: 1)) {
            try read("date,close_usd\n2026-01-08,0.50\n2026-01-07,0.47\n")
        }
    }

    @Test func `a file without rows is refused`() {
        expectRefusal(.noRows) { try read("date,close_usd\n") }
        expectRefusal(.empty) { try read("") }
    }
}

@Suite struct RequestTraceTests {
    private static let head = "TIMESTAMP,ContextTokens,GeneratedTokens\r\n"

    private func read(_ rows: String) throws -> RequestTrace {
        try RequestTrace(parsing: Array((Self.head + rows).utf8), name: "t.csv")
    }

    @Test func `arrivals count microseconds from the first`() throws {
        let trace = try read(
            "2023-11-16 18:15:46.6805900,374,44\r\n2023-11-16 18:15:50.9951690,396,109\r\n"
                + "2023-11-16 18:15:50.9951699,396,0\r\n2023-11-17 00:00:00.0000000,1,4294967295")
        #expect(trace.arrivals == [0, 4_314_579, 4_314_579, 20_653_319_410])
        #expect(trace.contextTokens == [374, 396, 396, 1])
        #expect(trace.generatedTokens == [44, 109, 0, .max] && trace.count == 4)
    }

    @Test(
        arguments: [
            ("2023-11-16 18:15:46.680590,1,1", .malformedDate),
            ("2023-11-16T18:15:46.6805900,1,1", .malformedDate),
            ("2023-11-16 24:00:00.0000000,1,1", .malformedDate),
            ("2023-11-16 23:60:00.0000000,1,1", .malformedDate),
            ("2023-11-16 23:00:60.0000000,1,1", .malformedDate),
            ("2023-02-29 23:00:00.0000000,1,1", .impossibleDate),
            ("2023/11/16 23:00:00.0000000,1,1", .malformedDate),
            ("2023-11-15 00:00:00.0000000,1,1", .dateOrder),
            ("2023-11-16 18:15:46.6805900,-1,1", .malformedNumber),
            ("2023-11-16 18:15:46.6805900,1,4294967296", .outOfRange),
            ("2023-11-16 18:15:46.6805900,1", .wrongFieldCount),
        ] as [(String, TextErrorCode)])
    func `a bad row is refused on its line`(row: String, code: TextErrorCode) {
        let error = expectRefusal(code) {
            try read("2023-11-16 00:00:00.0000000,1,1\n" + row + "\n")
        }
        #expect(error?.position?.line == 3)
    }

    @Test func `a trace without rows is refused`() {
        expectRefusal(.noRows) { try read("") }
    }
}
