/// Why a text is no number of ours.
public enum DecimalFault: Error, Hashable, Sendable {
    /// Not of the grammar: `-?(0|[1-9][0-9]*(_[0-9]+)*)(\.[0-9]+)?`, or a zero with a minus sign.
    case malformed
    /// More than ``TextLimits/digits``.
    case tooManyDigits
    /// More digits after the point than the limit, or than the target holds.
    case tooManyDecimals
    /// Past what the type holds, or an exponent past its limit.
    case outOfRange
    /// A minus sign where only zero and above may stand.
    case negative
    /// Digits after the point where a whole number belongs.
    case notAnInteger
}

/// A decimal number exactly as written: `0.1` is one tenth.
///
/// - Invariant: value = ± `digits` · 10^−`decimals`; zero is never negative.
public struct StrictDecimal: Hashable, Sendable {
    public let negative: Bool
    /// The digits without the point.
    public let digits: UInt128
    /// Digits after the point as written, trailing zeros included: 0 … ``TextLimits/decimals``.
    public let decimals: Int

    public init(negative: Bool = false, digits: UInt128, decimals: Int = 0) {
        precondition((0...TextLimits.decimals).contains(decimals), "decimals are 0 … 18")
        self.negative = negative && digits > 0
        self.digits = digits
        self.decimals = decimals
    }

    /// Reads a whole text.
    ///
    /// - Complexity: O(bytes), stopping soon after 40 digits.
    public init(_ text: ArraySlice<UInt8>) throws(DecimalFault) {
        var scan = DecimalScan(text)
        try scan.readNumber()
        if !scan.isAtEnd { throw .malformed }
        self = try scan.decimal()
    }

    public init(_ text: some StringProtocol) throws(DecimalFault) {
        try self.init(ArraySlice(text.utf8))
    }

    public var isZero: Bool { digits == 0 }

    /// The magnitude in units of 10^−`places`, exactly.
    ///
    /// Digits count as written: `1.500` has three decimals and does not fit two places.
    ///
    /// - Throws: ``DecimalFault/negative``, ``DecimalFault/tooManyDecimals``,
    ///   ``DecimalFault/outOfRange`` past 2^128−1.
    public func scaled(toDecimals places: Int) throws(DecimalFault) -> UInt128 {
        if negative { throw .negative }
        return try scaledMagnitude(toDecimals: places)
    }

    /// As ``scaled(toDecimals:)``, the sign aside.
    public func scaledMagnitude(toDecimals places: Int) throws(DecimalFault) -> UInt128 {
        if decimals > places { throw .tooManyDecimals }
        return try PowerOfTen.scale(digits, by: places - decimals)
    }

    /// The value when nothing but an integer from 0 up is written.
    ///
    /// - Throws: ``DecimalFault/negative``, ``DecimalFault/notAnInteger`` for any point.
    public func wholeNumber() throws(DecimalFault) -> UInt128 {
        if negative { throw .negative }
        if decimals > 0 { throw .notAnInteger }
        return digits
    }

    /// The nearest Double, ties to even.
    public var double: Double {
        let magnitude = RealConversion.nearest(significand: digits, exponent10: -decimals)
        return negative ? -(magnitude ?? .infinity) : magnitude ?? .infinity
    }
}

extension StrictDecimal: CustomStringConvertible {
    /// As written, without group marks.
    public var description: String {
        var text = String(digits)
        if decimals > 0 {
            if text.utf8.count <= decimals {
                text = String(repeating: "0", count: decimals + 1 - text.utf8.count) + text
            }
            text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
        }
        return negative ? "-" + text : text
    }
}

/// Exact powers of ten.
enum PowerOfTen {
    /// The largest exponent whose power fits 128 bits.
    static let largestExponent = 38

    /// 10^exponent.
    ///
    /// - Precondition: exponent is 0 … 38.
    static func value(_ exponent: Int) -> UInt128 {
        precondition((0...largestExponent).contains(exponent), "10^\(exponent) needs 0 … 38")
        var power: UInt128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    static func scale(_ value: UInt128, by exponent: Int) throws(DecimalFault) -> UInt128 {
        if value == 0 { return 0 }
        if exponent > largestExponent { throw .outOfRange }
        let (product, overflow) = value.multipliedReportingOverflow(by: PowerOfTen.value(exponent))
        if overflow { throw .outOfRange }
        return product
    }
}
