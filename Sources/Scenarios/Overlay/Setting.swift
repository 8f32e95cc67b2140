import StrictText

/// One ``ScenarioSetting``, read: the last layer of a scenario.
struct Setting {
    /// A step of a key path: a key, or the place of an item.
    private enum Step {
        case key(String)
        case item(Int)
    }

    /// Where its text begins.
    private let start: Origin
    private let steps: [Step]
    private let value: Tree

    init(_ setting: ScenarioSetting) throws(TextErrors) {
        let text = setting.text
        let start = Origin(file: setting.option, position: setting.position)
        self.start = start
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            throw TextErrors(
                start.place("").error(
                    .malformedSyntax, expected: "key.path=value", found: "\"\(text)\""))
        }
        steps = try wrapping { () throws(TextError) in
            try Setting.steps(text[..<equals], from: start)
        }
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: equals) + 1
        value = try Setting.value(
            Array(text.utf8.dropFirst(offset)), from: start.moved(columns: offset))
    }

    /// The tree with this value in its place.
    func applied(to tree: Tree) throws(TextErrors) -> Tree {
        try wrapping { () throws(TextError) in
            try applied(to: tree, steps: steps[...], shape: Language.root, path: "")
        }
    }

    // MARK: Reading

    private static func steps(_ path: Substring, from start: Origin) throws(TextError) -> [Step] {
        var steps: [Step] = []
        var origin = start
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            let key = String(pieces[0])
            if !KeyGrammar.accepts(key) {
                throw origin.place("").error(
                    .badKey, expected: "a key path such as market.price.initial",
                    found: "\"\(path)\"", hint: KeyGrammar.repaired(key))
            }
            if steps.isEmpty, ["moniac", "extends"].contains(key) {
                throw origin.place(key).error(
                    .conflict, expected: "a key that is set after files are laid over each other",
                    found: "\"\(key)\", which each file has for itself")
            }
            steps.append(.key(key))
            for piece in pieces.dropFirst() {
                let digits = piece.dropLast()
                guard piece.last == "]", let index = Int(digits), index >= 0,
                    digits.utf8.count <= 8
                else {
                    throw origin.place("").error(
                        .badKey, expected: "the place of an item such as providers[0]",
                        found: "\"\(part)\"")
                }
                steps.append(.item(index))
            }
            origin = origin.moved(columns: part.unicodeScalars.count + 1)
        }
        return steps
    }

    private static func value(_ bytes: [UInt8], from start: Origin) throws(TextErrors) -> Tree {
        do {
            let source = try SourceText(
                name: start.file, bytes: bytes, byteOrderMark: .refused,
                maximumBytes: TextLimits.stringBytes, firstLine: start.position?.line ?? 1)
            return try TreeReader.read(source).shifted(to: start)
        } catch let error as TextErrors {
            var shifted = TextErrors()
            for error in error.errors { shifted.add(moved(error, to: start)) }
            throw shifted
        } catch let error as TextError {
            throw TextErrors(moved(error, to: start))
        } catch {
            preconditionFailure("reading a text throws text errors only: \(error)")
        }
    }

    /// A place inside the value becomes a place inside the whole argument.
    private static func moved(_ error: TextError, to start: Origin) -> TextError {
        TextError(
            code: error.code, file: start.file,
            position: start.moved(columns: (error.position?.column ?? 1) - 1).position,
            keyPath: error.keyPath, expected: error.expected, found: error.found,
            hint: error.hint)
    }

    // MARK: Applying

    private func applied(
        to tree: Tree?, steps: ArraySlice<Step>, shape: Shape?, path: String
    ) throws(TextError) -> Tree {
        guard let step = steps.first else {
            return tree.map { Overlay.merge($0, with: value, shape: shape) } ?? value
        }
        let rest = steps.dropFirst()
        switch step {
        case .key(let key):
            if case .list = tree?.content {
                throw start.place(path).error(
                    .wrongType, expected: "the place of an item, such as \(path)[0].\(key)",
                    found: "the key \"\(key)\" of a list")
            }
            var entries = tree?.entries ?? []
            let index = entries.firstIndex { $0.key == key }
            let child = try applied(
                to: index.map { entries[$0].value }, steps: rest, shape: shape?.child(key),
                path: Resolver.join(path, key))
            let entry = Tree.Entry(key: key, origin: start, value: child)
            if let index { entries[index] = entry } else { entries.append(entry) }
            // What is no mapping gives way to one, written here.
            let origin = tree?.entries == nil ? start : tree?.origin
            return Tree(origin: origin ?? start, content: .mapping(entries))
        case .item(let index):
            guard let tree, case .list(var items) = tree.content, items.indices.contains(index)
            else {
                throw start.place(path).error(
                    .unknownKey, expected: "a list with an item [\(index)]",
                    found: Setting.found(tree))
            }
            items[index] = try applied(
                to: items[index], steps: rest, shape: shape?.item, path: "\(path)[\(index)]")
            return Tree(origin: tree.origin, content: .list(items))
        }
    }

    private static func found(_ tree: Tree?) -> String {
        guard let tree else { return "no such key" }
        guard case .list(let items) = tree.content else { return tree.found }
        return items.isEmpty ? "an empty list" : "a list that ends at [\(items.count - 1)]"
    }
}

extension Origin {
    /// Further right in the same line of the command line.
    fileprivate func moved(columns: Int) -> Origin {
        let place = position ?? SourcePosition(line: 1, column: 1)
        return Origin(
            file: file,
            position: SourcePosition(line: place.line, column: place.column + columns))
    }
}

extension Tree {
    /// The same tree, its places moved from the value's text into the whole argument's.
    fileprivate func shifted(to start: Origin) -> Tree {
        func moved(_ origin: Origin) -> Origin {
            start.moved(columns: (origin.position?.column ?? 1) - 1)
        }
        switch content {
        case .text:
            return Tree(origin: moved(origin), content: content)
        case .list(let items):
            return Tree(
                origin: moved(origin), content: .list(items.map { $0.shifted(to: start) }))
        case .mapping(let entries):
            let shifted = entries.map {
                Entry(key: $0.key, origin: moved($0.origin), value: $0.value.shifted(to: start))
            }
            return Tree(origin: moved(origin), content: .mapping(shifted))
        }
    }
}
