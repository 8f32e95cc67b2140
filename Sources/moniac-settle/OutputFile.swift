import Glibc
import StrictText

/// A file that is being written: a full disk is an error, not a shorter file.
final class OutputFile {
    private let name: String
    private let descriptor: Int32

    /// Creates a file that is not there yet.
    ///
    /// - Parameter folder: An open folder that `path` starts from; nil for the current one.
    /// - Throws: ``TextErrorCode/fileMissing`` when its folder is not there,
    ///   ``TextErrorCode/fileUnreadable`` when the machine fails, as all methods here.
    init(creating path: String, in folder: Int32? = nil, name: String) throws(TextError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let opened = openat(folder ?? AT_FDCWD, path, flags, mode_t(0o644))
        if opened < 0 { throw OutputFile.error(errno, file: name) }
        self.name = name
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    func write(_ bytes: [UInt8]) throws(TextError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw OutputFile.error(errno, file: name)
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Waits until the device has everything.
    func sync() throws(TextError) {
        if fsync(descriptor) != 0 { throw OutputFile.error(errno, file: name) }
    }

    /// Puts a whole file in place, or nothing.
    ///
    /// - Throws: as ``init(creating:in:name:)``.
    static func write(_ bytes: [UInt8], to path: String) throws(TextError) {
        let partial = path + ".partial"
        // What an interrupted run has left.
        unlink(partial)
        do throws(TextError) {
            let file = try OutputFile(creating: partial, name: path)
            try file.write(bytes)
            try file.sync()
            if rename(partial, path) != 0 { throw error(errno, file: path) }
            try syncFolder(of: path)
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// A name that was put in a folder stays there only once the folder has been written.
    static func syncFolder(of path: String) throws(TextError) {
        var parent = path
        while parent.count > 1 && parent.hasSuffix("/") { parent.removeLast() }
        if let slash = parent.lastIndex(of: "/") {
            parent = slash == parent.startIndex ? "/" : String(parent[..<slash])
        } else {
            parent = "."
        }
        let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0 { throw error(errno, file: parent) }
        let result = fsync(folder)
        let code = errno
        close(folder)
        // Some file systems have no such operation for folders.
        if result != 0 && code != EINVAL { throw error(code, file: parent) }
    }

    static func error(_ code: Int32, file: String) -> TextError {
        let isMissing = code == ENOENT || code == ENOTDIR
        return TextPlace(file: file).error(
            isMissing ? .fileMissing : .fileUnreadable, expected: "to write here",
            found: String(cString: strerror(code)))
    }
}
