import Economy
import StochasticProcesses
import Testing

@testable import Scenarios

/// Prices of several assets that resample files: days are drawn together.
struct ResampledPricesTests {
    private func folder(token: String = "", sol: String = "") throws -> ScenarioFolder {
        let folder = try ScenarioFolder()
        let head = "model: bootstrap, from: 2021-07-01, mean_block: 3d"
        let text = CircleScenario.with(
            "price: {model: gbm, initial: 2 USD, volatility_per_day: 0.05}",
            "price: {\(head), initial: 2 USD, file: a.csv\(token)}"
        ).replacing(
            "{model: gbm, initial: 150 USD, volatility_per_day: 0.04}",
            with: "{\(head), initial: 150 USD, file: b.csv\(sol)}"
        ).replacing("  correlations: [{between: [TKN, SOL], correlation: 0.6}]\n", with: "")
        try folder.write("test.yaml", text)
        for (file, first) in [("a.csv", 1), ("b.csv", 101)] {
            let rows = (1...9).map { "2021-07-0\($0),\(first + $0 * $0)\n" }
            try folder.write(file, "date,close_usd\n" + rows.joined())
        }
        return folder
    }

    @Test func `prices that resample share one table, a column each`() throws {
        let scenario = try folder().read("test.yaml")
        let market = scenario.configuration.market
        guard case .resampled(let initial, let table, let source) = market.price,
            case .resampled(let other, let same, let file) = market.assets[1].price
        else {
            Issue.record("no resampled prices")
            return
        }
        #expect(initial.usd == 2 && other.usd == 150)
        #expect(source == "a.csv" && file == "b.csv")
        #expect(table == same)
        #expect(table.assets == 2 && table.days == 8)
        // Row 0 is from 1 + 1 to 1 + 4, and from 101 + 1 to 101 + 4.
        #expect(abs(table.logReturn(row: 0, asset: 0) - 0.9162907318741551) < 1e-12)
        #expect(abs(table.logReturn(row: 0, asset: 1) - 0.028987536873252187) < 1e-12)
        let figures = scenario.explanation.figures
        #expect(figures.map(\.path).contains("market.assets[1].price"))
        #expect(figures[0].value != figures[3].value)
    }

    @Test func `a drift shifts its own column`() throws {
        let market = try folder(sol: ", log_drift_per_day: 0").read("test.yaml").configuration
            .market
        guard case .resampled(_, let table, _) = market.price else {
            Issue.record("no resampled price")
            return
        }
        #expect(abs(table.moments(ofAsset: 1).mean) < 1e-15)
        #expect(table.moments(ofAsset: 0).mean > 0.4)
    }

    @Test func `other dates or other blocks are refused`() throws {
        #expect(
            try folder(sol: ", to: 2021-07-08").messages("test.yaml").first
                == "test.yaml:66:52: error: market.assets[1].price.from: expected the dates of "
                + "the other price that is resampled, 2021-07-01 to 2021-07-09, because days are "
                + "drawn together, found 2021-07-01 to 2021-07-08 [conflict]")
        let other = try folder()
        #expect(
            other.messages("test.yaml", overrides: ["market.assets[1].price.mean_block=4d"]).first
                == "--set:1:35: error: market.assets[1].price.mean_block: expected the mean block "
                + "of the other price that is resampled, 3d, found \"4d\" [conflict]")
    }
}
