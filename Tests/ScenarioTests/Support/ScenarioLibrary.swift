import Foundation
import Scenarios

/// The shipped scenarios that have a recorded result beside them.
enum ScenarioLibrary {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios")
        .resolvingSymlinksInPath().path

    /// Where price series and traces are, when somebody says so.
    static let dataRoot = ProcessInfo.processInfo.environment["MONIAC_DATA"]

    /// Paths below ``root``, sorted, without the ending `.yaml`.
    static let recorded: [String] = {
        let names = (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
            .compactMap { $0 as? String }
        return names.filter { $0.hasSuffix(recordEnding) }
            .map { String($0.dropLast(recordEnding.count)) }.sorted()
    }()

    static let withoutData = recorded.filter { !needsData($0) }
    static let withData = recorded.filter { needsData($0) }

    static func scenarioPath(_ name: String) -> String { "\(root)/\(name).yaml" }

    static func recordPath(_ name: String) -> String { "\(root)/\(name)\(recordEnding)" }

    private static let recordEnding = ".expected.json"

    private static func needsData(_ name: String) -> Bool {
        do throws(ScenarioErrors) {
            _ = try ScenarioReader().read(path: scenarioPath(name))
            return false
        } catch {
            return error.needsDataRoot
        }
    }
}
