import Foundation
import ResultStore
import Testing

/// What goes wrong around the program: no signal ends it, no half result stays.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacFaultTests {
    /// Long enough to be met at work.
    private static let longRun = [
        "run", ScenarioLibrary.scenarioPath("icn/baseline"), "--set", "horizon=2000d",
        "--out", "long.sqlite",
    ]

    // MARK: Places

    @Test func `another file of the name is refused and stays`() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine\n", to: "notes.md")
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--out", "notes.md"], in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains("[not-a-result]"))
        #expect(try folder.read("notes.md") == "mine\n")
        #expect(folder.contents == ["notes.md"])
    }

    @Test func `a place that takes no file is status 3 before the run`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--out", "file/run.sqlite"], in: folder.path)
        #expect(ending.status == 3)
        #expect(ending.error.contains("error: expected "))
        #expect(!ending.error.contains("day "))
        #expect(folder.contents == ["file"])
    }

    @Test(arguments: [0, 1, 8, 64])
    func `a file size limit is status 3 and leaves nothing`(_ blocks: Int) throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--quiet"], in: folder.path,
            shell: "ulimit -f \(blocks); exec \"$0\" \"$@\" >/dev/null 2>/dev/null")
        #expect(ending.exited)
        #expect(ending.status == 3)
        #expect(folder.contents == [])
    }

    @Test func `a full output is status 3`() throws {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            ["schema"], in: folder.path, shell: "exec \"$0\" \"$@\" >/dev/full")
        #expect(ending.status == 3)
        #expect(ending.error.contains("[output]"))
    }

    @Test func `a reader that goes away is no error`() throws {
        let folder = try TemporaryFolder()
        _ = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--quiet"], in: folder.path,
            shell: "(\"$0\" \"$@\"; echo $? >status) | true")
        #expect(try folder.read("status") == "0\n")
    }

    // MARK: Signals

    /// Starts a long run and comes back when it is at work: its temporary file is there.
    private func working(in folder: borrowing TemporaryFolder) throws -> MoniacProcess {
        let process = try MoniacProcess(MoniacFaultTests.longRun, in: folder.path)
        for _ in 0..<3_000 where process.isRunning && folder.contents.isEmpty {
            Thread.sleep(forTimeInterval: 0.02)
        }
        #expect(folder.contents.count == 1)
        // Past the first day, but far from the last.
        Thread.sleep(forTimeInterval: 0.2)
        return process
    }

    @Test(arguments: [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM")])
    func `a request to stop leaves nothing and says so`(_ signal: Int32, _ name: String) throws {
        let folder = try TemporaryFolder()
        let process = try working(in: folder)
        kill(process.identifier, signal)
        let ending = process.wait()
        #expect(ending.exited)
        #expect(ending.status == 3)
        #expect(ending.error.contains("stopped by \(name), nothing was written"))
        #expect(folder.contents == [])
    }

    @Test func `a killed run leaves no result, and the next one clears up`() throws {
        let folder = try TemporaryFolder()
        let process = try working(in: folder)
        kill(process.identifier, SIGKILL)
        #expect(!process.wait().exited)
        #expect(!folder.contents.contains("long.sqlite"))
        #expect(folder.contents.count == 1)
        let ending = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--out", "long.sqlite"], in: folder.path)
        #expect(ending.status == 0)
        #expect(folder.contents == ["long.sqlite"])
        #expect(try ResultDatabase(readingAt: folder.file("long.sqlite")).runIDs() == [1])
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV])
    func `a fault of ours is status 4 with the command that shows it`(_ signal: Int32) throws {
        let folder = try TemporaryFolder()
        let process = try working(in: folder)
        kill(process.identifier, signal)
        let ending = process.wait()
        #expect(ending.exited)
        #expect(ending.status == 4)
        #expect(ending.error.contains("internal error"))
        #expect(ending.error.contains("--set horizon=2000d --out long.sqlite"))
        #expect(!folder.contents.contains("long.sqlite"))
    }

    @Test func `a fault in one of many runs names the run`() throws {
        let folder = try TemporaryFolder()
        let process = try MoniacProcess(
            [
                "sweep", ScenarioLibrary.scenarioPath("icn/baseline"), "--set", "horizon=2000d",
                "--replicates", "500", "--threads", "1", "--out", "many.sqlite", "--data", ".",
            ], in: folder.path)
        while process.isRunning, !folder.contents.contains("many.sqlite") { usleep(1_000) }
        // Between two runs it is for a thousandth of the time.
        Thread.sleep(forTimeInterval: 1)
        kill(process.identifier, SIGTRAP)
        let ending = process.wait()
        #expect(ending.status == 4)
        let told = ending.error.split(separator: "\n").map(String.init)
        let run = try #require(told.first { $0.hasPrefix("  moniac run ") })
        #expect(run.contains("--set horizon=2000d --replication "))
        #expect(run.hasSuffix(" --data ."))
        #expect(told.last?.contains(" sweep ") == true)
    }
}
