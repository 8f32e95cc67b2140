import Foundation
import StrictText
import Testing

/// What the corpus's generator makes: files too large, too many or too special to be kept.
@Suite(
    .enabled(if: Corpus.folder != nil, Corpus.missing),
    .enabled(if: WatchedProcess.areBuilt, WatchedProcess.notBuilt),
    .enabled(if: CorpusGenerator.python != nil, "skipped: there is no python3 to run the generator")
)
struct GeneratedFilesTests {
    @Test func `files beyond every limit are refused, files at the limit are read`() throws {
        let made = try CorpusGenerator.make("large")
        defer { withExtendedLifetime(made.folder) {} }
        #expect(made.rows.count >= 40)
        for row in made.rows {
            let mapped = try GeneratedFilesTests.mapped(row)
            let faults = Judgement.faults(
                try Judgement.ending(row, mapped), of: row, mapped)
            #expect(faults.isEmpty, "\(row.file): \(faults)")
        }
    }

    @Test func `links, pipes, devices and folders are no data files`() throws {
        let made = try CorpusGenerator.make("paths")
        let skeleton = try ScenarioMapping.corpusSkeleton(Corpus.rows("yaml"))
        #expect(made.rows.count >= 16)
        // Nobody forbids root to read.
        for row in made.rows where row.name != "unreadable.yaml" || getuid() != 0 {
            let mapped = try ScenarioMapping.file(row, skeleton: skeleton)
            let scenario = URL(fileURLWithPath: row.path)
            for part in mapped.others + [mapped.attacked] {
                let url = scenario.deletingLastPathComponent().appendingPathComponent(part.name)
                try Data(part.bytes).write(to: url)
            }
            let ending = try Judgement.ending(
                "yaml", row.path, result: made.folder.file("result.sqlite"),
                overrides: ["horizon=1d"])
            let faults = Judgement.faults(ending, of: row, mapped)
            #expect(faults.isEmpty, "\(row.file): \(faults)")
        }
    }

    @Test func `mutants of the corpus's own files end by themselves`() throws {
        let made = try CorpusGenerator.make("mutants")
        defer { withExtendedLifetime(made.folder) {} }
        for row in made.rows {
            let part = MappedFile.Part(name: row.name, bytes: try row.bytes())
            let mapped =
                row.kind == "csv"
                ? try TableMapping.file(row)
                : MappedFile(attacked: part, lines: nil)
            let faults = Judgement.faults(try Judgement.ending(row, mapped), of: row, mapped)
            #expect(faults.isEmpty, "\(row.file): \(faults)")
        }
    }

    /// Tables become a scenario's prices. The skeleton, where one stands amid blanks or comments,
    /// becomes ours, and as much is taken from its surroundings as it is longer.
    private static func mapped(_ row: HostileRow) throws -> MappedFile {
        if row.kind == "csv" { return try TableMapping.file(row) }
        let skeleton = try ScenarioMapping.corpusSkeleton(Corpus.rows("yaml"))
        guard row.dependsOnKeys else {
            let part = MappedFile.Part(name: row.name, bytes: try row.bytes())
            return MappedFile(attacked: part, lines: row.line.map { $0...$0 })
        }
        let theirs = Array(skeleton.map { $0 + "\n" }.joined().utf8)
        let lines = ScenarioMapping.skeleton.map(\.ours) + [ScenarioMapping.extends]
        let ours = Array(lines.map { $0 + "\n" }.joined().utf8)
        let bytes = try row.bytes()
        let longer = ours.count - theirs.count
        let mapped: [UInt8]
        if bytes.starts(with: theirs) {
            mapped = ours + bytes[theirs.count..<bytes.count - longer - 1] + [0x0A]
        } else {
            mapped = bytes[longer..<bytes.count - theirs.count] + ours
        }
        #expect(mapped.count == bytes.count)
        let base = MappedFile.Part(name: "base.yaml", bytes: Array(ScenarioMapping.base.utf8))
        return MappedFile(
            attacked: MappedFile.Part(name: row.name, bytes: mapped), others: [base], lines: nil)
    }
}

/// Runs `generate.py` of the corpus.
enum CorpusGenerator {
    static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// - Parameters:
    ///   - kind: What is made: `large`, `paths`, `sqlite` or `mutants`.
    ///   - base: A result file of ours, for `sqlite`.
    static func make(
        _ kind: String, count: Int = 300, base: String? = nil
    ) throws -> (folder: WorkFolder, rows: [HostileRow]) {
        let folder = try WorkFolder()
        let script = try #require(Corpus.folder) + "/generate.py"
        let ending = try WatchedProcess.run(
            try #require(python),
            ["-B", script, "--out", folder.path, "--kinds", kind, "--count", "\(count)"]
                + (base.map { ["--base", $0] } ?? []))
        try #require(ending.status == 0, "the generator failed: \(ending.error)")
        return (folder, try HostileList.rows(of: folder.file("GENERATED.csv")))
    }
}
