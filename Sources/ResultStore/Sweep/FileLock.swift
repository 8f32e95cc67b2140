import CSQLite
import Foundation

/// The right to write a file, which one process has at a time.
///
/// It is the system's lock on a file of its own beside, so a process that is gone holds nothing,
/// however it ended.
final class FileLock {
    private let path: String
    private let descriptor: Int32

    /// - Parameter attempts: Times that it is tried, a twentieth of a second apart.
    /// - Throws: ``StoreError`` with the code `busy` when another process has it, at once or after
    ///   the last attempt.
    init(beside path: String, attempts: Int = 1) throws(StoreError) {
        self.path = path + ".lock"
        descriptor = try FileLock.acquire(self.path, for: path, attempts: attempts)
        sayWhoHoldsIt()
    }

    deinit { close(descriptor) }

    /// Removes the file beside; the lock ends with this object.
    func remove() { unlink(path) }

    private static func acquire(
        _ path: String, for file: String, attempts: Int
    ) throws(StoreError) -> Int32 {
        var left = attempts
        while true {
            let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
            if descriptor < 0 {
                throw StoreError(errno: errno, doing: "lock the file", path: file)
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                let reason = errno
                defer { close(descriptor) }
                if reason == EINTR { continue }
                left -= 1
                if reason == EWOULDBLOCK, left > 0 {
                    usleep(50_000)
                    continue
                }
                throw reason == EWOULDBLOCK
                    ? busy(descriptor, file)
                    : StoreError(errno: reason, doing: "lock the file", path: file)
            }
            // Whoever had it before may have removed the file: then this one locks nothing.
            if isStill(descriptor, at: path) { return descriptor }
            close(descriptor)
        }
    }

    private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
            && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    private static func busy(_ descriptor: Int32, _ file: String) -> StoreError {
        var bytes = [UInt8](repeating: 0, count: 300)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let owner = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return StoreError(
            code: .busy, path: file,
            sentence: "expected to write alone, found "
                + (owner.isEmpty ? "another process" : owner) + " at work on this file")
    }

    /// For the one who is refused; nothing rests on it.
    private func sayWhoHoldsIt() {
        let text = Array("process \(getpid()) on \(AtomicFile.host)".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
    }
}

/// What a folder is on.
enum FileSystem {
    /// Whether a lock of the system may not reach all who can write: then the log of SQLite, which
    /// needs memory shared by all, is out of the question, too.
    ///
    /// - Source: linux/magic.h and statfs(2) — stated.
    static func isShared(_ path: String) -> Bool {
        networkKinds.contains(moniac_file_system(path))
    }

    /// NFS, SMB, CIFS, SMB2, AFS, 9P, FUSE, Lustre, Ceph, GPFS, BeeGFS.
    private static let networkKinds: [UInt32] = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x0102_1997, 0x6573_5546,
        0x0BD0_0BD0, 0x00C3_6400, 0x4750_4653, 0x1983_0326,
    ]
}
