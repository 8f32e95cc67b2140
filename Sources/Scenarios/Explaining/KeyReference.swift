import Rewards
import StrictText

/// The key tables of `docs/SCENARIOS.md`, made of the language's description.
public enum KeyReference {
    /// One table for each part of a scenario, in Markdown.
    ///
    /// - Complexity: O(keys of the language).
    public static func markdown() -> String {
        var tables = KeyTables()
        tables.add(Language.keys, path: "", title: "Top level")
        return tables.text + "\n" + governed + "\n" + catalogue
    }

    private static var governed: String {
        let rows = GovernedParameterName.all.map { "| `\($0.path)` | \($0.kind.unit) |" }
        return "#### Parameters that governance may change\n\n| key | value |\n|---|---|\n"
            + rows.joined(separator: "\n") + "\n"
    }

    private static var catalogue: String {
        let rows = GPUModel.all.map { "| `\($0.name)` | \(Int($0.bandwidthGBPerSecond)) |" }
        return "#### GPU models\n\n| model | memory bandwidth, GB/s |\n|---|---|\n"
            + rows.joined(separator: "\n") + "\n"
    }
}

private struct KeyTables {
    private(set) var text = ""
    /// Groups met in the table at hand, in order; each gets a table of its own behind it.
    private struct Group {
        let path: String
        let shape: Shape
        let doc: String
    }

    mutating func add(_ keys: [KeyDescription], path: String, title: String) {
        begin(title)
        var groups: [Group] = []
        for key in keys { row(key, path: path, &groups) }
        finish(groups)
    }

    private mutating func begin(_ title: String) {
        text += "#### \(title)\n\n"
        text += "| key | value | default | meaning | source and status |\n|---|---|---|---|---|\n"
    }

    private mutating func finish(_ groups: [Group]) {
        text += "\n"
        for group in groups { add(group) }
    }

    private mutating func row(_ key: KeyDescription, path: String, _ groups: inout [Group]) {
        let full = Resolver.join(path, key.name)
        let source = key.source.map { "\($0.text) — *\($0.status.rawValue)*" } ?? ""
        let cells = [
            "`\(key.name)`", KeyTables.escaped(key.shape.unit), key.presence.cell,
            KeyTables.escaped(key.doc + key.shape.choices + key.condition),
            KeyTables.escaped(source),
        ]
        text += "| " + cells.joined(separator: " | ") + " |\n"
        if let inner = key.shape.group {
            let isList = key.shape.item != nil
            groups.append(
                Group(path: full + (isList ? "[]" : ""), shape: inner, doc: key.doc))
        }
    }

    private mutating func add(_ group: Group) {
        switch group.shape {
        case .mapping(let keys):
            add(keys, path: group.path, title: "`\(group.path)`")
        case .variants(let tag, let doc, let variants):
            let tagKey = group.shape.tagKey
            for variant in variants {
                begin("`\(group.path)` with `\(tag): \(variant.name)`")
                var groups: [Group] = []
                let shown = KeyDescription(
                    name: tag, shape: .value(.choice([variant.name])), presence: .required,
                    doc: "\(doc) Here: \(variant.doc).", source: variant.source ?? tagKey.source)
                for key in [shown] + variant.keys { row(key, path: group.path, &groups) }
                finish(groups)
            }
        case .value, .alternative, .list:
            return
        }
    }

    static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension KeyDescription {
    /// What the key depends on, as a sentence behind its meaning; empty for most.
    var condition: String {
        guard let module, !shape.isMapping else { return "" }
        return " " + module.condition
    }
}

extension Shape {
    /// A section of the protocol, such as brings a module in itself.
    fileprivate var isMapping: Bool {
        switch self {
        case .mapping: true
        case .alternative(let inner, _): inner.isMapping
        case .value, .list, .variants: false
        }
    }
}

extension Presence {
    fileprivate var cell: String {
        switch self {
        case .required: "required"
        case .optional: "–"
        case .fallback(let text): "`\(text)`"
        }
    }
}

extension Shape {
    /// The mapping, or the items of the list, that a table of its own describes.
    fileprivate var group: Shape? {
        switch self {
        case .mapping, .variants: self
        case .list(let item, _, _): item.group
        case .alternative(let inner, _): inner.group
        case .value: nil
        }
    }

    /// The words or numbers that are accepted.
    fileprivate var choices: String {
        switch self {
        case .value(.choice(let choices)) where choices.count > 1:
            " One of \(choices.map { "`\($0)`" }.joined(separator: ", "))."
        case .value(.real(let range)):
            " Range: \(range.lowerBound) … \(range.upperBound)."
        case .value(.share(let parts, let whole)):
            " Range: 0 … \(ValueReader.wadText(UInt128(parts) * Wad.scale / UInt128(whole)))."
        case .value(.ratio(let range)):
            " Range: \(ValueReader.wadText(range.lowerBound)) … "
                + "\(ValueReader.wadText(range.upperBound))."
        default: ""
        }
    }
}
