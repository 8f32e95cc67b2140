import Rewards
import Testing

@testable import Reporting

@Suite struct AmountTextTests {
    @Test(arguments: [
        (UInt128(0), "0.00"), (1, "< 0.01"), (9_999_999_999_999_999, "< 0.01"),
        (10_000_000_000_000_000, "0.01"), (999_999_999_999_999_999, "0.99"),
        (1_000_000_000_000_000_000, "1.00"), (1_234_560_000_000_000_000_000, "1,234.56"),
        (UInt128.max, "340,282,366,920,938,463,463.37"),
    ])
    func `amounts are cut, never rounded up`(_ baseUnits: UInt128, _ text: String) {
        #expect(AmountText.roundedDown(TokenAmount(baseUnits: baseUnits), decimals: 18) == text)
    }

    @Test func `a token without decimals has no point`() {
        #expect(AmountText.roundedDown(TokenAmount(baseUnits: 1_000), decimals: 0) == "1,000")
        #expect(AmountText.roundedDown(TokenAmount(baseUnits: 15), decimals: 1) == "1.5")
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (-999, "-999"),
        (-123_456, "-123,456"), (1_234_567, "1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func `integers are grouped by threes`(_ value: Int, _ text: String) {
        #expect(AmountText.grouped(value) == text)
    }

    @Test func `wads show four decimals`() {
        #expect(AmountText.roundedDown(Wad(raw: 932_718_054_707_135_373)) == "0.9327")
        #expect(AmountText.roundedDown(Wad.one) == "1.0000")
    }
}
