import Economy
import Rewards
import Scenarios
import StrictText
import Testing

@testable import Experiments

@Suite struct ExpectationCheckTests {
    private func result(
        _ metric: String, _ comparison: Scenarios.Expectation.Comparison, _ value: ExpectedValue,
        on moment: Scenarios.Expectation.Moment = .end
    ) -> ExpectationResult {
        let expectation = Scenarios.Expectation(
            metric: metric, on: moment, comparison: comparison, value: value, text: "as written",
            place: TextPlace(
                file: "a.yaml", position: SourcePosition(line: 7, column: 3), keyPath: "expect[0]"))
        return ExpectationCheck([expectation]).results(of: SampleRecord.make())[0]
    }

    private func number(_ text: String) throws -> ExpectedValue {
        .number(try StrictDecimal(text))
    }

    private func amount(_ baseUnits: UInt128) -> ExpectedValue {
        .amount(TokenAmount(baseUnits: baseUnits))
    }

    @Test func `amounts are compared to the unit`() {
        let exact = 3 * SampleRecord.wad + 1
        #expect(result("reserve_end", .equal, amount(exact)).holds)
        #expect(!result("reserve_end", .equal, amount(exact - 1)).holds)
        #expect(result("reserve_end", .above, amount(exact - 1)).holds)
        #expect(!result("reserve_end", .above, amount(exact)).holds)
        #expect(result("reserve_end", .atLeast, amount(exact)).holds)
        #expect(!result("reserve_end", .atLeast, amount(exact + 1)).holds)
        #expect(result("reserve_end", .below, amount(exact + 1)).holds)
        #expect(!result("reserve_end", .below, amount(exact)).holds)
        #expect(result("reserve_end", .atMost, amount(exact)).holds)
        #expect(!result("reserve_end", .atMost, amount(exact - 1)).holds)
    }

    @Test func `wads are compared to the last digit`() throws {
        #expect(try result("maf_end", .equal, number("0.25")).holds)
        #expect(try !result("maf_end", .equal, number("0.250000000000000001")).holds)
        #expect(try result("maf_end", .below, number("0.250000000000000001")).holds)
        #expect(try result("maf_end", .above, number("-1")).holds)
        // Past what a wad holds.
        #expect(try result("maf_end", .below, number("999999999999999999999999999999")).holds)
    }

    @Test func `counts are compared as integers, the sign included`() throws {
        #expect(try result("jobs", .equal, number("1000")).holds)
        #expect(try result("jobs", .above, number("999.999999999999999999")).holds)
        #expect(try result("change", .equal, number("-5")).holds)
        #expect(try result("change", .below, number("-4.5")).holds)
        #expect(try result("change", .above, number("-5.5")).holds)
        #expect(try result("change", .below, number("0")).holds)
        #expect(try !result("change", .atLeast, number("5")).holds)
    }

    @Test func `real numbers are compared with the nearest double`() throws {
        #expect(try result("mean_wait", .equal, number("0.1")).holds)
        #expect(try result("mean_wait", .below, number("0.1000000000000001")).holds)
    }

    @Test func `a day of a series is that day's end, the end its last`() throws {
        #expect(result("reserve", .equal, amount(5 * SampleRecord.wad), on: .day(0)).holds)
        #expect(result("reserve", .equal, amount(3 * SampleRecord.wad), on: .day(2)).holds)
        #expect(result("reserve", .equal, amount(3 * SampleRecord.wad)).holds)
        #expect(try result("queued", .equal, number("8"), on: .day(1)).holds)
        #expect(try result("maf", .equal, number("1"), on: .day(1)).holds)
    }

    @Test func `what cannot be compared does not hold and says why`() throws {
        let unknown = try result("reserve_and", .equal, number("1"))
        #expect(!unknown.holds)
        #expect(unknown.found == "no figure of that name; did you mean reserve_end?")
        let late = result("reserve", .equal, amount(0), on: .day(3))
        #expect(!late.holds)
        #expect(late.found == "a run of 3 days")
        #expect(try !result("reserve_end", .atLeast, number("0")).holds)
        #expect(!result("jobs", .atLeast, amount(0)).holds)
        #expect(try !result("mode", .atLeast, number("0")).holds)
        #expect(try !result("jobs", .equal, number("1000"), on: .day(0)).holds)
    }

    @Test func `an amount of the token is no measure of another asset`() {
        let paid = result("paid", .equal, amount(1_234_567))
        #expect(!paid.holds)
        #expect(paid.found == "1.234567 USDC")
    }

    @Test func `a result names place, expectation and finding`() {
        let end = result("reserve_end", .equal, amount(0))
        #expect(end.subject == "reserve_end")
        #expect(end.place == "a.yaml:7")
        #expect(end.expected == "as written")
        #expect(end.found == "3.000000000000000001 ICNT")
        #expect(result("reserve", .equal, amount(0), on: .day(1)).subject == "reserve on day 1")
    }
}
