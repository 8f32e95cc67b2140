import Foundation
import Testing

/// `moniac check`, as a workflow sees it.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacCheckTests {
    /// Two days of the escrow anchor, by itself in a folder, with another expectation.
    private static func write(expecting expectation: String, in folder: borrowing TemporaryFolder)
        throws
    {
        let path = ScenarioLibrary.scenarioPath("anchors/escrow")
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("horizon: 1095d", with: "horizon: 2d")
            .replacing("{metric: violations, is: \"== 0\"}", with: expectation)
        try folder.write(text, to: "escrow.yaml")
    }

    private static let sound = "{metric: violations, is: \"== 0\"}"
    private static let broken = "{metric: jobs_finished, is: \"< 0\"}"

    @Test func `a scenario that holds ends with 0 and is reported`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        let ending = try MoniacProcess.run(
            ["check", ".", "--junit", "check.xml"], in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.output.contains("1 scenario: 1 held, 0 failed, 0 skipped"))
        let report = try folder.read("check.xml")
        #expect(report.contains("tests=\"1\" failures=\"0\" skipped=\"0\""))
    }

    @Test func `a broken expectation ends with 1, its place and the command that shows it`()
        throws
    {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.broken, in: folder)
        let ending = try MoniacProcess.run(
            ["check", "escrow.yaml", "--github", "--junit", "check.xml"], in: folder.path)
        #expect(ending.status == 1)
        #expect(ending.output.contains("jobs_finished: expected < 0, found "))
        #expect(ending.output.contains("moniac run escrow.yaml --seed 1949 --replication 0"))
        #expect(ending.output.contains("::error file=escrow.yaml,line="))
        #expect(try folder.read("check.xml").contains("<failure message="))
    }

    @Test func `nothing is recorded of a scenario that breaks its own expectations`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.broken, in: folder)
        let ending = try MoniacProcess.run(["check", ".", "--update"], in: folder.path)
        #expect(ending.status == 1)
        #expect(ending.output.contains("not recorded: the run breaks "))
        #expect(folder.contents == ["escrow.yaml"])
    }

    @Test func `files of a folder that are not checked are named`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        try folder.write("moniac: 1\nnmae: b\n", to: "misspelt.yaml")
        try folder.write("moniac: 1\n\"name\": b\nseed: 012\n", to: "quoted.yml")
        let ending = try MoniacProcess.run(["check", "."], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.output.contains("quoted.yml:3:7: error: seed: "))
        #expect(ending.output.contains("left out: 1 file without a name (./misspelt.yaml)"))
    }

    @Test func `a record that cannot be read is not taken for none`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/escrow.expected.json", withIntermediateDirectories: false)
        let ending = try MoniacProcess.run(["check", "escrow.yaml"], in: folder.path)
        #expect(ending.status == 3)
        #expect(ending.error.contains("escrow.expected.json: error: expected to read the recorded"))
        let update = try MoniacProcess.run(["check", "escrow.yaml", "--update"], in: folder.path)
        #expect(update.status == 3)
    }

    @Test func `a report replaces no scenario`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        let text = try folder.read("escrow.yaml")
        let ending = try MoniacProcess.run(
            ["check", "escrow.yaml", "--junit", "escrow.yaml"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains("escrow.yaml: error: expected a new name or an earlier text"))
        #expect(try folder.read("escrow.yaml") == text)
        for _ in 1...2 {
            let again = ["check", "escrow.yaml", "--junit", "check.xml"]
            #expect(try MoniacProcess.run(again, in: folder.path).status == 0)
        }
    }

    @Test func `a report that cannot be written is refused before anything runs`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        let ending = try MoniacProcess.run(
            ["check", "escrow.yaml", "--junit", "escrow.yaml/check.xml"], in: folder.path)
        #expect(ending.status == 3)
        #expect(!ending.output.contains("held"))
        let refused = try MoniacProcess.run(
            ["check", "escrow.yaml", "--junit", "escrow.yaml"], in: folder.path)
        #expect(refused.status == 2)
        #expect(!refused.output.contains("held"))
        #expect(folder.contents == ["escrow.yaml"])
    }

    /// Ways to write a name, and what is none: the name of something else, or a text.
    @Test(arguments: [
        ("\u{FEFF}name: a\nmoniac: 1\n", true), ("{moniac: 1, name: a}\n", true),
        ("moniac: 1\r\nname: a\r\n", true), ("moniac: 1\nname : a\n", true),
        ("  moniac: 1\n  name: a\n", true), ("moniac: 1\nname: [\n", true),
        ("moniac: 1\nprotocol: {\nname: a}\n", false),
        ("moniac: 1\ntitle: \"b\nname: a\"\n", false), ("- name: a\n", false),
        ("services: &a {}\nother: *a\n", false),
    ])
    func `a scenario of a folder is known by its own name`(text: String, isNamed: Bool) throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        try folder.write(text, to: "other.yaml")
        let ending = try MoniacProcess.run(["check", "."], in: folder.path)
        // None of them is complete.
        #expect(ending.status == (isNamed ? 2 : 0), "\(ending.output)")
        #expect(
            ending.output.contains("left out: 1 file without a name (./other.yaml)") != isNamed)
    }

    @Test func `a folder without scenarios is refused, and what is in it is named`() throws {
        let folder = try TemporaryFolder()
        try folder.write("moniac: 1\n", to: "part.yaml")
        let ending = try MoniacProcess.run(["check", "."], in: folder.path)
        #expect(ending.status == 2)
        #expect(
            ending.error.contains("no scenario; left out: 1 file without a name (./part.yaml)"))
        let missing = try MoniacProcess.run(["check", "absent"], in: folder.path)
        #expect(missing.error.contains("found no file or folder of that name"))
    }

    @Test func `a refused scenario ends with 2`() throws {
        let folder = try TemporaryFolder()
        try folder.write("moniac: 1\nname: NO NO\nseed: 012\n", to: "wrong.yaml")
        let ending = try MoniacProcess.run(["check", "wrong.yaml"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.output.contains("wrong.yaml:3:7: error: seed: expected "))
    }

    @Test func `a changed figure fails until it is recorded, and its source goes with it`() throws {
        let folder = try TemporaryFolder()
        try Self.write(expecting: Self.sound, in: folder)
        let update = ["check", "escrow.yaml", "--update"]
        #expect(try MoniacProcess.run(update, in: folder.path).status == 0)
        let record = try folder.read("escrow.expected.json")
        let unit = "\"unit\": \"epochs\""
        #expect(record.contains(unit))
        let sourced = record.replacing(unit, with: unit + ", \"source\": \"counted by hand\"")
        try folder.write(sourced, to: "escrow.expected.json")
        #expect(try MoniacProcess.run(["check", "escrow.yaml"], in: folder.path).status == 0)

        let other = sourced.replacing("\"value\": 2,", with: "\"value\": 3,")
        #expect(other != sourced)
        try folder.write(other, to: "escrow.expected.json")
        let ending = try MoniacProcess.run(["check", "escrow.yaml"], in: folder.path)
        #expect(ending.status == 1)
        #expect(ending.output.contains("epochs: expected 3 epochs, found 2 epochs"))
        let again = try MoniacProcess.run(update, in: folder.path)
        #expect(again.output.contains("derived independently, and now different: epochs"))
        #expect(try folder.read("escrow.expected.json") == record)
    }
}
