import Foundation
import Testing

/// `moniac compare`, as a proposer's shell sees it.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacCompareTests {
    private static let base = ScenarioLibrary.scenarioPath("anchors/escrow")

    /// Two days of the escrow anchor at another fee.
    private static func arguments(_ more: [String]) -> [String] {
        [
            "compare", base, "--proposal-set", "protocol.jobs.fee=50bps", "--set", "horizon=2d",
            "--set", "expect=[]", "--replicates", "3",
        ] + more
    }

    @Test func `a report names the change, the difference and its interval`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            Self.arguments(["--quiet", "--threads", "2"]), in: folder.path)
        #expect(ending.status == 0, "\(ending.error)")
        #expect(ending.error.isEmpty)
        for part in [
            "protocol.jobs.fee", "25bps", "50bps", "--proposal-set:1", "Means", "95 % interval",
            "Medians and whole distributions", "Tails", "What goes wrong", "Who gains",
            "protocol/…", "any invariant broken", "0 of 3",
        ] {
            #expect(ending.output.contains(part), "\(part)")
        }
        #expect(folder.contents.isEmpty)
    }

    @Test func `the JSON is the same for any number of threads, seed and figures chosen`() throws {
        let folder = try TemporaryFolder()
        let chosen = ["--format", "json", "--seed", "7", "--metric", "treasury_end"]
        let alone = try MoniacProcess.run(
            Self.arguments(chosen + ["--threads", "1"]), in: folder.path)
        let together = try MoniacProcess.run(
            Self.arguments(chosen + ["--threads", "3"]), in: folder.path)
        #expect(alone.status == 0)
        #expect(alone.output == together.output)
        #expect(alone.error.contains("run 6 of 6"))
        let object =
            try JSONSerialization.jsonObject(with: Data(alone.output.utf8)) as? [String: Any]
        #expect(object?["seed"] as? String == "7")
        let proposals = try #require(object?["proposals"] as? [[String: Any]])
        let metrics = try #require(proposals[0]["metrics"] as? [[String: Any]])
        #expect(metrics.count == 1)
    }

    @Test func `Markdown goes to a file that appears whole`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            Self.arguments(["--format", "markdown", "--out", "page.md", "--quiet"]),
            in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.output.isEmpty)
        #expect(folder.contents == ["page.md"])
        let page = try folder.read("page.md")
        #expect(page.hasPrefix("# Comparison with "))
        #expect(page.contains("| figure | base | proposal |"))
    }

    @Test func `a page replaces an earlier page and nothing else`() throws {
        let folder = try TemporaryFolder()
        try folder.write("moniac: 1\n", to: "plan.yaml")
        let ending = try MoniacProcess.run(
            Self.arguments(["--out", "plan.yaml", "--quiet"]), in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains("[exists]"))
        #expect(try folder.read("plan.yaml") == "moniac: 1\n")
        for format in ["table", "markdown", "json"] {
            let again = Self.arguments(["--out", "page", "--quiet", "--format", format])
            #expect(try MoniacProcess.run(again, in: folder.path).status == 0, "\(format)")
        }
    }

    @Test func `what is refused is refused with its place and status 2`() throws {
        let folder = try TemporaryFolder()
        try folder.write("moniac: 1\nname: wrong\nextends: nothing.yaml\n", to: "wrong.yaml")
        for (arguments, message) in [
            (["compare", Self.base], "expected --proposal or --proposal-set, found neither"),
            (
                Self.arguments(["--replicates", "1"]),
                "expected --replicates from 2 to 65535, found 1"
            ),
            (Self.arguments(["--threads", "0"]), "expected --threads from 1 to 1024, found 0"),
            (Self.arguments(["--proposal", "wrong.yaml"]), "wrong.yaml:3:10: error: extends: "),
            (Self.arguments(["--proposal-set", "fee"]), "expected key.path=value"),
            (Self.arguments(["--proposal-set", "seed=5"]), "[seeds-differ]"),
            (Self.arguments(["--metric", "treasury_ned"]), "did you mean treasury_end?"),
            (Self.arguments(["--set", "horizn=2d"]), "--set:3:1: error: horizn: "),
            (
                Self.arguments(["--proposal-set", "seed=1, horizon=ten"]),
                "--proposal-set:2:17: error: horizon: "
            ),
            (Self.arguments(["--data", "none"]), "expected --data with a folder that can be read"),
        ] {
            let ending = try MoniacProcess.run(arguments, in: folder.path)
            #expect(ending.status == 2, "\(message)\n\(ending.error)")
            #expect(ending.error.contains(message), "\(ending.error)")
        }
    }

    @Test func `a place that cannot be written to is refused before anything runs`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let ending = try MoniacProcess.run(
            Self.arguments(["--out", "file/page.md"]), in: folder.path)
        #expect(ending.status == 3)
        #expect(!ending.error.contains("run "))
    }
}
