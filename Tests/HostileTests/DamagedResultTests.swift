import Foundation
import Testing

/// Result files that were damaged, or that came with foreign files beside them.
@Suite(
    .enabled(if: Corpus.folder != nil, Corpus.missing),
    .enabled(if: WatchedProcess.areBuilt, WatchedProcess.notBuilt),
    .enabled(if: CorpusGenerator.python != nil, "skipped: there is no python3 to run the generator")
)
struct DamagedResultTests {
    /// Three days of a small scenario.
    private static func run(_ result: String) throws -> WatchedProcess.Ending {
        try WatchedProcess.run(
            try #require(WatchedProcess.program("moniac")),
            [
                "run", "\(SoundFiles.root)/scenarios/anchors/escrow.yaml", "--set", "horizon=3d",
                "--quiet", "--out", result,
            ])
    }

    /// Whether the program has a command.
    private static func has(_ command: String) -> Bool {
        guard let program = WatchedProcess.program("moniac") else { return false }
        let text = try? WatchedProcess.run(program, ["--help"]).output
        return text?.contains("\n  \(command) ") == true
    }

    private func damaged(_ count: Int) throws -> (folder: WorkFolder, rows: [HostileRow]) {
        let folder = try WorkFolder()
        let base = folder.file("base.sqlite")
        #expect(try DamagedResultTests.run(base).status == 0)
        let made = try CorpusGenerator.make("sqlite", count: count, base: base)
        #expect(made.rows.count == count + 1)
        return made
    }

    @Test func `a run over a damaged result replaces it, or refuses and leaves it`() throws {
        let made = try damaged(60)
        defer { withExtendedLifetime(made.folder) {} }
        for row in made.rows {
            let before = try row.bytes()
            let ending = try DamagedResultTests.run(row.path)
            let faults = Judgement.bounds(ending)
            #expect(faults.isEmpty, "\(row.file): \(faults)")
            #expect(ending.status == 0 || ending.status == 2, "\(row.file): \(ending.error)")
            if ending.status == 2 { #expect(try row.bytes() == before, "\(row.file) is changed") }
        }
    }

    @Test(.enabled(if: has("verify"), "skipped: this build has no moniac verify"))
    func `verify finds every damage that changes a row`() throws {
        let made = try damaged(400)
        defer { withExtendedLifetime(made.folder) {} }
        let program = try #require(WatchedProcess.program("moniac"))
        for row in made.rows {
            let ending = try WatchedProcess.run(program, ["verify", row.path])
            let faults = Judgement.faults(
                ending, of: row,
                MappedFile(attacked: MappedFile.Part(name: row.name, bytes: []), lines: nil))
            #expect(faults.isEmpty, "\(row.file): \(faults)")
        }
    }
}
