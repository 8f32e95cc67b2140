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

    private func lines(_ price: String, of prefix: String?) throws -> [String] {
        let folder = try ScenarioFolder()
        try folder.write("base.yaml", SampleScenario.text)
        return try folder.read("base.yaml", overrides: ["market.price=" + price]).explanation
            .lines(of: prefix)
    }

    @Test func `a price model's moments stand behind its values`() throws {
        let text =
            "{model: student_t, initial: 1 USD, scale_per_day: 0.05, degrees_of_freedom: 10}"
        let lines = try lines(text, of: "market.price")
        #expect(lines.count == 8)
        // Deviation 0.05·√(10/8), kurtosis 3 + 6/6.
        #expect(lines[5].hasPrefix("market.price: mean of a day's log return = 0 "))
        #expect(
            lines[6].hasPrefix("market.price: standard deviation of a day's log return = 0.0559017")
        )
        #expect(lines[7].hasPrefix("market.price: kurtosis of a day's log return = 4 "))
        #expect(lines[7].hasSuffix("  [3 for normal]  in closed form"))
        #expect(try self.lines(text, of: "market").prefix(8) == lines[...])
        #expect(try self.lines(text, of: "market.price.initial").count == 1)
        #expect(try self.lines(text, of: nil).filter { $0.contains("closed form") }.count == 3)
        let heavy = text.replacing(": 10}", with: ": 3}")
        #expect(try self.lines(heavy, of: "market.price").last?.contains(" = infinite ") == true)
    }

    @Test func `a model that draws nothing has no moments`() throws {
        let text = "{model: constant, initial: 1 USD}"
        #expect(try lines(text, of: "market.price").count == 2)
    }
}
