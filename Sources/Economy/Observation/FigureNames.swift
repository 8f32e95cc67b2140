import Settlement

/// Names of things inside the names of figures.
enum FigureNames {
    /// Each in small letters, with `_` for what is neither letter nor digit. Shape: one each, no
    /// two equal: one whose text an earlier one has carries its place too.
    ///
    /// - Complexity: O(names²).
    static func of(_ names: [Name]) -> [String] {
        var texts: [String] = []
        for (index, name) in names.enumerated() {
            var text = MetricName.part(name.text)
            while texts.contains(text) { text += "_\(index)" }
            texts.append(text)
        }
        return texts
    }
}
