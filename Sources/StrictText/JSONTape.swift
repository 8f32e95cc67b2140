/// Which of the six kinds a JSON value is; the raw value is how messages name it.
public enum JSONKind: String, Hashable, Sendable {
    case object = "an object"
    case array = "a list"
    case string = "a string"
    case number = "a number"
    case boolean = "a boolean"
    case null = "null"
}

/// One value of a document: where it stands and how far its subtree reaches.
struct JSONNode {
    let kind: JSONKind
    /// A string with a backslash in it: decode before use.
    var isEscaped = false
    /// First byte; inside the quotes for a string.
    let start: Int
    /// Byte after the last one; before the closing quote for a string.
    var end: Int
    /// The index of the node after this subtree.
    var next = 0
    /// Members of an object or entries of a list.
    var count = 0
}

/// A parsed document: nodes in the order of the text, an object's members as key, value, key, …
///
/// A flat list, so that depth costs no stack, neither to build nor to walk nor to release.
final class JSONTape: Sendable {
    let source: SourceText
    let nodes: [JSONNode]

    init(source: SourceText, nodes: [JSONNode]) {
        self.source = source
        self.nodes = nodes
    }

    /// The bytes of a string between its quotes, escapes as written.
    func rawBytes(_ node: JSONNode) -> ArraySlice<UInt8> {
        source.bytes[node.start..<node.end]
    }

    /// The text of a string, escapes decoded.
    func text(_ node: JSONNode) -> String {
        node.isEscaped
            ? String(validated: JSONEscape.decoded(rawBytes(node)))
            : String(validated: rawBytes(node))
    }

    /// Whether a string says exactly these bytes.
    func equals(_ node: JSONNode, _ bytes: String.UTF8View) -> Bool {
        if node.isEscaped { return JSONEscape.decoded(rawBytes(node)).elementsEqual(bytes) }
        return node.end - node.start == bytes.count && rawBytes(node).elementsEqual(bytes)
    }
}
