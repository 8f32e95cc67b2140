import Experiments
import Foundation
import StrictText

/// The scenarios that a check is asked for, by file or by folder.
struct ScenarioFolder {
    /// A path that cannot be read.
    struct Missing: Error, CustomStringConvertible {
        let path: String

        var description: String {
            "\(PrintableText.escaped(path)): error: expected a scenario file or a folder of them, "
                + "found nothing that can be read [file-missing]"
        }
    }

    /// Scenario files in the order of their paths; a file that is named stays where it is named.
    private(set) var scenarios: [String] = []
    /// Files of folders whose own text names no scenario (`name:`): parts of others, or mistakes.
    private(set) var nameless: [String] = []
    /// Plans of sweeps (`sweep:`) in folders, without a recorded result.
    private(set) var plans: [String] = []

    /// - Parameter paths: Files, and folders; folders in these are looked into unless their names
    ///   begin with a dot.
    /// - Throws: ``Missing``.
    init(_ paths: [String]) throws {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Missing(path: path)
            }
            if isFolder.boolValue { addFiles(below: path) } else { scenarios.append(path) }
        }
    }

    /// What was left out, in a line; nil when nothing was.
    var leftOutText: String? {
        var parts: [String] = []
        if !nameless.isEmpty {
            let shown = nameless.prefix(8).map { PrintableText.escaped($0) }
            let more = nameless.count > shown.count ? ", …" : ""
            parts.append(
                "\(nameless.count) without a name of their own ("
                    + shown.joined(separator: ", ") + more + ")")
        }
        if !plans.isEmpty { parts.append("\(plans.count) with a sweep and no record") }
        return parts.isEmpty ? nil : "left out: " + parts.joined(separator: ", ")
    }

    private mutating func addFiles(below folder: String) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
            .compactMap { $0 as? String }
            .filter { name in
                [".yaml", ".yml"].contains { name.hasSuffix($0) }
                    && !name.split(separator: "/").contains { $0.first == "." }
            }
        for path in names.sorted().map({ prefix + $0 }) { add(path) }
    }

    private mutating func add(_ path: String) {
        // Whoever reads it says why it cannot be read.
        guard let bytes = FileManager.default.contents(atPath: path) else {
            scenarios.append(path)
            return
        }
        let lines = [UInt8](bytes).split(separator: UInt8(ascii: "\n"))
        func has(_ key: String) -> Bool {
            lines.contains { line in
                [key + ":", "\"\(key)\":", "'\(key)':"].contains { line.starts(with: $0.utf8) }
            }
        }
        let isRecorded = FileManager.default.fileExists(
            atPath: ScenarioCheck.recordPath(of: path))
        if has("sweep"), !isRecorded {
            plans.append(path)
        } else if has("name") || isRecorded {
            scenarios.append(path)
        } else {
            nameless.append(path)
        }
    }
}
