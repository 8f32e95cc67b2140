import Reporting
import Testing

@Suite struct FigureTextTests {
    @Test(arguments: [
        (0, "0"), (1, "1.000"), (-1.5, "-1.500"), (12.345, "12.34"), (999.96, "1,000"),
        (9_999.4, "9,999"), (9_999.6, "10.00k"), (155_976_313.7, "156.0M"),
        (-39_244_078, "-39.24M"), (999_960, "1.000M"), (1.5e9, "1.500bn"), (2.25e12, "2.250tn"),
        (0.5732, "0.5732"), (0.022443, "0.02244"), (0.0000123456, "0.00001235"),
        (1.2e-9, "1.2e-9"), (3e17, "3.0e17"),
    ])
    func `four digits say enough`(value: Double, text: String) {
        #expect(FigureText.compact(value) == text)
    }

    @Test func `no figure is wider than its column`() {
        var value = 1.0e-12
        while value < 1e20 {
            #expect(FigureText.compact(-value).count <= 11, "\(value)")
            value *= 1.37
        }
    }

    @Test func `what is nearly certain is not certain`() {
        #expect(FigureText.probability(1) == "1.00")
        #expect(FigureText.probability(0.9951) == ">0.99")
        #expect(FigureText.probability(0.5) == "0.50")
        #expect(FigureText.probability(0.001) == "<0.01")
        #expect(FigureText.probability(0) == "0.00")
    }

    @Test func `a factor may be without end, or none`() {
        #expect(FigureText.factor(12.345) == "12.3")
        #expect(FigureText.factor(.infinity) == "all")
        #expect(FigureText.factor(nil) == "–")
        #expect(FigureText.factor(1e7) == "> 1e5")
    }
}
