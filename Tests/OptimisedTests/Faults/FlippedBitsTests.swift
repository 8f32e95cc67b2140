import Experiments
import Foundation
import ResultStore
import Testing

/// A bit of a result file changes: the verifier finds it wherever it changed a row.
@Suite struct FlippedBitsTests {
    private struct Counts {
        var flips = 0
        var changed = 0
        var structure = 0
        var harmless = 0
    }

    /// A file of one kind, and what is known of it.
    private struct Sound {
        let path: String
        let bytes: Data
        let tables: [String]
        let rows: [UInt8]
        let targets: BitTargets

        /// - Parameter only: The tables that bits are flipped in; none named: all with rows.
        init(_ path: String, only: [String] = []) throws {
            self.path = path
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let names = RowDump.column(
                path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            // Who writes the file is no part of the result.
            tables = try #require(names).filter { $0 != "lock" && !$0.hasPrefix("sqlite_") }
            rows = try #require(RowDump.of(path, tables: tables))
            targets = try BitTargets(path, tables: only.isEmpty ? tables : only)
        }
    }

    private static let parts = 4
    private static let scale =
        ProcessInfo.processInfo.environment["MONIAC_BIT_FLIPS"].flatMap(Int.init) ?? 5_000

    /// Set MONIAC_BIT_FLIPS for another number of them. The parts run at once.
    @Test(arguments: 0..<UInt64(parts))
    func `every flipped bit that changes a row is found`(part: UInt64) throws {
        let folder = try TestFolder()
        let sweep = try RealSweep(replicates: 3)
        let finished = folder.file("finished.sqlite")
        try sweep.finish(finished)
        let stopped = folder.file("stopped.sqlite")
        do {
            let file = try SweepFile(path: stopped, plan: sweep.plan)
            try sweep.keep(in: file, most: 5)
            try file.end()
        }
        let single = folder.file("run.sqlite")
        if case .completed(let run) = sweep.runs[0].result {
            try ResultFile(path: single).record(run)
        }
        var counts = Counts()
        let tenth = Self.scale / Self.parts / 10
        try flip(Sound(finished), 6 * tenth, seed: 3 * part, in: folder, &counts)
        try flip(Sound(stopped), 2 * tenth, seed: 3 * part + 1, in: folder, &counts)
        try flip(Sound(single), 2 * tenth, seed: 3 * part + 2, in: folder, &counts)
        print(
            "part \(part + 1) of \(Self.parts): \(counts.flips) flipped bits: \(counts.changed) changed rows and were found, "
                + "\(counts.structure) damaged the structure alone and were found, "
                + "\(counts.harmless) changed nothing and were not accused")
        #expect(counts.changed > counts.flips / 2)
    }

    /// What a point's runs are gathered in while it is open.
    @Test func `every flipped bit in what an open point gathered is found`() throws {
        let folder = try TestFolder()
        let sweep = try RealSweep(replicates: 260)
        let path = folder.file("open.sqlite")
        do {
            let file = try SweepFile(path: path, plan: sweep.plan)
            try sweep.keep(in: file, most: 259)
            try file.end()
        }
        var counts = Counts()
        let sound = try Sound(path, only: ["distribution", "pending_series"])
        try flip(sound, Self.scale / 100, seed: 99, in: folder, &counts)
        print("\(counts.flips) flipped bits of open points: \(counts.changed) changed rows")
        #expect(counts.changed > counts.flips / 2)
    }

    private func flip(
        _ sound: Sound, _ count: Int, seed: UInt64, in folder: borrowing TestFolder,
        _ counts: inout Counts
    ) throws {
        _ = try ResultVerifier(path: sound.path).verify()
        var dice = Dice(seed)
        let changed = folder.file("changed.sqlite")
        try sound.bytes.write(to: URL(fileURLWithPath: changed))
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: changed))
        defer { try? file.close() }
        func put(_ byte: UInt8, at place: Int) throws {
            try file.seek(toOffset: UInt64(place))
            try file.write(contentsOf: [byte])
        }
        for _ in 0..<count {
            let bit = sound.targets.bit(&dice, fileBytes: sound.bytes.count)
            let byte = sound.bytes[bit / 8]
            try put(byte ^ 1 << UInt8(bit % 8), at: bit / 8)
            judge(changed, sound, "bit \(bit) of \(sound.path)", &counts)
            try put(byte, at: bit / 8)
        }
        counts.flips += count
    }

    /// The rows decide, read by SQLite alone; then the verifier's word is heard.
    private func judge(_ path: String, _ sound: Sound, _ place: String, _ counts: inout Counts) {
        let isSame = RowDump.of(path, tables: sound.tables) == sound.rows
        var error: StoreError?
        do throws(StoreError) {
            _ = try ResultVerifier(path: path).verify()
        } catch let found {
            error = found
        }
        if let error { #expect(error.blame == .input, "\(place): \(error)") }
        if !isSame {
            counts.changed += 1
            #expect(error != nil, "\(place) changed a row unnoticed")
        } else if let error {
            counts.structure += 1
            #expect(!RowDump.isIntact(path), "\(place) changed no row: \(error)")
        } else {
            counts.harmless += 1
        }
    }
}
