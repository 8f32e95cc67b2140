import StrictText

/// Every value of a scenario with where it was set: what `moniac explain` prints.
public struct Explanation: Hashable, Sendable {
    /// One value of a scenario.
    public struct Entry: Hashable, Sendable {
        /// `protocol.market_adjustment.k`, `network.providers[2].price`.
        public let path: String
        /// As written, or as the language words its default; `–` for an optional key left out.
        public let value: String
        /// What the value is: `ratio`, `duration`, `amount of the token`, …
        public let unit: String
        /// `FILE:LINE`, `--set:N`, or `default`.
        public let origin: String
        /// Of the value, where it is the language's default.
        public let source: KeySource?
        /// Of the mechanism that the value is a parameter of.
        public let rule: KeySource?

        /// Whether it says how often and with what changes a scenario is run, not what a run is.
        public var isOfSweep: Bool { path.isKey(atOrBelow: Language.sweepKey) }
    }

    /// A figure that follows from the values below a key, in closed form.
    public struct Figure: Hashable, Sendable {
        /// The key whose values it follows from: `market.price`.
        public let path: String
        public let name: String
        public let value: String
        public let unit: String
    }

    /// In the language's order.
    public let entries: [Entry]
    /// In the order of their keys.
    public let figures: [Figure]

    init(_ root: Resolved, figures: [Figure]) {
        var walk = Walk()
        walk.visit(root, key: nil)
        entries = walk.entries
        self.figures = figures
    }

    /// The key that a misspelt one was meant to be: of a value, or of what values stand in.
    ///
    /// - Complexity: O(entries · parts of a key).
    public func nearestKey(to key: String) -> String? {
        var keys: [String] = []
        for entry in entries {
            for end in entry.path.indices where ".[".contains(entry.path[end]) {
                keys.append(String(entry.path[..<end]))
            }
            keys.append(entry.path)
        }
        return Spelling.nearest(to: key, among: keys)
    }

    /// The entries as lines of one table, figures behind the values that they follow from.
    ///
    /// - Parameter prefix: A key path; only what stands at or below it.
    /// - Complexity: O(entries · figures).
    public func lines(of prefix: String? = nil) -> [String] {
        let chosen = entries.filter { $0.path.isChosen(by: prefix) }
        let shown = figures.filter { $0.path.isChosen(by: prefix) }
        var rows: [Row] = []
        for (index, entry) in chosen.enumerated() {
            rows.append(Row(entry))
            let next = index + 1 < chosen.count ? chosen[index + 1].path : ""
            let ended = shown.filter {
                entry.path.isKey(atOrBelow: $0.path) && !next.isKey(atOrBelow: $0.path)
            }
            rows += ended.map(Row.init)
        }
        let width = min(72, rows.map(\.left.unicodeScalars.count).max() ?? 0)
        return rows.map { row in
            let padding = String(
                repeating: " ", count: max(0, width - row.left.unicodeScalars.count))
            return row.left + padding + row.right
        }
    }
}

extension Explanation {
    /// A line before it is set in columns.
    private struct Row {
        let left: String
        let right: String

        init(_ entry: Entry) {
            left = "\(entry.path) = \(PrintableText.cut(entry.value, scalars: 256))"
            let rule = entry.rule.map { "  rule: \($0.text) — \($0.status.rawValue)" } ?? ""
            let source = entry.source.map { "  \($0.text) — \($0.status.rawValue)" } ?? rule
            right = "  [\(entry.unit)]  \(PrintableText.escaped(entry.origin))\(source)"
        }

        init(_ figure: Figure) {
            left = "\(figure.path): \(figure.name) = \(figure.value)"
            right = "  [\(figure.unit)]  in closed form"
        }
    }
}

extension String {
    fileprivate func isChosen(by prefix: String?) -> Bool {
        prefix.map { isKey(atOrBelow: $0) } ?? true
    }

    /// Whether this key path is another one, or below it.
    fileprivate func isKey(atOrBelow path: String) -> Bool {
        self == path || hasPrefix(path + ".") || hasPrefix(path + "[")
    }
}

extension Explanation {
    private struct Walk {
        var entries: [Entry] = []

        /// - Parameter rule: Of the nearest group around the node that names a mechanism.
        mutating func visit(_ node: Resolved, key: KeyDescription?, rule: KeySource? = nil) {
            switch node.content {
            case .mapping(let children):
                let inner = key.flatMap { $0.shape.rule(of: node) ?? $0.source } ?? rule
                for child in children { visit(child.value, key: child.key, rule: inner) }
            case .list(let items):
                if items.isEmpty { add(node, key, rule, value: "[]") }
                for item in items { visit(item, key: key?.item, rule: rule) }
            case .value(_, let written):
                add(node, key, rule, value: written)
            case .absent:
                // Left out and without a default: the documentation names it, an explanation of
                // this scenario has nothing to say.
                return
            }
        }

        private mutating func add(
            _ node: Resolved, _ key: KeyDescription?, _ rule: KeySource?, value: String
        ) {
            let origin: String
            if node.origin.isLanguage {
                origin = "default"
            } else {
                origin = node.origin.file + (node.origin.position.map { ":\($0.line)" } ?? "")
            }
            entries.append(
                Entry(
                    path: node.path, value: value, unit: key?.shape.unit ?? "",
                    origin: origin, source: node.isDefault ? key?.source : nil, rule: rule))
        }
    }
}

extension KeyDescription {
    /// The same key, speaking of one item of its list.
    fileprivate var item: KeyDescription {
        guard let item = shape.item else { return self }
        return KeyDescription(
            name: name, shape: item, presence: presence, doc: doc, source: source)
    }
}

extension Shape {
    /// Of the variant that a mapping has chosen.
    fileprivate func rule(of node: Resolved) -> KeySource? {
        guard case .variants(let tag, _, let variants) = self, let choice = node[optional: tag]
        else { return nil }
        return variants.first { $0.name == choice.text }?.source
    }

    /// What is written, for explanations and the key tables.
    var unit: String {
        switch self {
        case .value(let kind): kind.unit
        case .alternative(let inner, let word): "\(inner.unit), or \(word)"
        case .mapping, .variants: "mapping"
        case .list(let item, _, _): "list of \(item.unit)"
        }
    }
}
