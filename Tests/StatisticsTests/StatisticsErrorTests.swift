import Statistics
import Testing

@Suite struct `A statistics error` {
    @Test func `says what was expected and what was found`() {
        let error = StatisticsError("quantile", expected: "a level in 0 … 1", found: "1.5")
        #expect(
            "\(error)" == "quantile: expected a level in 0 … 1, found 1.5 [statistics]")
    }
}
