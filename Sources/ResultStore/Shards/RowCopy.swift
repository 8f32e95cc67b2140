import CSQLite

/// Copies rows from one file of the schema to another as they are.
struct RowCopy {
    let source: SQLiteConnection
    let target: SQLiteConnection

    /// - Parameter condition: SQL behind `WHERE`, with as many marks as values.
    func copy(_ table: String, where condition: String = "TRUE", _ values: [SQLValue] = []) throws {
        var insertion: SQLiteStatement?
        try source.rows("SELECT * FROM \(table) WHERE \(condition)", values) { row in
            let statement =
                try insertion ?? target.insertion(into: table, columns: row.columnCount)
            insertion = statement
            for column in 0..<Int32(row.columnCount) {
                let value = sqlite3_column_value(row.handle, column)
                let result = sqlite3_bind_value(statement.handle, column + 1, value)
                if result != SQLITE_OK { throw target.failure(result) }
            }
            defer { statement.reset() }
            while try statement.step() {}
        }
    }
}
