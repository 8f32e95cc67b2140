import CSQLite
import Foundation

/// A connection of our own to a result file, for what is written or read row by row.
///
/// Used from one thread at a time.
final class SQLiteConnection {
    enum Access {
        /// Makes the file when it is not there.
        case create
        case write
        case read
    }

    let handle: OpaquePointer
    let path: String
    private let isOwned: Bool
    private var statements: [String: SQLiteStatement] = [:]
    /// Of a guarded connection: how many steps of work are left.
    let steps = UnsafeMutablePointer<Int64>.allocate(capacity: 1)

    init(path: String, access: Access) throws(StoreError) {
        let flags =
            switch access {
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .write: SQLITE_OPEN_READWRITE
            case .read: SQLITE_OPEN_READONLY
            }
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(
            path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
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
        isOwned = true
        moniac_sqlite_defend(handle)
    }

    /// Uses a connection of somebody else, who keeps it open until this one is gone.
    init(borrowing handle: OpaquePointer, path: String) {
        self.handle = handle
        self.path = path
        isOwned = false
    }

    deinit {
        statements = [:]
        if isOwned { sqlite3_close_v2(handle) }
        steps.deallocate()
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
        try execute("BEGIN IMMEDIATE")
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
