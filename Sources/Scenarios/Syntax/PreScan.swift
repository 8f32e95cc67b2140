import StrictText

/// Judges the bytes of a scenario before libyaml sees them.
///
/// libyaml accepts more than the language: anchors, tags, directives, several documents, nesting of
/// any depth. This scan finds them by the characters that begin a node, and bounds the depth, so
/// that nothing recursive ever runs on an unbounded text.
///
/// - Invariant: a text that passes has at most twice `TextLimits.depth` containers inside each
///   other and about `TextLimits.nodes` nodes; the exact counts are the tree's.
struct PreScan {
    let source: SourceText
    let bytes: [UInt8]
    var index = 0
    var levels = BlockLevels()
    private var nodes = 0
    private var hasMarker = false
    private var hasEnded = false
    private var hasContent = false
    /// A key or a dash stands without its value yet.
    var awaitsNode = true
    /// The first equal keys; told only after libyaml has found the syntax sound.
    private(set) var duplicate: DuplicateKey?

    private init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    /// - Returns: The first key that stands twice in one mapping.
    /// - Throws: The first refusal.
    /// - Complexity: O(bytes).
    static func check(_ source: SourceText) throws(TextError) -> DuplicateKey? {
        var scan = PreScan(source)
        try scan.run()
        return scan.duplicate
    }

    private mutating func run() throws(TextError) {
        while index < bytes.count { try readLine() }
        if !hasContent {
            throw TextPlace(file: source.name).error(
                .empty, expected: "a scenario: lines of “key: value”", found: "an empty document")
        }
    }

    private mutating func readLine() throws(TextError) {
        let start = index
        skipSpaces()
        if isAtLineEnd || bytes[index] == ByteName.hash { return skipLine() }
        try refuseTab()
        let column = index - start
        if column == 0, try readMarker() { return }
        if hasEnded {
            throw error(
                .secondDocument, expected: "one document: nothing after “...”",
                found: "further text")
        }
        hasContent = true
        try readBlock(column)
    }

    // MARK: Documents

    /// `---`, `...` and `%` at the start of a line.
    ///
    /// - Returns: Whether the line is done.
    private mutating func readMarker() throws(TextError) -> Bool {
        if bytes[index] == ByteName.percent {
            throw error(.directive, expected: "no directive (%)", found: "a directive")
        }
        if isMarker(ByteName.point) {
            hasEnded = true
            index += 3
            try expectLineEnd(after: "“...”")
            return true
        }
        if !isMarker(ByteName.dash) { return false }
        if hasMarker || hasContent || hasEnded {
            throw error(
                .secondDocument, expected: "one document: “---” only once, at the top",
                found: "a second document")
        }
        hasMarker = true
        index += 3
        skipSpaces()
        if isAtLineEnd || bytes[index] == ByteName.hash {
            skipLine()
        } else {
            hasContent = true
            try readEntry(column: 0, mayBeKey: false)
        }
        return true
    }

    private func isMarker(_ byte: UInt8) -> Bool {
        guard index + 3 <= bytes.count, bytes[index..<index + 3].allSatisfy({ $0 == byte }) else {
            return false
        }
        return isBlank(index + 3)
    }

    // MARK: Blocks

    private mutating func readBlock(_ start: Int) throws(TextError) {
        var column = start
        while bytes[index] == ByteName.dash, isBlank(index + 1) {
            if levels.enterItem(column) {
                try countNode()
                try checkDepth(levels.depth)
            }
            let dash = index
            index += 1
            skipSpaces()
            awaitsNode = true
            if isAtLineEnd || bytes[index] == ByteName.hash { return skipLine() }
            try refuseTab()
            column += index - dash
        }
        try readEntry(column: column, mayBeKey: true)
    }

    /// A key with its value, or a text alone.
    private mutating func readEntry(column: Int, mayBeKey: Bool) throws(TextError) {
        let start = index
        try refuseIndicator()
        let first = bytes[index]
        if first == ByteName.openBracket || first == ByteName.openBrace {
            try readFlow()
            skipSpaces()
            if isColon { throw complexKey(at: start) }
            return try expectLineEnd(after: "the closing bracket")
        }
        if first == ByteName.quote || first == ByteName.apostrophe {
            let inside = try readQuoted()
            skipSpaces()
            if mayBeKey, isColon {
                return try readKey(
                    QuotedKey.decoded(bytes[inside], quote: first), column: column, offset: start)
            }
            if awaitsNode { try countNode() }
            awaitsNode = false
            return try expectLineEnd(after: "the closing quote")
        }
        let text = try readPlain()
        if mayBeKey, isColon { return try readKey(bytes[text], column: column, offset: start) }
        try endPlain(text, column: column)
    }

    /// A plain text that is no key: the value awaited, or a further line of one.
    private mutating func endPlain(_ text: Range<Int>, column: Int) throws(TextError) {
        if isColon { throw colonInText() }
        levels.leave(until: column)
        if levels.depth > 0, column <= levels.column {
            throw source.place(ofByte: text.lowerBound).error(
                .malformedSyntax, expected: "“key: value” with a colon and a space after the key",
                found: Self.quoted(bytes[text]))
        }
        if awaitsNode { try countNode() }
        awaitsNode = false
        skipLine()
    }

    private mutating func readKey(
        _ key: ArraySlice<UInt8>, column: Int, offset: Int
    ) throws(TextError) {
        try check(key: key, at: offset)
        let entered = levels.enterKey(key, column: column, offset: offset)
        if entered.isNew {
            try countNode()
            try checkDepth(levels.depth)
        }
        note(key, first: entered.earlier, second: offset)
        try countNode()
        index += 1
        skipSpaces()
        awaitsNode = true
        if isAtLineEnd || bytes[index] == ByteName.hash { return skipLine() }
        try refuseTab()
        try readEntry(column: .max, mayBeKey: false)
    }

    /// An empty key and one that is too long are refused here; the tree judges the rest.
    func check(key: ArraySlice<UInt8>, at offset: Int) throws(TextError) {
        if key.isEmpty {
            throw source.place(ofByte: offset).error(
                .badKey, expected: "a key before the colon", found: "an empty key")
        }
        if key.count > TextLimits.keyBytes {
            throw source.place(ofByte: offset).error(
                .keyTooLong, expected: "a key of at most \(TextLimits.keyBytes) bytes (limit)",
                found: "a key of \(key.count) bytes")
        }
    }

    mutating func note(_ key: ArraySlice<UInt8>, first: Int?, second: Int) {
        guard let first, duplicate == nil else { return }
        duplicate = DuplicateKey(
            key: String(decoding: key, as: UTF8.self), first: first, second: second)
    }

    // MARK: Limits

    mutating func countNode() throws(TextError) {
        nodes += 1
        if nodes > TextLimits.nodes {
            throw error(
                .tooManyNodes, expected: "at most \(TextLimits.nodes) nodes (limit)",
                found: "more keys, values and containers")
        }
    }

    func checkDepth(_ depth: Int) throws(TextError) {
        if depth > TextLimits.depth {
            throw error(
                .tooDeep, expected: "a nesting depth of at most \(TextLimits.depth)",
                found: "deeper nesting")
        }
    }
}
