import Economy
import Experiments
import Foundation
import ResultStore
import Testing

/// The built program, as scripts see it.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacCommandTests {
    // MARK: Usage

    @Test func `the version goes to the output`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(["--version"], in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.output.hasPrefix("moniac "))
        #expect(ending.error == "")
    }

    @Test(arguments: [
        ["run"], ["walk"], ["run", "a.yaml", "--format", "xml"], ["run", "a.yaml", "--seed", "-1"],
        ["run", "a.yaml", "--replication", "4294967296"], ["run", "a.yaml", "b.yaml"],
    ])
    func `wrong arguments are refused on the error output`(_ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(arguments, in: folder.path)
        #expect(ending.exited)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.error != "")
        #expect(folder.contents == [])
    }

    // MARK: Input

    @Test func `a scenario that is not there is refused by name`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(["run", "absent.yaml"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.error.contains("absent.yaml"))
        #expect(ending.error.contains("[file-missing]"))
        #expect(folder.contents == [])
    }

    @Test func `a wrong value is refused with its place, and nothing is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write("moniac: 1\nname: NO NO\nseed: 012\n", to: "wrong.yaml")
        let ending = try MoniacProcess.run(["run", "wrong.yaml"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.error.contains("wrong.yaml:3:7: error: seed: expected "))
        #expect(folder.contents == ["wrong.yaml"])
    }

    @Test func `a wrong setting is placed at its option`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--set", "horizonn=3d"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains("--set:4:"))
        #expect(folder.contents == [])
    }

    // MARK: Result

    @Test func `a run prints a summary and keeps a result that balances`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(MoniacProcess.shortRun, in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.output.hasPrefix("ICN, three years"))
        #expect(ending.output.contains("invariants: none broken"))
        #expect(ending.error.contains("day 3 of 3, 100 %"))
        #expect(ending.error.hasSuffix("result: results/icn-baseline.sqlite\n"))
        #expect(folder.contents == ["results/icn-baseline.sqlite"])
        let path = folder.file("results/icn-baseline.sqlite")
        let database = try ResultDatabase(readingAt: path)
        #expect(try database.balanceViolations() == [])
        let run = try database.run(1)
        #expect(run.record.days == 3)
        #expect(run.provenance.overrides == ["horizon=3d", "warm_up=0d", "expect=[]"])
        #expect(run.parameters.contains { $0.keyPath == "horizon" && $0.setBy == "--set:1" })
    }

    @Test func `json is one object on the output, and quiet is quiet`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--format", "json", "--quiet", "--out", "a.sqlite"],
            in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.error == "")
        let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
        let keys = try #require(object as? [String: Any]).keys.sorted()
        #expect(
            keys == [
                "expectations", "fingerprint", "flows", "metrics", "outcome", "replication",
                "scenario",
                "seed", "state_digest", "violation_count", "violations",
            ])
        #expect(folder.contents == ["a.sqlite"])
    }

    @Test func `a failed expectation is status 1 after everything is kept`() throws {
        let folder = try TemporaryFolder()
        let expectation = "expect=[{metric: supply_end, is: \"< 1 ICNT\"}]"
        let arguments = MoniacProcess.shortRun.dropLast() + [expectation]
        let ending = try MoniacProcess.run(Array(arguments), in: folder.path)
        #expect(ending.status == 1)
        #expect(ending.output.contains("expectations: 0 of 1 hold"))
        #expect(ending.error.contains("supply_end: expected < 1 ICNT, found 700000000 ICNT"))
        #expect(folder.contents == ["results/icn-baseline.sqlite"])
    }

    @Test func `seed and replication change the run, nothing else does`() throws {
        let folder = try TemporaryFolder()
        func printed(
            _ extra: [String], environment: [String: String] = [:], place: String = ""
        ) throws -> String {
            let ending = try MoniacProcess.run(
                MoniacProcess.shortRun + ["--format", "json", "--quiet"] + extra,
                in: folder.path + place, environment: environment)
            #expect(ending.status == 0)
            return ending.output
        }
        let first = try printed(["--out", "a.sqlite"])
        try FileManager.default.createDirectory(
            atPath: folder.file("elsewhere"), withIntermediateDirectories: false)
        let foreign = ["LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Apia"]
        #expect(try printed([], environment: foreign, place: "/elsewhere") == first)
        #expect(try printed(["--seed", "20261121"]) == first)
        #expect(try printed(["--seed", "1"]) != first)
        #expect(try printed(["--replication", "1"]) != first)
    }

    @Test func `the command log ends in the digest that the run prints`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + [
                "--format", "json", "--quiet", "--command-log", "log.jsonl",
            ], in: folder.path)
        #expect(ending.status == 0)
        let lines = try folder.read("log.jsonl").split(separator: "\n")
        #expect(lines.count > 10)
        let digest = try #require(
            ending.output.split(separator: "\"state_digest\": \"").last?.prefix(64))
        #expect(try #require(lines.last).contains(digest))
        #expect(folder.contents == ["log.jsonl", "results/icn-baseline.sqlite"])
    }

    // MARK: Other commands

    @Test func `explain prints each value with its place`() throws {
        let folder = try TemporaryFolder()
        let path = ScenarioLibrary.scenarioPath("icn/baseline")
        let ending = try MoniacProcess.run(["explain", path], in: folder.path)
        #expect(ending.status == 0)
        #expect(ending.error == "")
        #expect(ending.output.contains("seed = 20261121"))
        let part = try MoniacProcess.run(["explain", path, "horizon"], in: folder.path)
        #expect(part.output.split(separator: "\n").count == 1)
        let none = try MoniacProcess.run(["explain", path, "horizonn"], in: folder.path)
        #expect(none.status == 2)
        #expect(none.error.contains("found \"horizonn\"; did you mean horizon? [unknown-key]"))
        #expect(folder.contents == [])
    }

    @Test func `a misspelt command is told from the commands there are`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(["chekc", "."], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains("found 'chekc'; did you mean check?"))
        for known in [["help", "run"], ["--version"], ["run", "--help"]] {
            #expect(try MoniacProcess.run(known, in: folder.path).status == 0)
        }
    }

    @Test(arguments: ["run", "check", "explain"])
    func `a folder of data that is not there is refused at once`(command: String) throws {
        let folder = try TemporaryFolder()
        let path = ScenarioLibrary.scenarioPath("anchors/escrow")
        for data in ["absent", path] {
            let ending = try MoniacProcess.run(
                [command, path, "--data", data], in: folder.path)
            #expect(ending.status == 2)
            #expect(ending.error.contains("expected --data with a folder that can be read"))
        }
        #expect(folder.contents == [])
    }

    @Test func `the schema is JSON`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(["schema"], in: folder.path)
        #expect(ending.status == 0)
        let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
        #expect(try #require(object as? [String: Any])["$schema"] != nil)
    }
}
