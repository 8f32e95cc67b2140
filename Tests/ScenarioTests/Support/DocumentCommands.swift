import Foundation

/// The commands that a document shows: lines of its `sh` blocks that begin with a program's name.
enum DocumentCommands {
    /// - Parameter path: From the root of the repository.
    static func lines(of path: String, program: String) throws -> [String] {
        let root = URL(fileURLWithPath: ScenarioLibrary.root).deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        var lines: [String] = []
        var isShell = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isShell = line == "```sh"
            } else if isShell, line.hasPrefix(program + " ") {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// Runs a line in a shell whose current folder sees the shipped scenarios.
    static func run(
        _ line: String, in folder: borrowing TemporaryFolder
    ) throws -> MoniacProcess.Ending {
        let scenarios = folder.file("scenarios")
        if !FileManager.default.fileExists(atPath: scenarios) {
            try FileManager.default.createSymbolicLink(
                atPath: scenarios, withDestinationPath: ScenarioLibrary.root)
        }
        return try MoniacProcess.run(
            [], in: folder.path, shell: "moniac() { \"$0\" \"$@\"; }; \(line)")
    }
}
