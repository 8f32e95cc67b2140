import StrictText

/// Decodes a merged tree by the language: unknown keys, missing keys, types, defaults.
///
/// Collects refusals instead of stopping at the first.
struct Resolver {
    private(set) var errors = TextErrors()
    private var reader: ValueReader

    private let modules: Set<ProtocolModule>

    /// - Returns: The decoded scenario.
    /// - Throws: All refusals of schema and values.
    /// - Complexity: O(nodes · keys of a mapping).
    static func resolve(_ tree: Tree) throws(TextErrors) -> Resolved {
        var resolver = Resolver(tree)
        let root = resolver.resolve(
            Language.root, tree, path: "", siblings: [])
        try resolver.errors.throwIfAny()
        return root
    }

    private init(_ tree: Tree) {
        reader = ValueReader(assets: AssetUnits(of: tree))
        modules = ProtocolModule.present(in: tree)
    }

    // MARK: Shapes

    private mutating func resolve(
        _ shape: Shape, _ tree: Tree, path: String, siblings: [Resolved.Entry]
    ) -> Resolved {
        let place = tree.origin.place(path)
        if tree.isNull {
            errors.add(
                place.error(.missingValue, expected: shape.expected, found: tree.found))
            return absent(path, tree.origin)
        }
        switch shape {
        case .value(let kind):
            return value(kind, tree, path: path, siblings: siblings)
        case .alternative(let inner, let word):
            if case .text(word, _) = tree.content {
                return Resolved(
                    path: path, origin: tree.origin, content: .value(.none, written: word))
            }
            if case .value = inner {
            } else if case .text = tree.content {
                errors.add(
                    place.error(
                        .wrongType, expected: "\(word), or \(inner.expected)", found: tree.found))
                return absent(path, tree.origin)
            }
            return resolve(inner, tree, path: path, siblings: siblings)
        case .mapping(let keys):
            guard let entries = tree.entries else { return wrongType(shape, tree, path) }
            return mapping(keys, entries, tree, path: path)
        case .list(let item, let minimum, let maximum):
            return list(item, minimum, maximum, tree, path: path)
        case .variants(let tag, _, let variants):
            return self.variants(tag, variants, tree, shape, path: path)
        }
    }

    private mutating func value(
        _ kind: ValueKind, _ tree: Tree, path: String, siblings: [Resolved.Entry]
    ) -> Resolved {
        guard case .text(let text, let isQuoted) = tree.content else {
            return wrongType(.value(kind), tree, path)
        }
        // A key that was refused leaves nothing to read its value by.
        guard let kind = kind.resolved(by: siblings) else { return absent(path, tree.origin) }
        do throws(TextError) {
            let value = try reader.read(
                kind, text, isQuoted: isQuoted, at: tree.origin.place(path))
            return Resolved(
                path: path, origin: tree.origin, content: .value(value, written: text))
        } catch {
            errors.add(error)
            return absent(path, tree.origin)
        }
    }

    private mutating func list(
        _ item: Shape, _ minimum: Int, _ maximum: UInt64, _ tree: Tree, path: String
    ) -> Resolved {
        guard case .list(let items) = tree.content else {
            return wrongType(.list(of: item, minimum: minimum, maximum: maximum), tree, path)
        }
        if items.count < minimum || UInt64(items.count) > maximum {
            let expected =
                UInt64(minimum) == maximum
                ? "a list of exactly \(minimum) values"
                : items.count < minimum
                    ? "a list with at least \(minimum) entry"
                    : "a list of at most \(maximum) entries (limit)"
            let found = items.isEmpty ? "an empty list" : "\(items.count)"
            errors.add(
                tree.origin.place(path).error(
                    items.isEmpty ? .emptyList : .outOfRange, expected: expected, found: found))
            return absent(path, tree.origin)
        }
        var resolved: [Resolved] = []
        resolved.reserveCapacity(items.count)
        for (index, entry) in items.enumerated() {
            resolved.append(resolve(item, entry, path: "\(path)[\(index)]", siblings: []))
        }
        return Resolved(path: path, origin: tree.origin, content: .list(resolved))
    }

    // MARK: Mappings

    private mutating func variants(
        _ tag: String, _ variants: [Variant], _ tree: Tree, _ shape: Shape, path: String
    ) -> Resolved {
        guard let entries = tree.entries else { return wrongType(shape, tree, path) }
        let tagKey = shape.tagKey
        guard let written = entries.first(where: { $0.key == tag }) else {
            missing(tagKey, in: tree, path: path)
            return absent(path, tree.origin)
        }
        let tagPath = Self.join(path, tag)
        let choice = resolve(tagKey.shape, written.value, path: tagPath, siblings: [])
        guard case .value(.text(let name), _) = choice.content,
            let variant = variants.first(where: { $0.name == name })
        else { return absent(path, tree.origin) }
        return mapping([tagKey] + variant.keys, entries, tree, path: path)
    }

    private mutating func mapping(
        _ keys: [KeyDescription], _ entries: [Tree.Entry], _ tree: Tree, path: String
    ) -> Resolved {
        let known = keys.map(\.name)
        for entry in entries where !known.contains(entry.key) {
            // Messages past the last one shown are only counted: no search for their hints.
            let isShown = errors.count < TextLimits.messages
            errors.add(
                entry.origin.place(Self.join(path, entry.key)).error(
                    .unknownKey, expected: "a known key", found: "the unknown key \"\(entry.key)\"",
                    hint: isShown ? Spelling.nearest(to: entry.key, among: known) : nil))
        }
        var resolved: [Resolved.Entry] = []
        resolved.reserveCapacity(keys.count)
        for key in keys {
            let value = self.value(of: key, in: entries, tree, path: path, siblings: resolved)
            resolved.append(Resolved.Entry(key: key, value: value))
        }
        return Resolved(path: path, origin: tree.origin, content: .mapping(resolved))
    }

    private mutating func value(
        of key: KeyDescription, in entries: [Tree.Entry], _ tree: Tree, path: String,
        siblings: [Resolved.Entry]
    ) -> Resolved {
        let childPath = Self.join(path, key.name)
        let entry = entries.first { $0.key == key.name }
        if let module = key.module, !modules.contains(module) {
            if let entry, !key.shape.isSwitchedOff(by: entry.value) {
                refuse(entry, at: childPath, without: module)
            }
            return absent(childPath, tree.origin)
        }
        if let entry {
            var value = resolve(key.shape, entry.value, path: childPath, siblings: siblings)
            value.isDefault = isDefault(value, of: key, siblings)
            return value
        }
        switch key.presence {
        case .optional:
            return absent(childPath, tree.origin)
        case .required:
            missing(key, in: tree, path: path)
            return absent(childPath, tree.origin)
        case .fallback(let text):
            var fallback = Defaults.tree(text, for: key.shape)
            // What is missing in an empty mapping is missing where the mapping would stand.
            if case .mapping = key.shape { fallback = fallback.placed(at: tree.origin) }
            return resolve(key.shape, fallback, path: childPath, siblings: siblings)
        }
    }

    /// Whether what was written is what the language would have taken anyway.
    private func isDefault(
        _ written: Resolved, of key: KeyDescription, _ siblings: [Resolved.Entry]
    ) -> Bool {
        guard case .fallback(let text) = key.presence, case .value(let value, _) = written.content
        else { return false }
        var shape = key.shape
        if case .alternative(let inner, let word) = shape {
            if text == word { return value == .none }
            shape = inner
        }
        guard case .value(let kind) = shape, let kind = kind.resolved(by: siblings) else {
            return false
        }
        let fallback = try? reader.read(kind, text, isQuoted: false, at: TextPlace(file: ""))
        return value == fallback
    }

    // MARK: Refusals

    private mutating func refuse(
        _ entry: Tree.Entry, at path: String, without module: ProtocolModule
    ) {
        errors.add(
            entry.origin.place(path).error(
                .conflict, expected: "a protocol with \(module.phrase) for this key",
                found: "a protocol without"))
    }

    private mutating func missing(_ key: KeyDescription, in tree: Tree, path: String) {
        errors.add(
            tree.origin.place(path).error(
                .missingKey, expected: "the required key \"\(key.name)\" (\(key.shape.expected))",
                found: "no such key"))
    }

    private mutating func wrongType(_ shape: Shape, _ tree: Tree, _ path: String) -> Resolved {
        errors.add(
            tree.origin.place(path).error(
                .wrongType, expected: shape.expected, found: tree.found))
        return absent(path, tree.origin)
    }

    private func absent(_ path: String, _ origin: Origin) -> Resolved {
        Resolved(path: path, origin: origin, content: .absent)
    }

    static func join(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}

extension Shape {
    /// Whether what is written is the word for "no such thing", or a list of nothing: so an overlay
    /// can do without a module and without what rests on it.
    fileprivate func isSwitchedOff(by tree: Tree) -> Bool {
        switch (self, tree.content) {
        case (.alternative(_, let word), .text(let text, _)): text == word
        case (.list, .list(let items)): items.isEmpty
        default: false
        }
    }
}
