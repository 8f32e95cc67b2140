import Foundation
import StrictText

/// Why a file below a root cannot be read.
enum FileFault: Error, Hashable {
    case missing
    case symbolicLink
    case notRegular(String)
    case forbidden
    case tooLarge(Int)
    case unreadable(Int32)

    func error(at place: TextPlace, name: String, limit: Int) -> TextError {
        // Not twice, where the place names it.
        let shown = place.file == name ? "" : ": \"\(name)\""
        switch self {
        case .missing:
            return place.error(
                .fileMissing, expected: "a file", found: "no such file (not found)\(shown)")
        case .symbolicLink:
            return place.error(
                .fileForbidden, expected: "a regular file inside the folder",
                found: "a symbolic link\(shown)")
        case .notRegular(let kind):
            return place.error(
                .fileNotRegular, expected: "a regular file", found: kind + shown)
        case .forbidden:
            return place.error(
                .fileUnreadable, expected: "a file that may be read",
                found: "no read permission\(shown)")
        case .tooLarge(let size):
            return place.error(
                .tooLarge, expected: "a file of at most \(limit) bytes (size limit)",
                found: "\(size) bytes\(shown)")
        case .unreadable(let number):
            return place.error(
                .fileUnreadable, expected: "a readable file",
                found: "read error \(number)\(shown)")
        }
    }
}

/// A folder that no reference leaves: links are never followed, only regular files are read.
struct FileRoot: Hashable, Sendable {
    /// Absolute or relative to the current folder; itself trusted, links in it are the user's.
    let path: String

    /// Reads a file, part by part from the root down.
    ///
    /// - Parameters:
    ///   - components: From the root on; no `.`, `..` or empty part.
    ///   - limit: Unit: bytes.
    /// - Complexity: O(parts + bytes).
    func bytes(of components: [String], limit: Int) throws(FileFault) -> [UInt8] {
        var folder = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0 { throw FileRoot.fault(errno) }
        defer { close(folder) }
        for name in components.dropLast() {
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if next < 0 { throw FileRoot.fault(errno, of: name, in: folder) }
            close(folder)
            folder = next
        }
        guard let name = components.last else { throw .notRegular("a directory") }
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if file < 0 { throw FileRoot.fault(errno, of: name, in: folder) }
        defer { close(file) }
        return try FileRoot.content(of: file, limit: limit)
    }

    private static func content(of file: Int32, limit: Int) throws(FileFault) -> [UInt8] {
        var status = stat()
        if fstat(file, &status) != 0 { throw fault(errno) }
        if let kind = otherKind(status.st_mode) { throw .notRegular(kind) }
        if Int(status.st_size) > limit { throw .tooLarge(Int(status.st_size)) }
        // One byte more than the limit tells a file that grows while it is read.
        var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), limit) + 1)
        var count = 0
        while true {
            let got = bytes.withUnsafeMutableBytes {
                read(file, $0.baseAddress! + count, $0.count - count)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw fault(errno)
            }
            if got == 0 { break }
            count += got
            if count > limit { throw .tooLarge(count) }
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 65_536)) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static func otherKind(_ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: "a directory"
        case S_IFIFO: "a pipe (FIFO)"
        case S_IFSOCK: "a socket"
        case S_IFCHR, S_IFBLK: "a device"
        default: "something else"
        }
    }

    /// `ENOTDIR` may stand for a link, which `O_NOFOLLOW` turned down.
    private static func fault(_ number: Int32, of name: String, in folder: Int32) -> FileFault {
        if number == ENOTDIR {
            var status = stat()
            if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
                status.st_mode & S_IFMT == S_IFLNK
            {
                return .symbolicLink
            }
        }
        return fault(number)
    }

    private static func fault(_ number: Int32) -> FileFault {
        switch number {
        case ENOENT, ENOTDIR: .missing
        case ELOOP: .symbolicLink
        case EACCES, EPERM: .forbidden
        case ENXIO: .notRegular("a socket or device")
        case EISDIR: .notRegular("a directory")
        default: .unreadable(number)
        }
    }
}
