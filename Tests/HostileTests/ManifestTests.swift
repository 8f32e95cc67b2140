import Testing

/// Every file of the corpus, given to the program that reads it, as it is and with CR LF.
@Suite(
    .enabled(if: Corpus.folder != nil, Corpus.missing),
    .enabled(if: WatchedProcess.areBuilt, WatchedProcess.notBuilt))
struct ManifestTests {
    /// Rows that our language decides otherwise than the corpus. As few as possible.
    static let decidedOtherwise: [(file: String, why: String)] = [
        ("yaml/bomb_runs.yaml", "no scenario has a `sweep` yet: the section itself is refused")
    ]

    private func judge(_ row: HostileRow, _ mapped: MappedFile) throws {
        for file in [mapped, mapped.withCarriageReturns] {
            let ending = try Judgement.ending(row, file)
            let faults = Judgement.faults(ending, of: row, file)
            let isExempt = ManifestTests.decidedOtherwise.contains { $0.file == row.file }
            #expect(faults.isEmpty != isExempt, "\(row.file): \(faults)")
        }
    }

    @Test(arguments: try Corpus.rows("yaml"))
    func `a scenario ends as the corpus says`(row: HostileRow) throws {
        let skeleton = try ScenarioMapping.corpusSkeleton(Corpus.rows("yaml"))
        try judge(row, ScenarioMapping.file(row, skeleton: skeleton))
    }

    @Test(arguments: try Corpus.rows("csv"))
    func `a table ends as the corpus says`(row: HostileRow) throws {
        try judge(row, TableMapping.file(row))
    }

    @Test(arguments: try Corpus.rows("json"))
    func `a vector file ends as the corpus says`(row: HostileRow) throws {
        try judge(
            row,
            MappedFile(
                attacked: MappedFile.Part(name: row.name, bytes: row.bytes()),
                lines: row.line.map { $0...$0 }))
    }

    @Test func `the corpus is the one that the mapping was made for`() throws {
        let rows = try Corpus.rows("yaml")
        #expect(try ScenarioMapping.corpusSkeleton(rows) == ScenarioMapping.skeleton.map(\.theirs))
        #expect(rows.count >= 160)
        #expect(try Corpus.rows("csv").count >= 75)
        #expect(try Corpus.rows("json").count >= 54)
    }
}
