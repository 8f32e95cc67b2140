import Foundation
import Scenarios
import StrictText

/// A folder `scenarios` of its own for one test, gone with it.
final class ScenarioFolder {
    let root: URL
    private let parent: URL

    init() throws {
        parent = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-\(UUID().uuidString)")
        root = parent.appendingPathComponent("scenarios")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: parent)
    }

    /// A folder beside `scenarios`, such as one for data.
    func beside(_ name: String) throws -> URL {
        let url = parent.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    @discardableResult
    func write(_ name: String, _ text: String, in folder: URL? = nil) throws -> String {
        try write(name, Array(text.utf8), in: folder)
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8], in folder: URL? = nil) throws -> String {
        let url = (folder ?? root).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    func read(
        _ name: String, overrides: [String] = [], data: URL? = nil
    ) throws(ScenarioErrors) -> Scenario {
        try ScenarioReader(dataRoot: data?.path).read(path: path(name), overrides: overrides)
    }

    /// The messages of a refusal, file names without the folder; empty when it is accepted.
    func messages(
        _ name: String, overrides: [String] = [], data: URL? = nil
    ) -> [String] {
        do throws(ScenarioErrors) {
            _ = try read(name, overrides: overrides, data: data)
            return []
        } catch {
            return error.description.split(separator: "\n").map { line in
                String(line).replacing(root.path + "/", with: "")
                    .replacing(parent.path + "/", with: "")
            }
        }
    }

    /// The messages about one text.
    static func messages(_ text: String, overrides: [String] = []) throws -> [String] {
        try messages(Array(text.utf8), overrides: overrides)
    }

    static func messages(_ bytes: [UInt8], overrides: [String] = []) throws -> [String] {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", bytes)
        return folder.messages("test.yaml", overrides: overrides)
    }
}
