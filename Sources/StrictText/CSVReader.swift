/// Limits of one CSV table.
public struct CSVLimits: Hashable, Sendable {
    public var columns = TextLimits.tableColumns
    /// Unit: bytes of one cell, quotes not counted.
    public var cellBytes = TextLimits.cellBytes
    /// Rows without the header.
    public var rows = TextLimits.tableRows

    public init() {}

    public static let table = CSVLimits()
}

/// A cell of the row that was read last.
public struct CSVCell: Sendable {
    /// Between the quotes where there are any; doubled quotes as written.
    let range: Range<Int>
    /// Where the cell begins: its opening quote, or its first byte.
    let start: Int
    let isQuoted: Bool
}

/// Reads a CSV table row by row: RFC 4180, comma, one header that must be exactly as documented.
///
/// Refused: another header, rows of another width, blank rows inside, a quote inside a plain cell,
/// text after a closing quote. One blank last line passes.
public struct CSVReader: Sendable {
    public let source: SourceText
    /// The column names, in order.
    public let header: [String]
    /// The cells of the row read last; as many as the header has.
    public private(set) var cells: [CSVCell] = []
    /// Rows read so far, the header not counted.
    public private(set) var rowCount = 0

    private let limits: CSVLimits
    private let bytes: [UInt8]
    private var index = 0
    private var rowStart = 0

    /// Proves the header.
    ///
    /// - Throws: ``TextErrorCode/empty``, ``TextErrorCode/wrongHeader``.
    public init(
        _ source: SourceText, header: [String], limits: CSVLimits = .table
    ) throws(TextError) {
        precondition(!header.isEmpty && header.count <= limits.columns, "a header has columns")
        self.source = source
        self.header = header
        self.limits = limits
        bytes = source.bytes
        let expected = header.joined(separator: ",")
        if bytes.isEmpty {
            throw TextPlace(file: source.name)
                .error(.empty, expected: "the header \(expected)", found: "an empty file")
        }
        let line = bytes.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
        if !line.elementsEqual(expected.utf8) {
            throw source.place(ofByte: 0).error(
                .wrongHeader,
                expected: "the header \(expected) (\(header.count) columns, separated by commas)",
                found: Quantity.quoted(String(validated: line.prefix(1_024))))
        }
        index = line.count
        skipLineEnd()
        cells.reserveCapacity(header.count)
    }

    /// Goes to the next row; its cells are then in ``cells``.
    ///
    /// - Returns: `false` after the last row.
    /// - Throws: ``TextErrorCode/wrongFieldCount``, ``TextErrorCode/blankRow``,
    ///   ``TextErrorCode/misplacedQuote``, ``TextErrorCode/unclosedQuote``,
    ///   ``TextErrorCode/cellTooLong``, ``TextErrorCode/tooManyRows``.
    /// - Complexity: O(bytes of the row).
    public mutating func next() throws(TextError) -> Bool {
        if index == bytes.count { return false }
        rowStart = index
        if isLineEnd(index) {
            skipLineEnd()
            if index == bytes.count { return false }
            throw source.place(ofByte: rowStart).error(
                .blankRow, expected: "a row of \(header.count) fields", found: "a blank row")
        }
        if rowCount == limits.rows {
            throw source.place(ofByte: index).error(
                .tooManyRows, expected: "at most \(limits.rows) rows (limit)", found: "one more")
        }
        cells.removeAll(keepingCapacity: true)
        var isLast = false
        while !isLast {
            try readCell()
            isLast = index == bytes.count || isLineEnd(index)
            if !isLast { index += 1 }
        }
        if cells.count != header.count { throw wrongFieldCount() }
        skipLineEnd()
        rowCount += 1
        return true
    }

    private mutating func readCell() throws(TextError) {
        let start = index
        let isQuoted = index < bytes.count && bytes[index] == Byte.quote
        let range = isQuoted ? try quotedRange() : try plainRange()
        if range.count > limits.cellBytes {
            throw source.place(ofByte: start, keyPath: columnName(cells.count)).error(
                .cellTooLong, expected: "a cell of at most \(limits.cellBytes) bytes (limit)",
                found: "a cell of \(range.count) bytes")
        }
        // A row that is too long is refused by its width; counting goes on, storing does not.
        if cells.count <= limits.columns {
            cells.append(CSVCell(range: range, start: start, isQuoted: isQuoted))
        } else {
            throw source.place(ofByte: start).error(
                .tooManyColumns, expected: "at most \(limits.columns) columns (limit)",
                found: "more columns")
        }
    }

    private mutating func plainRange() throws(TextError) -> Range<Int> {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
            if byte == Byte.quote {
                throw source.place(ofByte: index, keyPath: columnName(cells.count)).error(
                    .misplacedQuote, expected: "no quote inside a plain cell", found: "a quote")
            }
            index += 1
        }
        return start..<index
    }

    private mutating func quotedRange() throws(TextError) -> Range<Int> {
        let start = index
        index += 1
        while index < bytes.count {
            if bytes[index] == Byte.quote {
                let isDoubled = index + 1 < bytes.count && bytes[index + 1] == Byte.quote
                if !isDoubled { break }
                index += 1
            }
            index += 1
        }
        if index >= bytes.count {
            throw source.place(ofByte: start, keyPath: columnName(cells.count)).error(
                .unclosedQuote, expected: "a closing quote",
                found: "the end of the file (unclosed quote)")
        }
        let range = (start + 1)..<index
        index += 1
        if index < bytes.count, bytes[index] != Byte.comma, !isLineEnd(index) {
            throw source.place(ofByte: index, keyPath: columnName(cells.count)).error(
                .misplacedQuote, expected: "a comma or the line end after the closing quote",
                found: "text after the quote")
        }
        return range
    }

    private func wrongFieldCount() -> TextError {
        source.place(ofByte: rowStart).error(
            .wrongFieldCount, expected: "\(header.count) fields, one for each column",
            found: "\(cells.count) field\(cells.count == 1 ? "" : "s")")
    }

    private func isLineEnd(_ at: Int) -> Bool {
        bytes[at] == Byte.lineFeed || bytes[at] == Byte.carriageReturn
    }

    private mutating func skipLineEnd() {
        if index < bytes.count, bytes[index] == Byte.carriageReturn { index += 1 }
        if index < bytes.count, bytes[index] == Byte.lineFeed { index += 1 }
    }

    private func columnName(_ column: Int) -> String {
        column < header.count ? header[column] : ""
    }
}

extension CSVReader {
    /// The bytes of a cell of this row, doubled quotes as written, not copied.
    public func bytes(_ column: Int) -> ArraySlice<UInt8> {
        bytes[cells[column].range]
    }

    /// The text of a cell of this row, doubled quotes made single.
    public func text(_ column: Int) -> String {
        let cell = bytes(column)
        if !cells[column].isQuoted || !cell.contains(Byte.quote) { return String(validated: cell) }
        var text: [UInt8] = []
        var isSecond = false
        for byte in cell {
            isSecond = byte == Byte.quote && !isSecond
            if !isSecond { text.append(byte) }
        }
        return String(validated: text)
    }

    /// Where a cell of this row stands; the column's name is the key path.
    ///
    /// - Complexity: O(bytes before the cell); meant for messages.
    public func place(_ column: Int) -> TextPlace {
        source.place(ofByte: cells[column].start, keyPath: header[column])
    }

    /// A count in a cell of this row: digits without sign or leading zero.
    ///
    /// - Throws: ``TextErrorCode/malformedNumber``, ``TextErrorCode/outOfRange``.
    public func count(
        _ column: Int, in range: ClosedRange<UInt64> = 0...UInt64.max
    ) throws(TextError) -> UInt64 {
        var value: UInt64 = 0
        let digits = bytes(column)
        guard let first = digits.first, Byte.isDigit(first),
            first != Byte.zero || digits.count == 1
        else { throw countError(.malformedNumber, column, range) }
        for digit in digits {
            guard Byte.isDigit(digit) else { throw countError(.malformedNumber, column, range) }
            let (product, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(UInt64(digit - Byte.zero))
            if first || second { throw countError(.outOfRange, column, range) }
            value = sum
        }
        if !range.contains(value) { throw countError(.outOfRange, column, range) }
        return value
    }

    private func countError(
        _ code: TextErrorCode, _ column: Int, _ range: ClosedRange<UInt64>
    ) -> TextError {
        place(column).error(
            code,
            expected: "an integer number in the range \(range.lowerBound) … \(range.upperBound)",
            found: Quantity.quoted(text(column)))
    }

    /// A decimal number in a cell of this row.
    public func decimal(_ column: Int, expected: String) throws(TextError) -> StrictDecimal {
        do throws(DecimalFault) {
            return try StrictDecimal(bytes(column))
        } catch {
            throw Quantity.error(error, text: text(column), at: place(column), expected: expected)
        }
    }

    /// A date in a cell of this row.
    public func date(_ column: Int) throws(TextError) -> CalendarDate {
        do throws(CalendarDate.Fault) {
            return try CalendarDate(bytes(column))
        } catch {
            throw CalendarDate.error(error, found: text(column), at: place(column))
        }
    }
}
