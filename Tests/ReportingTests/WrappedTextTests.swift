import Testing

@testable import Reporting

@Suite struct WrappedTextTests {
    private func lines(_ items: [String], width: Int) -> [String] {
        WrappedText.lines(items, separator: ";", first: "- x: ", indent: "  ", width: width)
    }

    @Test func `items fill the lines in order`() {
        #expect(lines(["a", "b", "c"], width: 80) == ["- x: a; b; c"])
        #expect(lines(["aa", "bb", "cc"], width: 11) == ["- x: aa;", "  bb; cc"])
    }

    @Test func `an item longer than a line has one of its own`() {
        #expect(lines(["a", "bbbbbbbbbb", "c"], width: 8) == ["- x: a;", "  bbbbbbbbbb;", "  c"])
    }

    @Test func `no items are no lines`() {
        #expect(lines([], width: 80) == [])
    }
}
