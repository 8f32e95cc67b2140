/// Writes JSON into bytes: members in the order given, one spelling for every value.
///
/// Equal calls give equal bytes on every machine. Misuse (a value without its key, a bracket too
/// many) is a programmer's mistake and stops.
public struct JSONWriter: Sendable {
    private enum Container {
        case object
        case array
    }

    /// What was written so far; UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var stack: [Container] = []
    private var isFirst = true
    private var hasKey = false
    private let indentation: Int?

    /// - Parameter indentation: Spaces a level, one entry a line; `nil` writes one line.
    public init(indentation: Int? = nil) {
        self.indentation = indentation
    }

    /// Empties the buffer and keeps its storage, for the next line of a log.
    public mutating func removeAll() {
        precondition(stack.isEmpty && !hasKey, "a value is still open")
        bytes.removeAll(keepingCapacity: true)
        isFirst = true
    }

    /// Ends a line, between top-level values.
    public mutating func newLine() {
        precondition(stack.isEmpty && !hasKey, "a value is still open")
        bytes.append(Byte.lineFeed)
        isFirst = true
    }

    // MARK: Containers

    public mutating func beginObject() { open(.object, bracket: 0x7B) }

    public mutating func endObject() { close(.object, bracket: 0x7D) }

    public mutating func beginArray() { open(.array, bracket: 0x5B) }

    public mutating func endArray() { close(.array, bracket: 0x5D) }

    /// The key of the next value.
    public mutating func key(_ name: String) {
        precondition(stack.last == .object && !hasKey, "a key stands inside an object")
        separate()
        appendQuoted(name)
        bytes.append(Byte.colon)
        if indentation != nil { bytes.append(Byte.space) }
        hasKey = true
    }

    // MARK: Values

    public mutating func string(_ text: String) {
        beginValue()
        appendQuoted(text)
    }

    /// A JSON number.
    public mutating func integer(_ value: some FixedWidthInteger) {
        beginValue()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// An integer as a string, the form that amounts have in files.
    public mutating func amount(_ value: UInt128) {
        beginValue()
        bytes.append(Byte.quote)
        bytes.append(contentsOf: String(value).utf8)
        bytes.append(Byte.quote)
    }

    /// The shortest decimal that reads back as the same Double.
    ///
    /// - Precondition: finite; JSON has no spelling for the others.
    public mutating func real(_ value: Double) {
        precondition(value.isFinite, "JSON has no spelling for \(value)")
        beginValue()
        bytes.append(contentsOf: value.description.utf8)
    }

    public mutating func boolean(_ value: Bool) {
        beginValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    public mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    // MARK: Layout

    private mutating func open(_ container: Container, bracket: UInt8) {
        beginValue()
        bytes.append(bracket)
        stack.append(container)
        isFirst = true
    }

    private mutating func close(_ container: Container, bracket: UInt8) {
        precondition(stack.last == container && !hasKey, "brackets close what was opened last")
        stack.removeLast()
        if !isFirst { breakLine() }
        bytes.append(bracket)
        isFirst = false
    }

    private mutating func beginValue() {
        if stack.last == .object {
            precondition(hasKey, "a value inside an object follows its key")
            hasKey = false
        } else {
            precondition(!stack.isEmpty || isFirst, "one value at the top")
            separate()
        }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(Byte.comma) }
        isFirst = false
        if !stack.isEmpty { breakLine() }
    }

    private mutating func breakLine() {
        guard let indentation else { return }
        bytes.append(Byte.lineFeed)
        bytes.append(contentsOf: repeatElement(Byte.space, count: indentation * stack.count))
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            switch byte {
            case Byte.quote, Byte.backslash:
                bytes.append(Byte.backslash)
                bytes.append(byte)
            case Byte.lineFeed: bytes.append(contentsOf: "\\n".utf8)
            case Byte.tab: bytes.append(contentsOf: "\\t".utf8)
            case 0..<Byte.space, Byte.delete: appendEscape(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(Byte.quote)
    }

    private mutating func appendEscape(_ byte: UInt8) {
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
    }
}
