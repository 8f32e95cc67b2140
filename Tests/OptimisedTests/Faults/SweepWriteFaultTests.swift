import Foundation
import ResultStore
import Testing

/// One operation on the disk fails, whichever it is.
@Suite(.serialized) struct SweepWriteFaultTests {
    private struct Counts {
        var faults = 0
        var hits = 0
        var errors = 0
        var interrupted = 0
    }

    @Test(arguments: DiskFault.Kind.allCases, [false, true])
    func `a sweep goes on after whatever failed`(_ kind: DiskFault.Kind, _ lasts: Bool) throws {
        let sweep = try RealSweep(replicates: 2)
        let (digest, operations) = try undisturbed(sweep)
        var counts = Counts()
        for number in stride(from: 0, to: operations, by: 5) {
            let fault = DiskFault(number: number, kind: kind, lasts: lasts)
            try check(sweep, fault, digest, &counts)
        }
        print(
            "\(kind)\(lasts ? " from then on" : ""): \(counts.faults) faults over \(operations) "
                + "operations, \(counts.hits) of them met, \(counts.errors) reported, "
                + "\(counts.interrupted) to be resumed before the file can be verified")
        #expect(counts.hits == counts.faults)
        #expect(counts.errors > counts.faults / 2)
        #expect(counts.interrupted < counts.faults / 10)
    }

    private func undisturbed(_ sweep: RealSweep) throws -> (digest: String, operations: Int) {
        let folder = try TestFolder()
        let disk = WatchedDisk(folder.path)
        defer { disk.forget() }
        let digest = try sweep.finish(folder.file("sweep.sqlite"))
        return (try #require(digest), disk.count)
    }

    private func check(
        _ sweep: RealSweep, _ fault: DiskFault, _ digest: String, _ counts: inout Counts
    ) throws {
        let folder = try TestFolder()
        let path = folder.file("sweep.sqlite")
        let disk = WatchedDisk(folder.path, fault: fault)
        defer { disk.forget() }
        let place = "operation \(fault.number), \(fault.kind), lasts: \(fault.lasts)"
        do throws(StoreError) {
            try session(sweep, path, disk, goesOn: fault.number.isMultiple(of: 2))
        } catch {
            counts.errors += 1
            #expect(error.blame == .environment, "\(place): \(error)")
        }
        counts.faults += 1
        counts.hits += disk.hits > 0 ? 1 : 0
        disk.repair()
        do throws(StoreError) {
            if FileManager.default.fileExists(atPath: path) {
                _ = try ResultVerifier(path: path).verify()
            }
        } catch {
            // A change that could not even be taken back.
            #expect(error.sentence.contains("resume"), "\(place): \(error)")
            #expect(folder.contents.contains("sweep.sqlite-journal"), "\(place): \(error)")
            counts.interrupted += 1
        }
        do throws(StoreError) {
            #expect(try sweep.finish(path) == digest, "\(place)")
            #expect(try ResultVerifier(path: path).verify().digest == digest, "\(place)")
            #expect(folder.contents == ["sweep.sqlite"], "\(place)")
        } catch {
            Issue.record("\(place): \(error)")
        }
    }

    /// - Parameter goesOn: Whether what failed is tried once more in the same session.
    private func session(
        _ sweep: RealSweep, _ path: String, _ disk: WatchedDisk, goesOn: Bool
    ) throws(StoreError) {
        let file = try SweepFile(path: path, plan: sweep.plan)
        do throws(StoreError) {
            try sweep.keep(in: file)
        } catch {
            if !goesOn { throw error }
            disk.repair()
            try sweep.keep(in: file)
            try file.end()
            throw error
        }
        try file.end()
    }
}
