import CSQLite
import Foundation

/// A connection of our own to a result file, for what is written or read row by row.
///
/// Used from one thread at a time.
final class SQLiteConnection {
    enum Access {
        case write
        case read
        /// A database of its own; the path is only what errors name.
        case memory
    }

    let handle: OpaquePointer
    let path: String
    private var isOpen = true
    private var statements: [String: SQLiteStatement] = [:]
    /// Of a guarded connection: how many steps of work are left.
    let steps = UnsafeMutablePointer<Int64>.allocate(capacity: 1)

    /// Once, before the first connection.
    private static let configuration = moniac_sqlite_configure()

    init(path: String, access: Access) throws(StoreError) {
        _ = SQLiteConnection.configuration
        let flags =
            switch access {
            case .write: SQLITE_OPEN_READWRITE
            case .read: SQLITE_OPEN_READONLY
            case .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
            }
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(
            access == .memory ? ":memory:" : path, &opened,
            flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let opened else {
            throw StoreError(
                code: .outOfMemory, path: path, sentence: "expected memory, found none")
        }
        guard result == SQLITE_OK else {
            let error = SQLiteConnection.failure(result, of: opened, path: path)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        self.path = path
        moniac_sqlite_defend(handle)
    }

    /// Fills an empty file that bears a temporary name until it is whole and synchronised: a
    /// journal on the disk would protect nothing, and a killed process would leave it behind.
    ///
    /// A file that is gone is not made again: a request to stop has taken it away.
    convenience init(temporaryAt path: String) throws(StoreError) {
        try self.init(path: path, access: .write)
        try execute(
            """
            PRAGMA trusted_schema = OFF;
            PRAGMA mmap_size = 0;
            PRAGMA foreign_keys = ON;
            PRAGMA journal_mode = MEMORY;
            PRAGMA synchronous = OFF;
            """)
    }

    deinit {
        statements = [:]
        if isOpen { sqlite3_close_v2(handle) }
        steps.deallocate()
    }

    /// Nobody may use the connection afterwards.
    func close() throws(StoreError) {
        statements = [:]
        let result = sqlite3_close(handle)
        if result != SQLITE_OK { throw failure(result) }
        isOpen = false
    }

    // MARK: Statements

    /// Runs statements that give no rows.
    func execute(_ sql: String) throws(StoreError) {
        let result = sqlite3_exec(handle, sql, nil, nil, nil)
        if result != SQLITE_OK { throw failure(result) }
    }

    func prepare(_ sql: String) throws(StoreError) -> SQLiteStatement {
        try SQLiteStatement(sql, on: self)
    }

    /// A statement that is kept for the next time.
    func cached(_ sql: String) throws(StoreError) -> SQLiteStatement {
        if let statement = statements[sql] { return statement }
        let statement = try prepare(sql)
        statements[sql] = statement
        return statement
    }

    /// Calls `body` for each row.
    func rows(
        _ sql: String, _ values: [SQLValue] = [], _ body: (SQLiteStatement) throws -> Void
    ) throws {
        let statement = try cached(sql)
        try statement.bind(values)
        defer { statement.reset() }
        while try statement.step() { try body(statement) }
    }

    /// What `body` makes of each row.
    func map<Element>(
        _ sql: String, _ values: [SQLValue] = [], _ body: (SQLiteRow) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        try rows(sql, values) { elements.append(try body(SQLiteRow(statement: $0))) }
        return elements
    }

    /// The first column of the first row; nil without a row or when it is NULL.
    func integer(_ sql: String, _ values: [SQLValue] = []) throws -> Int64? {
        var found: Int64?
        try rows(sql, values) { if found == nil, !$0.isNull(0) { found = $0.integer(0) } }
        return found
    }

    /// As the integer.
    func text(_ sql: String, _ values: [SQLValue] = []) throws -> String? {
        var found: String?
        try rows(sql, values) { if found == nil { found = $0.optionalText(0) } }
        return found
    }

    func insert(_ table: String, _ values: [SQLValue]) throws(StoreError) {
        try insertion(into: table, columns: values.count).run(values)
    }

    func insertion(into table: String, columns: Int) throws(StoreError) -> SQLiteStatement {
        let marks = repeatElement("?", count: columns).joined(separator: ", ")
        return try cached("INSERT INTO \(table) VALUES (\(marks))")
    }

    var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    // MARK: Transactions

    /// All of `body` or nothing of it.
    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try transaction("BEGIN IMMEDIATE", body)
    }

    /// One view, for all of `body`, of a file that another process may be writing.
    func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try transaction("BEGIN", body)
    }

    private func transaction<Value>(_ begin: String, _ body: () throws -> Value) throws -> Value {
        try execute(begin)
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            // SQLite has rolled back by itself after some failures.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// All of the file, in memory.
    func copyInMemory() throws(StoreError) -> SQLiteConnection {
        let copy = try SQLiteConnection(path: path, access: .memory)
        guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
            throw copy.failure(sqlite3_extended_errcode(copy.handle))
        }
        let result = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        if result != SQLITE_DONE { throw copy.failure(result) }
        return copy
    }

    /// - Returns: The journal mode that the file has now.
    func setJournalMode(_ mode: String) throws -> String {
        try text("PRAGMA journal_mode = \(mode)") ?? ""
    }

    // MARK: Failures

    func failure(_ result: Int32) -> StoreError {
        SQLiteConnection.failure(result, of: handle, path: path)
    }

    private static func failure(_ result: Int32, of handle: OpaquePointer, path: String)
        -> StoreError
    {
        StoreError(
            sqlite: result, message: String(cString: sqlite3_errmsg(handle)), path: path)
    }
}
