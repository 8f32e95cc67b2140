import Testing

@testable import Reporting

@Suite struct SparklineTests {
    @Test func `each step of a rise has its bar`() {
        #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], width: 8) == "▁▂▃▄▅▆▇█")
    }

    @Test func `many values share the bars by their means`() {
        #expect(Sparkline.text([0, 0, 2, 2, 4, 4, 0, 8], width: 4) == "▁▅██")
    }

    @Test func `a series that does not move stays in the middle`() {
        #expect(Sparkline.text([5, 5, 5], width: 40) == "▄▄▄")
    }

    @Test func `nothing to draw is nothing drawn`() {
        #expect(Sparkline.text([], width: 40) == "")
    }
}
