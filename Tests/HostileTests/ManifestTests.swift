import Testing

/// Every file of the corpus, given to the program that reads it, as it is and with CR LF.
@Suite(
    .enabled(if: Corpus.folder != nil, Corpus.missing),
    .enabled(if: WatchedProcess.areBuilt, WatchedProcess.notBuilt))
struct ManifestTests {
    private func judge(_ row: HostileRow, _ mapped: MappedFile) throws {
        for file in [mapped, mapped.withCarriageReturns] {
            let ending = try Judgement.ending(row, file)
            let faults = Judgement.faults(ending, of: row, file)
            #expect(faults.isEmpty, "\(row.file): \(faults)")
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

    @Test func `layout, line ends and spellings of one value change no figure`() throws {
        let scenarios = try Corpus.rows("yaml")
        let skeleton = try ScenarioMapping.corpusSkeleton(scenarios)
        let same = ["ok_minimal", "ok_bom", "ok_crlf", "ok_document_marker", "ok_units"]
        let runs = try same.map { name in
            let row = try #require(scenarios.first { $0.name == name + ".yaml" })
            let mapped = try ScenarioMapping.file(row, skeleton: skeleton)
            return try ManifestTests.fingerprint(Judgement.ending(row, mapped))
        }
        #expect(Set(runs).count == 1, "\(zip(same, runs).map { "\($0): \($1)" })")
        let tables = try Corpus.rows("csv")
        let prices = try ["ok_price", "ok_price_bom", "ok_price_crlf"].map { name in
            let row = try #require(tables.first { $0.name == name + ".csv" })
            return try ManifestTests.fingerprint(Judgement.ending(row, TableMapping.file(row)))
        }
        #expect(Set(prices).count == 1, "\(prices)")
    }

    private static func fingerprint(_ ending: WatchedProcess.Ending) throws -> String {
        let match = ending.output.firstMatch(of: #/"fingerprint": *"([0-9a-f]+)"/#)
        return String(try #require(match, "\(ending.error)").1)
    }

    @Test func `the corpus is the one that the mapping was made for`() throws {
        let rows = try Corpus.rows("yaml")
        #expect(try ScenarioMapping.corpusSkeleton(rows) == ScenarioMapping.skeleton.map(\.theirs))
        #expect(rows.count >= 160)
        #expect(try Corpus.rows("csv").count >= 75)
        #expect(try Corpus.rows("json").count >= 54)
    }
}
