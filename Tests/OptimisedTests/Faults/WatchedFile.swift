import CSQLite
import Synchronization

/// An open file on a watched disk. SQLite's object begins with two words of ours; the real one
/// follows.
final class WatchedFile: Sendable {
    private let disk: WatchedDisk
    private let name: String
    /// SQLite brings the folder to the disk when it first synchronises a new journal.
    private let bringsFolder: Mutex<Bool>

    init(_ disk: WatchedDisk, _ name: String, bringsFolder: Bool) {
        self.disk = disk
        self.name = name
        self.bringsFolder = Mutex(bringsFolder)
    }

    typealias Handle = UnsafeMutablePointer<sqlite3_file>

    static let headerBytes = 16

    static func inner(_ file: Handle) -> Handle {
        (UnsafeMutableRawPointer(file) + headerBytes).assumingMemoryBound(to: sqlite3_file.self)
    }

    static func begin(_ file: Handle, _ own: WatchedFile) {
        (UnsafeMutableRawPointer(file) + 8).storeBytes(
            of: Unmanaged.passRetained(own).toOpaque(), as: UnsafeMutableRawPointer.self)
        file.pointee.pMethods = UnsafePointer(methods)
    }

    private static func reference(_ file: Handle) -> Unmanaged<WatchedFile> {
        Unmanaged.fromOpaque(
            (UnsafeRawPointer(file) + 8).load(as: UnsafeMutableRawPointer.self))
    }

    // MARK: Calls

    private func write(
        _ inner: Handle, _ bytes: UnsafeRawPointer?, _ count: Int32, _ place: Int64
    ) -> Int32 {
        let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        let code = disk.admit(.write(name, at: Int(place), [UInt8](buffer)))
        if code != SQLITE_OK {
            // What a full disk still took.
            _ = inner.pointee.pMethods.pointee.xWrite(inner, bytes, count / 2, place)
            return code
        }
        return inner.pointee.pMethods.pointee.xWrite(inner, bytes, count, place)
    }

    private func synchronise(_ inner: Handle, _ flags: Int32) -> Int32 {
        let folder = bringsFolder.withLock { $0 }
        let code = disk.admit(.synchronise(name, folder: folder))
        if code != SQLITE_OK { return code }
        bringsFolder.withLock { $0 = false }
        // Nobody pulls the plug here; the log says what would have stayed.
        return SQLITE_OK
    }

    private func truncate(_ inner: Handle, _ size: Int64) -> Int32 {
        let code = disk.admit(.truncate(name, to: Int(size)))
        if code != SQLITE_OK { return code }
        return inner.pointee.pMethods.pointee.xTruncate(inner, size)
    }

    // MARK: The table of calls

    /// Without mapped files: what is written through memory nobody sees.
    nonisolated(unsafe) private static let methods: UnsafeMutablePointer<sqlite3_io_methods> = {
        var table = sqlite3_io_methods()
        table.iVersion = 2
        setChanges(&table)
        setQuestions(&table)
        setSharedMemory(&table)
        let place = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        place.initialize(to: table)
        return place
    }()

    private static func setChanges(_ table: inout sqlite3_io_methods) {
        table.xClose = { file in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            let result = inner.pointee.pMethods.pointee.xClose(inner)
            WatchedFile.reference(file).release()
            return result
        }
        table.xWrite = { file, bytes, count, place in
            guard let file else { return SQLITE_IOERR }
            return WatchedFile.reference(file).takeUnretainedValue()
                .write(WatchedFile.inner(file), bytes, count, place)
        }
        table.xTruncate = { file, size in
            guard let file else { return SQLITE_IOERR }
            return WatchedFile.reference(file).takeUnretainedValue()
                .truncate(WatchedFile.inner(file), size)
        }
        table.xSync = { file, flags in
            guard let file else { return SQLITE_IOERR }
            return WatchedFile.reference(file).takeUnretainedValue()
                .synchronise(WatchedFile.inner(file), flags)
        }
    }

    private static func setQuestions(_ table: inout sqlite3_io_methods) {
        table.xRead = { file, bytes, count, place in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xRead(inner, bytes, count, place)
        }
        table.xFileSize = { file, size in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xFileSize(inner, size)
        }
        table.xLock = { file, level in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xLock(inner, level)
        }
        table.xUnlock = { file, level in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xUnlock(inner, level)
        }
        table.xCheckReservedLock = { file, answer in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xCheckReservedLock(inner, answer)
        }
        table.xFileControl = { file, question, answer in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xFileControl(inner, question, answer)
        }
        table.xSectorSize = { file in
            guard let file else { return 0 }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xSectorSize(inner)
        }
        table.xDeviceCharacteristics = { file in
            guard let file else { return 0 }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xDeviceCharacteristics(inner)
        }
    }

    private static func setSharedMemory(_ table: inout sqlite3_io_methods) {
        table.xShmMap = { file, page, size, extends, place in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xShmMap(inner, page, size, extends, place)
        }
        table.xShmLock = { file, offset, count, flags in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xShmLock(inner, offset, count, flags)
        }
        table.xShmBarrier = { file in
            guard let file else { return }
            let inner = WatchedFile.inner(file)
            inner.pointee.pMethods.pointee.xShmBarrier(inner)
        }
        table.xShmUnmap = { file, deletes in
            guard let file else { return SQLITE_IOERR }
            let inner = WatchedFile.inner(file)
            return inner.pointee.pMethods.pointee.xShmUnmap(inner, deletes)
        }
    }
}
