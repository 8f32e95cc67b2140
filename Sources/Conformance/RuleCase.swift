public import Rewards
public import StrictText

/// One rule with its figures, outside of a vector file:
/// `{"mechanism":"…","parameters":{…},"input":{…}}`.
public struct RuleCase: Sendable {
    /// The size limit. Unit: bytes.
    public static let maximumBytes = TextLimits.documentBytes

    public let mechanism: String
    public let parameters: JSONValue
    public let input: JSONValue
    private let rule: Mechanism

    /// Reads a case; what stands inside `parameters` and `input` is the mechanism's to judge.
    ///
    /// - Parameter name: The text, as messages name it.
    /// - Throws: what ``JSONValue`` throws; ``TextErrorCode/wrongType``,
    ///   ``TextErrorCode/unknownKey``, ``TextErrorCode/missingKey``;
    ///   ``TextErrorCode/unknownName`` for a mechanism that is not here.
    /// - Complexity: O(bytes).
    public init(parsing bytes: [UInt8], name: String) throws(TextError) {
        let root = JSONField(try JSONValue(parsing: bytes, name: name))
        try root.requireKeys(["mechanism", "parameters", "input"])
        let field = try root.member("mechanism")
        mechanism = try field.string()
        guard let rule = MechanismTable.mechanism(mechanism) else {
            throw field.error(
                .unknownName, expected: "a mechanism of this library",
                found: "the unknown mechanism \"\(mechanism)\"",
                hint: Spelling.nearest(to: mechanism, among: ConformanceReport.available))
        }
        self.rule = rule
        let (parameters, input) = (try root.member("parameters"), try root.member("input"))
        try parameters.require(.object)
        try input.require(.object)
        self.parameters = parameters.value
        self.input = input.value
    }

    /// Carries out the rule.
    ///
    /// - Returns: `{"expect":{…}}`, compact JSON with the members in the order of the specification.
    /// - Throws: The rule's refusal, the generic ones of reading included.
    /// - Complexity: the rule's.
    public func answer() throws(Refusal) -> [UInt8] {
        let members = try rule.run(try FieldReader(parameters), try FieldReader(input))
        return Array(ResultValue.object([("expect", .object(members))]).json.utf8)
    }
}
