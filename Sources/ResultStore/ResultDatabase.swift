public import Experiments

/// An open result database.
public final class ResultDatabase {
    /// Nil once it is closed.
    private var connection: SQLiteConnection?
    private let path: String

    /// Makes an empty result database of an empty file that nobody else reads yet.
    ///
    /// Nothing is brought to the disk for good before ``AtomicFile/commit()``.
    ///
    /// - Throws: ``StoreError``.
    public init(filling path: String) throws(StoreError) {
        self.path = path
        connection = try StoreError.mapping(path) {
            let connection = try SQLiteConnection(temporaryAt: path)
            try connection.transaction { try SchemaCheck.make(on: connection) }
            return connection
        }
    }

    /// Opens a result to read it; the file is never changed.
    ///
    /// A result of an older schema is read from a copy in memory that is brought up to date.
    ///
    /// - Throws: ``StoreError``, with the blame on the input when the file is no result of ours.
    public init(readingAt path: String) throws(StoreError) {
        self.path = path
        _ = try ResultHeader.check(path)
        connection = try StoreError.mapping(path) {
            let connection = try SQLiteConnection(path: path, access: .read)
            try connection.defend()
            let version = try ResultDatabase.version(of: connection)
            if version == Schema.version { return connection }
            return try ResultDatabase.updated(connection, from: version)
        }
    }

    /// - Throws: ``StoreError`` with the code `damaged` when it is not of the version it says.
    private static func updated(
        _ older: SQLiteConnection, from version: Int
    ) throws -> SQLiteConnection {
        let copy = try older.copyInMemory()
        try copy.defend()
        try copy.execute("PRAGMA foreign_keys = ON")
        do {
            try copy.transaction { try SchemaCheck.update(copy, from: version) }
        } catch let error as StoreError where error.code != .outOfMemory {
            throw StoreError(
                code: .damaged, path: copy.path,
                sentence: "expected a result of an older version, found: \(error.sentence)")
        }
        return copy
    }

    /// Closes the file; the database is of no use afterwards.
    public func close() throws(StoreError) {
        try connection?.close()
        connection = nil
    }

    private func open() throws -> SQLiteConnection {
        if let connection { return connection }
        throw StoreError(
            code: .internalError, path: path,
            sentence: "expected an open database, found a closed one")
    }

    // MARK: Runs

    /// Stores a whole run in one transaction.
    ///
    /// - Returns: The run's number in this database, from 1.
    @discardableResult
    public func store(_ run: CompletedRun) throws(StoreError) -> Int64 {
        try StoreError.mapping(path) {
            let connection = try open()
            return try connection.transaction {
                let runID = try RunWriter(connection: connection).write(run)
                let digests = try DigestBook(connection)
                try digests.keep(.run(runID))
                try digests.keepFile()
                return runID
            }
        }
    }

    /// The numbers of the stored runs, ascending.
    public func runIDs() throws(StoreError) -> [Int64] {
        try StoreError.mapping(path) {
            try open().map("SELECT run_id FROM run ORDER BY run_id") { try $0.value("run_id") }
        }
    }

    /// Reads a run back, as it was stored.
    ///
    /// - Throws: ``StoreError`` with the code `damaged` when a value is not one we write.
    public func run(_ runID: Int64) throws(StoreError) -> CompletedRun {
        try StoreError.mapping(path) {
            let connection = try open()
            return try connection.snapshot {
                try RunReader(connection: connection, runID: runID).run()
            }
        }
    }

    /// Everything in the database that does not balance to the unit; empty for sound results.
    public func balanceViolations() throws(StoreError) -> [BalanceViolation] {
        try StoreError.mapping(path) {
            try open().map("SELECT * FROM balance_violations") { row in
                try BalanceViolation(
                    runID: row.value("run_id"), check: row.value("check"), day: row.value("day"),
                    subject: row.value("subject"), difference: row.value("difference"))
            }
        }
    }

    // MARK: Versions

    /// - Throws: ``StoreError`` when it is no result of ours, or of a version yet to come.
    private static func version(of connection: SQLiteConnection) throws -> Int {
        // Opening alone reads nothing: a schema that does not parse is refused here.
        _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
        if try connection.integer("PRAGMA application_id") != Schema.applicationID {
            throw StoreError(
                code: .notAResult, path: connection.path,
                sentence: "expected a result of moniac, found another database")
        }
        let version = try connection.integer("PRAGMA user_version") ?? 0
        if !(1...Int64(Schema.version)).contains(version) {
            throw StoreError(
                code: .otherVersion, path: connection.path,
                sentence: "expected schema version 1 … \(Schema.version), found \(version)")
        }
        return Int(version)
    }
}

/// A row of `balance_violations`.
public struct BalanceViolation: Hashable, Sendable {
    public let runID: Int64
    /// `account balance`, `account continuity`, `account days`, `supply`, `days`, `accounts`,
    /// `assets`, `flow supply`, `flow turnover`, `full circle`.
    public let check: String
    /// Nil when the whole run is meant.
    public let day: Int?
    public let subject: String
    /// Signed, in base units of the asset; or what is missing.
    public let difference: String
}

extension StoreError {
    /// Runs `body` and turns what SQLite says into a sentence about `path`.
    static func mapping<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError)
        -> Value
    {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(
                code: .internalError, path: path,
                sentence: "expected the database to answer, found \(error)")
        }
    }
}
