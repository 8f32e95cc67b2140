import Foundation
import ResultStore
import Testing

/// `moniac sweep`, as a shell sees it.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacSweepTests {
    /// Two days of the escrow anchor at two fees.
    private func write(_ sweep: String, in folder: borrowing TemporaryFolder) throws {
        let path = ScenarioLibrary.scenarioPath("anchors/escrow")
        let base = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("horizon: 1095d", with: "horizon: 2d")
        try folder.write(base, to: "base.yaml")
        try folder.write("moniac: 1\nname: fees\nextends: base.yaml\n" + sweep, to: "plan.yaml")
    }

    private static let fees = """
        sweep:
          replicates: 6
          design:
            kind: grid
            over:
              - {key: protocol.jobs.fee, values: [25bps, 50bps]}

        """

    private func sweep(
        _ arguments: [String] = [], in folder: borrowing TemporaryFolder
    ) throws -> MoniacProcess.Ending {
        try MoniacProcess.run(["sweep", "plan.yaml"] + arguments, in: folder.path)
    }

    @Test func `a sweep prints its points and keeps one file`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let ending = try sweep(["--threads", "2", "--metric", "jobs_arrived"], in: folder)
        #expect(ending.status == 0, "\(ending.error)")
        #expect(ending.output.hasPrefix("fees\n2 points · 12 runs · random numbers common"))
        #expect(ending.output.contains("fee=25bps"))
        #expect(ending.output.contains("jobs arrived (jobs)"))
        #expect(ending.error.contains("run 12 of 12, 100 %"))
        #expect(ending.error.hasSuffix("result: results/fees-sweep.sqlite\n"))
        #expect(
            folder.contents == ["base.yaml", "plan.yaml", "results/fees-sweep.sqlite"])
    }

    @Test func `a name with slashes stays in the folder of results`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees.replacing("sweep:", with: "name: ../../out/er\nsweep:"), in: folder)
        try folder.write(
            folder.read("plan.yaml").replacing("name: fees\n", with: ""), to: "plan.yaml")
        let ending = try sweep(["--replicates", "1", "--quiet"], in: folder)
        #expect(ending.status == 0, "\(ending.error)")
        #expect(folder.contents.contains("results/-..-out-er-sweep.sqlite"), "\(folder.contents)")
    }

    @Test func `a metric that no run has is refused, and nothing is left`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let ending = try sweep(["--metric", "jobs_arived", "--quiet"], in: folder)
        #expect(ending.status == 2)
        #expect(ending.error.contains("did you mean jobs_arrived?"))
        #expect(!folder.contents.contains { $0.hasSuffix(".sqlite") })
    }

    @Test func `threads change nothing in what programs get`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        func printed(_ threads: Int) throws -> String {
            let ending = try sweep(
                [
                    "--threads", "\(threads)", "--format", "json", "--quiet", "--out",
                    "\(threads).sqlite", "--series", "price", "--durable",
                ], in: folder)
            #expect(ending.status == 0 && ending.error == "")
            return ending.output.replacing("\(threads).sqlite", with: "")
        }
        let one = try printed(1)
        #expect(one.contains("\"replicates\": 6"))
        for threads in [2, 3, 8] { #expect(try printed(threads) == one) }
    }

    @Test func `a file that is there is gone on with only when asked`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let whole = try sweep(["--out", "a.sqlite", "--format", "json"], in: folder)
        #expect(whole.status == 0)
        let again = try sweep(["--out", "a.sqlite"], in: folder)
        #expect(again.status == 2)
        #expect(again.error.contains("[exists]"))
        let resumed = try sweep(["--out", "a.sqlite", "--resume", "--format", "json"], in: folder)
        #expect(resumed.status == 0)
        #expect(resumed.output == whole.output)
        let other = try sweep(["--out", "a.sqlite", "--resume", "--seed", "5"], in: folder)
        #expect(other.status == 2)
        #expect(other.error.contains("[other-plan]"))
    }

    @Test func `a stopped sweep says how to go on, and ends as if it had not been stopped`()
        throws
    {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let many = ["--replicates", "60", "--threads", "2", "--format", "json"]
        let process = try MoniacProcess(
            ["sweep", "plan.yaml", "--out", "a.sqlite"] + many, in: folder.path)
        while process.isRunning, !process.errorSoFar.contains("run ") { usleep(2_000) }
        kill(process.identifier, SIGTERM)
        let stopped = process.wait()
        #expect(stopped.exited)
        if stopped.status != 0 {
            #expect(stopped.status == 3)
            #expect(stopped.output == "")
            #expect(stopped.error.contains("stopped by SIGTERM"))
            #expect(
                stopped.error.contains(
                    "moniac sweep plan.yaml --out a.sqlite --replicates 60 --threads 2 "
                        + "--format json --resume [stopped]"))
        }
        let resumed = try sweep(["--out", "a.sqlite", "--resume"] + many, in: folder)
        let whole = try sweep(["--out", "b.sqlite"] + many, in: folder)
        #expect(resumed.status == 0 && whole.status == 0)
        #expect(resumed.output.replacing("a.sqlite", with: "b.sqlite") == whole.output)
    }

    @Test func `targets end points early`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let ending = try sweep(
            ["--replicates", "100", "--until", "jobs_arrived ±5%", "--quiet"], in: folder)
        #expect(ending.status == 0, "\(ending.error)")
        #expect(ending.output.contains("until jobs_arrived ±5%"))
        #expect(ending.output.contains("target met"))
        #expect(ending.output.contains("64 runs"))
    }

    @Test func `what the targets came to is said, after a resumption too`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let arguments = [
            "--replicates", "40", "--until", "jobs_arrived ±5%", "--until",
            "jobs_arrived.p05 ±0.01%", "--out", "a.sqlite",
        ]
        for extra in [[], ["--resume"]] {
            let ending = try sweep(arguments + extra, in: folder)
            #expect(ending.status == 0, "\(ending.error)")
            for point in ["fee=25bps", "fee=50bps"] {
                let met = "target jobs_arrived ±5%, \(point): met after 40 runs, ±"
                #expect(ending.error.contains(met), "\(ending.error)")
                let open = "target jobs_arrived.p05 ±0.01%, \(point): not met after 40 runs, "
                #expect(ending.error.contains(open + "too few for an interval"))
            }
            #expect(ending.output.contains("target not met"))
        }
    }

    @Test func `a failed run or expectation is status 1 after everything is kept`() throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let ending = try sweep(
            ["--set", "expect=[{metric: jobs_arrived, is: \"< 1\"}]", "--replicates", "2"],
            in: folder)
        #expect(ending.status == 1)
        #expect(folder.contents.contains("results/fees-sweep.sqlite"))
    }

    @Test(arguments: [
        (["--until", "jobs"], "--until:1:1: error: expected a target"),
        (["--until", "jobs_arived ±5%"], "did you mean jobs_arrived?"),
        (
            ["--series", "prize"],
            "keep_series: error: expected a series of the scenario's runs, found \"prize\""
        ),
        (["--set", "horizonn=3d"], "--set:1:"),
        (["--threads", "0"], "--threads from 1 to 1024"),
        (["--replicates", "0"], "--replicates from 1"),
        (["--data", ".", "--set", "market.price={model: history, file: x.csv}"], "x.csv"),
        (["--data", "absent"], "expected --data with a folder that can be read, found 'absent'"),
        (["--shard", "1/2"], "expected --out FOLDER beside --shard"),
        (["--shard", "1/2", "--out", ".", "--resume"], "expected --shard or --resume, found both"),
    ])
    func `what is wrong is refused, and no file is left`(
        _ arguments: [String], _ expected: String
    ) throws {
        let folder = try TemporaryFolder()
        try write(Self.fees, in: folder)
        let ending = try sweep(arguments, in: folder)
        #expect(ending.status == 2, "\(ending.error)")
        #expect(ending.error.contains(expected), "\(ending.error)")
        #expect(folder.contents == ["base.yaml", "plan.yaml"])
    }

    @Test func `a run of a sweep, mirrored or not, is shown by its command`() throws {
        let folder = try TemporaryFolder()
        try write(
            Self.fees.replacing("replicates: 6", with: "replicates: 2")
                .replacing("design:", with: "random_numbers: antithetic\n  design:"), in: folder)
        #expect(try sweep(in: folder).status == 0)
        func arrived(_ extra: [String]) throws -> String {
            let ending = try MoniacProcess.run(
                ["run", "plan.yaml", "--format", "json", "--quiet"] + extra, in: folder.path)
            #expect(ending.status == 0)
            return ending.output
        }
        let plain = try arrived(["--replication", "0"])
        let mirrored = try arrived(["--replication", "0", "--antithetic"])
        #expect(plain != mirrored)
        #expect(mirrored.contains("\"replication\": 2147483648"))
    }
}
