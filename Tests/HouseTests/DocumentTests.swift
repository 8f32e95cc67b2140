import Foundation
import Testing

/// Every command in the documents is run, as it stands there.
@Suite struct `Documents` {
    /// The folder of the built programs, beside the test bundle; the documents call them by name.
    static let programs: URL? = {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folders =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap { $0?.deletingLastPathComponent() }
            + bundles.map { $0.bundleURL.deletingLastPathComponent() }
        return folders.first {
            let program = $0.appendingPathComponent("moniac").path
            return FileManager.default.isExecutableFile(atPath: program)
        }
    }()

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
        // Those of docs/SWEEPS.md go on with each other's files: its own test runs them in order.
        let documents = (try? documents())?.filter { $0.path != "docs/SWEEPS.md" }
        guard let documents else { return [] }
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
        let text = try runnable(command.text, data: data)
        let result = try `Documents`.shell(text)
        // Without the data the command refuses its input: the folder it names is not there.
        let expected: Int32 = needsData && data == nil ? 2 : 0
        #expect(result.status == expected, "\(command.testDescription)\n\(result.output)")
    }

    /// `make` is not called from inside its own test; its targets must exist.
    private func runnable(_ text: String, data: String?) throws -> String {
        if text.hasPrefix("make") { return "make --dry-run \(text.dropFirst(4))" }
        var changed = text.replacing("path/to/data", with: data ?? "path/to/data")
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
        environment["PATH"] = try #require(programs).path + ":" + (environment["PATH"] ?? "")
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
