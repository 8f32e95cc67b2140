import Experiments
import Foundation
import Scenarios
import StrictText

/// The scenarios that a check is asked for, by file or by folder.
struct ScenarioFolder {
    /// A path without a scenario.
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var found = "no file or folder of that name"

        /// - Precondition: what was found is safe to print.
        var description: String {
            "\(PrintableText.escaped(path)): error: expected a scenario file or a folder of them, "
                + "found \(found) [file-missing]"
        }
    }

    /// Scenario files in the order of their paths; a file that is named stays where it is named.
    private(set) var scenarios: [String] = []
    /// Files of folders that name no scenario (`name:`): parts of others, or mistakes.
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

    /// What was left out; nil when nothing was.
    var leftOutText: String? {
        var parts: [String] = []
        if !nameless.isEmpty {
            let shown = nameless.prefix(8).map { PrintableText.escaped($0) }
            let more = nameless.count > shown.count ? ", …" : ""
            parts.append(
                CountText.of(nameless.count, "file") + " without a name ("
                    + shown.joined(separator: ", ") + more + ")")
        }
        if !plans.isEmpty {
            parts.append(CountText.of(plans.count, "sweep") + " without a record")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Why nothing is left to check.
    func noScenario(in path: String) -> Missing {
        let leftOut = leftOutText.map { "; left out: " + $0 } ?? ""
        return Missing(path: path, found: "no scenario" + leftOut)
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
        // So too of a text that is refused before its keys are read, if it is meant as a scenario.
        let isMeant = bytes.range(of: Data("moniac".utf8)) != nil
        let keys = ScenarioKeys.written(in: [UInt8](bytes)) ?? (isMeant ? ["name"] : [])
        let isRecorded = FileManager.default.fileExists(
            atPath: ScenarioCheck.recordPath(of: path))
        if keys.contains("sweep"), !isRecorded {
            plans.append(path)
        } else if keys.contains("name") || isRecorded {
            scenarios.append(path)
        } else {
            nameless.append(path)
        }
    }
}
