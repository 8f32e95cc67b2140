import Experiments
import Foundation
import Testing

@testable import ResultStore

/// What a file of a stranger may say of an open point.
@Suite struct StoredSeriesTests {
    private let name = SeriesValues.Name(name: "price", unit: "USD")

    /// A stopped sweep of one point, with the first runs.
    private func sweep(
        _ plan: SweepPlan, runs: Int, in folder: borrowing TemporaryFolder
    ) throws -> String {
        let path = folder.file("sweep.sqlite")
        let file = try SweepFile(path: path, plan: plan)
        for number in 1...runs { try file.keep(SampleSweep.run(plan, Int64(number))) }
        try file.end()
        _ = try ResultVerifier(path: path).verify()
        return path
    }

    private func expectDamage(_ path: String, _ plan: SweepPlan, _ word: String) {
        let error = #expect(throws: StoreError.self) { try ResultVerifier(path: path).verify() }
        #expect(error?.code == .damaged)
        #expect(error?.sentence.contains(word) == true, "\(error?.sentence ?? "") without \(word)")
        let resumed = #expect(throws: StoreError.self) {
            try SampleSweep.perform(SweepFile(path: path, plan: plan))
        }
        #expect(resumed?.code == .damaged)
    }

    private func distribution(days: Int, count: Int) -> DailyDistribution {
        var distribution = DailyDistribution(days: days)
        distribution.addZeros(runs: count)
        return distribution
    }

    private func gather(
        _ distribution: DailyDistribution, as name: SeriesValues.Name, _ path: String,
        _ plan: SweepPlan
    ) throws {
        var packed = distribution
        let connection = try PlainFile(path).connection
        try SweepRows(connection: connection, plan: plan).gather(name, packed.pack(), point: 0)
    }

    @Test(arguments: [0, 2, 4])
    func `a run of other days than it had is found`(_ days: Int) throws {
        let plan = SampleSweep.plan(points: 1, replicates: 4)
        let folder = try TemporaryFolder()
        let path = try sweep(plan, runs: 2, in: folder)
        let values = try #require(
            SeriesValues(
                days: days, nameLines: days == 0 ? "" : "price\tUSD\n",
                values: [Double](repeating: 1, count: days)))
        let connection = try PlainFile(path).connection
        try connection.execute("DELETE FROM pending_series WHERE run_id = 2")
        try SweepRows(connection: connection, plan: plan).write(values, run: 2)
        expectDamage(path, plan, "pending_series of run 2")
    }

    @Test func `more gathered runs than there are cost nothing`() throws {
        let plan = SampleSweep.plan(points: 1, replicates: 4)
        let folder = try TemporaryFolder()
        let path = try sweep(plan, runs: 2, in: folder)
        var many = distribution(days: 3, count: 300)
        while many.count < 4_000_000 { many.merge(many) }
        try gather(many, as: name, path, plan)
        try gather(
            distribution(days: 3, count: 300),
            as: SeriesValues.Name(name: "another", unit: "USD"), path, plan)
        expectDamage(path, plan, "distribution of point 0")
    }

    /// Three bytes a day, which take two thousand as a distribution.
    @Test func `days that no run has are found before there is room for them`() throws {
        let plan = SampleSweep.plan(points: 1, replicates: 4)
        let folder = try TemporaryFolder()
        let path = try sweep(plan, runs: 2, in: folder)
        let connection = try PlainFile(path).connection
        // 2^16 days, of 300 runs, each with 300 zeros and no cell.
        let packed =
            [0x80, 0x80, 0x04, 0xAC, 0x02]
            + [UInt8](
                repeatElement([0xAC, 0x02, 0x00], count: 1 << 16).joined())
        try SweepRows(connection: connection, plan: plan).gather(name, packed, point: 0)
        #expect(DailyDistribution.shape(ofPacked: packed)?.days == 1 << 16)
        expectDamage(path, plan, "distribution of point 0")
    }

    /// Gathered at the 258th run, when 257 were pending.
    @Test(arguments: [(4, 257), (3, 258)])
    func `gathered series are of the point's runs and days`(_ days: Int, _ count: Int) throws {
        let plan = SampleSweep.plan(points: 1, replicates: 400)
        let folder = try TemporaryFolder()
        let path = try sweep(plan, runs: 310, in: folder)
        let series =
            try PlainFile(path).first(
                "series", of: "SELECT series FROM distribution") as String?
        let unit = try PlainFile(path).first("unit", of: "SELECT unit FROM distribution") as String?
        try gather(
            distribution(days: days, count: count),
            as: SeriesValues.Name(name: try #require(series), unit: try #require(unit)), path, plan)
        expectDamage(path, plan, "distribution of point 0")
    }
}
