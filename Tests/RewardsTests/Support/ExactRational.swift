import Rewards

/// A fraction without rounding: the oracle against which rounded rules are held.
///
/// Not reduced; compare with `==` and `<`, which cross-multiply.
struct ExactRational: Comparable, Sendable, CustomStringConvertible {
    let numerator: BigInteger
    /// Always positive.
    let denominator: BigInteger

    init(_ numerator: BigInteger, over denominator: BigInteger = 1) {
        precondition(!denominator.isZero, "an oracle divides by zero")
        self.numerator = denominator.isNegative ? -numerator : numerator
        self.denominator = denominator.magnitude
    }

    init<Value: BinaryInteger>(_ value: Value) {
        self.init(BigInteger(value))
    }

    var floor: BigInteger { numerator.floorDivided(by: denominator).quotient }
    var ceil: BigInteger { -((-numerator).floorDivided(by: denominator).quotient) }
    var isNegative: Bool { numerator.isNegative }
    var description: String { "\(numerator)/\(denominator)" }

    static func == (left: ExactRational, right: ExactRational) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    static func < (left: ExactRational, right: ExactRational) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static prefix func - (value: ExactRational) -> ExactRational {
        ExactRational(-value.numerator, over: value.denominator)
    }

    static func + (left: ExactRational, right: ExactRational) -> ExactRational {
        if left.denominator == right.denominator {
            return ExactRational(left.numerator + right.numerator, over: left.denominator)
        }
        return ExactRational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    static func - (left: ExactRational, right: ExactRational) -> ExactRational {
        left + -right
    }

    static func * (left: ExactRational, right: ExactRational) -> ExactRational {
        ExactRational(
            left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    static func / (left: ExactRational, right: ExactRational) -> ExactRational {
        ExactRational(
            left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    func squared() -> ExactRational { self * self }

    /// The exact fraction a wad stands for.
    static func wad(_ value: Wad) -> ExactRational {
        ExactRational(BigInteger(value.raw), over: BigInteger(Wad.scale))
    }
}

extension ExactRational: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) {
        self.init(BigInteger(value))
    }
}

extension BigInteger {
    init(_ value: UInt256) {
        self = BigInteger(value.high) * BigInteger.powerOfTwo(128) + BigInteger(value.low)
    }

    init(_ value: UInt512) {
        self = BigInteger(value.high) * BigInteger.powerOfTwo(256) + BigInteger(value.low)
    }

    init(_ amount: TokenAmount) {
        self.init(amount.baseUnits)
    }

    /// The value as an amount, or nil when it does not fit 0 … 2^128−1.
    var asUInt128: UInt128? {
        if isNegative || limbs.count > 4 { return nil }
        return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
    }

    /// The value as 256 bits, or nil when it does not fit.
    var asUInt256: UInt256? {
        if isNegative || limbs.count > 8 { return nil }
        let low = limbs.prefix(4).reversed().reduce(0 as UInt128) { $0 << 32 | UInt128($1) }
        let high = limbs.dropFirst(4).reversed().reduce(0 as UInt128) { $0 << 32 | UInt128($1) }
        return UInt256(high: high, low: low)
    }
}
