import Foundation

/// A file that appears whole under its name, or not at all.
///
/// What is written goes to ``temporaryPath`` beside it; ``commit()`` puts it in place. The
/// temporary name holds host and process, so two writers never share one, and what a killed
/// process left behind is removed when the same file is next written.
public struct AtomicFile: Sendable {
    public let path: String
    public let temporaryPath: String

    private let folder: String

    /// Makes the folder when it is missing, and proves that it can be written to.
    ///
    /// - Throws: ``StoreError`` when the folder cannot be made or written, or when something else
    ///   than a regular file bears the name.
    public init(path: String) throws(StoreError) {
        if path.isEmpty || path.hasSuffix("/") {
            throw StoreError(
                code: .fileNotRegular, path: path,
                sentence: "expected the name of a file, found that of a folder")
        }
        let url = URL(fileURLWithPath: path)
        self.path = path
        folder = url.deletingLastPathComponent().path
        let stem = "." + url.lastPathComponent + "."
        temporaryPath = folder + "/" + stem + AtomicFile.owner(getpid())
        try AtomicFile.makeFolder(folder)
        try AtomicFile.refuseUnlessRegular(path)
        removeLeftovers(stem: stem)
        try create()
    }

    /// Puts the written file in place of `path`, durably.
    ///
    /// - Throws: ``StoreError``; the file at `path` is then as it was before.
    public func commit() throws(StoreError) {
        try AtomicFile.synchronise(temporaryPath)
        if rename(temporaryPath, path) != 0 {
            throw StoreError(errno: errno, doing: "put the result in place", path: path)
        }
        try AtomicFile.synchronise(folder)
    }

    /// As ``commit()``, for a database: what another file of the name left beside it goes first,
    /// because a log or journal would be played back into this one.
    ///
    /// - Throws: ``StoreError``; the file at `path` is then as it was, but for those beside.
    func commitDatabase() throws(StoreError) {
        for suffix in ["-wal", "-shm", "-journal"] {
            if unlink(path + suffix) == 0 || errno == ENOENT { continue }
            throw StoreError(errno: errno, doing: "remove \(path)\(suffix)", path: path)
        }
        try AtomicFile.synchronise(folder)
        try commit()
    }

    /// What went wrong, about the file that the reader named instead of the temporary one.
    func naming(_ error: StoreError) -> StoreError {
        if error.path != temporaryPath, error.path != folder { return error }
        return StoreError(code: error.code, path: path, sentence: error.sentence)
    }

    /// Forgets what was written; does nothing after ``commit()``.
    public func discard() {
        unlink(temporaryPath)
    }

    // MARK: Steps

    /// An empty temporary file: the place is proved before a long run, not after.
    private func create() throws(StoreError) {
        let descriptor = open(temporaryPath, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
        if descriptor < 0 {
            throw StoreError(errno: errno, doing: "create a file in \(folder)", path: path)
        }
        close(descriptor)
    }

    static func synchronise(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            throw StoreError(errno: errno, doing: "open what was written", path: path)
        }
        defer { close(descriptor) }
        // Some file systems cannot synchronise a folder and say EINVAL; there the rename stands.
        if fsync(descriptor) != 0, errno != EINVAL {
            throw StoreError(errno: errno, doing: "bring the result to the disk", path: path)
        }
    }

    static func makeFolder(_ folder: String) throws(StoreError) {
        if mkdir(folder, 0o755) == 0 { return }
        let reason = errno
        var status = stat()
        if stat(folder, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR { return }
            throw StoreError(errno: ENOTDIR, doing: "use the folder \(folder)", path: folder)
        }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        if reason == ENOENT, parent != folder {
            try makeFolder(parent)
            if mkdir(folder, 0o755) == 0 { return }
        }
        throw StoreError(errno: reason, doing: "make the folder \(folder)", path: folder)
    }

    static func refuseUnlessRegular(_ path: String) throws(StoreError) {
        var status = stat()
        if lstat(path, &status) != 0 { return }
        if status.st_mode & S_IFMT == S_IFREG { return }
        throw StoreError(
            code: .fileNotRegular, path: path,
            sentence: "expected a regular file or none, found something else of that name")
    }

    // MARK: Leftovers

    private static let suffix = ".partial"

    /// The machine's own name; asks no name server.
    static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        if gethostname(&name, name.count - 1) != 0 { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func owner(_ process: Int32) -> String {
        "\(host).\(process)\(suffix)"
    }

    /// Removes temporary files of processes of this host that are gone.
    private func removeLeftovers(stem: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let prefix = stem + AtomicFile.host + "."
        for name in names where name.hasPrefix(prefix) && name.hasSuffix(AtomicFile.suffix) {
            let number = name.dropFirst(prefix.count).dropLast(AtomicFile.suffix.count)
            guard let process = Int32(number), process > 0 else { continue }
            let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
            if isGone { unlink(folder + "/" + name) }
        }
    }
}
