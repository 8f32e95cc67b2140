import Economy
import Rewards
import Settlement
import StrictText
import Testing

@testable import Scenarios

/// Values arrive exactly.
struct ValueTests {
    private func configuration(_ line: Int, _ text: String) throws -> Configuration {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", SampleScenario.with(line, text))
        return try folder.read("test.yaml").configuration
    }

    @Test(arguments: ["0.1", "10%", "1000bps", "0.100", "1e"])
    func `one tenth is one tenth in every spelling`(_ text: String) throws {
        if text == "1e" {
            #expect(throws: ScenarioErrors.self) { try configuration(10, "    k: \(text)") }
            return
        }
        let rule = try configuration(10, "    k: \(text)").protocolTerms.hardware.marketAdjustment
            .rule
        #expect(rule.k.raw == 100_000_000_000_000_000)
    }

    @Test func `amounts go to base units without rounding`() throws {
        let terms = try configuration(
            8, "  token: {symbol: TKN, decimals: 9, supply: 1_000_000.000000001 TKN}"
        ).protocolTerms
        #expect(terms.token.supply.baseUnits == 1_000_000_000_000_001)
        #expect(terms.token.decimals == 9)
        #expect(terms.hardware.rewardReserve.baseUnits == 1_000_000_000_000)
    }

    @Test func `percentages of collateral become the protocol's wad of a percent`() throws {
        let terms = try configuration(
            13, "  collateral: {node: {variant: docs, minimum_share: 33.5%}}\n  booking:"
        ).protocolTerms
        #expect(terms.hardware.nodeCollateral.minCollateralPercent == 33_500_000_000_000_000_000)
        #expect(terms.hardware.nodeCollateral.variant == .docs(rewardMultiple: 6))
    }

    @Test func `prices per hour and rates per day take any unit of time`() throws {
        let line = SampleScenario.lines[25]
        let daily = try configuration(26, line.replacing("2 USD/h", with: "48 USD/d"))
        #expect(daily.network.providers[0].priceUSDPerGPUHour == 2)
        let weekly = try configuration(32, "      arrivals: {process: poisson, rate: 700/w}")
        #expect(
            weekly.demand.workloads[0].arrivals
                == .poisson(perDay: 100, hourOfWeek: [], growthPerMonth: 0, dispersionShape: nil))
    }

    @Test func `speed is the ratio of bandwidths unless it is stated`() throws {
        let line = SampleScenario.lines[23]
        let other = line.replacing("H100-SXM5-80GB", with: "A100-SXM4-80GB")
        #expect(try configuration(24, other).network.classes[0].speed == 2_039.0 / 3_350.0)
        #expect(try configuration(24, line).network.classes[0].speed == 1)
        let stated = line.replacing("gpu:", with: "speed: 0.25, gpu:")
        #expect(try configuration(24, stated).network.classes[0].speed == 0.25)
    }

    @Test func `weekly profiles have mean one`() throws {
        let day = Array(repeating: "1", count: 12) + Array(repeating: "3", count: 12)
        let list = day.joined(separator: ", ")
        let configuration = try configuration(
            32,
            "      arrivals: {process: poisson, rate: 100/d, profile: {hour_of_day: [\(list)], "
                + "day_of_week: [2, 2, 2, 2, 2, 2, 2]}}")
        guard case .poisson(_, let hours, _, _) = configuration.demand.workloads[0].arrivals else {
            Issue.record("no Poisson arrivals")
            return
        }
        #expect(hours.count == 168)
        #expect(hours[0] == 0.5 && hours[12] == 1.5 && hours[24] == 0.5 && hours[167] == 1.5)
    }

    @Test func `scheduled changes are in day order, equal days in file order`() throws {
        let configuration = try configuration(
            16,
            """
              delegation: {max_apy_curve: [10%, 5%]}
              governance:
                - {key: protocol.market_adjustment.k, minimum: 1, maximum: 3, timelock: 7d}
            schedule:
              - {at: 9d, set: protocol.market_adjustment.k, to: 250%}
              - {at: 3d, set: demand.workloads.jobs.arrivals, to: 1.5}
              - {at: 9d, set: demand.workloads.jobs.arrivals, to: 0.5}
            """)
        #expect(
            configuration.schedule == [
                ScheduledChange(day: 3, change: .arrivals(workload: 0, factor: 1.5)),
                ScheduledChange(
                    day: 9,
                    change: .govern(key: .marketAdjustmentK, value: 2_500_000_000_000_000_000)),
                ScheduledChange(day: 9, change: .arrivals(workload: 0, factor: 0.5)),
            ])
    }

    @Test func `expectations carry exact values`() throws {
        let folder = try ScenarioFolder()
        try folder.write(
            "test.yaml",
            SampleScenario.adding(
                """
                expect:
                  - {metric: reserve_balance, is: ">= 10.5 TKN"}
                  - {metric: utilisation, on: 7d, is: "<40%"}
                  - {metric: jobs, on: end, is: "== 12"}

                """))
        let expectations = try folder.read("test.yaml").expectations
        #expect(expectations.map(\.metric) == ["reserve_balance", "utilisation", "jobs"])
        #expect(expectations.map(\.on) == [.end, .day(7), .end])
        #expect(expectations.map(\.comparison) == [.atLeast, .below, .equal])
        #expect(
            expectations.map(\.value) == [
                .amount(TokenAmount(baseUnits: 10_500_000_000)),
                .number(StrictDecimal(digits: 40, decimals: 2)),
                .number(StrictDecimal(digits: 12)),
            ])
        #expect(expectations[1].place.position == SourcePosition(line: 37, column: 39))
    }
}
