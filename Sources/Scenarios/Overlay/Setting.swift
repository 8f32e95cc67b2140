import StrictText

/// One `--set key.path=value` of the command line: the last layer of a scenario.
struct Setting {
    /// A step of a key path: a key, or the place of an item.
    private enum Step {
        case key(String)
        case item(Int)
    }

    /// As messages name the command line.
    static let file = "--set"

    private let number: Int
    private let text: String
    private let steps: [Step]
    private let value: Tree

    /// - Parameter number: Which `--set` it is, from 1: the line of its messages.
    init(_ text: String, number: Int) throws(TextErrors) {
        self.text = text
        self.number = number
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            throw TextErrors(
                Setting.origin(number, 1).place("").error(
                    .malformedSyntax, expected: "key.path=value", found: "\"\(text)\""))
        }
        steps = try wrapping { () throws(TextError) in
            try Setting.steps(text[..<equals], number: number)
        }
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: equals) + 1
        value = try Setting.value(
            Array(text.utf8.dropFirst(offset)), number: number, column: offset)
    }

    /// The tree with this value in its place.
    func applied(to tree: Tree) throws(TextErrors) -> Tree {
        try wrapping { () throws(TextError) in
            try applied(to: tree, steps: steps[...], shape: Language.root, path: "")
        }
    }

    private static func origin(_ number: Int, _ column: Int) -> Origin {
        Origin(file: file, position: SourcePosition(line: number, column: column))
    }

    // MARK: Reading

    private static func steps(_ path: Substring, number: Int) throws(TextError) -> [Step] {
        var steps: [Step] = []
        var column = 1
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            let key = String(pieces[0])
            if !KeyGrammar.accepts(key) {
                throw origin(number, column).place("").error(
                    .badKey, expected: "a key path such as market.price.initial",
                    found: "\"\(path)\"", hint: KeyGrammar.repaired(key))
            }
            if steps.isEmpty, ["moniac", "extends"].contains(key) {
                throw origin(number, column).place(key).error(
                    .conflict, expected: "a key that is set after files are laid over each other",
                    found: "\"\(key)\", which each file has for itself")
            }
            steps.append(.key(key))
            for piece in pieces.dropFirst() {
                let digits = piece.dropLast()
                guard piece.last == "]", let index = Int(digits), index >= 0,
                    digits.utf8.count <= 8
                else {
                    throw origin(number, column).place("").error(
                        .badKey, expected: "the place of an item such as providers[0]",
                        found: "\"\(part)\"")
                }
                steps.append(.item(index))
            }
            column += part.unicodeScalars.count + 1
        }
        return steps
    }

    private static func value(
        _ bytes: [UInt8], number: Int, column: Int
    ) throws(TextErrors) -> Tree {
        do {
            let source = try SourceText(
                name: file, bytes: bytes, byteOrderMark: .refused,
                maximumBytes: TextLimits.stringBytes, firstLine: number)
            let tree = try TreeReader.read(source)
            return tree.shifted(line: number, columns: column)
        } catch let error as TextErrors {
            var shifted = TextErrors()
            for error in error.errors { shifted.add(moved(error, number, column)) }
            throw shifted
        } catch let error as TextError {
            throw TextErrors(moved(error, number, column))
        } catch {
            preconditionFailure("reading a text throws text errors only: \(error)")
        }
    }

    /// A place inside the value becomes a place inside the whole argument.
    private static func moved(_ error: TextError, _ number: Int, _ column: Int) -> TextError {
        let position = SourcePosition(
            line: number, column: (error.position?.column ?? 1) + column)
        return TextError(
            code: error.code, file: file, position: position, keyPath: error.keyPath,
            expected: error.expected, found: error.found, hint: error.hint)
    }

    // MARK: Applying

    private func applied(
        to tree: Tree?, steps: ArraySlice<Step>, shape: Shape?, path: String
    ) throws(TextError) -> Tree {
        guard let step = steps.first else {
            return tree.map { Overlay.merge($0, with: value, shape: shape) } ?? value
        }
        let rest = steps.dropFirst()
        let origin = Setting.origin(number, 1)
        switch step {
        case .key(let key):
            var entries = tree?.entries ?? []
            let index = entries.firstIndex { $0.key == key }
            let child = try applied(
                to: index.map { entries[$0].value }, steps: rest, shape: shape?.child(key),
                path: Resolver.join(path, key))
            let entry = Tree.Entry(key: key, origin: origin, value: child)
            if let index { entries[index] = entry } else { entries.append(entry) }
            return Tree(origin: tree?.origin ?? origin, content: .mapping(entries))
        case .item(let index):
            guard let tree, case .list(var items) = tree.content, items.indices.contains(index)
            else {
                throw origin.place(path).error(
                    .unknownKey, expected: "a list with an item [\(index)]",
                    found: tree?.found ?? "no such key")
            }
            items[index] = try applied(
                to: items[index], steps: rest, shape: shape?.item, path: "\(path)[\(index)]")
            return Tree(origin: tree.origin, content: .list(items))
        }
    }
}

extension Tree {
    /// The same tree, its places moved from the value's text into the whole argument's.
    fileprivate func shifted(line: Int, columns: Int) -> Tree {
        func moved(_ origin: Origin) -> Origin {
            let column = (origin.position?.column ?? 1) + columns
            return Origin(
                file: origin.file, position: SourcePosition(line: line, column: column))
        }
        switch content {
        case .text:
            return Tree(origin: moved(origin), content: content)
        case .list(let items):
            let shifted = items.map { $0.shifted(line: line, columns: columns) }
            return Tree(origin: moved(origin), content: .list(shifted))
        case .mapping(let entries):
            let shifted = entries.map {
                Entry(
                    key: $0.key, origin: moved($0.origin),
                    value: $0.value.shifted(line: line, columns: columns))
            }
            return Tree(origin: moved(origin), content: .mapping(shifted))
        }
    }
}
