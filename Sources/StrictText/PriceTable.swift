/// Daily closing prices of one token: header `date,close_usd`, one row a day, no day left out.
public struct PriceTable: Hashable, Sendable {
    /// The day of the first close.
    public let firstDate: CalendarDate
    /// One close a day from ``firstDate`` on. Unit: wad USD per whole token, 1 … 2^96−1.
    public let closes: [UInt128]

    /// Columns of a price file.
    public static let header = ["date", "close_usd"]

    /// The first value past the range of a price.
    public static let bound: UInt128 = 1 << 96

    /// Reads a price file.
    ///
    /// - Throws: What ``CSVReader`` throws; ``TextErrorCode/noRows``; for dates
    ///   ``TextErrorCode/malformedDate``, ``TextErrorCode/impossibleDate``,
    ///   ``TextErrorCode/dateOrder``, ``TextErrorCode/dateGap``; for prices the number's own and
    ///   ``TextErrorCode/outOfRange`` for zero and from 2^96 wad on.
    /// - Complexity: O(bytes).
    public init(_ source: SourceText) throws(TextError) {
        var reader = try CSVReader(source, header: PriceTable.header)
        var first: CalendarDate?
        var closes: [UInt128] = []
        closes.reserveCapacity(source.bytes.count / 20)
        while try reader.next() {
            let date = try reader.date(0)
            if let first {
                try PriceTable.requireNext(date, after: first, days: closes.count, in: reader)
            } else {
                first = date
            }
            closes.append(try PriceTable.close(in: reader))
        }
        guard let first else {
            throw TextPlace(file: source.name).error(
                .noRows, expected: "at least one row of prices", found: "no rows after the header")
        }
        firstDate = first
        self.closes = closes
    }

    /// Reads a price file from untrusted bytes.
    public init(parsing bytes: [UInt8], name: String) throws(TextError) {
        try self.init(
            SourceText(
                name: name, bytes: bytes, byteOrderMark: .accepted,
                maximumBytes: TextLimits.tableBytes))
    }

    public var lastDate: CalendarDate {
        firstDate.advanced(byDays: closes.count - 1) ?? firstDate
    }

    /// The close of a day, or `nil` outside the table.
    public func close(on date: CalendarDate) -> UInt128? {
        let index = date.daysSinceEpoch - firstDate.daysSinceEpoch
        return closes.indices.contains(index) ? closes[index] : nil
    }

    private static func requireNext(
        _ date: CalendarDate, after first: CalendarDate, days: Int, in reader: CSVReader
    ) throws(TextError) {
        let offset = date.daysSinceEpoch - first.daysSinceEpoch
        if offset == days { return }
        let expected = first.advanced(byDays: days)?.description ?? "no further date"
        if offset > days {
            throw reader.place(0).error(
                .dateGap, expected: "the next date \(expected), without a gap",
                found: "\(date)")
        }
        let kind = offset == days - 1 ? "a duplicate date" : "a date out of order"
        throw reader.place(0).error(
            .dateOrder, expected: "dates sorted in rising order, next \(expected)",
            found: "\(date), \(kind)")
    }

    private static func close(in reader: CSVReader) throws(TextError) -> UInt128 {
        let expected = "a positive price such as 0.43"
        let number = try reader.decimal(1, expected: expected)
        func fail(_ fault: DecimalFault) -> TextError {
            Quantity.error(
                fault, text: reader.text(1), at: reader.place(1), expected: expected,
                range: "the range above zero and below 2^96 in 10^−18 USD")
        }
        do throws(DecimalFault) {
            let wad = try number.scaled(toDecimals: 18)
            if wad == 0 || wad >= bound { throw DecimalFault.outOfRange }
            return wad
        } catch {
            throw fail(error)
        }
    }
}
