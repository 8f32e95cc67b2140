/// Builds the tape of one text: iterative, so that no nesting overflows the stack.
struct JSONParser {
    private struct Frame {
        let node: Int
        /// The key node of the member being read.
        var key = 0
    }

    let source: SourceText
    let limits: JSONLimits
    let bytes: [UInt8]
    var index = 0
    private(set) var nodes: [JSONNode] = []
    private var stack: [Frame] = []

    init(_ source: SourceText, limits: JSONLimits) {
        self.source = source
        self.limits = limits
        bytes = source.bytes
    }

    mutating func parse() throws(TextError) -> JSONTape {
        nodes.reserveCapacity(min(limits.nodes, bytes.count / 4 + 1))
        skipWhiteSpace()
        if index == bytes.count {
            throw TextPlace(file: source.name).error(
                .empty, expected: "a JSON value", found: "an empty text")
        }
        try beginValue()
        while !stack.isEmpty { try step() }
        skipWhiteSpace()
        if index < bytes.count {
            throw error(.trailingText, expected: "nothing after the value", found: snippet())
        }
        return JSONTape(source: source, nodes: nodes)
    }

    /// One member, entry or closing bracket of the innermost container.
    private mutating func step() throws(TextError) {
        skipWhiteSpace()
        let frame = stack[stack.count - 1].node
        let isObject = nodes[frame].kind == .object
        let close: UInt8 = isObject ? 0x7D : 0x5D
        if index < bytes.count, bytes[index] == close {
            index += 1
            try closeContainer()
            return
        }
        if nodes[frame].count > 0 {
            guard index < bytes.count, bytes[index] == Byte.comma else {
                throw unexpected(isObject ? "a comma or }" : "a comma or ]")
            }
            index += 1
            skipWhiteSpace()
        }
        nodes[frame].count += 1
        if isObject { try readKey() }
        try beginValue()
    }

    private mutating func readKey() throws(TextError) {
        guard index < bytes.count, bytes[index] == Byte.quote else {
            throw unexpected("a key in double quotes")
        }
        stack[stack.count - 1].key = nodes.count
        let start = index
        try readString(limit: limits.keyBytes, code: .keyTooLong, what: "a key")
        let node = nodes[nodes.count - 1]
        let key = node.isEscaped ? ArraySlice(JSONEscape.decoded(raw(node))) : raw(node)
        if key.isEmpty || !key.allSatisfy(Byte.isPrintableASCII) {
            throw error(
                .badKey, at: start, expected: "a key of printable ASCII characters",
                found: key.isEmpty ? "an empty key" : "the key \(String(validated: key))")
        }
        skipWhiteSpace()
        guard index < bytes.count, bytes[index] == Byte.colon else {
            throw unexpected("a colon after the key")
        }
        index += 1
        skipWhiteSpace()
    }

    private mutating func beginValue() throws(TextError) {
        guard index < bytes.count else { throw unexpected("a JSON value") }
        switch bytes[index] {
        case 0x7B: try open(.object)
        case 0x5B: try open(.array)
        case Byte.quote:
            try readString(limit: limits.stringBytes, code: .stringTooLong, what: "a string")
        case Byte.minus, Byte.zero...Byte.nine: try readNumber()
        case 0x74: try readWord("true", .boolean)
        case 0x66: try readWord("false", .boolean)
        case 0x6E: try readWord("null", .null)
        default: throw unexpected("a JSON value")
        }
    }

    private mutating func open(_ kind: JSONKind) throws(TextError) {
        if stack.count == limits.depth {
            throw error(
                .tooDeep, expected: "at most \(limits.depth) levels of nesting (depth limit)",
                found: "one level more")
        }
        stack.append(Frame(node: nodes.count))
        try append(JSONNode(kind: kind, start: index, end: index + 1))
        index += 1
    }

    private mutating func closeContainer() throws(TextError) {
        let frame = stack[stack.count - 1].node
        if nodes[frame].kind == .object { try refuseDuplicates(frame) }
        nodes[frame].end = index
        nodes[frame].next = nodes.count
        stack.removeLast()
    }

    mutating func append(_ node: JSONNode) throws(TextError) {
        if nodes.count == limits.nodes {
            throw error(
                .tooManyNodes, expected: "at most \(limits.nodes) keys and values (nodes limit)",
                found: "one more")
        }
        nodes.append(node)
        nodes[nodes.count - 1].next = nodes.count
    }

    private mutating func skipWhiteSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab: index += 1
            default: return
            }
        }
    }

    func unexpected(_ expected: String) -> TextError {
        if index == bytes.count {
            return error(.unexpectedEnd, expected: expected, found: "the end of the text")
        }
        return error(.unexpectedCharacter, expected: expected, found: snippet())
    }

    func error(
        _ code: TextErrorCode, at offset: Int? = nil, expected: String, found: String
    ) -> TextError {
        source.place(ofByte: offset ?? index, keyPath: keyPath())
            .error(code, expected: expected, found: found)
    }

    /// The text from here on, up to the end of the line.
    func snippet(from start: Int? = nil, count: Int = 24) -> String {
        let rest = bytes[(start ?? index)...].prefix(count * 4)
        let line = rest.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
        let text = PrintableText.cut(String(validated: line), scalars: count)
        return text.isEmpty ? "the end of the line" : text
    }

    /// Where the innermost value being read stands.
    private func keyPath() -> String {
        var path = ""
        for frame in stack where nodes[frame.node].count > 0 {
            if nodes[frame.node].kind == .array {
                path += "[\(nodes[frame.node].count - 1)]"
            } else if frame.key > frame.node, frame.key < nodes.count {
                path += (path.isEmpty ? "" : ".") + String(validated: decodedKey(frame.key))
            }
        }
        return path
    }
}
