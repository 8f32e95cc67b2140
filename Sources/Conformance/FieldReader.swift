import Rewards
import StrictText

/// Reads the fields of one JSON object of a vector and raises the generic refusals.
///
/// Fields are read in the order in which the specification lists them, so that of several faults
/// the right one is named: `missing-field`, `malformed-integer`, `out-of-range`,
/// `unknown-variant`, `malformed-field`.
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
struct FieldReader {
    private let object: JSONValue

    /// - Throws: ``Refusal/malformedField`` for a row that is no object.
    init(_ value: JSONValue) throws(Refusal) {
        if value.kind != .object { throw .malformedField }
        object = value
    }

    /// - Throws: ``Refusal/missingField``.
    func value(_ key: String) throws(Refusal) -> JSONValue {
        guard let value = object[key] else { throw .missingField }
        return value
    }

    // MARK: Integers

    /// An integer of 128 bits.
    func integer(
        _ key: String, in range: ClosedRange<UInt128> = 0...UInt128.max
    ) throws(Refusal) -> UInt128 {
        try FieldReader.integer(try value(key), in: range)
    }

    /// An integer of 64 bits.
    func integer64(
        _ key: String, in range: ClosedRange<UInt64> = 0...UInt64.max
    ) throws(Refusal) -> UInt64 {
        let bounds = UInt128(range.lowerBound)...UInt128(range.upperBound)
        return UInt64(try integer(key, in: bounds))
    }

    /// An integer of up to 256 bits.
    func wide(_ key: String, bits: Int) throws(Refusal) -> UInt256 {
        let digits = try FieldReader.digits(of: try value(key))
        var number = UInt256.zero
        for digit in digits {
            do throws(Refusal) {
                number = try number.multiplied(by: 10)
                    .adding(UInt256(UInt128(digit - UInt8(ascii: "0"))))
            } catch {
                throw .outOfRange
            }
        }
        if !number.fits(bits: bits) { throw .outOfRange }
        return number
    }

    func amount(
        _ key: String, upTo maximum: TokenAmount = TokenAmount(baseUnits: .max)
    ) throws(Refusal) -> TokenAmount {
        TokenAmount(baseUnits: try integer(key, in: 0...maximum.baseUnits))
    }

    /// An amount, or `nil` where the file says "none".
    func limit(_ key: String) throws(Refusal) -> TokenAmount? {
        if try value(key).isString("none".utf8) { return nil }
        return try amount(key)
    }

    func wad(
        _ key: String, in range: ClosedRange<UInt128> = 0...UInt128.max
    ) throws(Refusal) -> Wad {
        Wad(raw: try integer(key, in: range))
    }

    /// A wad of at most so many wholes.
    func wad(_ key: String, upTo wholes: UInt128) throws(Refusal) -> Wad {
        try wad(key, in: 0...wholes * Wad.scale)
    }

    func fraction(_ key: String) throws(Refusal) -> Wad {
        try wad(key, upTo: 1)
    }

    func basisPoints(_ key: String) throws(Refusal) -> BasisPoints {
        try BasisPoints(try integer64(key, in: 0...BasisPoints.wholeCount))
    }

    func price(_ key: String) throws(Refusal) -> Price {
        try FieldReader.price(try value(key))
    }

    func seconds(_ key: String, from minimum: UInt64 = 0) throws(Refusal) -> Seconds {
        try Seconds(try integer64(key, in: minimum...Seconds.bound))
    }

    func time(_ key: String) throws(Refusal) -> Timestamp {
        try Timestamp(try integer64(key, in: 0...Seconds.bound))
    }

    // MARK: Other kinds

    func text(_ key: String) throws(Refusal) -> String {
        guard let text = try value(key).string else { throw .malformedField }
        return text
    }

    func boolean(_ key: String) throws(Refusal) -> Bool {
        guard let value = try value(key).boolean else { throw .malformedField }
        return value
    }

    /// One of the named choices.
    func choice<Choice>(
        _ key: String, of choices: KeyValuePairs<String, Choice>
    ) throws(Refusal) -> Choice {
        let text = try text(key)
        guard let choice = choices.first(where: { $0.key == text }) else {
            throw .unknownVariant
        }
        return choice.value
    }

    /// A choice whose raw value is its name in files.
    func choice<Choice: RawRepresentable<String>>(
        _ key: String, as: Choice.Type
    ) throws(Refusal) -> Choice {
        guard let choice = Choice(rawValue: try text(key)) else { throw .unknownVariant }
        return choice
    }

    // MARK: Lists

    /// The entries of a list, each read by `read`, row by row.
    func list<Entry>(
        _ key: String, _ read: (JSONValue) throws(Refusal) -> Entry
    ) throws(Refusal) -> [Entry] {
        let list = try value(key)
        if list.kind != .array { throw .malformedField }
        var entries: [Entry] = []
        entries.reserveCapacity(list.count)
        for element in list.elements { entries.append(try read(element)) }
        return entries
    }

    /// The rows of a list of objects.
    func rows<Row>(
        _ key: String, _ read: (FieldReader) throws(Refusal) -> Row
    ) throws(Refusal) -> [Row] {
        try list(key) { (value) throws(Refusal) in try read(try FieldReader(value)) }
    }

    /// A list of integers.
    func integers(
        _ key: String, in range: ClosedRange<UInt128> = 0...UInt128.max
    ) throws(Refusal) -> [UInt128] {
        try list(key) { (value) throws(Refusal) in try FieldReader.integer(value, in: range) }
    }

    func prices(_ key: String) throws(Refusal) -> [Price] {
        try list(key) { (value) throws(Refusal) in try FieldReader.price(value) }
    }
}

extension FieldReader {
    /// - Throws: ``Refusal/malformedInteger`` before ``Refusal/outOfRange``.
    private static func integer(
        _ value: JSONValue, in range: ClosedRange<UInt128>
    ) throws(Refusal) -> UInt128 {
        let digits = try digits(of: value)
        let number: UInt128
        do throws(CanonicalInteger.Fault) {
            number = try CanonicalInteger.parse(digits)
        } catch {
            // The form was proven before: what is left is the size.
            throw .outOfRange
        }
        if !range.contains(number) { throw .outOfRange }
        return number
    }

    private static func price(_ value: JSONValue) throws(Refusal) -> Price {
        try Price(wad: try integer(value, in: 0...Price.bound - 1))
    }

    /// The digits of a canonical unsigned integer.
    private static func digits(of value: JSONValue) throws(Refusal) -> ArraySlice<UInt8> {
        guard let text = value.string else { throw .malformedInteger }
        let digits = ArraySlice(text.utf8)
        let isNegative: Bool
        do throws(CanonicalInteger.Fault) {
            isNegative = try CanonicalInteger.isNegative(digits)
        } catch {
            throw .malformedInteger
        }
        if isNegative { throw .outOfRange }
        return digits
    }
}
