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
                    + "found a list [unknown-key]"
            ])
        #expect(
            refusals("market.price={model: constant, initial: &x 1 USD}") == [
                "--set:1:41: error: expected a plain value; a text that begins so stands in "
                    + "quotes, found an anchor (&) [anchor]"
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
