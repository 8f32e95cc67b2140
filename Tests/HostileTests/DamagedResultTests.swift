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

    /// Two fees of the same scenario, with what a point comes to.
    private static func sweep(_ result: String, in folder: WorkFolder) throws {
        let base = try SoundFiles.bytes("scenarios/anchors/escrow.yaml")
        try folder.write(base, to: "base.yaml")
        let plan = """
            moniac: 1
            name: fees
            extends: base.yaml
            horizon: 3d
            expect: []
            sweep:
              replicates: 3
              design: {kind: grid, over: [{key: protocol.jobs.fee, values: [25bps, 50bps]}]}

            """
        try folder.write(Array(plan.utf8), to: "plan.yaml")
        let ending = try WatchedProcess.run(
            try #require(WatchedProcess.program("moniac")),
            ["sweep", folder.file("plan.yaml"), "--quiet", "--out", result])
        try #require(ending.status == 0, "\(ending.error)")
    }

    private func damaged(
        _ count: Int, isSweep: Bool = false
    ) throws -> (folder: WorkFolder, rows: [HostileRow]) {
        let folder = try WorkFolder()
        let base = folder.file("base.sqlite")
        if isSweep {
            try DamagedResultTests.sweep(base, in: folder)
        } else {
            #expect(try DamagedResultTests.run(base).status == 0)
        }
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

    /// The generator reads the rows by itself and says which files have others.
    @Test(arguments: [false, true])
    func `verify finds every damage that changes a row`(isSweep: Bool) throws {
        let made = try damaged(isSweep ? 250 : 400, isSweep: isSweep)
        defer { withExtendedLifetime(made.folder) {} }
        let program = try #require(WatchedProcess.program("moniac"))
        var endings: [Int32: Int] = [:]
        var digests: Set<String> = []
        for row in made.rows {
            let ending = try WatchedProcess.run(program, ["verify", row.path])
            let faults = Judgement.faults(
                ending, of: row,
                MappedFile(attacked: MappedFile.Part(name: row.name, bytes: []), lines: nil))
            #expect(faults.isEmpty, "\(row.file): \(faults)")
            endings[ending.status ?? -1, default: 0] += 1
            if ending.status == 0 {
                let match = ending.output.firstMatch(of: #/digest ([0-9a-f]{64})/#)
                digests.insert(String(try #require(match, "\(ending.output)").1))
            }
        }
        let refused = made.rows.count { $0.verdict == .refuse }
        print(
            "\(made.rows.count) results of a \(isSweep ? "sweep" : "run") judged: \(refused) must "
                + "be refused; \(endings[0, default: 0]) are sound, \(endings[2, default: 0]) "
                + "damaged, \(endings[3, default: 0]) left in the middle of a change")
        // Whatever was sound held the same rows.
        #expect(digests.count == 1)
        #expect(refused > made.rows.count / 2)
        #expect(endings[2, default: 0] >= refused)
    }
}
