import Foundation
import ResultStore
import Testing

/// What goes wrong around a sweep: nothing that was reported done is lost, nothing half done
/// shows, and what is resumed ends as if nothing had happened.
@Suite(.serialized, .enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct MoniacSweepFaultTests {
    /// Two days of the escrow anchor at two fees.
    private func write(in folder: borrowing TemporaryFolder, replicates: Int = 8) throws {
        let path = ScenarioLibrary.scenarioPath("anchors/escrow")
        let base = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("horizon: 1095d", with: "horizon: 2d")
        try folder.write(base, to: "base.yaml")
        let plan = """
            moniac: 1
            name: fees
            extends: base.yaml
            sweep:
              replicates: \(replicates)
              design:
                kind: grid
                over:
                  - {key: protocol.jobs.fee, values: [25bps, 50bps]}

            """
        try folder.write(plan, to: "plan.yaml")
    }

    private static func arguments(_ out: String, resumes: Bool = true) -> [String] {
        ["sweep", "plan.yaml", "--quiet", "--format", "json", "--threads", "2", "--out", out]
            + (resumes ? ["--resume"] : [])
    }

    private func sweep(
        _ out: String, in folder: borrowing TemporaryFolder, shell: String? = nil
    ) throws -> MoniacProcess.Ending {
        try MoniacProcess.run(Self.arguments(out), in: folder.path, shell: shell)
    }

    private func digest(_ name: String, in folder: borrowing TemporaryFolder) throws -> String {
        try ResultVerifier(path: folder.file(name)).verify().digest
    }

    // MARK: Kills

    /// Set MONIAC_KILLS for more of them.
    @Test func `a sweep that is killed again and again ends with the same digest`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder)
        #expect(try sweep("whole.sqlite", in: folder).status == 0)
        let kills = ProcessInfo.processInfo.environment["MONIAC_KILLS"].flatMap(Int.init) ?? 6
        var state: UInt64 = 20_261_121
        var (killed, partial) = (0, 0)
        var round = 0
        while killed < kills, round < 3 * kills {
            round += 1
            let name = "\(round).sqlite"
            for _ in 0..<kills where killed < kills {
                let process = try MoniacProcess(Self.arguments(name), in: folder.path)
                // Not before the file is begun, and then at any moment.
                while process.isRunning, !folder.contents.contains(name) { usleep(500) }
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                usleep(UInt32(state >> 33) % 60_000)
                kill(process.identifier, SIGKILL)
                let ending = process.wait()
                if ending.exited {
                    #expect(ending.status == 0, "\(ending.error)")
                    break
                }
                killed += 1
                if (try? ResultVerifier(path: folder.file(name)).verify()) != nil { partial += 1 }
            }
            let ending = try sweep(name, in: folder)
            #expect(ending.status == 0, "\(ending.error)")
            #expect(try digest(name, in: folder) == digest("whole.sqlite", in: folder))
        }
        print("\(killed) kills over \(round) sweeps; \(partial) times a sound part was there")
        #expect(killed > 0)
    }

    @Test func `a second process is refused within a second`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder, replicates: 2_000)
        let first = try MoniacProcess(Self.arguments("a.sqlite"), in: folder.path)
        while first.isRunning, !folder.contents.contains("a.sqlite.lock") { usleep(1_000) }
        // The time of a command that does nothing is no part of the refusal.
        let start = ContinuousClock.now
        let second = try sweep("a.sqlite", in: folder)
        let elapsed = ContinuousClock.now - start
        #expect(second.status == 3)
        #expect(second.error.contains("found process \(first.identifier) on "))
        #expect(second.error.contains("[busy]"))
        #expect(first.isRunning)
        // Not before the file holds the plan.
        let path = folder.file("a.sqlite")
        while first.isRunning, (try? ResultVerifier(path: path).verify()) == nil { usleep(5_000) }
        kill(first.identifier, SIGKILL)
        _ = first.wait()
        print("refused after \(elapsed)")
        // The owner is gone: what it left is whole, or waits for the next one, which goes on.
        do throws(StoreError) {
            #expect(try ResultVerifier(path: path).verify().sweep?.name == "fees")
        } catch {
            #expect(error.sentence.contains("resume what wrote it"), "\(error)")
        }
        let third = try MoniacProcess(Self.arguments("a.sqlite"), in: folder.path)
        usleep(200_000)
        kill(third.identifier, SIGTERM)
        let ending = third.wait()
        #expect(!ending.error.contains("[busy]"))
        #expect(try ResultVerifier(path: path).verify().sweep?.name == "fees")
    }

    // MARK: Places

    @Test(arguments: [1, 100, 400, 700])
    func `a file size limit is status 3, and the sweep goes on without it`(_ blocks: Int) throws {
        let folder = try TemporaryFolder()
        try write(in: folder)
        let limited = try sweep(
            "a.sqlite", in: folder,
            shell: "ulimit -f \(blocks); exec \"$0\" \"$@\" >/dev/null 2>/dev/null")
        #expect(limited.exited)
        #expect(limited.status == 3 || limited.status == 0)
        let resumed = try sweep("a.sqlite", in: folder)
        #expect(resumed.status == 0, "\(resumed.error)")
        #expect(try sweep("whole.sqlite", in: folder).status == 0)
        #expect(try digest("a.sqlite", in: folder) == digest("whole.sqlite", in: folder))
    }

    private static let isRoot = getuid() == 0

    /// A line of `sh` in a world of its own where `disk` is a file system in memory.
    private func onDisk(_ size: String, _ script: String) -> String {
        "unshare -m sh -c 'mkdir -p disk && mount -t tmpfs -o size=\(size) tmpfs disk && \(script)'"
            + " \"$0\" \"$@\""
    }

    @Test(.enabled(if: isRoot, "only root can mount a small disk"))
    func `a full disk is status 3, and the sweep goes on when there is room`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder, replicates: 60)
        let ending = try sweep(
            "disk/a.sqlite", in: folder,
            shell: onDisk(
                "1m",
                """
                { "$0" "$@" >out1 2>err1; echo $? >status1; "$0" verify disk/a.sqlite >out2 2>err2; \
                echo $? >status2; mount -o remount,size=64m disk; "$0" "$@" >out3 2>err3; \
                echo $? >status3; cp disk/a.sqlite kept.sqlite; }
                """))
        #expect(ending.exited)
        #expect(try folder.read("status1") == "3\n")
        #expect(try folder.read("err1").contains("[disk-full]"))
        #expect(try folder.read("status2") == "0\n")
        #expect(try folder.read("status3") == "0\n")
        #expect(try sweep("whole.sqlite", in: folder).status == 0)
        #expect(try digest("kept.sqlite", in: folder) == digest("whole.sqlite", in: folder))
    }

    @Test(.enabled(if: isRoot, "only root can mount a disk to read only"))
    func `a disk that takes no writing is status 3, for a new sweep and for one begun`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder)
        let ending = try sweep(
            "disk/a.sqlite", in: folder,
            shell: onDisk(
                "64m",
                """
                { "$0" "$@" >out1 2>err1; echo $? >status1; mount -o remount,ro disk; \
                "$0" "$@" >out2 2>err2; echo $? >status2; \
                "$0" sweep plan.yaml --out disk/b.sqlite >out3 2>err3; echo $? >status3; \
                "$0" verify disk/a.sqlite >out4 2>err4; echo $? >status4; }
                """))
        #expect(ending.exited)
        #expect(try folder.read("status1") == "0\n")
        #expect(try folder.read("status2") == "3\n")
        #expect(try folder.read("err2").contains("[read-only]"))
        #expect(try folder.read("status3") == "3\n")
        #expect(try folder.read("status4") == "0\n")
    }

    // MARK: Shards

    @Test func `shards, some twice and at once, some killed, merge into the serial sweep`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder)
        #expect(try sweep("whole.sqlite", in: folder).status == 0)
        func start(_ number: Int) throws -> MoniacProcess {
            try MoniacProcess(
                ["sweep", "plan.yaml", "--shard", "\(number)/3", "--out", "parts", "--quiet"],
                in: folder.path)
        }
        // Two copies at once; one of another shard killed.
        let copies = try [start(1), start(1), start(2)]
        usleep(300_000)
        kill(copies[2].identifier, SIGKILL)
        #expect(copies[0].wait().status == 0)
        #expect(copies[1].wait().status == 0)
        _ = copies[2].wait()
        #expect(try start(3).wait().status == 0)

        let status = try MoniacProcess.run(["status", "parts"], in: folder.path)
        #expect(status.status == 0)
        #expect(status.output.hasPrefix("fees: 16 runs, plan "))
        #expect(status.output.contains("shard 1 of 3, 5 runs"))
        let early = try MoniacProcess.run(
            ["merge", "parts", "--out", "merged.sqlite"], in: folder.path)
        if early.status != 0 {
            #expect(early.status == 2)
            #expect(early.error.contains("found none of runs 6–10"))
        }
        #expect(try start(2).wait().status == 0)
        let again = try start(2).wait()
        #expect(again.status == 0)
        // Of another cut of the same plan.
        let stray = try MoniacProcess.run(
            ["sweep", "plan.yaml", "--shard", "1/2", "--out", "parts", "--quiet"],
            in: folder.path)
        #expect(stray.status == 0)
        let full = try MoniacProcess.run(["status", "parts"], in: folder.path)
        #expect(full.output.contains("  complete: ready to merge\n"))
        #expect(full.output.contains("  left out: parts/fees-1-of-2.sqlite, runs 1 to 8"))
        for _ in 0..<2 {
            let merge = try MoniacProcess.run(
                ["merge", "parts", "--out", "merged.sqlite"], in: folder.path)
            #expect(merge.status == 0, "\(merge.error)")
            #expect(merge.error.hasPrefix("left out: parts/fees-1-of-2.sqlite, runs 1 to 8"))
            #expect(
                try merge.output == "merged.sqlite: sound, fees, 16 runs, 2 of 2 points, digest "
                    + digest("whole.sqlite", in: folder) + "\n")
        }
    }

    @Test func `a merge that is asked to stop leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        try write(in: folder, replicates: 300)
        let shard = try MoniacProcess.run(
            ["sweep", "plan.yaml", "--shard", "1/1", "--out", "parts", "--quiet"],
            in: folder.path)
        #expect(shard.status == 0, "\(shard.error)")
        let merge = try MoniacProcess(
            ["merge", "parts", "--out", "merged.sqlite"], in: folder.path)
        while merge.isRunning, !folder.contents.contains(where: { $0.hasSuffix(".partial") }) {
            usleep(500)
        }
        kill(merge.identifier, SIGTERM)
        let ending = merge.wait()
        let parts = ["base.yaml", "parts/fees-1-of-1.sqlite", "plan.yaml"]
        if ending.status == 0 {
            #expect(folder.contents == (parts + ["merged.sqlite"]).sorted())
        } else {
            #expect(ending.status == 3)
            #expect(ending.error.contains("stopped by SIGTERM, nothing was written; run the same"))
            #expect(folder.contents == parts)
        }
    }

    @Test func `runs that write one name at once leave one whole result`() throws {
        let folder = try TemporaryFolder()
        let digests = try (1...3).map { seed in
            let name = "\(seed).sqlite"
            let run = MoniacProcess.shortRun + ["--seed", "\(seed)", "--quiet", "--out", name]
            #expect(try MoniacProcess.run(run, in: folder.path).status == 0)
            return try digest(name, in: folder)
        }
        let others = folder.contents
        for _ in 0..<3 {
            let processes = try (1...3).map { seed in
                try MoniacProcess(
                    MoniacProcess.shortRun
                        + ["--seed", "\(seed)", "--quiet", "--out", "one.sqlite"],
                    in: folder.path)
            }
            for process in processes {
                let ending = process.wait()
                #expect(ending.status == 0, "\(ending.error)")
            }
            #expect(try digests.contains(digest("one.sqlite", in: folder)))
            #expect(folder.contents == (others + ["one.sqlite"]).sorted())
        }
    }

    @Test(arguments: [
        (["sweep", "plan.yaml", "--shard", "4/3", "--out", "x"], "--shard"),
        (["sweep", "plan.yaml", "--shard", "1/3"], "--out FOLDER"),
        (["merge", "none", "--out", "x"], "expected a folder of shards"),
        (["status", "none"], "expected a folder of shards, found: No such file or directory"),
        (["status", "none"], "[file-missing]"),
        (["status", "plan.yaml"], "[file-not-regular]"),
        (["verify"], "file"),
        (["verify", "plan.yaml"], "[not-a-result]"),
        (["verify", "none.sqlite"], "[file-missing]"),
        (["verify", "."], "[file-not-regular]"),
    ])
    func `what is no part or result is refused`(_ arguments: [String], _ word: String) throws {
        let folder = try TemporaryFolder()
        try write(in: folder)
        let ending = try MoniacProcess.run(arguments, in: folder.path)
        #expect(ending.status == 2)
        #expect(ending.error.contains(word), "\(ending.error)")
        #expect(folder.contents == ["base.yaml", "plan.yaml"])
    }

    @Test func `verify prints the digest for people and for programs`() throws {
        let folder = try TemporaryFolder()
        let run = try MoniacProcess.run(
            MoniacProcess.shortRun + ["--out", "run.sqlite", "--quiet"], in: folder.path)
        #expect(run.status == 0)
        let digest = try digest("run.sqlite", in: folder)
        let plain = try MoniacProcess.run(["verify", "run.sqlite"], in: folder.path)
        #expect(plain.status == 0)
        #expect(plain.output == "run.sqlite: sound, 1 run, digest \(digest)\n")
        let json = try MoniacProcess.run(
            ["verify", "run.sqlite", "run.sqlite", "--format", "json"], in: folder.path)
        let line = "{\"file\":\"run.sqlite\",\"digest\":\"\(digest)\",\"runs\":1}\n"
        #expect(json.output == line + line)
    }
}
