import CommandLog
import Glibc
import Settlement
import StrictText

/// The folder of a closed epoch: there whole, or not at all.
///
/// It is filled under another name and renamed at the end. What an interrupted closing has left
/// under that name is removed by the next one.
final class ClosingFolder {
    /// What became of a closing.
    enum Outcome {
        case written
        /// The folder holds the same closing already.
        case alreadyThere
    }

    private let path: String
    private let partial: String
    /// The open folder; locked as long as the closing lasts.
    private let descriptor: Int32
    private var files: [ClosingFile: OutputFile] = [:]
    private var isInPlace = false

    /// Makes the folder under its other name, and has it alone.
    ///
    /// - Throws: ``TextErrorCode/fileMissing`` when the folder around it is not there,
    ///   ``TextErrorCode/conflict`` when something else stands under its other name,
    ///   ``TextErrorCode/fileUnreadable`` when another closing is at work or the machine fails.
    init(_ path: String) throws(TextError) {
        var name = path
        while name.count > 1 && name.hasSuffix("/") { name.removeLast() }
        self.path = name
        partial = name + ".partial"
        if mkdir(partial, mode_t(0o755)) != 0 && errno != EEXIST {
            throw OutputFile.error(errno, file: name)
        }
        descriptor = Glibc.open(partial, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 { throw OutputFile.error(errno, file: partial) }
        try lock()
        for file in ClosingFile.allCases { unlinkat(descriptor, file.rawValue, 0) }
        for file in ClosingFile.allCases {
            files[file] = try OutputFile(
                creating: file.rawValue, in: descriptor, name: partial + "/" + file.rawValue)
        }
        try requireNothingElse()
    }

    deinit {
        if !isInPlace && descriptor >= 0 {
            for file in files.keys { unlinkat(descriptor, file.rawValue, 0) }
            if !files.isEmpty { rmdir(partial) }
        }
        close(descriptor)
    }

    func write(_ bytes: [UInt8], to file: ClosingFile) throws(TextError) {
        try files[file]?.write(bytes)
    }

    /// Renames the folder to its own name, or finds that the same closing is there.
    ///
    /// - Parameter digests: SHA-256 of every file as written.
    /// - Throws: ``TextErrorCode/conflict`` when something else is there: it stays as it is.
    func put(_ digests: [ClosingFile: [UInt8]]) throws(TextError) -> Outcome {
        for file in ClosingFile.allCases { try files[file]?.sync() }
        if fsync(descriptor) != 0 && errno != EINVAL {
            throw OutputFile.error(errno, file: partial)
        }
        if rename(partial, path) == 0 {
            isInPlace = true
            try OutputFile.syncFolder(of: path)
            return .written
        }
        let code = errno
        switch code {
        case ENOTEMPTY, EEXIST:
            try requireSame(digests)
            return .alreadyThere
        case ENOTDIR:
            throw TextPlace(file: path).error(
                .conflict, expected: "a folder, or nothing yet", found: "a file")
        default: throw OutputFile.error(code, file: path)
        }
    }

    private func lock() throws(TextError) {
        let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
        var (held, named) = (stat(), stat())
        fstat(descriptor, &held)
        // A closing that has just ended renamed the folder that was opened.
        if isLocked && stat(partial, &named) == 0 && held.st_ino == named.st_ino { return }
        throw TextPlace(file: path).error(
            .fileUnreadable, expected: "no other closing into this folder", found: "one at work")
    }

    /// Only what closings write is taken for the rest of one.
    private func requireNothingElse() throws(TextError) {
        let known = Set(ClosingFile.allCases.map { $0.rawValue } + [".", ".."])
        guard let listing = opendir(partial) else {
            throw OutputFile.error(errno, file: partial)
        }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !known.contains(name) {
                throw TextPlace(file: partial).error(
                    .conflict, expected: "what an interrupted closing leaves, or nothing",
                    found: "\(name) in it; move it away")
            }
        }
    }

    private func requireSame(_ digests: [ClosingFile: [UInt8]]) throws(TextError) {
        // The root names all other files' digests: where it differs it is another closing.
        for file in [.root] + ClosingFile.allCases {
            let name = path + "/" + file.rawValue
            if try ClosingFolder.digest(of: name) == digests[file] { continue }
            throw TextPlace(file: name).error(
                .conflict,
                expected: file == .root
                    ? "this closing, or no folder of that name"
                    : "the bytes of this closing",
                found: file == .root
                    ? "another closing; name another folder"
                    : "other bytes; move the damaged folder away and close again")
        }
    }

    /// Nil for a file that is not there.
    private static func digest(of path: String) throws(TextError) -> [UInt8]? {
        do throws(TextError) {
            let file = try InputFile(path: path)
            var hash = SHA256()
            while true {
                let piece = try file.read(upTo: 1 << 18)
                if piece.isEmpty { return hash.finish() }
                hash.update(piece)
            }
        } catch {
            if error.code == .fileUnreadable { throw error }
            return nil
        }
    }
}
