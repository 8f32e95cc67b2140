/// A JSON value with its key path: typed access that refuses with place and expectation.
public struct JSONField: Sendable {
    public let value: JSONValue
    /// Keys joined by points, list places in brackets; empty at the top.
    public let keyPath: String

    public init(_ value: JSONValue, keyPath: String = "") {
        self.value = value
        self.keyPath = keyPath
    }

    public var place: TextPlace { value.place(keyPath: keyPath) }

    /// A refusal of this very value.
    public func error(
        _ code: TextErrorCode, expected: String, found: String? = nil, hint: String? = nil
    ) -> TextError {
        place.error(code, expected: expected, found: found ?? description, hint: hint)
    }

    /// The value as a message repeats it: a scalar as written, else its kind.
    public var description: String {
        if let text = value.string { return "\"\(text)\"" }
        return value.numberText ?? value.boolean.map { $0 ? "true" : "false" }
            ?? value.kind.rawValue
    }

    // MARK: Objects

    /// - Throws: ``TextErrorCode/wrongType`` unless this is an object; then
    ///   ``TextErrorCode/unknownKey`` for the first key that is not listed.
    public func requireKeys(_ known: [String]) throws(TextError) {
        try require(.object)
        for (key, _) in value.members where !known.contains(where: { key.isString($0.utf8) }) {
            let name = key.string ?? ""
            throw place.key(name, at: key.position).error(
                .unknownKey, expected: "one of the known keys \(known.joined(separator: ", "))",
                found: "the unknown key \(name)", hint: Spelling.nearest(to: name, among: known))
        }
    }

    /// - Throws: ``TextErrorCode/wrongType``, ``TextErrorCode/missingKey``.
    public func member(_ key: String) throws(TextError) -> JSONField {
        if let field = try optional(key) { return field }
        throw place.key(key, at: value.position).error(
            .missingKey, expected: "the required key \(key)",
            found: "an object without it (missing)")
    }

    /// The member, or `nil` where the key is absent.
    public func optional(_ key: String) throws(TextError) -> JSONField? {
        try require(.object)
        let path = keyPath.isEmpty ? key : keyPath + "." + key
        return value[key].map { JSONField($0, keyPath: path) }
    }

    /// The entries of a list.
    public func elements() throws(TextError) -> [JSONField] {
        try require(.array)
        return value.elements.enumerated().map { index, element in
            JSONField(element, keyPath: keyPath + "[\(index)]")
        }
    }

    /// - Throws: ``TextErrorCode/wrongType`` for any other kind.
    public func require(_ kind: JSONKind) throws(TextError) {
        if value.kind != kind {
            throw error(
                .wrongType, expected: kind.rawValue,
                found: value.kind == .null ? "null" : "\(value.kind.rawValue), \(description)")
        }
    }

    // MARK: Scalars

    public func string() throws(TextError) -> String {
        try require(.string)
        return value.string ?? ""
    }

    public func boolean() throws(TextError) -> Bool {
        try require(.boolean)
        return value.boolean ?? false
    }

    /// A JSON number without point and exponent.
    ///
    /// - Throws: ``TextErrorCode/wrongType``, ``TextErrorCode/notAnInteger``,
    ///   ``TextErrorCode/outOfRange``.
    public func integer(in range: ClosedRange<Int>) throws(TextError) -> Int {
        let expected = "an integer in the range \(range.lowerBound) … \(range.upperBound)"
        guard value.kind == .number, let text = value.numberText else {
            throw error(.wrongType, expected: expected)
        }
        let body = text.utf8.first == Byte.minus ? text.utf8.dropFirst() : text.utf8[...]
        if text == "-0" || !body.allSatisfy(Byte.isDigit) {
            throw error(.notAnInteger, expected: expected)
        }
        guard let number = value.integer, range.contains(number) else {
            throw error(.outOfRange, expected: expected)
        }
        return number
    }

    /// A JSON number as the nearest Double.
    public func real() throws(TextError) -> Double {
        try require(.number)
        guard let number = value.double else {
            throw error(.outOfRange, expected: "a number in the range of a Double")
        }
        return number
    }

    /// An amount: a string of digits without sign, leading zero, point or exponent.
    ///
    /// - Throws: ``TextErrorCode/wrongType`` for a JSON number, ``TextErrorCode/malformedNumber``,
    ///   ``TextErrorCode/outOfRange`` past `maximum`.
    public func amount(maximum: UInt128 = .max) throws(TextError) -> UInt128 {
        let expected = "a string of digits in the range 0 … \(maximum)"
        guard let text = value.string else { throw error(.wrongType, expected: expected) }
        do throws(CanonicalInteger.Fault) {
            return try CanonicalInteger.parse(ArraySlice(text.utf8), maximum: maximum)
        } catch {
            let code: TextErrorCode = error == .malformed ? .malformedNumber : .outOfRange
            throw self.error(code, expected: expected)
        }
    }

    /// A string out of a list.
    ///
    /// - Throws: ``TextErrorCode/unknownChoice``, with the nearest choice as a hint.
    public func choice(of choices: [String]) throws(TextError) -> String {
        let text = try string()
        if choices.contains(text) { return text }
        throw error(
            .unknownChoice, expected: "one of \(choices.joined(separator: ", "))",
            found: "the unknown \"\(text)\"", hint: Spelling.nearest(to: text, among: choices))
    }
}
