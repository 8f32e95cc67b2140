import StrictText

/// The trees of the language's own defaults.
enum Defaults {
    /// - Precondition: the text is one of the language, which tests read through and through.
    static func tree(_ text: String, for shape: Shape) -> Tree {
        switch shape {
        case .value, .alternative:
            return Tree(origin: .language, content: .text(text, isQuoted: false))
        case .mapping where text == "{}":
            return Tree(origin: .language, content: .mapping([]))
        case .list where text == "[]":
            return Tree(origin: .language, content: .list([]))
        case .mapping, .list, .variants:
            return parsed(text)
        }
    }

    private static func parsed(_ text: String) -> Tree {
        do {
            let source = try SourceText(
                name: "default", bytes: Array(text.utf8), byteOrderMark: .refused,
                maximumBytes: TextLimits.documentBytes)
            return try TreeReader.read(source).ofLanguage
        } catch {
            preconditionFailure("a default of the language is unreadable: \(error)")
        }
    }
}

extension Tree {
    /// The same tree as if it stood elsewhere; what is in it keeps its place.
    func placed(at origin: Origin) -> Tree { Tree(origin: origin, content: content) }
}

extension Tree {
    /// The same tree, every place in it the language itself.
    fileprivate var ofLanguage: Tree {
        switch content {
        case .text:
            return Tree(origin: .language, content: content)
        case .list(let items):
            return Tree(origin: .language, content: .list(items.map(\.ofLanguage)))
        case .mapping(let entries):
            let owned = entries.map {
                Entry(key: $0.key, origin: .language, value: $0.value.ofLanguage)
            }
            return Tree(origin: .language, content: .mapping(owned))
        }
    }
}
