/// A file, table or argument is refused: where, what was expected, what was found.
///
/// ``description`` is one line: `FILE:LINE:COLUMN: error: KEY.PATH: expected …, found … [code]`.
public struct TextError: Error, Hashable, Sendable {
    public let code: TextErrorCode
    public let file: String
    /// `nil` where the whole file is meant.
    public let position: SourcePosition?
    /// Keys joined by points, list places in brackets; empty at the top.
    public let keyPath: String
    public let expected: String
    /// As written by the stranger; ``description`` makes it printable and cuts it.
    public let found: String
    /// A spelling that would be accepted.
    public let hint: String?

    public init(
        code: TextErrorCode, file: String, position: SourcePosition?, keyPath: String,
        expected: String, found: String, hint: String? = nil
    ) {
        self.code = code
        self.file = file
        self.position = position
        self.keyPath = keyPath
        self.expected = expected
        self.found = found
        self.hint = hint
    }
}

extension TextError: CustomStringConvertible {
    public var description: String {
        var text = PrintableText.escaped(file)
        if let position { text += ":\(position)" }
        text += ": error: "
        if !keyPath.isEmpty { text += PrintableText.cut(keyPath, scalars: 256) + ": " }
        text += "expected \(expected), found \(PrintableText.cut(found))"
        if let hint { text += "; did you mean \(PrintableText.cut(hint))?" }
        return text + " [\(code.rawValue)]"
    }
}

/// Where a value stands; makes the errors about it.
public struct TextPlace: Hashable, Sendable {
    public var file: String
    public var position: SourcePosition?
    public var keyPath: String

    public init(file: String, position: SourcePosition? = nil, keyPath: String = "") {
        self.file = file
        self.position = position
        self.keyPath = keyPath
    }

    public func error(
        _ code: TextErrorCode, expected: String, found: String, hint: String? = nil
    ) -> TextError {
        TextError(
            code: code, file: file, position: position, keyPath: keyPath, expected: expected,
            found: found, hint: hint)
    }

    /// The place of a key inside this mapping.
    public func key(_ name: String, at position: SourcePosition? = nil) -> TextPlace {
        let path = keyPath.isEmpty ? name : keyPath + "." + name
        return TextPlace(file: file, position: position ?? self.position, keyPath: path)
    }

    /// The place of an entry of this list, counted from 0.
    public func element(_ index: Int, at position: SourcePosition? = nil) -> TextPlace {
        TextPlace(
            file: file, position: position ?? self.position, keyPath: keyPath + "[\(index)]")
    }
}
