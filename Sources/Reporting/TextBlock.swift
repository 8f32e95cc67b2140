import StrictText

/// A titled part of a page.
struct TextBlock {
    let title: String
    /// Unpainted: their width is their count.
    let lines: [String]

    init(_ title: String, _ lines: [String]) {
        self.title = PrintableText.escaped(title)
        self.lines = lines
    }

    /// Nothing at all when there are no lines.
    func text(_ style: TerminalStyle) -> [String] {
        lines.isEmpty ? [] : [style.heading(title)] + lines
    }

    /// The blocks in two columns, read down the left one first, where `width` allows it; one
    /// below the other elsewhere.
    ///
    /// - Parameter width: Characters of a line.
    static func columns(_ blocks: [TextBlock], width: Int, style: TerminalStyle) -> [String] {
        let filled = blocks.filter { !$0.lines.isEmpty }
        let (left, right) = halves(filled)
        let leftWidth = left.reduce(0) { max($0, $1.width) }
        let rightWidth = right.reduce(0) { max($0, $1.width) }
        if right.isEmpty || leftWidth + gap + rightWidth > width {
            return stacked(filled, style: style).map(\.painted)
        }
        let leftLines = stacked(left, style: style)
        let rightLines = stacked(right, style: style)
        return (0..<max(leftLines.count, rightLines.count)).map { row in
            let leftLine = row < leftLines.count ? leftLines[row] : Line()
            guard row < rightLines.count, rightLines[row].width > 0 else {
                return leftLine.painted
            }
            let padding = leftWidth + gap - leftLine.width
            return leftLine.painted + String(repeating: " ", count: padding)
                + rightLines[row].painted
        }
    }

    private static let gap = 4

    private var width: Int {
        lines.reduce(title.count) { max($0, $1.count) }
    }

    /// Splits where the two columns come out nearest to each other in height.
    private static func halves(_ blocks: [TextBlock]) -> ([TextBlock], [TextBlock]) {
        // A title and an empty line go with each block.
        let heights = blocks.map { $0.lines.count + 2 }
        let total = heights.reduce(0, +)
        var best = 0
        var bestDifference = total
        var above = 0
        for (index, height) in heights.enumerated() {
            above += height
            let difference = abs(total - 2 * above)
            if difference < bestDifference { (best, bestDifference) = (index + 1, difference) }
        }
        return (Array(blocks[..<best]), Array(blocks[best...]))
    }

    private struct Line {
        var painted = ""
        var width = 0
    }

    private static func stacked(_ blocks: [TextBlock], style: TerminalStyle) -> [Line] {
        var lines: [Line] = []
        for block in blocks {
            if !lines.isEmpty { lines.append(Line()) }
            lines.append(Line(painted: style.heading(block.title), width: block.title.count))
            lines += block.lines.map { Line(painted: $0, width: $0.count) }
        }
        return lines
    }
}
