/// A text of the form `number unit`, taken apart but not yet judged: `30d`, `25bps`, `0.35 USD/h`.
///
/// One space may stand between number and unit. The readers of single kinds (``duration(_:at:)``,
/// ``ratio(_:at:)``, ``amount(_:symbol:decimals:at:)`` …) are in the files beside this one.
public struct Quantity: Hashable, Sendable {
    public let number: StrictDecimal
    /// As written, after the space; empty when there is none.
    public let unit: String

    public var kind: UnitKind { UnitKind(of: unit) }

    /// Takes a text apart.
    ///
    /// - Parameters:
    ///   - place: Where the text stands, for the error.
    ///   - expected: How the error names what belongs here: "a duration such as 30d (…)".
    /// - Throws: ``TextErrorCode/malformedNumber``, ``TextErrorCode/tooManyDigits``,
    ///   ``TextErrorCode/tooManyDecimals``, ``TextErrorCode/outOfRange``.
    public init(
        _ text: String, at place: TextPlace, expected: String
    ) throws(TextError) {
        let numeric = text.utf8.prefix { Quantity.isNumeric($0) }
        var rest = text.utf8[numeric.endIndex...]
        if rest.first == Byte.space, !numeric.isEmpty { rest = rest.dropFirst() }
        do throws(DecimalFault) {
            number = try StrictDecimal(ArraySlice(numeric))
        } catch {
            throw Quantity.error(error, text: text, at: place, expected: expected)
        }
        if let first = rest.first, !Quantity.startsUnit(first) {
            throw Quantity.error(.malformed, text: text, at: place, expected: expected)
        }
        unit = String(Substring(rest))
    }

    /// A letter, a sign of a ratio or currency, or the slash of a rate.
    private static func startsUnit(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == Byte.slash
            || byte == 0x25 || byte == 0x24
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        Byte.isDigit(byte) || byte == Byte.point || byte == Byte.underscore
            || byte == Byte.minus
    }

    /// The message of a fault in a number.
    static func error(
        _ fault: DecimalFault, text: String, at place: TextPlace, expected: String,
        decimals: Int = TextLimits.decimals, range: String = "the range of the type"
    ) -> TextError {
        switch fault {
        case .malformed:
            place.error(.malformedNumber, expected: "a number as \(expected)", found: quoted(text))
        case .tooManyDigits:
            place.error(
                .tooManyDigits, expected: "at most \(TextLimits.digits) digits as \(expected)",
                found: quoted(text))
        case .tooManyDecimals:
            place.error(
                .tooManyDecimals, expected: "at most \(decimals) decimals as \(expected)",
                found: quoted(text))
        case .outOfRange:
            place.error(
                .outOfRange, expected: "a number in \(range) as \(expected)", found: quoted(text))
        case .negative:
            place.error(
                .negativeNumber, expected: "no negative number as \(expected)",
                found: quoted(text))
        case .notAnInteger:
            place.error(
                .notAnInteger, expected: "an integer as \(expected)", found: quoted(text))
        }
    }

    static func quoted(_ text: some StringProtocol) -> String {
        text.isEmpty ? "an empty text" : "\"\(text)\""
    }

    /// The message when the number is fine and its unit is not.
    ///
    /// - Parameter accepted: Units that would do, for the hint.
    func unitError(
        text: String, at place: TextPlace, expected: String, accepted: [String]
    ) -> TextError {
        if unit.isEmpty {
            return place.error(
                .missingUnit, expected: "a unit: \(expected)",
                found: "\(Quantity.quoted(text)) without a unit")
        }
        let synonym = UnitSynonym.unit(for: unit).flatMap { accepted.contains($0) ? $0 : nil }
        let hint = synonym ?? Spelling.nearest(to: unit, among: accepted)
        if kind == .unknown {
            return place.error(
                .unknownUnit, expected: "a number with a known unit: \(expected)",
                found: Quantity.quoted(text), hint: hint)
        }
        return place.error(
            .wrongUnit, expected: "a number with the right unit: \(expected)",
            found: "\(Quantity.quoted(text)), \(kind.rawValue)", hint: hint)
    }
}
