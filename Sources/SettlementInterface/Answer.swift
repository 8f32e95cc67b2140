import CMoniacSettlement
import CommandLog
import Rewards
import StrictText

/// What a function of the interface ends with: a code and the text that goes with it.
struct Answer {
    let code: Int32
    let text: [UInt8]

    static let done = Answer(code: MONIAC_OK, text: Array(#"{"ok":{}}"#.utf8))
    /// Nothing was asked that could be answered.
    static let misused = Answer(code: MONIAC_MISUSED, text: [])

    static func ok(_ text: [UInt8]) -> Answer { Answer(code: MONIAC_OK, text: text) }

    init(code: Int32, text: [UInt8]) {
        self.code = code
        self.text = text
    }

    init(_ refusal: Refusal) {
        self.init(code: MONIAC_REFUSED, text: AnswerText.refused(refusal))
    }

    /// `{"unreadable":{…}}`; what a stranger wrote is made printable and cut.
    init(_ error: TextError) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("unreadable")
        writer.beginObject()
        writer.key("code")
        writer.string(error.code.rawValue)
        if let position = error.position {
            writer.key("line")
            writer.integer(position.line)
            writer.key("column")
            writer.integer(position.column)
        }
        writer.key("key_path")
        writer.string(PrintableText.cut(error.keyPath, scalars: 256))
        writer.key("expected")
        writer.string(error.expected)
        writer.key("found")
        writer.string(PrintableText.cut(error.found))
        if let hint = error.hint {
            writer.key("hint")
            writer.string(PrintableText.cut(hint))
        }
        writer.endObject()
        writer.endObject()
        self.init(code: MONIAC_UNREADABLE, text: writer.bytes)
    }

    /// What `body` answers, or why it does not.
    ///
    /// - Parameter body: Throws `Refusal` or `TextError` and nothing else.
    static func of(_ body: () throws -> Answer) -> Answer {
        do {
            return try body()
        } catch let error as TextError {
            return Answer(error)
        } catch let refusal as Refusal {
            return Answer(refusal)
        } catch {
            preconditionFailure("rules and readers throw refusals and text errors only: \(error)")
        }
    }

    /// Hands the text over and answers the code.
    func hand(to target: UnsafeMutablePointer<moniac_text>?) -> Int32 {
        target?.initialize(to: text.isEmpty ? moniac_text() : Answer.foreign(text))
        return code
    }

    /// A copy for the caller, with the zero byte behind it.
    private static func foreign(_ text: [UInt8]) -> moniac_text {
        let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
        for (index, byte) in text.enumerated() { bytes[index] = CChar(bitPattern: byte) }
        bytes[text.count] = 0
        return moniac_text(bytes: bytes, length: text.count)
    }
}
