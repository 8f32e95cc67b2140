import Testing

@testable import Reporting

@Suite struct RealTextTests {
    @Test(arguments: [
        (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (-0.25, 1, "-0.2"), (0.125, 2, "0.12"),
        (1234.5678, 3, "1,234.568"), (-1234.5, 0, "-1,234"), (0.06, 1, "0.1"),
        (1e300, 2, "1e+300"), (.infinity, 2, "inf"),
    ])
    func `a fixed number of decimals`(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(RealText.fixed(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (0.0, "0"), (0.00001, "1.0e-5"), (-1.234567890123e-7, "-1.2e-7"), (0.12344, "0.1234"),
        (1.5, "1.500"), (12.5, "12.50"),
        (123.45, "123.4"), (12_345.6, "12,346"),
    ])
    func `short numbers keep about four digits`(_ value: Double, _ text: String) {
        #expect(RealText.short(value) == text)
    }

    @Test(arguments: [
        (0.0, "0 s"), (0.25, "250 ms"), (12.5, "12.5 s"), (600, "10.0 min"), (10_800, "3.0 h"),
        (172_800, "2.0 d"),
    ])
    func `durations take the unit that suits them`(_ seconds: Double, _ text: String) {
        #expect(RealText.duration(seconds: seconds) == text)
    }

    @Test func `shares are percentages`() {
        #expect(RealText.percent(0.625) == "62.5 %")
        #expect(RealText.percent(1) == "100.0 %")
    }
}
