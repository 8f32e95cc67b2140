import Rewards
import StrictText

/// The outcome of a command in a log: "ok", or the refusal's name.
enum OutcomeForm {
    static let accepted = "ok"

    static func name(of refusal: Refusal?) -> String { refusal?.rawValue ?? accepted }

    /// - Throws: ``TextErrorCode/wrongType``, ``TextErrorCode/unknownChoice``.
    static func read(_ field: JSONField) throws(TextError) -> Refusal? {
        if field.value.isString(accepted.utf8) { return nil }
        let text = try field.string()
        if let refusal = Refusal(rawValue: text) { return refusal }
        throw field.error(
            .unknownChoice, expected: "ok or the name of a refusal",
            found: "the unknown \"\(text)\"",
            hint: Spelling.nearest(
                to: text, among: [accepted] + Refusal.allCases.map { $0.rawValue }))
    }
}
