/// A value inside a parsed JSON document; copies are cheap and share the document.
///
/// The accessors answer `nil` for a value of another kind. ``JSONField`` has the ones that refuse
/// with place, key path and expectation.
public struct JSONValue: Sendable {
    private let tape: JSONTape
    private let index: Int

    /// Reads one JSON document.
    ///
    /// Grammar: RFC 8259. Beyond it refused: duplicate keys, keys that are not printable ASCII,
    /// lone surrogates, forbidden characters through escapes, anything past the limits.
    ///
    /// - Throws: The first fault in the order of the text.
    /// - Complexity: O(bytes · log keys).
    public init(
        parsing source: SourceText, limits: JSONLimits = .document
    ) throws(TextError) {
        var parser = JSONParser(source, limits: limits)
        self.init(tape: try parser.parse(), index: 0)
    }

    /// Reads one JSON document from untrusted bytes.
    ///
    /// - Parameter firstLine: The line number of the first byte, for one line of a larger file.
    public init(
        parsing bytes: [UInt8], name: String, firstLine: Int = 1, limits: JSONLimits = .document
    ) throws(TextError) {
        let source = try SourceText(
            name: name, bytes: bytes, byteOrderMark: .refused, maximumBytes: limits.bytes,
            firstLine: firstLine)
        try self.init(parsing: source, limits: limits)
    }

    private init(tape: JSONTape, index: Int) {
        self.tape = tape
        self.index = index
    }

    private var node: JSONNode { tape.nodes[index] }

    public var kind: JSONKind { node.kind }

    /// Offset of the first byte; inside the quotes for a string.
    public var byteOffset: Int { node.start }

    /// - Complexity: O(bytes before the value); meant for messages.
    public var position: SourcePosition {
        tape.source.position(ofByte: kind == .string ? node.start - 1 : node.start)
    }

    /// Where this value stands, as the start of a message.
    public func place(keyPath: String = "") -> TextPlace {
        TextPlace(file: tape.source.name, position: position, keyPath: keyPath)
    }

    // MARK: Scalars

    /// The text of a string, escapes decoded.
    public var string: String? {
        kind == .string ? tape.text(node) : nil
    }

    /// Whether this is a string of exactly these UTF-8 bytes; allocates nothing without escapes.
    public func isString(_ utf8: String.UTF8View) -> Bool {
        kind == .string && tape.equals(node, utf8)
    }

    /// The bytes of a string written without escapes, not copied.
    public var plainBytes: ArraySlice<UInt8>? {
        kind == .string && !node.isEscaped ? tape.rawBytes(node) : nil
    }

    public var boolean: Bool? {
        kind == .boolean ? tape.source.bytes[node.start] == 0x74 : nil
    }

    /// A number as written.
    public var numberText: String? {
        kind == .number ? String(validated: tape.rawBytes(node)) : nil
    }

    /// A number written without point and exponent, `-0` excluded.
    public var integer: Int? {
        guard kind == .number, let text = numberText, text != "-0" else { return nil }
        return Int(text)
    }

    /// A number as the nearest Double, ties to even; `nil` past the largest finite one.
    public var double: Double? {
        kind == .number ? JSONNumber.double(tape.rawBytes(node)) : nil
    }

    // MARK: Containers

    /// Members of an object or entries of a list; 0 for a scalar.
    public var count: Int { node.count }

    /// The entries of a list, in order; empty for any other kind.
    public var elements: JSONElements {
        JSONElements(first: index + 1, count: kind == .array ? node.count : 0, value: self)
    }

    /// The members of an object, in the order of the text; empty for any other kind.
    public var members: JSONMembers {
        JSONMembers(first: index + 1, count: kind == .object ? node.count : 0, value: self)
    }

    /// The member of an object with this key.
    ///
    /// - Complexity: O(members).
    public subscript(key: String) -> JSONValue? {
        guard kind == .object else { return nil }
        var next = index + 1
        for _ in 0..<node.count {
            if tape.equals(tape.nodes[next], key.utf8) { return at(next + 1) }
            next = tape.nodes[next + 1].next
        }
        return nil
    }

    func at(_ index: Int) -> JSONValue { JSONValue(tape: tape, index: index) }

    func after(_ index: Int) -> Int { tape.nodes[index].next }
}

/// The entries of a list.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    private var node: Int
    private var left: Int
    private let value: JSONValue

    init(first: Int, count: Int, value: JSONValue) {
        node = first
        left = count
        self.value = value
    }

    public var underestimatedCount: Int { left }

    public mutating func next() -> JSONValue? {
        if left == 0 { return nil }
        left -= 1
        defer { node = value.after(node) }
        return value.at(node)
    }
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    private var node: Int
    private var left: Int
    private let value: JSONValue

    init(first: Int, count: Int, value: JSONValue) {
        node = first
        left = count
        self.value = value
    }

    public var underestimatedCount: Int { left }

    /// The key is a JSON string value, so that it can be compared without making a `String`.
    public mutating func next() -> (key: JSONValue, value: JSONValue)? {
        if left == 0 { return nil }
        left -= 1
        defer { node = value.after(node + 1) }
        return (value.at(node), value.at(node + 1))
    }
}
