import Experiments
import Foundation
import ResultStore
import Testing

/// The power is lost while a sweep is being written.
@Suite(.serialized) struct SweepPowerLossTests {
    private static let name = "sweep.sqlite"

    /// A sweep in two sessions, and every change that SQLite made to its files.
    private struct Recording {
        let sweep: RealSweep
        let isDurable: Bool
        let digest: String
        let operations: [DiskOperation]
        /// After each run that was reported kept, how many operations there had been.
        let marks: [Int]

        init(isDurable: Bool) throws {
            let sweep = try RealSweep(replicates: 2)
            var marks: [Int] = []
            self.isDurable = isDurable
            let folder = try TestFolder()
            let path = folder.file(SweepPowerLossTests.name)
            let disk = WatchedDisk(folder.path, keepsLog: true)
            defer { disk.forget() }
            do {
                let file = try SweepFile(path: path, plan: sweep.plan, isDurable: isDurable)
                try sweep.keep(in: file, most: 3) { marks.append(disk.operations.count) }
                try file.end()
            }
            let file = try SweepFile(path: path, plan: sweep.plan, isDurable: isDurable)
            try sweep.keep(in: file) { marks.append(disk.operations.count) }
            try file.end()
            digest = try #require(try file.digest())
            operations = disk.operations
            self.sweep = sweep
            self.marks = marks
        }

        /// Before everything but writes, and before some of these.
        var moments: [Int] {
            operations.indices.filter { operations[$0].isTurn || $0.isMultiple(of: 23) }
                + [operations.count]
        }
    }

    @Test(arguments: [false, true])
    func `a sweep goes on from whatever a loss of power left`(isDurable: Bool) throws {
        let recording = try Recording(isDurable: isDurable)
        var (losses, interrupted) = (0, 0)
        for moment in recording.moments {
            for (seed, rest) in [PowerLoss.Rest.lost, .kept, .torn, .torn, .torn].enumerated() {
                losses += 1
                let place = "before operation \(moment), \(rest), seed \(seed)"
                if try check(recording, moment, rest, UInt64(seed), place) { interrupted += 1 }
            }
        }
        print(
            "\(losses) losses of power over \(recording.operations.count) operations, each run "
                + "\(isDurable ? "" : "not ")on the disk before the next: "
                + "\(interrupted) times the file had to be resumed before it could be verified")
        #expect(losses > 100)
    }

    /// A kill, and then somebody who tidies up.
    @Test func `without its journal or log a file is never taken for another result`() throws {
        let recording = try Recording(isDurable: false)
        var counts = (same: 0, found: 0)
        for moment in recording.moments {
            let folder = try TestFolder()
            var kill = PowerLoss(after: recording.operations[..<moment], .kept, seed: 0)
            try kill.write(to: folder.path)
            let beside = folder.contents.filter { $0 != Self.name }
            if beside.isEmpty || beside.count == folder.contents.count { continue }
            for name in beside { unlink(folder.file(name)) }
            do throws(StoreError) {
                let path = folder.file(Self.name)
                try recording.sweep.finish(path)
                let found = try ResultVerifier(path: path).verify()
                #expect(found.digest == recording.digest, "before operation \(moment)")
                counts.same += 1
            } catch {
                counts.found += 1
                #expect(error.blame != .ourselves, "before operation \(moment): \(error)")
            }
        }
        print(
            "journal or log taken away: \(counts.same) times the same result in the end, "
                + "\(counts.found) times the damage was found")
        #expect(counts.same > 0)
    }

    /// - Returns: Whether the file could not be verified before it was resumed.
    private func check(
        _ recording: Recording, _ moment: Int, _ rest: PowerLoss.Rest, _ seed: UInt64,
        _ place: String
    ) throws -> Bool {
        let folder = try TestFolder()
        var loss = PowerLoss(after: recording.operations[..<moment], rest, seed: seed)
        try loss.write(to: folder.path)
        let path = folder.file(Self.name)
        var isInterrupted = false
        if FileManager.default.fileExists(atPath: path) {
            do throws(StoreError) {
                _ = try ResultVerifier(path: path).verify()
            } catch {
                isInterrupted = true
                #expect(error.sentence.contains("resume"), "\(place): \(error)")
            }
        }
        do throws(StoreError) {
            let file = try SweepFile(
                path: path, plan: recording.sweep.plan, isDurable: recording.isDurable)
            let kept = recording.sweep.plan.points.indices.reduce(0) {
                $0 + file.keptReplicates(of: $1)
            }
            let reported = recording.marks.count { $0 <= moment }
            if recording.isDurable { #expect(kept >= reported, "\(place) lost a run") }
            try recording.sweep.keep(in: file)
            try file.end()
            #expect(try file.digest() == recording.digest, "\(place)")
            #expect(try ResultVerifier(path: path).verify().digest == recording.digest, "\(place)")
        } catch {
            Issue.record("\(place): \(error)")
        }
        return isInterrupted
    }
}
