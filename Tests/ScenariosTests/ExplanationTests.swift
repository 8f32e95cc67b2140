import Testing

@testable import Scenarios

/// Where each value of a scenario comes from.
struct ExplanationTests {
    private let scenario: Scenario

    init() throws {
        let folder = try ScenarioFolder()
        try folder.write("base.yaml", SampleScenario.text)
        try folder.write(
            "over.yaml",
            "moniac: 1\nextends: base.yaml\nprotocol:\n  market_adjustment:\n    k: 2\n")
        scenario = try folder.read("over.yaml", overrides: ["seed=8"])
    }

    private func entry(_ path: String) throws -> Explanation.Entry {
        try #require(scenario.explanation.entries.first { $0.path == path })
    }

    @Test func `a value names the file and line that set it`() throws {
        #expect(try entry("protocol.market_adjustment.k").origin.hasSuffix("over.yaml:5"))
        #expect(try entry("protocol.market_adjustment.floor").origin.hasSuffix("base.yaml:11"))
        #expect(try entry("seed").origin == "--set:1")
        #expect(try entry("protocol.market_adjustment.window").origin == "default")
    }

    @Test func `a default names its source and status, written or not`() throws {
        let window = try entry("protocol.market_adjustment.window")
        #expect(window.value == "7d")
        #expect(window.source == KeySource(text: "ICN docs, “HP Rewards”", status: .stated))
        // base.yaml writes the default.
        #expect(try entry("protocol.market_adjustment.floor").source?.status == .code)
        // over.yaml writes another value: the source of the default says nothing about it.
        #expect(try entry("protocol.market_adjustment.k").source == nil)
        #expect(try entry("protocol.market_adjustment.k").rule?.status == .assumed)
    }

    @Test func `the rule of a variant is the variant's`() throws {
        #expect(try entry("protocol.collateral.node.minimum_share").rule?.status == .code)
    }

    @Test func `lines can be asked for by key`() throws {
        let lines = scenario.explanation.lines(of: "protocol.market_adjustment")
        #expect(lines.count == 9)
        #expect(lines[2].hasPrefix("protocol.market_adjustment.k = 2"))
        #expect(lines[2].contains("  [ratio]  "))
        #expect(scenario.explanation.lines(of: "protocol.market").isEmpty)
        #expect(
            scenario.explanation.lines(of: "network.regions") == [
                "network.regions[0] = eu  [name]  \(try entry("network.regions[0]").origin)"
            ])
    }

    @Test func `every decoded value has a line`() {
        let lines = scenario.explanation.lines()
        #expect(lines.count == scenario.explanation.entries.count)
        #expect(lines.count > 70)
    }
}
