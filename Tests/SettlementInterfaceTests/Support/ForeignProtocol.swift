import CMoniacSettlement
import CommandLog
import Rewards
import Settlement

/// A protocol as a program in another language holds one: through the C functions alone.
final class ForeignProtocol {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    /// Nil, and the answer, where the configuration is not taken.
    static func open(_ text: [UInt8]) -> (code: Int32, opened: ForeignProtocol?, answer: String) {
        var pointer: OpaquePointer?
        let (code, answer) = answered(text) {
            moniac_protocol_open($0, $1, &pointer, $2)
        }
        return (code, pointer.map { ForeignProtocol($0) }, answer)
    }

    static func opened(_ configuration: ProtocolConfiguration) -> ForeignProtocol {
        let (_, opened, answer) = open(ConfigurationForm.encode(configuration))
        guard let opened else { preconditionFailure("the sample is refused: \(answer)") }
        return opened
    }

    deinit {
        moniac_protocol_close(pointer)
    }

    func apply(_ command: [UInt8]) -> (code: Int32, answer: String) {
        ForeignProtocol.answered(command) { moniac_protocol_apply(pointer, $0, $1, $2) }
    }

    func apply(_ command: Command, at time: Timestamp) -> (code: Int32, answer: String) {
        apply(CommandText.write(TimedCommand(time: time, command: command)))
    }

    var digest: [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let code = moniac_protocol_digest(pointer, &digest)
        precondition(code == MONIAC_OK, "a protocol that is open has a digest")
        return digest
    }

    /// What a function answers to a text; the answer is freed.
    static func answered(
        _ text: [UInt8],
        _ call: (UnsafePointer<CChar>?, Int, UnsafeMutablePointer<moniac_text>) -> Int32
    ) -> (code: Int32, answer: String) {
        var answer = moniac_text()
        let code = text.withUnsafeBytes { bytes in
            // Without a zero byte behind it, and with a length of its own.
            call(bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, &answer)
        }
        defer { moniac_text_free(&answer) }
        return (code, string(answer))
    }

    static func string(_ text: moniac_text) -> String {
        guard let bytes = text.bytes else { return "" }
        precondition(bytes[text.length] == 0, "an answer has a zero byte behind it")
        return String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: text.length), as: UTF8.self)
    }
}
