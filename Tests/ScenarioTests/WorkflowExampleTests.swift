import Foundation
import Testing

/// The example of a workflow for a protocol's own repository does what it says.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct WorkflowExampleTests {
    /// The commands of the program in `docs/ci-example.yml`, a line each.
    private static func commands() throws -> [[String]] {
        let path = URL(fileURLWithPath: ScenarioLibrary.root).deletingLastPathComponent()
            .appendingPathComponent("docs/ci-example.yml").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            guard let command = line.firstRange(of: "run: moniac ") else { return nil }
            return line[command.upperBound...].split(separator: " ").map(String.init)
        }
    }

    /// A repository with two short scenarios, one of which may be wrong.
    private static func write(_ expectation: String, in folder: borrowing TemporaryFolder) throws {
        let text = try String(
            contentsOfFile: ScenarioLibrary.scenarioPath("anchors/escrow"), encoding: .utf8
        ).replacing("horizon: 1095d", with: "horizon: 1d")
        try FileManager.default.createDirectory(
            atPath: folder.file("scenarios"), withIntermediateDirectories: true)
        try folder.write(text, to: "scenarios/sound.yaml")
        let other = text.replacing("{metric: violations, is: \"== 0\"}", with: expectation)
        try folder.write(other, to: "scenarios/other.yaml")
    }

    @Test func `its commands run and end with 0 when every scenario holds`() throws {
        let commands = try Self.commands()
        #expect(commands.map(\.first) == ["check"])
        for command in commands {
            let folder = try TemporaryFolder()
            try Self.write("{metric: epochs, is: \"== 1\"}", in: folder)
            let ending = try MoniacProcess.run(command, in: folder.path)
            #expect(ending.status == 0, "\(ending.error)")
            #expect(ending.output.contains("2 scenarios: 2 held, 0 failed, 0 skipped"))
            #expect(try folder.read("check.xml").contains("tests=\"2\" failures=\"0\""))
        }
    }

    @Test func `a scenario that does not hold fails the job and marks its line`() throws {
        let folder = try TemporaryFolder()
        try Self.write("{metric: epochs, is: \"== 2\"}", in: folder)
        let command = try #require(Self.commands().first)
        let ending = try MoniacProcess.run(command, in: folder.path)
        #expect(ending.status == 1)
        #expect(ending.output.contains("::error file=scenarios/other.yaml,line="))
    }
}
