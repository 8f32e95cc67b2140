import Foundation
import Scenarios
import Testing

@testable import Experiments

@Suite struct `Parts of a comparison` {
    @Test func `settings are split at commas that separate`() throws {
        let side = try ComparisonPlan.Side(
            path: "base.yaml", settings: "a.b=1, c=[2, 3],d={e: \"4, 5\"},f='6, 7'", number: 2)
        #expect(
            side.settings.map(\.text) == ["a.b=1", "c=[2, 3]", "d={e: \"4, 5\"}", "f='6, 7'"])
        #expect(side.settings.map { "\($0.position)" } == ["2:1", "2:8", "2:17", "2:31"])
        let one = try ComparisonPlan.Side(path: "base.yaml", settings: "k=2")
        #expect(one.settings.map(\.text) == ["k=2"])
    }

    @Test(arguments: ["", "k", "=1", "k=1,", "k=1,,l=2"])
    func `settings without key or value are refused`(text: String) {
        let error = #expect(throws: SweepError.self) {
            try ComparisonPlan.Side(path: "base.yaml", settings: text)
        }
        #expect(error?.code == "proposal-set")
    }

    @Test func `changes are what decides a run, with where it was set`() throws {
        let path = ComparisonTests.baseline
        let reader = ScenarioReader()
        let base = try reader.read(path: path)
        let other = try reader.read(
            path: path,
            overrides: [
                "name=other", "title=Another", "expect=[]", "remarks=[]",
                "protocol.market_adjustment.k=2",
                "network.regions=[eu, us, asia, africa]",
            ])
        let changes = ScenarioChange.all(from: base.explanation, to: other.explanation)
        #expect(Set(changes.map(\.key)) == ["protocol.market_adjustment.k", "network.regions[3]"])
        let k = try #require(changes.first { $0.key == "protocol.market_adjustment.k" })
        #expect(k.old == "1.5")
        #expect(k.new == "2")
        #expect(k.oldOrigin?.contains("icn.yaml:") ?? false)
        #expect(k.newOrigin?.hasPrefix("--set:5") ?? false)
        let region = try #require(changes.first { $0.key == "network.regions[3]" })
        #expect(region.old == nil)
        #expect(region.new == "africa")
        let back = ScenarioChange.all(from: other.explanation, to: base.explanation)
        #expect(back.map(\.key).sorted() == changes.map(\.key).sorted())
        #expect(back.first { $0.key == "network.regions[3]" }?.new == nil)
    }

    /// A direction for a figure that no run has would be dead.
    @Test func `every figure with a direction is one of a shipped scenario`() throws {
        let folder = ComparisonTests.scenarios
        let files = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".expected.json") }
        let text = try files.map {
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }.joined()
        for name in MetricDirection.less + MetricDirection.more {
            #expect(text.contains("\"\(name)\": {"), "\(name)")
        }
        #expect(MetricDirection(of: "jobs_expired") == .lessIsBetter)
        #expect(MetricDirection(of: "jobs_finished") == .moreIsBetter)
        #expect(MetricDirection(of: "price_end") == .unknown)
    }
}
