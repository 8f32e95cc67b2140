public import Experiments
import Foundation
import GRDB

/// An open result database.
public final class ResultDatabase {
    private let queue: DatabaseQueue
    private let path: String

    /// Makes an empty result database in a new or empty file that nobody else reads yet.
    ///
    /// Nothing is brought to the disk for good before ``AtomicFile/commit()``.
    ///
    /// - Throws: ``StoreError``.
    public init(creatingAt path: String) throws(StoreError) {
        self.path = path
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        queue = try StoreError.mapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                // The file bears a temporary name until it is whole and synchronised, so a journal
                // on the disk would protect nothing, and a killed process would leave it behind.
                try database.execute(sql: "PRAGMA journal_mode = MEMORY")
                try database.execute(sql: "PRAGMA synchronous = OFF")
            }
            try queue.write { try ResultDatabase.migrate($0) }
            return queue
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
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        queue = try StoreError.mapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let version = try queue.read { database in
                try ResultDatabase.distrust(database, path: path)
                return try ResultDatabase.version(of: database, path: path)
            }
            if version == Schema.version { return queue }
            let copy = try ResultDatabase.updated(queue, path: path)
            try queue.close()
            return copy
        }
    }

    private static func distrust(_ database: Database, path: String) throws {
        guard let handle = database.sqliteConnection else { return }
        try SQLiteConnection.defend(handle, path: path)
    }

    /// - Throws: ``StoreError`` with the code `damaged` when it is not of the version it says.
    private static func updated(_ older: DatabaseQueue, path: String) throws -> DatabaseQueue {
        let copy = try DatabaseQueue()
        try older.backup(to: copy)
        do {
            try copy.writeWithoutTransaction { try distrust($0, path: path) }
            try copy.write { try migrate($0) }
        } catch let error as DatabaseError {
            throw StoreError(
                code: .damaged, path: path,
                sentence: "expected a result of an older version, found: \(error)")
        }
        return copy
    }

    /// Closes the file; the database is of no use afterwards.
    public func close() throws(StoreError) {
        try StoreError.mapping(path) { try queue.close() }
    }

    // MARK: Runs

    /// Stores a whole run in one transaction.
    ///
    /// - Returns: The run's number in this database, from 1.
    @discardableResult
    public func store(_ run: CompletedRun) throws(StoreError) -> Int64 {
        try StoreError.mapping(path) {
            try queue.write { database in
                guard let handle = database.sqliteConnection else { return 0 }
                let connection = SQLiteConnection(borrowing: handle, path: path)
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
            try queue.read { try Int64.fetchAll($0, sql: "SELECT run_id FROM run ORDER BY run_id") }
        }
    }

    /// Reads a run back, as it was stored.
    ///
    /// - Throws: ``StoreError`` with the code `damaged` when a value is not one we write.
    public func run(_ runID: Int64) throws(StoreError) -> CompletedRun {
        try StoreError.mapping(path) {
            try queue.read { database in
                try RunReader(database: database, runID: runID, path: path).run()
            }
        }
    }

    /// Everything in the database that does not balance to the unit; empty for sound results.
    public func balanceViolations() throws(StoreError) -> [BalanceViolation] {
        try StoreError.mapping(path) {
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM balance_violations").map { row in
                    BalanceViolation(
                        runID: row["run_id"], check: row["check"], day: row["day"],
                        subject: row["subject"], difference: row["difference"])
                }
            }
        }
    }

    // MARK: Versions

    private static func migrate(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        for statements in Schema.migrations.dropFirst(found) {
            for statement in statements { try database.execute(sql: statement) }
        }
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }

    /// - Throws: ``StoreError`` when it is no result of ours, or of a version yet to come.
    private static func version(of database: Database, path: String) throws -> Int {
        let mark = try Int64.fetchOne(database, sql: "PRAGMA application_id")
        if mark != Schema.applicationID {
            throw StoreError(
                code: .notAResult, path: path,
                sentence: "expected a result of moniac, found another database")
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if !(1...Schema.version).contains(version) {
            throw StoreError(
                code: .otherVersion, path: path,
                sentence: "expected schema version 1 … \(Schema.version), found \(version)")
        }
        return version
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
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch is RowDecodingError {
            throw StoreError(
                code: .damaged, path: path,
                sentence: "expected values of the schema's types, found others")
        } catch {
            throw StoreError(
                code: .internalError, path: path,
                sentence: "expected the database to answer, found \(error)")
        }
    }
}
