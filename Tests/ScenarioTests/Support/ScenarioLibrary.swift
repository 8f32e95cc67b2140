import Foundation
import Scenarios

/// The shipped scenarios.
enum ScenarioLibrary {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios")
        .resolvingSymlinksInPath().path

    /// Where price series and traces are, when somebody says so.
    static let dataRoot = ProcessInfo.processInfo.environment["MONIAC_DATA"]

    /// Paths below ``root``, sorted, without the ending `.yaml`. A file without a `name:` of its
    /// own is part of others; one with a `sweep:` is a plan.
    static let scenarios: [String] = {
        let names = (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
            .compactMap { $0 as? String }
        return names.filter { $0.hasSuffix(".yaml") && namesItself("\(root)/\($0)") }
            .map { String($0.dropLast(5)) }.sorted()
    }()

    static let withoutData = scenarios.filter { !needsData($0) }

    private static func namesItself(_ path: String) -> Bool {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n")
        return lines.contains { $0.hasPrefix("name:") } && !lines.contains { $0 == "sweep:" }
    }

    static func scenarioPath(_ name: String) -> String { "\(root)/\(name).yaml" }

    static func recordPath(_ name: String) -> String { "\(root)/\(name).expected.json" }

    private static func needsData(_ name: String) -> Bool {
        do throws(ScenarioErrors) {
            _ = try ScenarioReader().read(path: scenarioPath(name))
            return false
        } catch {
            return error.needsDataRoot
        }
    }
}
