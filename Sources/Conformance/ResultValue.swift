import Rewards
import StrictText

/// What a mechanism answers, in the shape of a vector's `expect`.
indirect enum ResultValue {
    case text(String)
    case boolean(Bool)
    case list([ResultValue])
    /// Members in the order of the specification.
    case object([(key: String, value: ResultValue)])

    static func integer(_ value: some FixedWidthInteger) -> ResultValue { .text(String(value)) }

    static func amount(_ value: TokenAmount) -> ResultValue { .integer(value.baseUnits) }

    static func wad(_ value: Wad) -> ResultValue { .integer(value.raw) }

    static func signed(_ value: SignedWad) -> ResultValue { .integer(value.raw) }

    static func time(_ value: Timestamp) -> ResultValue { .integer(value.seconds) }

    static func wide(_ value: UInt256) -> ResultValue { .text(value.decimalText) }

    static func amounts(_ values: [TokenAmount]) -> ResultValue { .list(values.map(amount)) }
}

extension ResultValue {
    /// Compact JSON.
    var json: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let text): writer.string(text)
        case .boolean(let value): writer.boolean(value)
        case .list(let values):
            writer.beginArray()
            for value in values { value.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.value.write(to: &writer)
            }
            writer.endObject()
        }
    }
}

extension UInt256 {
    /// The digits of the value, without leading zeros.
    var decimalText: String {
        var groups: [String] = []
        var rest = self
        while rest > .zero {
            let group: UInt128
            do throws(Refusal) {
                // 10^18 is not zero, so the division answers.
                (rest, group) = try rest.divided(by: Wad.scale)
            } catch {
                preconditionFailure("a division by 10^18 refused: \(error)")
            }
            groups.append(String(group))
        }
        guard let first = groups.popLast() else { return "0" }
        return groups.reversed().reduce(into: first) { text, group in
            text += String(repeating: "0", count: 18 - group.utf8.count) + group
        }
    }
}
