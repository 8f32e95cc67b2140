extension Quantity {
    /// The longest duration that a file may name: 2^63−1 seconds, as the settlement counts time.
    public static let longestSeconds: UInt64 = (1 << 63) - 1

    /// Reads `30d`, `6h`, `1.5 h`, `90s`: a duration of a whole number of seconds.
    ///
    /// - Returns: Seconds, 0 … ``longestSeconds``.
    /// - Throws: ``TextErrorCode/missingUnit``, ``TextErrorCode/wrongUnit``,
    ///   ``TextErrorCode/unknownUnit``, ``TextErrorCode/notWholeSeconds``,
    ///   ``TextErrorCode/negativeNumber``, ``TextErrorCode/outOfRange`` and the number's own.
    public static func duration(_ text: String, at place: TextPlace) throws(TextError) -> UInt64 {
        let expected = "a duration such as 30d (units: \(DurationUnit.spellings))"
        let quantity = try Quantity(text, at: place, expected: expected)
        guard let unit = DurationUnit(rawValue: quantity.unit) else {
            throw quantity.unitError(
                text: text, at: place, expected: expected,
                accepted: DurationUnit.allCases.map(\.rawValue))
        }
        func fail(_ fault: DecimalFault) -> TextError {
            error(
                fault, text: text, at: place, expected: expected,
                range: "the range 0 … \(longestSeconds) seconds")
        }
        if quantity.number.negative { throw fail(.negative) }
        let (product, overflow) = quantity.number.digits
            .multipliedReportingOverflow(by: UInt128(unit.seconds))
        if overflow { throw fail(.outOfRange) }
        let (seconds, rest) =
            product
            .quotientAndRemainder(dividingBy: PowerOfTen.value(quantity.number.decimals))
        if rest != 0 {
            throw place.error(
                .notWholeSeconds, expected: "a whole number of seconds as \(expected)",
                found: quoted(text))
        }
        if seconds > UInt128(longestSeconds) { throw fail(.outOfRange) }
        return UInt64(seconds)
    }

    /// Reads `1200/d` or `3.5/h`: events per time.
    public static func rate(_ text: String, at place: TextPlace) throws(TextError) -> TimedRate {
        try timedRate(text, at: place, of: [""], example: "1200/d")
    }

    /// Reads `0.35 USD/h`: money, or an amount of the named token, per time.
    public static func moneyRate(
        _ text: String, currency: String = "USD", at place: TextPlace
    ) throws(TextError) -> TimedRate {
        try timedRate(text, at: place, of: [currency], example: "0.35 \(currency)/h")
    }

    /// Reads `4%/month`, `30bps/d` or `0.04/month`: a ratio per time, negative allowed.
    public static func ratioRate(
        _ text: String, at place: TextPlace
    ) throws(TextError) -> TimedRate {
        let rate = try timedRate(
            text, at: place, of: ["%", "bps", ""], example: "4%/month", signed: true)
        let extra = rate.unit == "%" ? 2 : rate.unit == "bps" ? 4 : 0
        let decimals = rate.number.decimals + extra
        if decimals > TextLimits.decimals {
            throw error(
                .tooManyDecimals, text: text, at: place, expected: "a ratio per time",
                decimals: TextLimits.decimals - extra)
        }
        let number = StrictDecimal(
            negative: rate.number.negative, digits: rate.number.digits, decimals: decimals)
        return TimedRate(number: number, unit: "", seconds: rate.seconds)
    }

    private static func timedRate(
        _ text: String, at place: TextPlace, of accepted: [String], example: String,
        signed: Bool = false
    ) throws(TextError) -> TimedRate {
        let expected = "a rate per time such as \(example) (times: \(DurationUnit.spellings))"
        let quantity = try Quantity(text, at: place, expected: expected)
        let parts = quantity.unit.split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, accepted.contains(String(parts[0])),
            let time = DurationUnit(rawValue: String(parts[1]))
        else {
            let choices = accepted.flatMap { unit in
                DurationUnit.allCases.map { "\(unit)/\($0.rawValue)" }
            }
            throw quantity.unitError(
                text: text, at: place, expected: expected, accepted: choices)
        }
        if quantity.number.negative, !signed {
            throw error(.negative, text: text, at: place, expected: expected)
        }
        return TimedRate(
            number: quantity.number, unit: String(parts[0]), seconds: time.seconds)
    }
}

/// A number per length of time, exactly as written.
public struct TimedRate: Hashable, Sendable {
    public let number: StrictDecimal
    /// What is counted: empty for events and ratios, else the currency or token.
    public let unit: String
    /// The length of time that the number is for. Unit: seconds.
    public let seconds: UInt64

    public init(number: StrictDecimal, unit: String, seconds: UInt64) {
        precondition(seconds > 0, "a rate is per a positive length of time")
        self.number = number
        self.unit = unit
        self.seconds = seconds
    }

    /// For models; two roundings.
    public var perSecond: Double { number.double / Double(seconds) }
}
