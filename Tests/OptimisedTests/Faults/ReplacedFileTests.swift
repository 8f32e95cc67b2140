import Foundation
import ResultStore
import Testing

/// A result file becomes another one while it is being verified.
@Suite(.serialized) struct ReplacedFileTests {
    /// Two sound files of different sweeps.
    private struct Pair {
        let files: [Data]
        let digests: [String]

        init(in folder: borrowing TestFolder) throws {
            var (files, digests): ([Data], [String]) = ([], [])
            for replicates in 2...3 {
                let path = folder.file("\(replicates).sqlite")
                digests.append(try #require(try RealSweep(replicates: replicates).finish(path)))
                files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
            }
            (self.files, self.digests) = (files, digests)
        }
    }

    private func verify(
        _ path: String, times: Int
    ) -> (digests: Set<String>, errors: [StoreError]) {
        var (digests, errors): (Set<String>, [StoreError]) = ([], [])
        for _ in 0..<times {
            do throws(StoreError) {
                digests.insert(try ResultVerifier(path: path).verify().digest)
            } catch {
                errors.append(error)
            }
        }
        return (digests, errors)
    }

    @Test func `a file that is replaced while it is read is the old one or the new`() throws {
        let folder = try TestFolder()
        let pair = try Pair(in: folder)
        let (path, other) = (folder.file("sweep.sqlite"), folder.file("next"))
        try pair.files[0].write(to: URL(fileURLWithPath: path))
        let files = pair.files
        let change = Repetition { round in
            try? files[(round + 1) % 2].write(to: URL(fileURLWithPath: other))
            rename(other, path)
        }
        let (digests, errors) = verify(path, times: 200)
        change.stop()
        #expect(errors == [])
        #expect(digests.isSubset(of: pair.digests))
    }

    @Test func `a file that is overwritten while it is read is never a third one`() throws {
        let folder = try TestFolder()
        let pair = try Pair(in: folder)
        let path = folder.file("sweep.sqlite")
        try pair.files[0].write(to: URL(fileURLWithPath: path))
        let files = pair.files
        let change = Repetition { round in
            guard let file = FileHandle(forWritingAtPath: path) else { return }
            defer { try? file.close() }
            let bytes = files[(round + 1) % 2]
            for start in stride(from: 0, to: bytes.count, by: 4096) {
                file.write(bytes[start..<min(start + 4096, bytes.count)])
            }
            try? file.truncate(atOffset: UInt64(bytes.count))
        }
        let (digests, errors) = verify(path, times: 200)
        change.stop()
        print("overwritten while read: \(errors.count) of 200 times the mixture was found")
        #expect(digests.isSubset(of: pair.digests))
        for error in errors { #expect(error.blame != .ourselves, "\(error)") }
    }
}
