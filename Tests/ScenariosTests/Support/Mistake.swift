import Testing

/// A slip in one line of ``SampleScenario``, and the message that it must get, word by word.
struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let line: Int
    /// Nil takes the line away.
    let replacement: String?
    let message: String

    init(
        _ name: String, line: Int, becomes replacement: String?, at place: String, path: String,
        code: String, expected: String, found: String, hint: String? = nil
    ) {
        self.name = name
        self.line = line
        self.replacement = replacement
        let head = path.isEmpty ? "" : "\(path): "
        let tail = hint.map { "; did you mean \($0)?" } ?? ""
        message =
            "test.yaml:\(place): error: \(head)expected \(expected), found \(found)\(tail) "
            + "[\(code)]"
    }

    var testDescription: String { name }

    /// The first message about the sample with this mistake.
    func firstMessage() throws -> String? {
        try ScenarioFolder.messages(SampleScenario.with(line, replacement)).first
    }
}
