import Economy
import Rewards
import Settlement
import StrictText
import Testing

@testable import Scenarios

/// `extends`: files laid over each other.
struct OverlayTests {
    private func folder(_ files: [String: String]) throws -> ScenarioFolder {
        let folder = try ScenarioFolder()
        for name in files.keys.sorted() { try folder.write(name, files[name] ?? "") }
        return folder
    }

    @Test func `mappings are laid over each other key by key`() throws {
        let folder = try folder([
            "base.yaml": SampleScenario.text,
            "over.yaml": """
            moniac: 1
            extends: base.yaml
            name: over
            protocol:
              market_adjustment: {k: 2}
            """,
        ])
        let base = try folder.read("base.yaml").configuration
        let over = try folder.read("over.yaml").configuration
        var expected = base
        expected.name = "over"
        expected.title = "over"
        expected.protocolTerms.hardware.marketAdjustment.rule = MarketAdjustmentRule(
            windowDays: 7, k: Wad(raw: 2 * Wad.scale), trigger: .dailySigma, sigma: .sample,
            returns: .simple, floor: Wad(raw: Wad.scale / 100), cap: .one, badPrice: .hold)
        #expect(over == expected)
    }

    @Test func `lists are taken whole`() throws {
        let folder = try folder([
            "base.yaml": SampleScenario.text,
            "over.yaml": """
            moniac: 1
            extends: base.yaml
            protocol: {delegation: {max_apy_curve: [3%]}}
            """,
        ])
        let terms = try folder.read("over.yaml").configuration.protocolTerms
        #expect(terms.hardware.delegation.yield.maxAPYCurve == [Wad(raw: 3 * Wad.scale / 100)])
    }

    @Test func `another variant takes its mapping whole`() throws {
        let folder = try folder([
            "base.yaml": SampleScenario.text,
            "over.yaml": """
            moniac: 1
            extends: base.yaml
            market: {price: {model: gbm, initial: 2 USD, volatility_per_day: 0.05}}
            """,
        ])
        guard
            case .geometricBrownianMotion(let initial, let drift, let volatility) =
                try folder.read("over.yaml").configuration.market.price
        else {
            Issue.record("no random walk")
            return
        }
        #expect(initial == (try Price(wad: 2 * Wad.scale)))
        #expect(drift == 0)
        #expect(volatility == 0.05)
    }

    @Test func `the same variant is laid over key by key`() throws {
        let folder = try folder([
            "base.yaml": SampleScenario.text,
            "over.yaml": """
            moniac: 1
            extends: base.yaml
            market: {price: {model: constant}}
            """,
        ])
        #expect(
            try folder.read("over.yaml").configuration.market
                == folder.read("base.yaml").configuration.market)
    }

    @Test func `a message names the file that wrote the value`() throws {
        let folder = try folder([
            "protocols/base.yaml": SampleScenario.with(10, "    k: 1,5"),
            "icn/over.yaml": "moniac: 1\nextends: ../protocols/base.yaml\nhorizon: 10\n",
        ])
        #expect(
            folder.messages("icn/over.yaml") == [
                "icn/over.yaml:3:10: error: horizon: expected a unit: a duration such as 30d "
                    + "(units: s, min, h, d, w, month, year), found \"10\" without a unit "
                    + "[missing-unit]",
                "protocols/base.yaml:10:8: error: protocol.market_adjustment.k: expected a number "
                    + "as a ratio such as 1.5, 25% or 25bps, found \"1,5\" [malformed-number]",
            ])
    }

    @Test func `every file states the version`() throws {
        let folder = try folder([
            "base.yaml": SampleScenario.with(1, "moniac: 2"),
            "over.yaml": "moniac: 1\nextends: base.yaml\n",
            "none.yaml": "extends: over.yaml\n",
        ])
        #expect(
            folder.messages("over.yaml") == [
                "base.yaml:1:9: error: moniac: expected version 1 of the language, "
                    + "found version 2 [unknown-version]"
            ])
        #expect(folder.messages("none.yaml").first?.hasPrefix("none.yaml:1:1: error:") == true)
    }

    @Test func `a chain of eight extends passes and one of nine does not`() throws {
        var files = ["0.yaml": SampleScenario.text]
        for number in 1...9 {
            files["\(number).yaml"] = "moniac: 1\nextends: \(number - 1).yaml\n"
        }
        let folder = try folder(files)
        #expect(folder.messages("8.yaml") == [])
        #expect(
            folder.messages("9.yaml") == [
                "1.yaml:2:10: error: extends: expected a chain of at most 8 extends (depth), "
                    + "found a longer one [too-deep]"
            ])
    }

    @Test func `a cycle is found`() throws {
        let folder = try folder([
            "a.yaml": "moniac: 1\nextends: b/c.yaml\n",
            "b/c.yaml": "moniac: 1\nextends: ../a.yaml\n",
        ])
        #expect(
            folder.messages("a.yaml") == [
                "b/c.yaml:2:10: error: extends: expected a scenario that is not extended yet, "
                    + "found a cycle of extends: \"../a.yaml\" [cycle]"
            ])
    }

    @Test func `no reference leaves the root`() throws {
        let folder = try folder([
            "icn/a.yaml": "moniac: 1\nextends: ../../outside.yaml\n",
            "icn/b.yaml": "moniac: 1\nextends: x/../../c.yaml\n", "c.yaml": SampleScenario.text,
        ])
        try folder.write("outside.yaml", SampleScenario.text, in: folder.beside(""))
        #expect(
            folder.messages("icn/a.yaml") == [
                "icn/a.yaml:2:10: error: extends: expected a path inside the scenario's folder, "
                    + "found a path outside it: \"../../outside.yaml\" [file-reference]"
            ])
        // Dots are taken as written, before any folder is looked at.
        #expect(folder.messages("icn/b.yaml") == [])
    }

    @Test func `a file outside any folder called scenarios has its own folder for a root`() throws {
        let folder = try folder([:])
        let other = try folder.beside("other")
        try folder.write("a.yaml", "moniac: 1\nextends: ../scenarios/b.yaml\n", in: other)
        try folder.write("b.yaml", SampleScenario.text)
        #expect(folder.messages("../other/a.yaml").first?.contains("[file-reference]") == true)
    }

    @Test func `where a file is read from does not change what it means`() throws {
        let folder = try folder([
            "deep/er/a.yaml": "moniac: 1\nextends: ../../base.yaml\n",
            "base.yaml": SampleScenario.text,
        ])
        #expect(
            try folder.read("deep/er/a.yaml").digest == folder.read("base.yaml").digest)
    }
}
