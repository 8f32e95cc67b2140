public import RandomStreams

/// Joint sizes as they were recorded: a draw takes a whole row, so that what belongs together, such
/// as tokens in and tokens out, stays together.
public struct JointResample: Hashable, Sendable {
    /// Rows of the table.
    public let rows: Int
    /// Values in a row.
    public let columns: Int
    private let values: [Double]

    /// - Parameter rows: Shape: at least one row, all of the same length from 1 up, all finite.
    /// - Throws: ``ProcessError`` for any other shape or value.
    public init(rows: [[Double]]) throws(ProcessError) {
        try ProcessError.require(!rows.isEmpty, "rows", "at least one row", "an empty table")
        let columns = rows[0].count
        try ProcessError.require(columns > 0, "rows", "at least one column", "none")
        for (index, row) in rows.enumerated() {
            try ProcessError.require(
                row.count == columns, "rows", "\(columns) values in every row",
                "\(row.count) in row \(index)")
            try ProcessError.require(
                row.allSatisfy(\.isFinite), "rows", "finite values", "another in row \(index)")
        }
        self.rows = rows.count
        self.columns = columns
        values = rows.flatMap(\.self)
    }

    /// Draws a row's number, every row as likely as the others. Usually one draw.
    public func drawRow(from stream: inout RandomStream) -> Int {
        Int(stream.below(UInt64(rows)))
    }

    /// A value of the table.
    public func value(row: Int, column: Int) -> Double {
        precondition(column >= 0 && column < columns, "The table has no such column.")
        return values[row * columns + column]
    }

    /// The mean of a column.
    ///
    /// - Complexity: O(`rows`).
    public func mean(ofColumn column: Int) -> Double {
        var sum = 0.0
        for row in 0..<rows { sum += value(row: row, column: column) }
        return sum / Double(rows)
    }
}
