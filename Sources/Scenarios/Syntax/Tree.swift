import StrictText

/// Where a value was written.
struct Origin: Hashable, Sendable {
    /// As messages name it; `--set` for the command line; empty for a default of the language.
    let file: String
    let position: SourcePosition?

    /// A default of the language.
    static let language = Origin(file: "", position: nil)

    var isLanguage: Bool { file.isEmpty }

    func place(_ keyPath: String) -> TextPlace {
        TextPlace(file: file, position: position, keyPath: keyPath)
    }
}

/// A scenario as written: texts, lists and mappings, each with its place, nothing decoded yet.
struct Tree: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// A quoted text is never a number, a boolean or a quantity.
        case text(String, isQuoted: Bool)
        case mapping([Entry])
        case list([Tree])
    }

    struct Entry: Hashable, Sendable {
        let key: String
        let origin: Origin
        var value: Tree
    }

    var origin: Origin
    var content: Content

    /// The entries of a mapping; nil for anything else.
    var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// The value of a key, when this is a mapping that has it.
    ///
    /// - Complexity: O(keys).
    subscript(key: String) -> Tree? {
        entries?.first { $0.key == key }?.value
    }

    /// As messages name what was found.
    var found: String {
        switch content {
        case .text(let text, let isQuoted):
            if text.isEmpty { return isQuoted ? "an empty text" : "a missing value (empty)" }
            return isQuoted ? "the quoted text \"\(text)\"" : "\"\(text)\""
        case .mapping: return "a mapping"
        case .list: return "a list"
        }
    }

    /// What YAML calls null: nothing, `~` or a spelling of `null`, unquoted.
    var isNull: Bool {
        guard case .text(let text, isQuoted: false) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}
