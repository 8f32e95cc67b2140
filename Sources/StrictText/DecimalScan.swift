/// Reads numbers off the front of bytes, one byte at a time.
struct DecimalScan {
    private let text: ArraySlice<UInt8>
    private(set) var index: Int
    private var negative = false
    private var digits: UInt128 = 0
    private var overflowed = false
    private var digitCount = 0
    private var decimals = 0
    private var exponent = 0

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    var isAtEnd: Bool { index == text.endIndex }

    private var byte: UInt8? { isAtEnd ? nil : text[index] }

    /// `-?(0|[1-9][0-9]*(_[0-9]+)*)(\.[0-9]+)?`
    mutating func readNumber() throws(DecimalFault) {
        if byte == Byte.minus {
            negative = true
            advance()
        }
        try readWhole()
        if byte == Byte.point {
            advance()
            decimals = try readDigits()
        }
    }

    private mutating func readWhole() throws(DecimalFault) {
        if byte == Byte.zero {
            advance()
            digitCount += 1
            if let next = byte, Byte.isDigit(next) || next == Byte.underscore { throw .malformed }
            return
        }
        _ = try readDigits()
        while byte == Byte.underscore {
            advance()
            _ = try readDigits()
        }
    }

    /// One digit or more; says how many.
    private mutating func readDigits() throws(DecimalFault) -> Int {
        let before = digitCount
        while let next = byte, Byte.isDigit(next) {
            digitCount += 1
            // Stopping here keeps a number of a million digits cheap.
            if digitCount > TextLimits.digits { throw .tooManyDigits }
            let (product, first) = digits.multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(UInt128(next - Byte.zero))
            digits = sum
            overflowed = overflowed || first || second
            advance()
        }
        if digitCount == before { throw .malformed }
        return digitCount - before
    }

    /// `([eE][+-]?[0-9]{1,3})?`, within the limit of model reals.
    mutating func readExponent() throws(DecimalFault) {
        guard let mark = byte, mark == 0x65 || mark == 0x45 else { return }
        advance()
        var isNegative = false
        if let sign = byte, sign == Byte.minus || sign == Byte.plus {
            isNegative = sign == Byte.minus
            advance()
        }
        var count = 0
        var magnitude = 0
        while let next = byte, Byte.isDigit(next) {
            count += 1
            if count > 3 { throw .outOfRange }
            magnitude = magnitude * 10 + Int(next - Byte.zero)
            advance()
        }
        if count == 0 { throw .malformed }
        if magnitude > TextLimits.exponent { throw .outOfRange }
        exponent = isNegative ? -magnitude : magnitude
    }

    /// The number read so far, without an exponent.
    func decimal() throws(DecimalFault) -> StrictDecimal {
        try check()
        return StrictDecimal(negative: negative, digits: digits, decimals: decimals)
    }

    /// The number read so far, the exponent applied, as the nearest Double.
    func real() throws(DecimalFault) -> Double {
        try check()
        let nearest = RealConversion.nearest(
            significand: digits, exponent10: exponent - decimals)
        guard let nearest else { throw .outOfRange }
        return negative ? -nearest : nearest
    }

    private func check() throws(DecimalFault) {
        if decimals > TextLimits.decimals { throw .tooManyDecimals }
        if overflowed { throw .outOfRange }
        // A negative zero would be a second spelling of one value.
        if negative && digits == 0 { throw .malformed }
    }

    private mutating func advance() {
        index += 1
    }
}
