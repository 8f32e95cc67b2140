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
    }

    /// In the language's order.
    public let entries: [Entry]

    init(_ root: Resolved) {
        var walk = Walk()
        walk.visit(root, key: nil)
        entries = walk.entries
    }

    /// The entries as lines of one table.
    ///
    /// - Parameter prefix: A key path; only what stands at or below it.
    /// - Complexity: O(entries).
    public func lines(of prefix: String? = nil) -> [String] {
        let chosen = entries.filter { entry in
            guard let prefix else { return true }
            return entry.path == prefix || entry.path.hasPrefix(prefix + ".")
                || entry.path.hasPrefix(prefix + "[")
        }
        let left = chosen.map { "\($0.path) = \(PrintableText.cut($0.value, scalars: 256))" }
        let width = min(72, left.map(\.unicodeScalars.count).max() ?? 0)
        return zip(left, chosen).map { text, entry in
            let padding = String(
                repeating: " ", count: max(0, width - text.unicodeScalars.count))
            let rule = entry.rule.map { "  rule: \($0.text) — \($0.status.rawValue)" } ?? ""
            let source = entry.source.map { "  \($0.text) — \($0.status.rawValue)" } ?? rule
            return "\(text)\(padding)  [\(entry.unit)]  "
                + "\(PrintableText.escaped(entry.origin))\(source)"
        }
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
