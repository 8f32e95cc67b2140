import StrictText
import Testing

@Suite struct CSVReaderTests {
    private func rows(
        _ text: String, header: [String] = ["a", "b"], limits: CSVLimits = .table
    ) throws -> [[String]] {
        let source = try SourceText(
            name: "a.csv", bytes: Array(text.utf8), byteOrderMark: .accepted,
            maximumBytes: TextLimits.tableBytes)
        var reader = try CSVReader(source, header: header, limits: limits)
        var rows: [[String]] = []
        while try reader.next() { rows.append(header.indices.map { reader.text($0) }) }
        #expect(reader.rowCount == rows.count)
        return rows
    }

    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\r\n3,4\n\n",
        "\u{FEFF}a,b\n1,2\n3,4\n", "a,b\n\"1\",2\n3,\"4\"\n", "a,b\r\n1,2\r\n3,\"4\"",
        "a,b\r\n1,2\r\n3,4\r\n\r\n",
    ])
    func `one table in its accepted spellings`(text: String) throws {
        #expect(try rows(text) == [["1", "2"], ["3", "4"]])
    }

    @Test func `quoted cells hold commas, quotes and lines`() throws {
        #expect(
            try rows("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n,\n\"\",\"\"\"\"\n")
                == [["x,\"y\"", "1\n2"], ["", ""], ["", "\""]])
    }

    @Test func `a table may have no rows`() throws {
        #expect(try rows("a,b\n").isEmpty && rows("a,b").isEmpty && rows("a,b\n\n").isEmpty)
    }

    @Test(
        arguments: [
            ("", .empty, nil), ("a\n", .wrongHeader, 1), ("a,b,c\n", .wrongHeader, 1),
            ("A,b\n", .wrongHeader, 1), ("a, b\n", .wrongHeader, 1), ("b,a\n", .wrongHeader, 1),
            ("a;b\n", .wrongHeader, 1), ("sep=,\na,b\n", .wrongHeader, 1),
            ("\na,b\n", .wrongHeader, 1),
            ("\"a\",b\n", .wrongHeader, 1), ("a,b\n1\n", .wrongFieldCount, 2),
            ("a,b\n1,2\n1,2,3\n", .wrongFieldCount, 3), ("a,b\n1,2,\n", .wrongFieldCount, 2),
            ("a,b\n\n1,2\n", .blankRow, 2), ("a,b\n1,2\n\n\n", .blankRow, 3),
            ("a,b\n1,x\"y\n", .misplacedQuote, 2), ("a,b\n1, \"y\"\n", .misplacedQuote, 2),
            ("a,b\n1,\"y\"z\n", .misplacedQuote, 2), ("a,b\n1,\"y\" \n", .misplacedQuote, 2),
            ("a,b\n1,\"2\n3,4\n", .unclosedQuote, 2), ("a,b\n1,\"2\"\"", .unclosedQuote, 2),
            ("a,b\n1,\"", .unclosedQuote, 2),
        ] as [(String, TextErrorCode, Int?)])
    func `other tables are refused where they go wrong`(
        text: String, code: TextErrorCode, line: Int?
    ) {
        let error = expectRefusal(code) { try rows(text) }
        #expect(error?.position?.line == line)
    }

    @Test func `rows, columns and cells have their limits`() throws {
        var limits = CSVLimits()
        limits.rows = 2
        limits.cellBytes = 3
        limits.columns = 2
        #expect(try rows("a,b\n1,2\n123,\"456\"\n", limits: limits).count == 2)
        expectRefusal(.tooManyRows, at: SourcePosition(line: 4, column: 1)) {
            try rows("a,b\n1,2\n1,2\n1,2\n", limits: limits)
        }
        let place = SourcePosition(line: 2, column: 3)
        expectRefusal(.cellTooLong, at: place) { try rows("a,b\n1,1234\n", limits: limits) }
        expectRefusal(.cellTooLong, at: place) { try rows("a,b\n1,\"1234\"\n", limits: limits) }
        expectRefusal(.tooManyColumns) { try rows("a,b\n1,2,3,4\n", limits: limits) }
        let wide = (0..<256).map { "c\($0)" }
        let row = [String](repeating: "1", count: 256).joined(separator: ",")
        let text = wide.joined(separator: ",") + "\n" + row
        #expect(try rows(text + "\n", header: wide).count == 1)
        expectRefusal(.wrongFieldCount) { try rows(text + ",1\n", header: wide) }
        expectRefusal(.tooManyColumns) { try rows(text + ",1,1\n", header: wide) }
        let cell = String(repeating: "9", count: 65_536)
        #expect(try rows("a,b\n1,\(cell)\n").count == 1)
        expectRefusal(.cellTooLong) { try rows("a,b\n1,\(cell)9\n") }
    }

    @Test func `cells are read as counts, decimals and dates`() throws {
        let source = try SourceText(
            name: "a.csv", bytes: Array("n,x,d\n7,0.5,2026-01-01\n".utf8),
            byteOrderMark: .accepted, maximumBytes: 100)
        var reader = try CSVReader(source, header: ["n", "x", "d"])
        #expect(try reader.next())
        #expect(try reader.count(0, in: 7...7) == 7)
        #expect(try reader.decimal(1, expected: "x").double == 0.5)
        #expect(try reader.date(2) == CalendarDate(year: 2026, month: 1, day: 1))
        let error = expectRefusal(.outOfRange, at: SourcePosition(line: 2, column: 1)) {
            try reader.count(0, in: 8...9)
        }
        #expect(error?.keyPath == "n")
        expectRefusal(.malformedDate) { try reader.date(1) }
        expectRefusal(.malformedNumber) { try reader.decimal(2, expected: "x") }
        expectRefusal(.malformedNumber) { try reader.count(1) }
    }

    @Test(
        arguments: [
            ("-9", .malformedNumber), ("9.5", .malformedNumber), ("9e0", .malformedNumber),
            ("09", .malformedNumber), ("", .malformedNumber), ("18446744073709551616", .outOfRange),
            ("99999999999999999999999999", .outOfRange),
        ] as [(String, TextErrorCode)])
    func `a count is digits alone`(cell: String, code: TextErrorCode) throws {
        let source = try SourceText(
            name: "a.csv", bytes: Array("n,m\n\(cell),\n".utf8), byteOrderMark: .accepted,
            maximumBytes: 100)
        var reader = try CSVReader(source, header: ["n", "m"])
        #expect(try reader.next())
        expectRefusal(code) { try reader.count(0) }
    }
}

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 1, 1, 20_454),
        (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896), (1900, 3, 1, -25_508),
    ])
    func `days are counted from 1970`(year: Int, month: Int, day: Int, days: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(date.daysSinceEpoch == days && date.secondsSinceEpoch == days * 86_400)
        #expect(date.components == (year, month, day))
    }

    @Test func `every day of the calendar reads back from its text`() throws {
        var date = try #require(CalendarDate(year: 1, month: 1, day: 1))
        var previous = (year: 0, month: 12, day: 31)
        while true {
            let (year, month, day) = date.components
            let isNextDay =
                (year, month, day) == (previous.year, previous.month, previous.day + 1)
                || (day == 1 && previous.day >= 28
                    && (year * 12 + month == previous.year * 12 + previous.month + 1))
            if !isNextDay { Issue.record("\(previous) then \((year, month, day))") }
            if try CalendarDate(ArraySlice(date.description.utf8)) != date {
                Issue.record("\(date)")
            }
            previous = (year, month, day)
            guard let next = date.advanced(byDays: 97) else { break }
            // Steps of 97 days walk all months; the day before each is checked as well.
            let before = try #require(next.advanced(byDays: -1)).components
            previous = (before.year, before.month, before.day)
            date = next
        }
        #expect(date.components.year == 9999)
    }

    @Test(arguments: [
        "26-01-04", "2026-1-4", "01/04/2026", "04.01.2026", "1767484800", "10000-01-04",
        "2026-01-04 ", " 2026-01-04", "2026-01-0٤", "2026_01_04", "2026-01-04T", "", "2026-0104",
    ])
    func `other forms are malformed`(text: String) {
        expectRefusal(.malformedDate) { try CalendarDate(text, at: somewhere) }
    }

    @Test(arguments: [
        "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "2026-04-31", "0000-01-04",
    ])
    func `days that never were are impossible`(text: String) {
        expectRefusal(.impossibleDate) { try CalendarDate(text, at: somewhere) }
    }

    @Test func `arithmetic ends where the calendar ends`() throws {
        let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
        #expect(last.advanced(byDays: 1) == nil && last.advanced(byDays: .max) == nil)
        #expect(last.advanced(byDays: -1)?.description == "9999-12-30")
        #expect(CalendarDate(daysSinceEpoch: -719_163) == nil)
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    }
}
