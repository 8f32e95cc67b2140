import CSQLite
import Foundation

/// Everything that a database holds, read without anything of ours: schema, marks and all rows.
enum RowDump {
    /// - Returns: The bytes; nil when something cannot be read.
    static func of(_ path: String, tables: [String]) -> [UInt8]? {
        RowDump.reading(path) { handle in
            var bytes: [UInt8] = []
            var queries = [
                "PRAGMA user_version", "PRAGMA application_id",
                "SELECT type, name, tbl_name, sql FROM sqlite_schema",
            ]
            // The rows themselves, not what an index says of them.
            queries += tables.map { "SELECT * FROM \"\($0)\" NOT INDEXED" }
            for query in queries where !append(query, handle, &bytes) { return nil }
            return bytes
        }
    }

    /// Whether SQLite finds nothing to complain of, wherever it is.
    static func isIntact(_ path: String) -> Bool {
        let answer: [UInt8]? = RowDump.reading(path) { handle in
            var bytes: [UInt8] = []
            let isRead =
                append("PRAGMA cell_size_check = ON", handle, &bytes)
                && append("PRAGMA integrity_check", handle, &bytes)
            return isRead ? bytes : nil
        }
        return answer == [UInt8(SQLITE_TEXT), 2, 0, 0, 0] + Array("ok".utf8) + [0xFF]
    }

    /// The first column of all rows.
    static func column(_ path: String, _ query: String) -> [String]? {
        RowDump.reading(path) { handle in
            var values: [String] = []
            let isRead = step(query, handle) { statement in
                values.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
            }
            return isRead ? values : nil
        }
    }

    private static func reading<Value>(
        _ path: String, _ body: (OpaquePointer) -> Value?
    ) -> Value? {
        var handle: OpaquePointer?
        let result = sqlite3_open_v2(
            path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        defer { sqlite3_close_v2(handle) }
        guard result == SQLITE_OK, let handle else { return nil }
        // A length that a flipped bit made up.
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 26)
        return body(handle)
    }

    private static func append(
        _ query: String, _ handle: OpaquePointer, _ bytes: inout [UInt8]
    ) -> Bool {
        step(query, handle) { statement in
            for column in 0..<sqlite3_column_count(statement) {
                let kind = sqlite3_column_type(statement, column)
                bytes.append(UInt8(kind))
                switch kind {
                case SQLITE_INTEGER: append(sqlite3_column_int64(statement, column), &bytes)
                case SQLITE_FLOAT:
                    append(sqlite3_column_double(statement, column).bitPattern, &bytes)
                case SQLITE_TEXT, SQLITE_BLOB:
                    let start = sqlite3_column_blob(statement, column)
                    let count = sqlite3_column_bytes(statement, column)
                    append(count, &bytes)
                    bytes.append(
                        contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
                default: break
                }
            }
            bytes.append(0xFF)
        }
    }

    private static func append(_ integer: some FixedWidthInteger, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func step(
        _ query: String, _ handle: OpaquePointer, _ row: (OpaquePointer) -> Void
    ) -> Bool {
        var made: OpaquePointer?
        defer { sqlite3_finalize(made) }
        guard sqlite3_prepare_v2(handle, query, -1, &made, nil) == SQLITE_OK, let made else {
            return false
        }
        while true {
            switch sqlite3_step(made) {
            case SQLITE_ROW: row(made)
            case SQLITE_DONE: return true
            default: return false
            }
        }
    }
}
