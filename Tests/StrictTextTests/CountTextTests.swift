import StrictText
import Testing

@Suite struct CountTextTests {
    @Test func `one of a kind stands alone, none and many do not`() {
        #expect(CountText.of(0, "run") == "0 runs")
        #expect(CountText.of(1, "run") == "1 run")
        #expect(CountText.of(12_000, "run") == "12,000 runs")
        #expect(CountText.of(1, "figure holds", plural: "figures hold") == "1 figure holds")
        #expect(CountText.of(2, "figure holds", plural: "figures hold") == "2 figures hold")
        #expect(CountText.noun("day", for: UInt64(1)) == "day")
    }

    @Test func `digits stand in groups of three`() {
        #expect(CountText.grouped(-1_234_567) == "-1,234,567")
        #expect(CountText.grouped(999) == "999")
        #expect(CountText.grouped(digits: "1000") == "1,000")
    }
}
