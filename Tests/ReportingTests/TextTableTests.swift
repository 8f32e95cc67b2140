import Testing

@testable import Reporting

@Suite struct TextTableTests {
    @Test func `columns line up and no line ends in a space`() {
        var table = TextTable([.init("name"), .init("n", .trailing), .init("unit")])
        table.add(["a", "1,000", "jobs"])
        table.add(["long", "2", ""])
        #expect(
            table.lines(.plain) == ["  name      n  unit", "  a     1,000  jobs", "  long      2"])
    }

    @Test func `an empty cell keeps its place`() {
        var table = TextTable([.init(""), .init("", .trailing), .init("")])
        table.add(["aa", "", "x"])
        table.add(["", "22", "y"])
        #expect(table.lines(.plain) == ["  aa      x", "      22  y"])
    }

    @Test func `a table without rows is nothing`() {
        #expect(TextTable([.init("name")]).lines(.plain) == [])
    }
}
