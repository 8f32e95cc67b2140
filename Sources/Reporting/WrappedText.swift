/// Words in lines of a given width.
enum WrappedText {
    /// Breaks between `items`, which are joined by `separator`; every line begins with `indent`.
    ///
    /// An item longer than a line has a line of its own.
    static func lines(
        _ items: [String], separator: String, first: String, indent: String, width: Int
    ) -> [String] {
        var lines: [String] = []
        var line = first
        for (index, item) in items.enumerated() {
            let piece = index == items.count - 1 ? item : item + separator
            let isStart = line == first || line == indent
            if !isStart, line.count + 1 + piece.count > width {
                lines.append(line)
                line = indent + piece
            } else {
                line += (isStart ? "" : " ") + piece
            }
        }
        if !items.isEmpty { lines.append(line) }
        return lines
    }
}
