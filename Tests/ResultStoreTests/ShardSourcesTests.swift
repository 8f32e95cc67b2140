import Experiments
import Foundation
import Testing

@testable import ResultStore

@Suite struct ShardSourcesTests {
    /// The files of a folder that this process has open.
    private func open(in folder: borrowing TemporaryFolder) throws -> [String] {
        let prefix = folder.path + "/"
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { number in
            // Those of other tests come and go meanwhile.
            try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + number)
        }.filter { $0.hasPrefix(prefix) }
    }

    @Test func `many shards take one open file`() throws {
        let plan = SampleSweep.plan(points: 3, replicates: 4)
        let folder = try TemporaryFolder()
        try SampleSweep.compute(Array(1...12), of: 12, plan, in: folder.path)
        let found = try #require(try ShardFolder(path: folder.path).plans.first)
        let sources = ShardSources(found.shards)
        var most = 0
        for point in plan.points.indices {
            let places = sources.places(of: plan.numbers(of: point))
            #expect(places == Array(4 * point..<4 * point + 4))
            for place in places {
                let run = try sources.open(place).integer("SELECT max(run_id) FROM sweep_run")
                #expect(run == Int64(place + 1))
                most = max(most, try open(in: folder).count)
            }
        }
        #expect(most == 1)
    }
}
