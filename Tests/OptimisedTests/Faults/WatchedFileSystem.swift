import CSQLite
import Foundation
import Synchronization

/// A file system of SQLite between the connections of this process and the real one: folders that a
/// ``WatchedDisk`` watches go through it, all others past it.
///
/// - Source: sqlite.org/vfs.html and sqlite3.h — stated.
enum WatchedFileSystem {
    private static let disks = Mutex<[String: WatchedDisk]>([:])

    static func watch(_ disk: WatchedDisk, _ folder: String) {
        precondition(isInstalled, "expected SQLite to take a file system")
        disks.withLock { $0[folder] = disk }
    }

    static func forget(_ folder: String) {
        disks.withLock { $0[folder] = nil }
    }

    /// The disk that a file is on, and its name there; nil on any other.
    private static func place(
        _ path: UnsafePointer<CChar>?
    ) -> (disk: WatchedDisk, name: String)? {
        guard let path else { return nil }
        let text = String(cString: path)
        guard let slash = text.lastIndex(of: "/") else { return nil }
        let folder = String(text[..<slash])
        guard let disk = disks.withLock({ $0[folder] }) else { return nil }
        return (disk, String(text[text.index(after: slash)...]))
    }

    // MARK: Installing

    nonisolated(unsafe) private static let real = sqlite3_vfs_find(nil)

    /// For the rest of the process's life.
    private static let isInstalled: Bool = {
        guard let real else { return false }
        let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        own.initialize(to: real.pointee)
        own.pointee.zName = UnsafePointer(strdup("watched"))
        own.pointee.pNext = nil
        own.pointee.szOsFile += Int32(WatchedFile.headerBytes)
        own.pointee.xOpen = { _, path, file, flags, outFlags in
            WatchedFileSystem.open(path, file, flags, outFlags)
        }
        own.pointee.xDelete = { _, path, isFolderToo in
            WatchedFileSystem.delete(path, isFolderToo)
        }
        return sqlite3_vfs_register(own, 1) == SQLITE_OK
    }()

    // MARK: Calls

    private static func open(
        _ path: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?,
        _ flags: Int32, _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        guard let real, let file else { return SQLITE_CANTOPEN }
        guard let (disk, name) = place(path) else {
            return real.pointee.xOpen(real, path, file, flags, outFlags)
        }
        file.pointee.pMethods = nil
        let isNew = !disk.isThere(name)
        if isNew, flags & SQLITE_OPEN_CREATE != 0 {
            let code = disk.admit(.create(name))
            if code != SQLITE_OK { return code }
        } else if !isNew {
            disk.find(name)
        }
        let inner = WatchedFile.inner(file)
        let result = real.pointee.xOpen(real, path, inner, flags, outFlags)
        if result == SQLITE_OK {
            let isJournal = flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL) != 0
            WatchedFile.begin(file, WatchedFile(disk, name, bringsFolder: isNew && isJournal))
        }
        return result
    }

    private static func delete(_ path: UnsafePointer<CChar>?, _ isFolderToo: Int32) -> Int32 {
        guard let real else { return SQLITE_IOERR }
        if let (disk, name) = place(path), disk.isThere(name) {
            let code = disk.admit(.remove(name, folder: isFolderToo != 0))
            if code != SQLITE_OK { return code }
        }
        return real.pointee.xDelete(real, path, isFolderToo)
    }
}
