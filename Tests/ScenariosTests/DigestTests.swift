import Testing

@testable import Scenarios

/// One digest for scenarios that mean the same.
struct DigestTests {
    private func digest(_ text: String, prices: String? = nil) throws -> String {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", text)
        if let prices { try folder.write("prices.csv", prices) }
        return try folder.read("test.yaml").digest
    }

    @Test func `layout, comments, order of keys and spelling of values do not count`() throws {
        let digest = try digest(SampleScenario.text)
        #expect(digest.utf8.count == 64)
        #expect(try self.digest("# comment\n\n" + SampleScenario.text) == digest)
        #expect(try self.digest(SampleScenario.with(5, "horizon: 4w")) == digest)
        #expect(try self.digest(SampleScenario.with(10, "    k: 150%")) == digest)
        #expect(try self.digest(SampleScenario.with(9, "  'market_adjustment':")) == digest)
        #expect(try self.digest(SampleScenario.with(3, "warm_up: 0d\nseed: 7")) == digest)
        var lines = SampleScenario.lines
        lines.swapAt(2, 4)
        #expect(try self.digest(lines.joined(separator: "\n")) == digest)
    }

    @Test(arguments: [
        (3, "seed: 8"), (2, "name: other"), (5, "horizon: 29d"), (10, "    k: 1.6"),
        (32, "      arrivals: {process: poisson, rate: 101/d}"),
    ])
    func `every value counts`(_ change: (line: Int, text: String)) throws {
        #expect(
            try digest(SampleScenario.with(change.line, change.text)) != digest(SampleScenario.text)
        )
    }

    @Test func `the content of data files counts, their names do not`() throws {
        let text = SampleScenario.with(5, "horizon: 1d").replacing(
            "    model: constant\n    initial: 0.40 USD",
            with: "    model: history\n    file: prices.csv")
        let one = try digest(text, prices: "date,close_usd\n2025-12-31,1\n2026-01-01,2\n")
        let two = try digest(text, prices: "date,close_usd\n2025-12-31,1\n2026-01-01,3\n")
        #expect(one != two)
    }
}
