import Foundation

/// A folder of its own for one test, removed at the end.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Every file below, hidden ones too, sorted.
    var contents: [String] {
        let names = (FileManager.default.enumerator(atPath: path)?.allObjects ?? [])
            .compactMap { $0 as? String }
        var isFolder: ObjCBool = false
        return names.filter {
            FileManager.default.fileExists(atPath: file($0), isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: file(name), atomically: false, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: file(name), encoding: .utf8)
    }
}
