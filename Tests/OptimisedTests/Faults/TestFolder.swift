import Foundation

/// A folder of its own for one test, removed at the end.
struct TestFolder: ~Copyable {
    let path: String

    init() throws {
        // In memory, where the system has a place for it: nothing here waits for a disk.
        let memory = "/dev/shm"
        let place =
            FileManager.default.isWritableFile(atPath: memory)
            ? URL(fileURLWithPath: memory)
            : FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let url = place.appendingPathComponent("moniac-faults-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Everything in the folder, hidden files too, sorted.
    var contents: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    }
}
