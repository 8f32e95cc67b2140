import Foundation
import StrictText
import Testing

@testable import Scenarios

/// Which files a scenario may name, and what is read of them.
struct FilesTests {
    private let folder: ScenarioFolder
    private let prices = "date,close_usd\n2025-12-31,0.5\n2026-01-01,0.6\n2026-01-02,0.7\n"

    init() throws {
        folder = try ScenarioFolder()
    }

    private func history(_ file: String) -> String {
        SampleScenario.with(5, "horizon: 2d")
            .replacing(
                "    model: constant\n    initial: 0.40 USD",
                with: "    model: history\n    file: \(file)")
    }

    /// The first message about a scenario that names this file; nil when it is accepted.
    private func refusal(_ file: String, data: URL? = nil) throws -> String? {
        try folder.write("test.yaml", history(file))
        return folder.messages("test.yaml", data: data).first
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(name), withDestinationPath: target)
    }

    @Test(arguments: [
        ("/etc/passwd", "an absolute path: \"/etc/passwd\""),
        ("//etc/passwd", "an absolute path: \"//etc/passwd\""),
        ("https://example.org/p.csv", "the scheme https in"),
        ("file:///etc/passwd", "the scheme file in"),
        ("'..\\..\\secret.csv'", "the character \\ in"),
        ("'\\\\server\\share\\p.csv'", "the character \\ in"), ("'*.csv'", "the character * in"),
        ("'|id'", "the character | in"), ("C:prices.csv", "the character : in"),
        ("prices/", "a directory: "), (".", "a directory: "), ("a/..", "a directory: "),
        ("a//b.csv", "an empty part in \"a//b.csv\""), ("é.csv", "another character in"),
        ("\"prices\\n.csv\"", "a line break"), ("\"\"", "an empty path"),
        ("../secret.csv", "a path outside it: "), ("./../secret.csv", "a path outside it: "),
        ("a/../../secret.csv", "a path outside it: "),
    ])
    func `a path outside the grammar is refused before any file is looked at`(
        _ row: (path: String, found: String)
    ) throws {
        let message = try #require(try refusal(row.path))
        #expect(message.contains(row.found), "\(message)")
        #expect(message.hasPrefix("test.yaml:20:11: error: market.price.file: "), "\(message)")
    }

    @Test func `parts and paths that are too long are refused`() throws {
        let part = String(repeating: "a", count: ScenarioLimits.componentBytes)
        #expect(try refusal(part)?.contains("[data-root-missing]") == true)
        #expect(try refusal(part + "a")?.contains("[file-reference]") == true)
        let long = Array(repeating: "abc", count: 1_025).joined(separator: "/")
        #expect(try refusal(long)?.contains("at most 4096 bytes (limit)") == true)
    }

    @Test(arguments: ["~/prices.csv", "$HOME/prices.csv", "'%2e%2e/prices.csv'", "no_such.csv"])
    func `nothing is expanded`(_ path: String) throws {
        let data = try folder.beside("data")
        let message = try #require(try refusal(path, data: data))
        #expect(message.contains("found no such file (not found): "), "\(message)")
    }

    @Test func `a table beside the scenario is found`() throws {
        try folder.write("prices.csv", prices)
        try folder.write("sub/prices.csv", prices)
        #expect(try refusal("prices.csv") == nil)
        #expect(try refusal("./sub/prices.csv") == nil)
        #expect(try refusal("sub/../prices.csv") == nil)
    }

    @Test func `a table is named from the folder of the file that names it`() throws {
        try folder.write("base/prices.csv", prices)
        try folder.write("base/base.yaml", history("prices.csv"))
        try folder.write("over/over.yaml", "moniac: 1\nextends: ../base/base.yaml\n")
        #expect(folder.messages("over/over.yaml") == [])
    }

    @Test func `a table in the data folder is found, one outside it is not`() throws {
        let data = try folder.beside("data")
        try folder.write("prices/TKN.csv", prices, in: data)
        try folder.write("secret.csv", prices, in: folder.beside(""))
        #expect(try refusal("prices/TKN.csv", data: data) == nil)
        #expect(
            try refusal("prices/../../secret.csv", data: data)?.contains("a path outside it: ")
                == true)
    }

    @Test func `without a data folder that alone is said`() throws {
        try folder.write("test.yaml", history("prices/TKN.csv"))
        do throws(ScenarioErrors) {
            _ = try folder.read("test.yaml")
            Issue.record("accepted")
        } catch {
            #expect(error.needsDataRoot)
            #expect(error.messages.map(\.code) == [.dataRootMissing])
        }
        try folder.write(
            "test.yaml", history("prices/TKN.csv").replacing("region: eu", with: "region: u"))
        do throws(ScenarioErrors) {
            _ = try folder.read("test.yaml")
            Issue.record("accepted")
        } catch {
            #expect(!error.needsDataRoot)
        }
    }

    @Test func `no symbolic link is followed`() throws {
        try folder.write("prices.csv", prices)
        try folder.write("secret.csv", prices, in: folder.beside(""))
        try link("link_out.csv", to: "../secret.csv")
        try link("link_inside.csv", to: "prices.csv")
        try link("link_chain.csv", to: "link_out.csv")
        try link("link_dangling.csv", to: "no_such_file.csv")
        try link("link_zero.csv", to: "/dev/zero")
        try link("loop_a.csv", to: "loop_b.csv")
        try link("loop_b.csv", to: "loop_a.csv")
        try link("link_up", to: "..")
        for name in [
            "link_out.csv", "link_inside.csv", "link_chain.csv", "link_dangling.csv",
            "link_zero.csv", "loop_a.csv", "link_up/secret.csv",
        ] {
            let message = try #require(try refusal(name), "\(name) is accepted")
            #expect(message.contains("found a symbolic link: "), "\(message)")
        }
    }

    @Test func `a scenario that is a link is refused as well`() throws {
        try folder.write("real.yaml", SampleScenario.text)
        try link("link.yaml", to: "real.yaml")
        #expect(folder.messages("link.yaml").first?.contains("a symbolic link") == true)
    }

    @Test func `only regular files are read, and nothing waits`() throws {
        #expect(mkfifo(folder.path("fifo.csv"), 0o600) == 0)
        try FileManager.default.createDirectory(
            atPath: folder.path("directory.csv"), withIntermediateDirectories: false)
        #expect(try refusal("fifo.csv")?.contains("found a pipe (FIFO): ") == true)
        #expect(try refusal("directory.csv")?.contains("found a directory: ") == true)
    }

    @Test func `a file that is too large is refused by its size`() throws {
        let path = try folder.write("sparse.csv", "")
        #expect(truncate(path, 8 << 30) == 0)
        let message = try #require(try refusal("sparse.csv"))
        #expect(message.contains("at most 33554432 bytes (size limit)"), "\(message)")
    }

    @Test func `a refusal of a whole table points to where it is named`() throws {
        try folder.write("empty.csv", "")
        let message = try #require(try refusal("empty.csv"))
        #expect(
            message.hasPrefix(
                "test.yaml:20:11: error: market.price.file: expected the header date,close_usd, "
                    + "found an empty file in "), "\(message)")
        #expect(message.hasSuffix("[empty]"))
    }

    @Test func `a refusal inside a table points into the table`() throws {
        try folder.write("prices.csv", prices + "2026-01-04,0.8\n")
        #expect(
            try refusal("prices.csv")
                == "prices.csv:5:1: error: date: expected the next date 2026-01-03, without a gap, "
                + "found 2026-01-04 [date-gap]")
    }

    @Test func `a missing scenario and a missing folder are told alike`() {
        let message = folder.messages("none.yaml").first ?? ""
        #expect(
            message
                == "none.yaml: error: expected a file, found no such file (not found) "
                + "[file-missing]")
        #expect(folder.messages("none/none.yaml").first?.contains("[file-missing]") == true)
    }
}
