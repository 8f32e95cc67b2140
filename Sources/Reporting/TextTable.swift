import StrictText

/// Rows of cells in aligned columns.
struct TextTable {
    enum Alignment: Hashable {
        case leading
        case trailing
    }

    struct Column: Hashable {
        var title: String
        var alignment: Alignment
        /// Drawn in the chart's colour.
        var isChart: Bool

        init(_ title: String, _ alignment: Alignment = .leading, isChart: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isChart = isChart
        }
    }

    let columns: [Column]
    /// Shape: one cell a column.
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Cells may come from a stranger: they are made printable here.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has one cell a column")
        rows.append(cells.map { PrintableText.escaped($0) })
    }

    /// One line a row, the titles first unless all are empty; two spaces before each column.
    func lines(_ style: TerminalStyle) -> [String] {
        if rows.isEmpty { return [] }
        let titles = columns.map(\.title)
        let widths = widths
        let body = rows.map { line($0, widths, style) }
        if titles.allSatisfy(\.isEmpty) { return body }
        return [style.faint(line(titles, widths, .plain))] + body
    }

    /// Characters of the longest line, all columns filled.
    var width: Int {
        widths.reduce(0) { $0 + 2 + $1 }
    }

    private var widths: [Int] {
        columns.indices.map { index in
            rows.reduce(columns[index].title.count) { max($0, $1[index].count) }
        }
    }

    private func line(_ cells: [String], _ widths: [Int], _ style: TerminalStyle) -> String {
        var text = ""
        var gap = 0
        for (index, cell) in cells.enumerated() {
            let padding = widths[index] - cell.count
            let isTrailing = columns[index].alignment == .trailing
            gap += 2 + (isTrailing ? padding : 0)
            // Spaces are written when something follows them, so that no line ends in one.
            if !cell.isEmpty {
                text += String(repeating: " ", count: gap)
                text += columns[index].isChart ? style.chart(cell) : cell
                gap = 0
            }
            if !isTrailing { gap += padding }
        }
        return text
    }
}
