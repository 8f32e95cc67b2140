import Rewards
import StrictText

/// A decoded scenario: the language's keys in their order, each with its value and origin.
struct Resolved: Sendable {
    enum Content: Sendable {
        case value(Value, written: String)
        case mapping([Resolved.Entry])
        case list([Resolved])
        /// An optional key that nobody wrote.
        case absent
    }

    struct Entry: Sendable {
        let key: KeyDescription
        let value: Resolved
    }

    init(path: String, origin: Origin, content: Content) {
        self.path = path
        self.origin = origin
        self.content = content
        isDefault = origin.isLanguage
    }

    let path: String
    let origin: Origin
    let content: Content
    /// The language's own default, written or not.
    var isDefault = false

    var place: TextPlace { origin.place(path) }

    var isAbsent: Bool {
        if case .absent = content { return true }
        return false
    }

    /// A key of a mapping; the language guarantees that it is there.
    ///
    /// - Complexity: O(keys).
    subscript(key: String) -> Resolved {
        guard case .mapping(let entries) = content,
            let entry = entries.first(where: { $0.key.name == key })
        else { preconditionFailure("the language has no key \(key) at \(path)") }
        return entry.value
    }

    /// A key of a mapping that is written or has a default; nil when it has neither, or where the
    /// variant does not know it.
    subscript(optional key: String) -> Resolved? {
        guard case .mapping(let entries) = content,
            let entry = entries.first(where: { $0.key.name == key }), !entry.value.isAbsent
        else { return nil }
        return entry.value
    }

    /// Nil for an optional key that nobody wrote, for one of a module that the protocol does
    /// without, and for the word that stands for "no such thing".
    var present: Resolved? {
        switch content {
        case .absent, .value(.none, _): nil
        default: self
        }
    }

    var items: [Resolved] {
        guard case .list(let items) = content else {
            preconditionFailure("\(path) is no list of the language")
        }
        return items
    }

    /// Values of a mapping's keys, in the language's order.
    var mappingValues: [Resolved] {
        guard case .mapping(let entries) = content else {
            preconditionFailure("\(path) is no mapping of the language")
        }
        return entries.map(\.value)
    }

    var value: Value {
        guard case .value(let value, _) = content else {
            preconditionFailure("\(path) is no single value of the language")
        }
        return value
    }

    /// As written in the file, or as the language words its default.
    var written: String {
        guard case .value(_, let written) = content else { return "" }
        return written
    }

    /// As ``written``, and where, when another file or an option did it.
    func written(beside other: Resolved) -> String {
        guard let position = origin.position, origin.file != other.origin.file else {
            return written
        }
        return written + " (\(PrintableText.escaped(origin.file)):\(position))"
    }
}

/// Typed reading. A mismatch is a mistake of the language's description, not of a scenario.
extension Resolved {
    var isNone: Bool { value == .none }

    var text: String {
        guard case .text(let text) = value else { preconditionFailure("\(path) is no text") }
        return text
    }

    var boolean: Bool {
        guard case .boolean(let boolean) = value else {
            preconditionFailure("\(path) is no boolean")
        }
        return boolean
    }

    var count: UInt64 {
        guard case .count(let count) = value else { preconditionFailure("\(path) is no count") }
        return count
    }

    var wad: Wad {
        guard case .ratio(let raw) = value else { preconditionFailure("\(path) is no ratio") }
        return Wad(raw: raw)
    }

    /// A ratio for models: the nearest Double to the raw wad, divided by 10^18.
    var share: Double { Double(wad.raw) / Double(Wad.scale) }

    var real: Double {
        guard case .real(let real) = value else { preconditionFailure("\(path) is no number") }
        return real
    }

    var seconds: Seconds {
        guard case .duration(let count) = value, let seconds = try? Seconds(count) else {
            preconditionFailure("\(path) is no duration")
        }
        return seconds
    }

    /// A duration of whole days.
    var days: Int { Int(seconds.count / Seconds.day.count) }

    var amount: TokenAmount {
        guard case .amount(let units) = value else { preconditionFailure("\(path) is no amount") }
        return TokenAmount(baseUnits: units)
    }

    /// Of an asset that the value itself names.
    var holding: (asset: Int, amount: TokenAmount) {
        guard case .holding(let asset, let units) = value else {
            preconditionFailure("\(path) is no amount of some asset")
        }
        return (asset, TokenAmount(baseUnits: units))
    }

    var basisPoints: BasisPoints {
        guard let share = try? BasisPoints(UInt64(wad.raw / (Wad.scale / 10_000))) else {
            preconditionFailure("\(path) is no share")
        }
        return share
    }

    var price: Price {
        guard case .money(let wad) = value, let price = try? Price(wad: wad) else {
            preconditionFailure("\(path) is no price")
        }
        return price
    }

    var rate: TimedRate {
        guard case .perTime(let rate) = value else { preconditionFailure("\(path) is no rate") }
        return rate
    }

    var date: CalendarDate {
        guard case .date(let date) = value else { preconditionFailure("\(path) is no date") }
        return date
    }

    var reference: FileReference {
        guard case .path(let reference) = value else { preconditionFailure("\(path) is no path") }
        return reference
    }
}
