import StrictText

/// A report as parts that a terminal and a forum both can show.
struct ReportPage {
    enum Part {
        case heading(String, level: Int)
        case paragraph(String)
        case list([String])
        case table(TextTable)
        /// A command that can be copied.
        case command(String)
    }

    private(set) var parts: [Part] = []

    mutating func add(_ part: Part) {
        switch part {
        case .list(let items) where items.isEmpty: return
        case .table(let table) where table.rows.isEmpty: return
        default: parts.append(part)
        }
    }

    // MARK: Terminal

    func text(_ style: TerminalStyle, width: Int) -> String {
        var blocks: [[String]] = []
        var isAfterHeading = false
        for part in parts {
            let lines = ReportPage.lines(part, style, width)
            if isAfterHeading, var last = blocks.popLast() {
                last += lines
                blocks.append(last)
            } else {
                blocks.append(lines)
            }
            if case .heading = part { isAfterHeading = true } else { isAfterHeading = false }
        }
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func lines(
        _ part: Part, _ style: TerminalStyle, _ width: Int
    ) -> [String] {
        switch part {
        case .heading(let text, _): [style.heading(PrintableText.escaped(text))]
        case .paragraph(let text): wrapped(text, first: "  ", width)
        case .list(let items): items.flatMap { wrapped($0, first: "  - ", width) }
        case .table(let table): table.lines(style)
        case .command(let text): ["  " + PrintableText.escaped(text)]
        }
    }

    private static func wrapped(_ text: String, first: String, _ width: Int) -> [String] {
        let indent = String(repeating: " ", count: first.count)
        var lines = [first]
        var isEmpty = true
        for word in PrintableText.escaped(text).split(separator: " ") {
            if isEmpty {
                lines[lines.count - 1] += word
            } else if lines[lines.count - 1].count + 1 + word.count > width {
                lines.append(indent + word)
            } else {
                lines[lines.count - 1] += " " + word
            }
            isEmpty = false
        }
        return lines
    }

    // MARK: Markdown

    /// As GitHub and most forums read it.
    var markdown: String {
        parts.map(ReportPage.markdown).joined(separator: "\n\n") + "\n"
    }

    private static func markdown(_ part: Part) -> String {
        switch part {
        case .heading(let text, let level):
            String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): escaped(text)
        case .list(let items): items.map { "* " + escaped($0) }.joined(separator: "\n")
        case .table(let table): markdown(table)
        case .command(let text): "    " + PrintableText.escaped(text)
        }
    }

    private static func markdown(_ table: TextTable) -> String {
        let titles = table.columns.map { $0.title.isEmpty ? " " : escaped($0.title) }
        let rule = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
        let rows = table.rows.map { $0.map(escapedCell) }
        return ([titles, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    /// Marks of Markdown and HTML as plain characters.
    static func escaped(_ text: String) -> String { escapedCell(PrintableText.escaped(text)) }

    /// - Parameter text: Printable already.
    private static func escapedCell(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\" + String(character)
            default: result.append(character)
            }
        }
    }
}
