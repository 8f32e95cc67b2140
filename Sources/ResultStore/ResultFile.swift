public import Experiments
import Foundation

/// The result file of one run: a database that appears whole under its name, or not at all.
///
/// A file that is already there is replaced only when it is the result of a run; any other file,
/// and one that cannot be read, is refused before the run begins, and once more at its end.
///
/// Several processes may write one name at once: each has a temporary file of its own, and each
/// puts it in place whole, so the last of them remains. That last step takes the lock that a sweep
/// holds from before its file is there to its end.
public struct ResultFile: RunRecorder, Sendable {
    public let file: AtomicFile

    public var path: String { file.path }

    /// - Throws: ``StoreError`` when the place cannot be written to, or holds another file.
    public init(path: String) throws(StoreError) {
        try ResultFile.refuseUnlessReplaceable(path)
        file = try AtomicFile(path: path)
    }

    /// Writes the run and puts the file in place.
    ///
    /// - Throws: ``StoreError``; nothing of the run is then visible.
    public func record(_ run: CompletedRun) throws(StoreError) {
        do throws(StoreError) {
            let database = try ResultDatabase(filling: file.temporaryPath)
            try database.store(run)
            try database.close()
            let lock = try lock()
            defer { lock?.remove() }
            try ResultFile.refuseUnlessReplaceable(path)
            try file.commitDatabase()
        } catch {
            file.discard()
            throw file.naming(error)
        }
    }

    /// Nil where there are no locks; there is no sweep at work there, either.
    private func lock() throws(StoreError) -> FileLock? {
        do throws(StoreError) {
            // Another run has it for a moment only.
            return try FileLock(beside: path, attempts: 40)
        } catch {
            if error.code == .busy { throw error }
            return nil
        }
    }

    private static func refuseUnlessReplaceable(_ path: String) throws(StoreError) {
        var status = stat()
        if lstat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFREG { return }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if descriptor < 0 {
            throw StoreError(errno: errno, doing: "read the file that is there", path: path)
        }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: Schema.headerBytes)
        let count = read(descriptor, &header, header.count)
        if count == header.count, Schema.isResult(header: header) {
            return try refuseSweep(path)
        }
        throw StoreError(
            code: .notAResult, path: path,
            sentence: "expected a new name or a result of moniac to replace, found another file")
    }

    /// Days of work are not replaced by a second's: what cannot be read may be a sweep.
    private static func refuseSweep(_ path: String) throws(StoreError) {
        let sweeps: Int64?
        do throws(StoreError) {
            sweeps = try sweepCount(path)
        } catch let error where error.code == .cannotOpen {
            throw StoreError(
                code: .exists, path: path,
                sentence: "expected a new name or the result of a run to replace, found a file "
                    + "that may be a sweep's: " + error.sentence)
        }
        if sweeps == 0 { return }
        throw StoreError(
            code: .exists, path: path,
            sentence: "expected a new name or the result of a run to replace, found that of a "
                + "sweep")
    }

    private static func sweepCount(_ path: String) throws(StoreError) -> Int64? {
        try StoreError.mapping(path) {
            let connection = try SQLiteConnection(strangerAt: path)
            // Another process may be about to give the file free.
            try connection.execute("PRAGMA busy_timeout = 1000")
            // The first versions of the schema know no sweeps.
            let tables = try connection.integer(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'sweep'")
            return tables == 0 ? 0 : try connection.integer("SELECT count(*) FROM sweep")
        }
    }
}
