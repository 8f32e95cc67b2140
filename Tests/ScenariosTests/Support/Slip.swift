import Testing

/// A slip in one place of ``CircleScenario``, and the message that it must get, word by word.
struct Slip: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    /// Without the file.
    let message: String

    init(
        _ name: String, _ old: String, becomes new: String, at place: String, path: String,
        code: String, expected: String, found: String, hint: String? = nil
    ) {
        (self.name, self.old, self.new) = (name, old, new)
        let tail = hint.map { "; did you mean \($0)?" } ?? ""
        message =
            "test.yaml:\(place): error: \(path): expected \(expected), found \(found)\(tail) "
            + "[\(code)]"
    }

    var testDescription: String { name }

    func firstMessage() throws -> String? {
        try ScenarioFolder.messages(CircleScenario.with(old, new)).first
    }
}
