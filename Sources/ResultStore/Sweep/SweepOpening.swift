import Experiments
import Foundation

/// Opens a sweep's file for writing: a new one, or one that an earlier session left.
struct SweepOpening {
    let path: String
    let plan: SweepPlan
    let isDurable: Bool
    let existing: SweepFile.Existing

    func open() throws -> (connection: SQLiteConnection, lock: FileLock) {
        if path.isEmpty || path.hasSuffix("/") {
            throw StoreError(
                code: .fileNotRegular, path: path,
                sentence: "expected the name of a file, found that of a folder")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try AtomicFile.makeFolder(folder)
        try AtomicFile.refuseUnlessRegular(path)
        let lock = try FileLock(beside: path)
        do {
            return (try connection(in: folder), lock)
        } catch {
            // Of a file of somebody else not even a lock is left behind.
            lock.remove()
            throw error
        }
    }

    private func connection(in folder: String) throws -> SQLiteConnection {
        let isNew = try isNew()
        if isNew {
            try make()
        } else if existing == .refuse {
            throw StoreError(
                code: .exists, path: path,
                sentence: "expected a new file, found a result; name another, or resume this one")
        }
        let connection = try SQLiteConnection(path: path, access: .write)
        try SweepOpening.prepare(connection)
        if !isNew {
            try SchemaCheck(connection: connection).check()
            try SweepRows(connection: connection, plan: plan).checkPlan()
        }
        try connection.transaction { try writeLock(connection) }
        // Where there can be no log, the rollback journal stays.
        if !FileSystem.isShared(folder), try connection.setJournalMode("WAL") == "wal" {
            try SweepOpening.trustLog(connection, isDurable: isDurable)
        }
        return connection
    }

    /// From its first moment under its name the file bears our mark and the whole plan, whatever
    /// happens meanwhile.
    private func make() throws {
        let file = try AtomicFile(path: path)
        do {
            try fill(file.temporaryPath)
            try file.commitDatabase()
        } catch let error as StoreError {
            file.discard()
            throw file.naming(error)
        }
    }

    private func fill(_ temporaryPath: String) throws {
        let connection = try SQLiteConnection(temporaryAt: temporaryPath)
        try connection.transaction {
            try SweepOpening.begin(connection, SweepRows(connection: connection, plan: plan))
        }
    }

    /// The first rows of a new file, inside a transaction.
    static func begin(_ connection: SQLiteConnection, _ rows: SweepRows) throws {
        try SchemaCheck.make(on: connection)
        try rows.writePlan()
        let digests = try DigestBook(connection)
        try digests.keep(.plan)
        for point in rows.plan.points.indices { try digests.keep(.point(Int64(point))) }
    }

    /// With a rollback journal only the full order of writes survives every loss of power.
    static func prepare(_ connection: SQLiteConnection) throws(StoreError) {
        try connection.execute(
            """
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            PRAGMA foreign_keys = ON;
            PRAGMA busy_timeout = 10000;
            PRAGMA wal_autocheckpoint = 4096;
            PRAGMA synchronous = FULL;
            """)
    }

    /// A log stays whole without waiting for the disk after every run; the last runs may be lost.
    private static func trustLog(
        _ connection: SQLiteConnection, isDurable: Bool
    ) throws(StoreError) {
        if !isDurable { try connection.execute("PRAGMA synchronous = NORMAL") }
    }

    private func writeLock(_ connection: SQLiteConnection) throws {
        try connection.cached("INSERT OR REPLACE INTO lock VALUES (1, ?, ?, ?)").run([
            .text(AtomicFile.host), .integer(Int64(getpid())), .integer(Int64(time(nil))),
        ])
    }

    /// Whether there is no file yet, or one that a killed process had only begun to make.
    ///
    /// - Throws: ``StoreError`` with the code `not-a-result` for a file of somebody else.
    private func isNew() throws(StoreError) -> Bool {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if descriptor < 0 {
            if errno == ENOENT { return true }
            throw StoreError(errno: errno, doing: "read the file that is there", path: path)
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: Schema.headerBytes)
        let count = read(descriptor, &header, header.count)
        if count == 0 { return true }
        if count == header.count, Schema.isResult(header: header) { return false }
        throw StoreError(
            code: .notAResult, path: path,
            sentence: "expected a new name or the result of a sweep, found another file")
    }
}
