public import StrictText

/// A file of conformance vectors: one mechanism, its cases with inputs and expected results.
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
public struct VectorFile: Sendable {
    /// As messages name it.
    public let name: String
    public let mechanism: String
    public let cases: [VectorCase]

    /// The version of the format that this reader knows.
    public static let version = 1

    /// Reads a file strictly: known keys only, every required key, no value of another kind.
    ///
    /// What stands inside `parameters` and `input` is judged by the mechanism, case by case.
    ///
    /// - Throws: What ``JSONValue`` throws; ``TextErrorCode/wrongTopLevel``,
    ///   ``TextErrorCode/unknownKey``, ``TextErrorCode/missingKey``, ``TextErrorCode/wrongType``,
    ///   ``TextErrorCode/unknownVersion``, ``TextErrorCode/unknownName`` for a mechanism that no
    ///   specification has, ``TextErrorCode/conflict`` for a case with two outcomes or none.
    /// - Complexity: O(bytes).
    public init(parsing bytes: [UInt8], name: String) throws(TextError) {
        let root = JSONField(try JSONValue(parsing: bytes, name: name))
        if root.value.kind != .object {
            throw root.error(
                .wrongTopLevel, expected: "an object at the top", found: root.value.kind.rawValue)
        }
        try root.requireKeys(["mechanism", "version", "cases"])
        let version = try root.member("version")
        if try version.integer(in: 1...Int.max) != VectorFile.version {
            throw version.error(.unknownVersion, expected: "version \(VectorFile.version)")
        }
        let mechanism = try root.member("mechanism")
        let known = try mechanism.string()
        if !MechanismTable.specified.contains(known) {
            throw mechanism.error(
                .unknownName, expected: "a mechanism of the specification",
                found: "the unknown mechanism \"\(known)\"",
                hint: Spelling.nearest(to: known, among: MechanismTable.specified))
        }
        var cases: [VectorCase] = []
        for field in try root.member("cases").elements() { cases.append(try VectorCase(field)) }
        self.name = name
        self.mechanism = known
        self.cases = cases
    }
}

/// One case: what goes in, and what must come out.
public struct VectorCase: Sendable {
    /// What must come out.
    public enum Expectation: Sendable {
        /// All keys, all values.
        case result(JSONValue)
        /// The name of the refusal.
        case refusal(String)
    }

    public let name: String
    /// Where the figures come from.
    public let source: String
    /// `stated`, `code`, `assumed` or `computed`.
    public let status: String
    public let parameters: JSONValue
    public let input: JSONValue
    public let expectation: Expectation
    /// Where the case begins.
    public let place: TextPlace

    init(_ field: JSONField) throws(TextError) {
        place = field.place
        try field.requireKeys([
            "name", "source", "status", "parameters", "input", "expect", "refuses",
        ])
        name = try field.member("name").string()
        source = try field.member("source").string()
        status = try field.member("status").choice(of: ["stated", "code", "assumed", "computed"])
        parameters = try VectorCase.object("parameters", of: field)
        input = try VectorCase.object("input", of: field)
        switch (try field.optional("expect"), try field.optional("refuses")) {
        case (let result?, nil):
            try result.require(.object)
            expectation = .result(result.value)
        case (nil, let refusal?):
            expectation = .refusal(try refusal.string())
        case (nil, nil):
            throw field.error(
                .missingKey, expected: "one of the keys expect and refuses",
                found: "neither (missing)")
        case (_?, _?):
            throw field.error(
                .conflict, expected: "one of the keys expect and refuses", found: "both")
        }
    }

    private static func object(
        _ key: String, of field: JSONField
    ) throws(TextError) -> JSONValue {
        let member = try field.member(key)
        try member.require(.object)
        return member.value
    }
}
