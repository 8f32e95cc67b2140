import Economy
import Rewards
import Settlement
import Testing

@testable import Scenarios

/// `--set key.path=value`.
struct SettingTests {
    private let folder: ScenarioFolder

    init() throws {
        folder = try ScenarioFolder()
        try folder.write("test.yaml", SampleScenario.text)
        try folder.write(
            "warm.yaml", "moniac: 1\nextends: test.yaml\nwarm_up: 20d\n")
    }

    private func read(_ settings: String...) throws -> Configuration {
        try folder.read("test.yaml", overrides: settings).configuration
    }

    private func refusals(_ settings: String...) -> [String] {
        folder.messages("test.yaml", overrides: settings)
    }

    @Test func `a value, a mapping, a list and an item of a list can be set`() throws {
        #expect(try read("horizon=10d").horizonDays == 10)
        #expect(try read("network.providers[0].count=5").network.providers[0].count == 5)
        #expect(
            try read("network.regions=[eu, us]").protocolTerms.hardware.regions
                == [Name("eu"), Name("us")].compactMap { $0 })
        #expect(
            try read("market.price={model: constant, initial: 2 USD}").market.price
                == .constant(Price(wad: 2 * Wad.scale)))
        #expect(
            try read("protocol.delegation.max_apy_curve[1]=1%").protocolTerms.hardware.delegation
                .yield
                .maxAPYCurve == [Wad(raw: Wad.scale / 10), Wad(raw: Wad.scale / 100)])
    }

    @Test func `keys that no file has can be set`() throws {
        #expect(try read("warm_up=3d").warmUpDays == 3)
        #expect(
            try read("protocol.collateral.network.factor=0.25").protocolTerms.hardware
                .networkCollateral
                .factor == Wad(raw: Wad.scale / 4))
    }

    @Test func `the last setting wins`() throws {
        #expect(try read("seed=8", "seed=9").seed == 9)
    }

    @Test func `a mapping is laid over, another variant is taken whole`() throws {
        let over = try read("protocol.market_adjustment={k: 3}").protocolTerms.hardware
            .marketAdjustment
        #expect(over.rule.k == Wad(raw: 3 * Wad.scale))
        #expect(over.rule.floor == Wad(raw: Wad.scale / 100))
        let price = try read("market.price={model: gbm, initial: 1 USD, volatility_per_day: 0}")
        guard case .geometricBrownianMotion = price.market.price else {
            Issue.record("the model did not change")
            return
        }
    }

    @Test func `messages name the setting and its column`() {
        #expect(
            refusals("seed=1", "horizon=ten") == [
                "--set:2:9: error: horizon: expected a number as a duration such as 30d (units: "
                    + "s, min, h, d, w, month, year), found \"ten\" [malformed-number]"
            ])
        #expect(
            refusals("horizn=10d") == [
                "--set:1:1: error: horizn: expected a known key, found the unknown key "
                    + "\"horizn\"; did you mean horizon? [unknown-key]"
            ])
        #expect(
            refusals("network.providers[3].count=5") == [
                "--set:1:1: error: network.providers: expected a list with an item [3], "
                    + "found a list that ends at [0] [unknown-key]"
            ])
        #expect(
            refusals("seed=1", "network.providers.count=5") == [
                "--set:2:1: error: network.providers: expected the place of an item, such as "
                    + "network.providers[0].count, found the key \"count\" of a list [wrong-type]"
            ])
        #expect(
            refusals("network.providers={count: 5}") == [
                "--set:1:19: error: network.providers: expected a list, found a mapping "
                    + "[wrong-type]"
            ])
        #expect(
            refusals("horizon={days: 5}").first
                == "--set:1:9: error: horizon: expected a duration such as 30d, found a mapping "
                + "[wrong-type]")
        #expect(refusals("horizon.days=5").first?.hasPrefix("--set:1:1: error: horizon: ") == true)
        #expect(
            refusals("market.price={model: constant, initial: &x 1 USD}") == [
                "--set:1:41: error: expected a plain value; a text that begins so stands in "
                    + "quotes, found an anchor (&) [anchor]"
            ])
    }

    @Test func `a governed value out of its bounds is placed at who set it`() throws {
        let governance =
            "protocol.governance=[{key: protocol.market_adjustment.k, minimum: 1, maximum: 3, "
            + "timelock: 1d}]"
        #expect(
            refusals(governance, "protocol.market_adjustment.k=9") == [
                "--set:2:30: error: protocol.market_adjustment.k: expected a value in the range "
                    + "1 … 3 that protocol.governance sets (--set:1:67), found \"9\" [out-of-range]"
            ])
        #expect(
            refusals(
                governance, "schedule=[{at: 1d, set: protocol.market_adjustment.k, to: 0.5}]") == [
                    "--set:2:59: error: schedule[0].to: expected a value in the range 1 … 3 that "
                        + "protocol.governance sets (--set:1:67), found \"0.5\" [out-of-range]"
                ])
    }

    @Test func `what another place decides is named with that place`() {
        #expect(
            refusals("warm_up=20d", "horizon=10d") == [
                "--set:1:9: error: warm_up: expected a warm-up shorter than the horizon 10d, "
                    + "found \"20d\" [wrong-order]"
            ])
        #expect(
            folder.messages("warm.yaml", overrides: ["horizon=10d"]) == [
                "warm.yaml:3:10: error: warm_up: expected a warm-up shorter than the horizon 10d "
                    + "(--set:1:9), found \"20d\" [wrong-order]"
            ])
    }

    @Test(arguments: [
        "horizon", "=10d", "Horizon=10d", "horizon.=10d", ".horizon=10d", "a[x]=1", "a[0=1",
        "a[-1]=1", "horizon=", "moniac=1", "extends=other.yaml", "horizon=[", "a=\u{7}",
    ])
    func `what is no setting is refused`(_ setting: String) {
        let messages = refusals(setting)
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("--set:1:") == true, "\(messages)")
    }
}
