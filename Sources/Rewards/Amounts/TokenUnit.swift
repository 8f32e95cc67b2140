/// How base units of a token relate to text and to quote currency.
///
/// - Source: `docs/MECHANISMS.md`, token-amount — stated for USDC (6 decimals), code for ICNT (18)
///   and ICPX (6), assumed for CXT (18).
public struct TokenUnit: Hashable, Sendable {
    /// Range: 0 … 18.
    public let tokenDecimals: UInt8
    /// Range: 0 … 18.
    public let quoteDecimals: UInt8
    /// 10^(token_decimals + 18 − quote_decimals): what divides `amount · price`.
    private let net: UInt128

    /// - Throws: ``Refusal/outOfRange`` when a count of decimals exceeds 18.
    public init(tokenDecimals: UInt8, quoteDecimals: UInt8) throws(Refusal) {
        if tokenDecimals > 18 || quoteDecimals > 18 { throw .outOfRange }
        self.tokenDecimals = tokenDecimals
        self.quoteDecimals = quoteDecimals
        self.net = TokenUnit.powerOfTen(Int(tokenDecimals) + 18 - Int(quoteDecimals))
    }

    /// 10^exponent for exponents 0 … 38.
    private static func powerOfTen(_ exponent: Int) -> UInt128 {
        var power: UInt128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    // MARK: Quote currency

    /// What `amount` of the token is worth, in base units of the quote currency, rounded down.
    ///
    /// - Throws: ``Refusal/badPrice`` when the price is unusable, ``Refusal/overflow``.
    public func toQuote(_ amount: TokenAmount, price: Price) throws(Refusal) -> TokenAmount {
        if !price.isUsable { throw .badPrice }
        return TokenAmount(baseUnits: try mulDivFloor(amount.baseUnits, price.wad, net))
    }

    /// The tokens that `quote` base units of quote currency buy, rounded down: for payouts.
    ///
    /// - Throws: ``Refusal/badPrice`` when the price is unusable, ``Refusal/overflow``.
    public func toTokenFloor(_ quote: TokenAmount, price: Price) throws(Refusal) -> TokenAmount {
        if !price.isUsable { throw .badPrice }
        return TokenAmount(baseUnits: try mulDivFloor(quote.baseUnits, net, price.wad))
    }

    /// The tokens that `quote` base units of quote currency buy, rounded up: for charges.
    ///
    /// - Throws: ``Refusal/badPrice`` when the price is unusable, ``Refusal/overflow``.
    public func toTokenCeil(_ quote: TokenAmount, price: Price) throws(Refusal) -> TokenAmount {
        if !price.isUsable { throw .badPrice }
        return TokenAmount(baseUnits: try mulDivCeil(quote.baseUnits, net, price.wad))
    }

    // MARK: Text

    /// Reads whole tokens as ASCII decimal text.
    ///
    /// Digits, optionally a point and at least one digit; the whole part is "0" or has no leading
    /// zero; no sign. Nothing is rounded.
    ///
    /// - Throws: ``Refusal/malformedAmount``; ``Refusal/tooManyDecimals`` when more digits follow
    ///   the point than the token has decimals, trailing zeros counted; ``Refusal/overflow``.
    /// - Invariant: parse(format(x)) = x (N7).
    /// - Complexity: O(text.count).
    public func parse(_ text: [UInt8]) throws(Refusal) -> TokenAmount {
        var wholeDigits = 0
        var fractionDigits = 0
        var sawPoint = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if sawPoint { fractionDigits += 1 } else { wholeDigits += 1 }
            case UInt8(ascii: ".") where !sawPoint:
                sawPoint = true
            default:
                throw .malformedAmount
            }
        }
        let leadingZero = wholeDigits > 1 && text[0] == UInt8(ascii: "0")
        if wholeDigits == 0 || leadingZero || (sawPoint && fractionDigits == 0) {
            throw .malformedAmount
        }
        if fractionDigits > Int(tokenDecimals) { throw .tooManyDecimals }
        return TokenAmount(baseUnits: try value(ofDigitsIn: text, fractionDigits: fractionDigits))
    }

    /// The digits of checked text as base units.
    private func value(ofDigitsIn text: [UInt8], fractionDigits: Int) throws(Refusal) -> UInt128 {
        var value: UInt128 = 0
        for byte in text where byte != UInt8(ascii: ".") {
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(UInt128(byte - UInt8(ascii: "0")))
            if overflow || carry { throw .overflow }
            value = sum
        }
        let missing = TokenUnit.powerOfTen(Int(tokenDecimals) - fractionDigits)
        let (scaled, overflow) = value.multipliedReportingOverflow(by: missing)
        if overflow { throw .overflow }
        return scaled
    }

    /// Writes whole tokens as ASCII decimal text, without trailing zeros of the fraction.
    public func format(_ amount: TokenAmount) -> [UInt8] {
        var reversed: [UInt8] = []
        var rest = amount.baseUnits
        var decimals = Int(tokenDecimals)
        while decimals > 0 {
            let digit = UInt8(rest % 10)
            rest /= 10
            decimals -= 1
            if digit != 0 || !reversed.isEmpty { reversed.append(digit + UInt8(ascii: "0")) }
        }
        if !reversed.isEmpty { reversed.append(UInt8(ascii: ".")) }
        repeat {
            reversed.append(UInt8(rest % 10) + UInt8(ascii: "0"))
            rest /= 10
        } while rest > 0
        return reversed.reversed()
    }
}
