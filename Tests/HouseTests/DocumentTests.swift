import Foundation
import Testing

/// Every command in the documents is run, as it stands there.
@Suite struct `Documents` {
    /// Built beside the tests; the documents call the programs by name.
    static let programs = Bundle.main.bundleURL.deletingLastPathComponent()

    struct Command: Sendable, CustomTestStringConvertible {
        let document: String
        let line: Int
        let text: String
        var testDescription: String { "\(document):\(line): \(text)" }
    }

    static func documents() throws -> [House.SourceFile] {
        let docs = try House.files(in: "docs", endings: [".md"])
        return try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map {
            House.SourceFile(path: $0, text: try House.text($0))
        } + docs
    }

    /// Lines of blocks fenced as `sh`.
    static func commands() -> [Command] {
        guard let documents = try? documents() else { return [] }
        return documents.flatMap { document in
            var isShell = false
            return document.lines.enumerated().compactMap { number, line -> Command? in
                if line.hasPrefix("```") {
                    isShell = line.hasPrefix("```sh")
                    return nil
                }
                guard isShell, !line.isEmpty, !line.hasPrefix("#") else { return nil }
                return Command(document: document.path, line: number + 1, text: String(line))
            }
        }
    }

    @Test func `hold commands`() {
        #expect(`Documents`.commands().count >= 6)
    }

    @Test(arguments: commands())
    func `run as written`(command: Command) throws {
        let needsData = command.text.contains("--data")
        let data = ProcessInfo.processInfo.environment["MONIAC_DATA"]
        if needsData && data == nil { return withKnownData(command) }
        let text = try runnable(command.text, data: data)
        let result = try `Documents`.shell(text)
        #expect(result.status == 0, "\(command.testDescription)\n\(result.output)")
    }

    /// Without the data root the command must refuse, not crash.
    private func withKnownData(_ command: Command) {
        #expect(!command.text.contains(";"), "\(command.testDescription) hides behind another")
    }

    /// `make` is not called from inside its own test; its targets must exist.
    private func runnable(_ text: String, data: String?) throws -> String {
        if text.hasPrefix("make") { return "make --dry-run \(text.dropFirst(4))" }
        var changed = text.replacing("path/to/data", with: data ?? "")
        if changed.contains("moniac run") && !changed.contains("--out") {
            changed += " --out \"$OUT/result.sqlite\""
        }
        return changed
    }

    /// Runs `text` at the root with the built programs on the path.
    static func shell(_ text: String) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-euo", "pipefail", "-c", text]
        process.currentDirectoryURL = House.root
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = programs.path + ":" + (environment["PATH"] ?? "")
        environment["OUT"] = folder.path
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
