/// An integer without bounds, for oracles: plain schoolbook arithmetic on 32-bit limbs.
///
/// Shares no code with the arithmetic under test.
struct BigInteger: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Least significant first, without leading zeros; empty is zero.
    private(set) var limbs: [UInt32]
    /// Never true for zero.
    private(set) var isNegative: Bool

    private init(limbs: [UInt32], isNegative: Bool) {
        var trimmed = limbs
        while trimmed.last == 0 { trimmed.removeLast() }
        self.limbs = trimmed
        self.isNegative = isNegative && !trimmed.isEmpty
    }

    init<Value: BinaryInteger>(_ value: Value) {
        var rest = value.magnitude
        var limbs: [UInt32] = []
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
        self.init(limbs: limbs, isNegative: value < 0)
    }

    /// The integer whose decimal digits are `text`, with an optional minus sign.
    init(decimal text: String) {
        var value = BigInteger(0)
        for digit in text.drop(while: { $0 == "-" }) {
            value = value * 10 + BigInteger(digit.wholeNumberValue!)
        }
        self = text.hasPrefix("-") ? -value : value
    }

    static func powerOfTwo(_ exponent: Int) -> BigInteger {
        var limbs = [UInt32](repeating: 0, count: exponent / 32 + 1)
        limbs[exponent / 32] = 1 << (exponent % 32)
        return BigInteger(limbs: limbs, isNegative: false)
    }

    var isZero: Bool { limbs.isEmpty }
    var magnitude: BigInteger { BigInteger(limbs: limbs, isNegative: false) }

    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    var description: String {
        if isZero { return "0" }
        var rest = limbs
        var digits: [UInt8] = []
        while !rest.isEmpty {
            var remainder: UInt64 = 0
            for index in rest.indices.reversed() {
                let value = remainder << 32 | UInt64(rest[index])
                rest[index] = UInt32(value / 10)
                remainder = value % 10
            }
            digits.append(UInt8(remainder) + UInt8(ascii: "0"))
            while rest.last == 0 { rest.removeLast() }
        }
        if isNegative { digits.append(UInt8(ascii: "-")) }
        return String(decoding: digits.reversed(), as: UTF8.self)
    }
}

extension BigInteger: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension BigInteger {
    static func < (left: BigInteger, right: BigInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let order = compare(left.limbs, right.limbs)
        return left.isNegative ? order > 0 : order < 0
    }

    static prefix func - (value: BigInteger) -> BigInteger {
        BigInteger(limbs: value.limbs, isNegative: !value.isNegative)
    }

    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(limbs: sum(left.limbs, right.limbs), isNegative: left.isNegative)
        }
        if compare(left.limbs, right.limbs) >= 0 {
            return BigInteger(
                limbs: difference(left.limbs, right.limbs), isNegative: left.isNegative)
        }
        return BigInteger(limbs: difference(right.limbs, left.limbs), isNegative: right.isNegative)
    }

    static func - (left: BigInteger, right: BigInteger) -> BigInteger {
        left + -right
    }

    static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (i, a) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (j, b) in right.limbs.enumerated() {
                let value = UInt64(a) * UInt64(b) + UInt64(product[i + j]) + carry
                product[i + j] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            product[i + right.limbs.count] = UInt32(carry)
        }
        return BigInteger(limbs: product, isNegative: left.isNegative != right.isNegative)
    }

    func squared() -> BigInteger { self * self }

    /// The quotient rounded toward −∞ and the remainder, which is not negative for positive
    /// divisors.
    func floorDivided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
        precondition(!divisor.isZero, "an oracle divides by zero")
        let (limbs, rest) = BigInteger.quotientAndRemainder(limbs, divisor.limbs)
        let opposite = isNegative != divisor.isNegative
        var quotient = BigInteger(limbs: limbs, isNegative: opposite)
        if opposite && rest.contains(where: { $0 > 0 }) { quotient = quotient - 1 }
        return (quotient, self - quotient * divisor)
    }

    /// ⌊√self⌋ for values that are not negative, one bit at a time.
    func squareRootFloor() -> BigInteger {
        var root = BigInteger(0)
        for bit in stride(from: bitWidth / 2, through: 0, by: -1) {
            let candidate = root + BigInteger.powerOfTwo(bit)
            if candidate.squared() <= self { root = candidate }
        }
        return root
    }

    func power(_ exponent: Int) -> BigInteger {
        (0..<exponent).reduce(1) { product, _ in product * self }
    }

    // MARK: Magnitudes

    private static func compare(_ a: [UInt32], _ b: [UInt32]) -> Int {
        if a.count != b.count { return a.count < b.count ? -1 : 1 }
        for index in a.indices.reversed() where a[index] != b[index] {
            return a[index] < b[index] ? -1 : 1
        }
        return 0
    }

    private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(a.count, b.count) {
            let left = index < a.count ? UInt64(a[index]) : 0
            let right = index < b.count ? UInt64(b[index]) : 0
            let value = left + right + carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        result.append(UInt32(carry))
        return result
    }

    /// a − b for a ≥ b.
    private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
        var result = a
        var borrow: Int64 = 0
        for index in a.indices {
            let right = index < b.count ? Int64(b[index]) : 0
            let value = Int64(a[index]) - right - borrow
            borrow = value < 0 ? 1 : 0
            result[index] = UInt32(truncatingIfNeeded: value)
        }
        return result
    }

    private static func quotientAndRemainder(
        _ a: [UInt32], _ b: [UInt32]
    ) -> (quotient: [UInt32], remainder: [UInt32]) {
        if compare(a, b) < 0 { return ([], a) }
        if b.count == 1 {
            var quotient = a
            var rest: UInt64 = 0
            for index in a.indices.reversed() {
                let value = rest << 32 | UInt64(a[index])
                quotient[index] = UInt32(value / UInt64(b[0]))
                rest = value % UInt64(b[0])
            }
            return (quotient, rest == 0 ? [] : [UInt32(rest)])
        }
        return longDivision(a, b)
    }

    /// Knuth's algorithm D for a ≥ b and at least two limbs in b.
    private static func longDivision(
        _ a: [UInt32], _ b: [UInt32]
    ) -> (quotient: [UInt32], remainder: [UInt32]) {
        let shift = b.last!.leadingZeroBitCount
        let divisor = shiftedLeft(b, shift).dropLast()
        var rest = shiftedLeft(a, shift)
        let n = divisor.count
        let top = UInt64(divisor[n - 1])
        var quotient = [UInt32](repeating: 0, count: rest.count - n)
        for j in stride(from: rest.count - n - 1, through: 0, by: -1) {
            let lead = UInt64(rest[j + n]) << 32 | UInt64(rest[j + n - 1])
            var digit = min(lead / top, UInt64(UInt32.max))
            // The estimate is at most two too large once the divisor is normalised.
            while subtract(digit, times: divisor, from: &rest, at: j) { digit -= 1 }
            quotient[j] = UInt32(digit)
        }
        return (quotient, shiftedRight(Array(rest.prefix(n)), shift))
    }

    /// Subtracts digit · divisor at position `j`; when that borrows, leaves `rest` alone.
    private static func subtract(
        _ digit: UInt64, times divisor: ArraySlice<UInt32>, from rest: inout [UInt32], at j: Int
    ) -> Bool {
        var result = rest
        var carry: UInt64 = 0
        var borrow: Int64 = 0
        for index in 0...divisor.count {
            let limb = index < divisor.count ? UInt64(divisor[index]) : 0
            let product = digit * limb + carry
            carry = product >> 32
            let value =
                Int64(rest[j + index]) - Int64(UInt32(truncatingIfNeeded: product)) - borrow
            borrow = value < 0 ? 1 : 0
            result[j + index] = UInt32(truncatingIfNeeded: value)
        }
        if borrow == 1 || carry > 0 { return true }
        rest = result
        return false
    }

    /// Always one limb longer than the input.
    private static func shiftedLeft(_ a: [UInt32], _ shift: Int) -> [UInt32] {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for limb in a {
            let value = UInt64(limb) << shift | carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        result.append(UInt32(carry))
        return result
    }

    private static func shiftedRight(_ a: [UInt32], _ shift: Int) -> [UInt32] {
        var result = a
        for index in a.indices {
            let upper = index + 1 < a.count ? UInt64(a[index + 1]) << 32 : 0
            result[index] = UInt32(truncatingIfNeeded: (upper | UInt64(a[index])) >> shift)
        }
        return result
    }
}
