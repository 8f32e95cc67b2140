import CSQLite
import Foundation

extension SQLiteConnection {
    /// Opens a file that may come from anywhere, to read it.
    ///
    /// - Throws: ``StoreError``: `not-a-regular-file` or `not-a-result` before SQLite sees it.
    convenience init(strangerAt path: String) throws(StoreError) {
        let bytes = try ResultHeader.check(path)
        try self.init(path: path, access: .read)
        try defend()
        guardSteps(fileBytes: bytes)
    }

    /// Shuts what only hostile files make use of.
    func defend() throws(StoreError) {
        for (limit, value) in SQLiteConnection.limits { sqlite3_limit(handle, limit, value) }
        try execute(
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
    }

    /// What our files and statements stay below.
    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_LENGTH, 1 << 28),
        (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
        (SQLITE_LIMIT_COLUMN, 400),
        (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
        (SQLITE_LIMIT_VARIABLE_NUMBER, 400),
        (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]

    /// A file cannot make us work longer than its size explains: then its pages go round in
    /// circles.
    private func guardSteps(fileBytes: Int64) {
        let budget = 200 + fileBytes / 1_000
        steps.pointee = budget
        sqlite3_progress_handler(
            handle, 100_000,
            { context in
                guard let steps = context?.assumingMemoryBound(to: Int64.self) else { return 0 }
                steps.pointee -= 1
                return steps.pointee < 0 ? 1 : 0
            }, steps)
    }
}

/// What a file says of itself before SQLite opens it.
enum ResultHeader {
    /// - Returns: The file's length in bytes.
    static func check(_ path: String) throws(StoreError) -> Int64 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 {
            throw StoreError(reading: path, errno: errno, expected: "a result of moniac")
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
            throw StoreError(
                code: .fileNotRegular, path: path,
                sentence: "expected a regular file, found something else of that name")
        }
        var header = [UInt8](repeating: 0, count: Schema.headerBytes)
        let count = read(descriptor, &header, header.count)
        if count == header.count, Schema.isResult(header: header) { return Int64(status.st_size) }
        throw StoreError(
            code: .notAResult, path: path,
            sentence: "expected a result of moniac, found another file or a damaged header")
    }
}
