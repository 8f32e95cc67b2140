import Testing

@testable import Reporting

@Suite struct TextBlockTests {
    private static let blocks = [
        TextBlock("One", ["  1", "  2"]), TextBlock("Empty", []), TextBlock("Two", ["  3333"]),
        TextBlock("Three", ["  4"]),
    ]

    private func lines(width: Int) -> [String] {
        TextBlock.columns(TextBlockTests.blocks, width: width, style: .plain)
    }

    @Test func `two columns where they fit, the left one read first`() {
        #expect(
            lines(width: 13) == [
                "One    Two", "  1      3333", "  2", "       Three", "         4",
            ])
    }

    @Test func `one column where two do not fit`() {
        #expect(
            lines(width: 12) == [
                "One", "  1", "  2", "", "Two", "  3333", "", "Three", "  4",
            ])
    }

    @Test func `colours do not move a column`() {
        let painted = TextBlock.columns(
            TextBlockTests.blocks, width: 13, style: TerminalStyle(colours: true))
        let bare = painted.map {
            $0.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
        }
        #expect(painted != bare)
        #expect(bare == lines(width: 13))
    }

    @Test func `a block without lines has no title either`() {
        #expect(TextBlock("Title", []).text(.plain) == [])
        #expect(TextBlock("Title", ["  1"]).text(.plain) == ["Title", "  1"])
    }
}
