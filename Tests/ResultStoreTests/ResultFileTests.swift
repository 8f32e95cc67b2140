import Economy
import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct ResultFileTests {
    @Test func `a result appears under its name and nothing else stays`() throws {
        let folder = try TemporaryFolder()
        let file = try ResultFile(path: folder.file("run.sqlite"))
        #expect(folder.contents.count == 1)
        #expect(!folder.contents.contains("run.sqlite"))
        try file.record(SampleRun.make())
        #expect(folder.contents == ["run.sqlite"])
    }

    @Test func `missing folders are made`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a/b/run.sqlite")
        try ResultFile(path: path).record(SampleRun.make())
        #expect(try ResultDatabase(readingAt: path).runIDs() == [1])
    }

    @Test func `an older result is replaced`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make(days: 2))
        try ResultFile(path: path).record(SampleRun.make(days: 3))
        #expect(try ResultDatabase(readingAt: path).run(1).record.days == 3)
        #expect(folder.contents == ["run.sqlite"])
    }

    @Test func `a failed run leaves the older result as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make(days: 2))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        var broken = try SampleRun.make()
        broken.record.workloads[0].meanWaitSeconds = .nan
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path).record(broken) }
        #expect(error?.path == path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.contents == ["run.sqlite"])
    }

    @Test func `the log of a sweep that is gone is not played back into a run`() throws {
        let folder = try TemporaryFolder()
        try ResultFile(path: folder.file("clean.sqlite")).record(SampleRun.make())
        let path = folder.file("run.sqlite")
        try SampleSweep.leaveKilled(SampleSweep.plan(), after: 5, at: path)
        try FileManager.default.removeItem(atPath: path)
        try ResultFile(path: path).record(SampleRun.make())
        #expect(folder.contents == ["clean.sqlite", "run.sqlite"])
        let digests = try ["clean", "run"].map {
            try ResultVerifier(path: folder.file("\($0).sqlite")).verify().digest
        }
        #expect(digests[0] == digests[1])
    }

    // MARK: What is not replaced

    @Test func `a run of an older version is replaced`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(SampleRun.make(days: 2))
        // As the second version of the schema had it.
        try PlainFile(path).change("DROP TABLE sweep; PRAGMA user_version = 2")
        try ResultFile(path: path).record(SampleRun.make(days: 3))
        #expect(try ResultDatabase(readingAt: path).run(1).record.days == 3)
    }

    @Test func `a sweep is not replaced`() throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
        #expect(error?.code == .exists)
    }

    @Test func `a sweep that came meanwhile is not replaced`() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        let other = try sweep(in: elsewhere)
        let path = folder.file("sweep.sqlite")
        let file = try ResultFile(path: path)
        try FileManager.default.moveItem(atPath: other, toPath: path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try file.record(SampleRun.make()) }
        #expect(error?.code == .exists)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.contents == ["sweep.sqlite"])
    }

    /// From its lock to the file under its name a sweep has only that.
    @Test func `a sweep that is about to begin is not replaced`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("sweep.sqlite")
        let file = try ResultFile(path: path)
        let lock = try FileLock(beside: path)
        let error = #expect(throws: StoreError.self) { try file.record(SampleRun.make()) }
        #expect(error?.code == .busy)
        #expect(folder.contents == ["sweep.sqlite.lock"])
        lock.remove()
        try ResultFile(path: path).record(SampleRun.make())
        #expect(folder.contents == ["sweep.sqlite"])
    }

    @Test func `a sweep that another process holds is not replaced`() throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        let holder = try PlainFile(path)
        try holder.change("BEGIN EXCLUSIVE")
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
        #expect(error?.code == .busy)
        try holder.change("ROLLBACK")
        _ = try ResultVerifier(path: path).verify()
    }

    @Test func `a sweep that was interrupted in a change is not replaced`() throws {
        let folder = try TemporaryFolder()
        let path = try sweep(in: folder)
        // The header of a rollback journal, as a kill leaves it.
        let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
        try Data(mark + [UInt8](repeating: 0, count: 504))
            .write(to: URL(fileURLWithPath: path + "-journal"))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
        #expect(error?.code == .exists)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.contents == ["sweep.sqlite", "sweep.sqlite-journal"])
    }

    private func sweep(in folder: borrowing TemporaryFolder) throws -> String {
        let path = folder.file("sweep.sqlite")
        try SweepFile(path: path, plan: SampleSweep.plan()).end()
        return path
    }

    @Test(arguments: ["", "# notes\n", String(repeating: "x", count: 4096)])
    func `another file is refused and stays`(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("notes.md")
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
        #expect(error?.code == .notAResult)
        #expect(error?.blame == .input)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(folder.contents == ["notes.md"])
    }

    @Test func `a folder and a link are refused`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StoreError.self) { try ResultFile(path: folder.path) }
        #expect(error?.code == .fileNotRegular)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link.sqlite"), withDestinationPath: "elsewhere.sqlite")
        let other = #expect(throws: StoreError.self) {
            try ResultFile(path: folder.file("link.sqlite"))
        }
        #expect(other?.code == .fileNotRegular)
    }

    @Test(arguments: ["", "results/"])
    func `a name that no file can have is refused`(_ path: String) {
        let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
        #expect(error?.code == .fileNotRegular)
    }

    @Test func `a place that cannot be written is the environment's fault`() throws {
        let folder = try TemporaryFolder()
        try "x".write(toFile: folder.file("file"), atomically: false, encoding: .utf8)
        for path in [folder.file("file/run.sqlite"), "/proc/moniac/run.sqlite"] {
            let error = #expect(throws: StoreError.self) { try ResultFile(path: path) }
            #expect(error?.blame == .environment)
        }
    }

    @Test func `what a dead process left is removed, what a living one writes stays`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        let own = try ResultFile(path: path)
        let name = URL(fileURLWithPath: own.file.temporaryPath).lastPathComponent
        own.file.discard()
        // No process has the number 2^31 − 1; process 1 always lives.
        let number = "\(getpid()).partial"
        let dead = name.replacingOccurrences(of: number, with: "\(Int32.max).partial")
        let living = name.replacingOccurrences(of: number, with: "1.partial")
        let foreign = ".run.sqlite.another-host.5.partial"
        for name in [dead, living, foreign] {
            try "x".write(toFile: folder.file(name), atomically: false, encoding: .utf8)
        }
        try ResultFile(path: path).record(SampleRun.make())
        #expect(folder.contents == [foreign, living, "run.sqlite"].sorted())
    }
}
