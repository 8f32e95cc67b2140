import Foundation
import Testing

/// The built benchmark at sizes that take no time: what it prints, not how fast it was.
@Suite(.enabled(if: MoniacProcess.bench != nil, "moniac-bench is not built beside the tests"))
struct MoniacBenchTests {
    static let tiny = [
        "settlement", "--stakers", "100", "--providers", "40", "--receipts", "300", "--claims",
        "60",
    ]

    private func run(_ arguments: [String]) throws -> MoniacProcess.Ending {
        let folder = try TemporaryFolder()
        let ending = try MoniacProcess.run(
            arguments, of: MoniacProcess.bench, in: folder.path)
        #expect(folder.contents == [])
        return ending
    }

    private func lines(_ arguments: [String]) throws -> [[String: Any]] {
        let ending = try run(arguments)
        #expect(ending.status == 0)
        #expect(ending.error == "")
        return try ending.output.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func exact(_ line: [String: Any]) throws -> [String: Any] {
        let check = try #require(line["check"] as? [String: Any])
        return try #require(check["exact"] as? [String: Any])
    }

    @Test func `every line has the fields of a measurement and a cost above zero`() throws {
        let lines = try lines(MoniacBenchTests.tiny)
        let works = Set(lines.compactMap { $0["work"] as? String })
        #expect(
            works == [
                "settlement/receipts", "settlement/stakers-epoch",
                "settlement/stakers-epoch-checked", "settlement/changed-epoch",
                "settlement/providers-epoch", "settlement/providers-epoch-checked",
                "settlement/claims-list", "settlement/claims-tree",
            ])
        for line in lines {
            #expect(
                Set(line.keys) == [
                    "anchor", "work", "unit", "rate_per_cpu_s", "cpu_s", "wall_s", "max_rss_mb",
                    "check",
                ])
            #expect(line["anchor"] as? String == "moniac")
            for field in ["rate_per_cpu_s", "cpu_s", "wall_s", "max_rss_mb"] {
                #expect(try #require(line[field] as? Double) > 0, "\(field)")
            }
            #expect(try exact(line)["violations"] as? Int == 0)
        }
    }

    @Test func `what proves the work is the same in every run`() throws {
        let one = try lines(MoniacBenchTests.tiny).map { NSDictionary(dictionary: try exact($0)) }
        let two = try lines(MoniacBenchTests.tiny).map { NSDictionary(dictionary: try exact($0)) }
        #expect(one == two)
        #expect(one.filter { $0["digest"] != nil }.count == one.count - 1)
        #expect(one.last?["claims"] as? Int == 60)
    }

    @Test func `another size ends in another state`() throws {
        let receipts = ["settlement", "--work", "receipts", "--receipts"]
        let one = try lines(receipts + ["300"]).map { try exact($0)["digest"] as? String }
        let two = try lines(receipts + ["400"]).map { try exact($0)["digest"] as? String }
        #expect(one.count == 1)
        #expect(one != two)
    }

    @Test func `a table has a head and a row a measurement`() throws {
        let ending = try run(
            ["settlement", "--work", "providers", "--providers", "20", "--format", "table"])
        #expect(ending.status == 0)
        let rows = ending.output.split(separator: "\n")
        #expect(rows.count == 5)
        #expect(rows.first?.hasPrefix("work ") == true)
    }

    /// Three days with demand as amounts of work, so that a debug build takes no time.
    private func short(_ arguments: String...) -> [String] {
        [
            "replications", ScenarioLibrary.scenarioPath("icn/baseline"), "--set", "warm_up=0d",
            "--set", "horizon=3d", "--set", "demand.resolution=flow",
        ] + arguments
    }

    @Test func `replications are the same in every process, whatever is set is in them`() throws {
        let one = try lines(short("--size", "2")).map { try exact($0) }
        let two = try lines(short("--size", "2")).map { try exact($0) }
        let other = try lines(short("--size", "2", "--set", "seed=1"))
            .map { try exact($0) }
        #expect(one.count == 1)
        #expect(one.first?["days"] as? Int == 3)
        #expect(one.first?["violations"] as? Int == 0)
        #expect(
            one.map { NSDictionary(dictionary: $0) } == two.map { NSDictionary(dictionary: $0) })
        #expect(
            one.first?["fingerprints"] as? String != other.first?["fingerprints"] as? String)
    }

    @Test func `replications print a table too, and take a folder of data`() throws {
        let ending = try run(
            short("--size", "1", "--format", "table", "--data", "."))
        #expect(ending.status == 0)
        #expect(ending.output.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        ["settlement", "--stakers", "9"], ["settlement", "--providers", "-1"],
        ["settlement", "--receipts", "0"], ["settlement", "--work", "sleep"], ["hold"],
        ["replications"], ["replications", "none.yaml"],
        ["replications", "none.yaml", "--size", "0"],
    ])
    func `wrong arguments are refused on the error output`(_ arguments: [String]) throws {
        let ending = try run(arguments)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.error != "")
    }
}
