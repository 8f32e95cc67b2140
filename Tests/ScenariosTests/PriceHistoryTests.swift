import Economy
import Rewards
import Testing

@testable import Scenarios

/// `market.price` of model `history`: which closes a run gets, and exactly how they are scaled.
struct PriceHistoryTests {
    private let folder: ScenarioFolder

    init() throws {
        folder = try ScenarioFolder()
        var table = "date,close_usd\n"
        for day in 1...9 { table += "2021-07-0\(day),\(day).5\n" }
        try folder.write("prices.csv", table)
    }

    private func text(_ keys: String, horizon: String = "3d") -> String {
        SampleScenario.with(5, "horizon: \(horizon)").replacing(
            "    model: constant\n    initial: 0.40 USD",
            with: "    model: history\n    file: prices.csv\n" + keys)
    }

    private func price(_ keys: String, horizon: String = "3d") throws -> PriceModel {
        try folder.write("test.yaml", text(keys, horizon: horizon))
        return try folder.read("test.yaml").configuration.market.price
    }

    private func refusals(_ keys: String, horizon: String = "3d") throws -> [String] {
        try folder.write("test.yaml", text(keys, horizon: horizon))
        return folder.messages("test.yaml")
    }

    private func usd(_ tenths: UInt128) throws -> Price { try Price(wad: tenths * Wad.scale / 10) }

    @Test func `the close dated from is the first day's, the one before it opens`() throws {
        #expect(
            try price("    from: 2021-07-02\n")
                == .history(
                    opening: usd(15), closes: [usd(25), usd(35), usd(45)], source: "prices.csv"))
    }

    @Test func `without from the run's own dates are taken`() throws {
        try folder.write(
            "test.yaml", text("").replacing("start: 2026-01-01", with: "start: 2021-07-05"))
        #expect(
            try folder.read("test.yaml").configuration.market.price
                == .history(
                    opening: usd(45), closes: [usd(55), usd(65), usd(75)], source: "prices.csv"))
    }

    @Test func `scaling multiplies every close by one factor, rounded down`() throws {
        let scaled = try price("    from: 2021-07-03\n    scale_to: 1 USD\n")
        // 2.5 USD becomes 1 USD: the others are divided by 2.5.
        #expect(
            scaled
                == .history(
                    opening: try Price(wad: Wad.scale),
                    closes: [try usd(14), try usd(18), try usd(22)], source: "prices.csv"))
        // 1.5 USD becomes 1 USD: 2.5/1.5 has no end, and is cut after 18 decimals.
        guard
            case .history(_, let closes, _) = try price(
                "    from: 2021-07-02\n    scale_to: 1 USD\n")
        else {
            Issue.record("no history")
            return
        }
        #expect(closes[0].wad == 1_666_666_666_666_666_666)
    }

    @Test func `what was taken is said in the remarks`() throws {
        try folder.write("test.yaml", text("    from: 2021-07-02\n    scale_to: 1 USD\n"))
        #expect(
            try folder.read("test.yaml").configuration.remarks == [
                "Token price: daily closes of prices.csv, 2021-07-02 to 2021-07-04, every close "
                    + "multiplied by one factor so that the opening close is 1 USD."
            ])
    }

    @Test func `a horizon may use the whole series and not a day more`() throws {
        #expect(try refusals("    from: 2021-07-02\n", horizon: "8d") == [])
        #expect(
            try refusals("    from: 2021-07-02\n", horizon: "9d") == [
                "test.yaml:5:10: error: horizon: expected a horizon of at most 8d: the closes of "
                    + "prices.csv end on 2021-07-09, found \"9d\" [series-too-short]"
            ])
    }

    @Test func `a first day without a day before it is refused`() throws {
        let expected =
            "test.yaml:21:11: error: market.price.from: expected a date in the range after "
            + "2021-07-01 … 2021-07-09, so that the close of the day before opens the run, found "
        #expect(
            try refusals("    from: 2021-07-01\n") == [expected + "2021-07-01 [series-too-short]"])
        #expect(
            try refusals("    from: 2021-07-10\n") == [expected + "2021-07-10 [series-too-short]"])
        #expect(
            try refusals("").first?.hasPrefix("test.yaml:20:11: error: market.price.file:") == true)
    }

    @Test func `a scale that makes a close vanish is refused`() throws {
        try folder.write(
            "prices.csv", "date,close_usd\n2021-07-01,1000000\n2021-07-02,0.00000001\n")
        let messages = try refusals(
            "    from: 2021-07-02\n    scale_to: 0.0000000001 USD\n", horizon: "1d")
        #expect(messages.first?.contains("a close that becomes zero or too large") == true)
    }
}
