extension Quantity {
    /// Reads `1.5`, `25%`, `25bps`: a ratio from 0 up.
    ///
    /// - Returns: Wad: 10^18 is 1.
    /// - Throws: ``TextErrorCode/wrongUnit``, ``TextErrorCode/unknownUnit``,
    ///   ``TextErrorCode/negativeNumber``, ``TextErrorCode/tooManyDecimals``,
    ///   ``TextErrorCode/outOfRange`` and the number's own.
    public static func ratio(_ text: String, at place: TextPlace) throws(TextError) -> UInt128 {
        let (negative, wad) = try signedRatio(text, at: place)
        if negative {
            throw error(.negative, text: text, at: place, expected: ratioExpectation)
        }
        return wad
    }

    /// As ``ratio(_:at:)``, with a sign: `-1.2`, `-5%`.
    ///
    /// - Returns: Sign and magnitude; wad.
    public static func signedRatio(
        _ text: String, at place: TextPlace
    ) throws(TextError) -> (negative: Bool, wad: UInt128) {
        let quantity = try Quantity(text, at: place, expected: ratioExpectation)
        let places: Int
        switch quantity.unit {
        case "": places = 18
        case "%": places = 16
        case "bps": places = 14
        default:
            throw quantity.unitError(
                text: text, at: place, expected: ratioExpectation, accepted: ["%", "bps"])
        }
        do throws(DecimalFault) {
            let wad = try quantity.number.scaledMagnitude(toDecimals: places)
            return (quantity.number.negative, wad)
        } catch {
            throw self.error(
                error, text: text, at: place, expected: ratioExpectation, decimals: places,
                range: "the range 0 … 2^128−1 in 10^−18")
        }
    }

    private static let ratioExpectation = "a ratio such as 1.5, 25% or 25bps"

    /// Reads `2_800 ICNT`: an amount of one token in base units.
    ///
    /// - Parameters:
    ///   - symbol: The token's symbol, which must be written.
    ///   - decimals: Decimals of a whole token, 0 … 18.
    /// - Returns: Base units, 0 … 2^128−1.
    public static func amount(
        _ text: String, symbol: String, decimals: Int, at place: TextPlace
    ) throws(TextError) -> UInt128 {
        try scaled(
            text, unit: symbol, decimals: decimals, at: place,
            expected: "an amount with the unit \(symbol) such as 2_800 \(symbol)")
    }

    /// Reads `0.35 USD`: money of one currency.
    ///
    /// - Returns: Wad: 10^18 is one dollar.
    public static func money(
        _ text: String, currency: String = "USD", at place: TextPlace
    ) throws(TextError) -> UInt128 {
        try scaled(
            text, unit: currency, decimals: 18, at: place,
            expected: "money with the unit \(currency) such as 0.35 \(currency)")
    }

    private static func scaled(
        _ text: String, unit: String, decimals: Int, at place: TextPlace, expected: String
    ) throws(TextError) -> UInt128 {
        let quantity = try Quantity(text, at: place, expected: expected)
        if quantity.unit != unit {
            throw quantity.unitError(
                text: text, at: place, expected: expected, accepted: [unit])
        }
        do throws(DecimalFault) {
            return try quantity.number.scaled(toDecimals: decimals)
        } catch {
            throw self.error(
                error, text: text, at: place, expected: expected, decimals: decimals,
                range: "the range 0 … 2^128−1 base units")
        }
    }

    /// Reads `1.5 GPU-hours`: a number of a unit of the caller's own, from 0 up.
    ///
    /// - Parameter unit: As it must be written; empty for a plain number.
    public static func measure(
        _ text: String, unit: String, at place: TextPlace
    ) throws(TextError) -> StrictDecimal {
        let expected = unit.isEmpty ? "a plain number such as 1.5" : "such as 1.5 \(unit)"
        let quantity = try Quantity(text, at: place, expected: expected)
        if quantity.unit != unit {
            throw quantity.unitError(
                text: text, at: place, expected: expected, accepted: [unit])
        }
        if quantity.number.negative {
            throw error(.negative, text: text, at: place, expected: expected)
        }
        return quantity.number
    }

    /// Reads `1_000`: a count in a range.
    public static func count(
        _ text: String, in range: ClosedRange<UInt64>, at place: TextPlace
    ) throws(TextError) -> UInt64 {
        let bounds = "the range \(range.lowerBound) … \(range.upperBound)"
        let expected = "an integer in \(bounds)"
        let quantity = try Quantity(text, at: place, expected: expected)
        if !quantity.unit.isEmpty {
            throw quantity.unitError(text: text, at: place, expected: expected, accepted: [])
        }
        do throws(DecimalFault) {
            let whole = try quantity.number.wholeNumber()
            guard let count = UInt64(exactly: whole), range.contains(count) else {
                throw DecimalFault.outOfRange
            }
            return count
        } catch {
            throw self.error(error, text: text, at: place, expected: expected, range: bounds)
        }
    }

    /// Reads `0.6`, `-1.2`, `3e-4`: a model's real number.
    ///
    /// - Returns: The nearest Double, ties to even.
    /// - Throws: ``TextErrorCode/outOfRange`` outside `range` or with an exponent past ±30.
    public static func real(
        _ text: String, in range: ClosedRange<Double>? = nil, at place: TextPlace
    ) throws(TextError) -> Double {
        let bounds = range.map { "the range \($0.lowerBound) … \($0.upperBound)" }
        let expected = "a plain number such as 0.6 or 3e-4"
        do throws(DecimalFault) {
            let value = try parseReal(text)
            if let range, !range.contains(value) { throw DecimalFault.outOfRange }
            return value
        } catch {
            throw self.error(
                error, text: text, at: place, expected: expected,
                range: bounds ?? "the range of exponents −30 … 30")
        }
    }
}
