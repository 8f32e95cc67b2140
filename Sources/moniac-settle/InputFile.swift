import Glibc
import StrictText

/// A regular file opened for reading; never waits for a writer, closes itself.
struct InputFile: ~Copyable {
    /// As messages name it.
    let name: String
    /// As the file system reported it when the file was opened. Unit: bytes.
    let size: Int
    private let descriptor: Int32

    /// Opens a file and proves on the open descriptor that it is a regular one.
    ///
    /// - Throws: ``TextErrorCode/fileMissing``, ``TextErrorCode/fileForbidden``,
    ///   ``TextErrorCode/fileNotRegular``; ``TextErrorCode/fileUnreadable`` when the machine fails.
    init(path: String) throws(TextError) {
        // A FIFO without a writer would make a plain open wait for ever.
        let opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        if opened < 0 { throw InputFile.error(errno, file: path) }
        var status = stat()
        if fstat(opened, &status) != 0 {
            let code = errno
            close(opened)
            throw InputFile.error(code, file: path)
        }
        if status.st_mode & S_IFMT != S_IFREG {
            close(opened)
            throw TextPlace(file: path).error(
                .fileNotRegular, expected: "a regular file",
                found: status.st_mode & S_IFMT == S_IFDIR ? "a directory" : "a device or pipe")
        }
        name = path
        size = Int(status.st_size)
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }

    /// The next bytes; empty at the end of the file.
    ///
    /// - Throws: ``TextErrorCode/fileUnreadable``.
    func read(upTo count: Int) throws(TextError) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, count)
                if got >= 0 {
                    filled = got
                    return
                }
                if errno == EINTR { continue }
                code = errno
                return
            }
        }
        if code != 0 { throw InputFile.error(code, file: name) }
        return bytes
    }

    /// All bytes of a file that may not be larger than a limit.
    ///
    /// - Throws: as ``init(path:)`` and ``read(upTo:)``; ``TextErrorCode/tooLarge`` before reading
    ///   where the size is known, and for a file that grows meanwhile.
    static func contents(of path: String, maximumBytes: Int) throws(TextError) -> [UInt8] {
        let file = try InputFile(path: path)
        if file.size > maximumBytes { throw tooLarge(path, maximumBytes, found: file.size) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.size)
        while true {
            let piece = try file.read(upTo: 1 << 16)
            if piece.isEmpty { return bytes }
            bytes += piece
            if bytes.count > maximumBytes {
                throw tooLarge(path, maximumBytes, found: bytes.count)
            }
        }
    }

    private static func tooLarge(_ path: String, _ maximum: Int, found: Int) -> TextError {
        TextPlace(file: path).error(
            .tooLarge, expected: "at most \(maximum) bytes (size limit)", found: "\(found) bytes")
    }

    private static func error(_ code: Int32, file: String) -> TextError {
        let reason = String(cString: strerror(code))
        let kind: TextErrorCode
        switch code {
        case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: kind = .fileMissing
        case EACCES, EPERM: kind = .fileForbidden
        case ENXIO, ENODEV, EISDIR: kind = .fileNotRegular
        default: kind = .fileUnreadable
        }
        return TextPlace(file: file).error(kind, expected: "a readable file", found: reason)
    }
}
