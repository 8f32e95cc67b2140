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
    ///
    /// In a folder, a file whose own text names no scenario (`name:`) is part of others: it is left
    /// out, and so are plans of sweeps (`sweep:`) without a recorded result, and everything in
    /// folders whose names begin with a dot.
    static func scenarios(at paths: [String]) throws -> [String] {
        var all: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Missing(path: path)
            }
            all += isFolder.boolValue ? scenarios(below: path) : [path]
        }
        return all
    }

    private static func scenarios(below folder: String) -> [String] {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
            .compactMap { $0 as? String }
            .filter {
                $0.hasSuffix(".yaml") && !$0.split(separator: "/").contains { $0.first == "." }
            }
        return names.sorted().map { prefix + $0 }.filter(namesAScenario)
    }

    private static func namesAScenario(_ path: String) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: path) else { return true }
        let lines = [UInt8](bytes).split(separator: UInt8(ascii: "\n"))
        let isPlan = lines.contains { $0.starts(with: "sweep:".utf8) }
        if isPlan, !FileManager.default.fileExists(atPath: ScenarioCheck.recordPath(of: path)) {
            return false
        }
        return lines.contains { $0.starts(with: "name:".utf8) }
    }
}
