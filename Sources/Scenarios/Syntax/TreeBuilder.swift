import StrictText
import Yams

/// Turns libyaml's nodes into a ``Tree``, strictly: keys, lengths, counts, characters.
struct TreeBuilder {
    private let file: String
    private var nodes = 0
    private(set) var errors = TextErrors()

    init(file: String) {
        self.file = file
    }

    /// - Throws: ``TextErrorCode/tooDeep``, ``TextErrorCode/tooManyNodes``; what else is wrong is
    ///   collected in ``errors``.
    /// - Complexity: O(nodes); the recursion is bounded by the pre-scan and again here.
    mutating func tree(
        _ node: Node, keyPath: String = "", depth: Int = 1
    ) throws(TextError) -> Tree {
        let origin = Origin(file: file, position: position(node.mark))
        nodes += 1
        if nodes > TextLimits.nodes {
            throw origin.place(keyPath).error(
                .tooManyNodes, expected: "at most \(TextLimits.nodes) nodes (limit)",
                found: "more keys, values and containers")
        }
        if case .scalar(let scalar) = node { return text(scalar, origin, keyPath) }
        if depth > TextLimits.depth {
            throw origin.place(keyPath).error(
                .tooDeep, expected: "a nesting depth of at most \(TextLimits.depth)",
                found: "deeper nesting")
        }
        switch node {
        case .sequence(let sequence):
            var items: [Tree] = []
            items.reserveCapacity(sequence.count)
            for item in sequence {
                let path = "\(keyPath)[\(items.count)]"
                items.append(try tree(item, keyPath: path, depth: depth + 1))
            }
            return Tree(origin: origin, content: .list(items))
        case .mapping(let mapping):
            return try self.mapping(mapping, origin, keyPath, depth)
        case .scalar, .alias:
            // The pre-scan refuses every alias; this is its second lock.
            throw origin.place(keyPath).error(
                .alias, expected: "a plain value", found: "an alias (*)")
        }
    }

    private mutating func mapping(
        _ mapping: Node.Mapping, _ origin: Origin, _ keyPath: String, _ depth: Int
    ) throws(TextError) -> Tree {
        var entries: [Tree.Entry] = []
        entries.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let place = Origin(file: file, position: position(key.mark))
            nodes += 1
            guard let name = acceptedKey(key, at: place.place(keyPath)) else { continue }
            let path = keyPath.isEmpty ? name : "\(keyPath).\(name)"
            let child = try tree(value, keyPath: path, depth: depth + 1)
            entries.append(Tree.Entry(key: name, origin: place, value: child))
        }
        return Tree(origin: origin, content: .mapping(entries))
    }

    /// A key of the grammar `[a-z][a-z0-9_]*`, or nil after noting what is wrong.
    private mutating func acceptedKey(_ node: Node, at place: TextPlace) -> String? {
        guard case .scalar(let scalar) = node else {
            errors.add(
                place.error(.badKey, expected: "a key of letters", found: "a list or mapping"))
            return nil
        }
        let key = scalar.string
        if key == "<<" {
            errors.add(
                place.error(.mergeKey, expected: "plain keys", found: "the merge key <<"))
            return nil
        }
        if key.utf8.count > TextLimits.keyBytes {
            errors.add(
                place.error(
                    .keyTooLong, expected: "a key of at most \(TextLimits.keyBytes) bytes (limit)",
                    found: "a key of \(key.utf8.count) bytes"))
            return nil
        }
        if KeyGrammar.isPath(key) {
            errors.add(place.error(.badKey, expected: pathRule(place), found: "the path \(key)"))
            return nil
        }
        if !KeyGrammar.accepts(key) {
            errors.add(
                place.error(
                    .badKey, expected: "a key of ASCII letters a–z, digits and _",
                    found: "the key \"\(key)\"", hint: KeyGrammar.repaired(key)))
            return nil
        }
        return key
    }

    /// How what a path says is written where it stands.
    private func pathRule(_ place: TextPlace) -> String {
        place.keyPath == "sweep" || place.keyPath.hasPrefix("sweep.")
            ? "a key; a design lists paths as over: [{key: a.b, values: [1, 2]}]"
            : "a key; those of a path stand one inside the other, as {a: {b: 1}}"
    }

    private mutating func text(_ scalar: Node.Scalar, _ origin: Origin, _ keyPath: String) -> Tree {
        let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        if let fault = fault(in: scalar.string) {
            errors.add(
                origin.place(keyPath).error(fault.0, expected: fault.1, found: fault.2))
        }
        return Tree(origin: origin, content: .text(scalar.string, isQuoted: isQuoted))
    }

    /// What escapes and folded lines may have brought in after the bytes were judged.
    private func fault(in text: String) -> (TextErrorCode, String, String)? {
        if text.utf8.count > TextLimits.stringBytes {
            return (
                .stringTooLong, "a string of at most \(TextLimits.stringBytes) bytes (limit)",
                "a string of \(text.utf8.count) bytes"
            )
        }
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                return (
                    .forbiddenCharacter, "a text of one line", "a line break (control character)"
                )
            }
            if let reason = ForbiddenScalar.reason(scalar.value) {
                return (.forbiddenCharacter, "a printable character", "\(reason) through an escape")
            }
        }
        return nil
    }

    private func position(_ mark: Mark?) -> SourcePosition? {
        guard let mark, mark.line >= 1, mark.column >= 1 else { return nil }
        return SourcePosition(line: mark.line, column: mark.column)
    }
}

/// What a key may look like.
enum KeyGrammar {
    static func accepts(_ key: some StringProtocol) -> Bool {
        guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return key.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
    }

    /// Keys with dots between them.
    static func isPath(_ key: String) -> Bool {
        let keys = key.split(separator: ".", omittingEmptySubsequences: false)
        return keys.count > 1 && keys.allSatisfy { accepts($0) }
    }

    /// The key with small letters and underscores, when that is one.
    static func repaired(_ key: String) -> String? {
        let letters = key.utf8.map { byte -> UInt8 in
            switch byte {
            case 0x41...0x5A: byte + 0x20
            case 0x20, 0x2D: 0x5F
            default: byte
            }
        }
        let text = String(decoding: letters, as: UTF8.self)
        return accepts(text) ? text : nil
    }
}
