/// A natural number of any length; just enough of one for conversions past 128 bits.
///
/// - Invariant: the highest limb is not zero; zero has no limbs.
struct LongNatural {
    /// Least significant first.
    private var limbs: [UInt32] = []

    init(_ value: UInt128) {
        var rest = value
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * UInt64(factor) + carry
            limbs[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    /// - Precondition: count is not negative.
    func shiftedLeft(by count: Int) -> LongNatural {
        precondition(count >= 0, "a shift to the left is not negative")
        var result = self
        if limbs.isEmpty { return result }
        let bits = UInt64(count % 32)
        var carry: UInt64 = 0
        for index in result.limbs.indices {
            let shifted = UInt64(result.limbs[index]) << bits | carry
            result.limbs[index] = UInt32(truncatingIfNeeded: shifted)
            carry = shifted >> 32
        }
        if carry > 0 { result.limbs.append(UInt32(carry)) }
        result.limbs.insert(contentsOf: repeatElement(0, count: count / 32), at: 0)
        return result
    }

    /// The 128 highest bits, and whether all bits below them are zero.
    ///
    /// - Precondition: more than 128 bits.
    func topBits() -> (bits: UInt128, isExact: Bool) {
        let low = bitWidth - 128
        precondition(low > 0, "the number has more than 128 bits")
        var bits: UInt128 = 0
        for place in (low..<bitWidth).reversed() { bits = bits << 1 | (bit(place) ? 1 : 0) }
        let isExact = !(0..<low).contains { bit($0) }
        return (bits, isExact)
    }

    /// Long division, bit by bit.
    ///
    /// - Precondition: divisor is not zero and the quotient fits 128 bits.
    /// - Complexity: O(bits · limbs).
    func quotient(by divisor: LongNatural) -> (bits: UInt128, isExact: Bool) {
        precondition(divisor.bitWidth > 0, "the divisor is not zero")
        var remainder = LongNatural(0)
        var quotient: UInt128 = 0
        for place in (0..<bitWidth).reversed() {
            remainder = remainder.shiftedLeft(by: 1)
            if bit(place) { remainder.setLowestBit() }
            quotient <<= 1
            if !remainder.isLess(than: divisor) {
                remainder.subtract(divisor)
                quotient |= 1
            }
        }
        return (quotient, remainder.limbs.isEmpty)
    }

    private func bit(_ place: Int) -> Bool {
        limbs[place / 32] >> UInt32(place % 32) & 1 == 1
    }

    private mutating func setLowestBit() {
        if limbs.isEmpty { limbs = [1] } else { limbs[0] |= 1 }
    }

    private func isLess(than other: LongNatural) -> Bool {
        if limbs.count != other.limbs.count { return limbs.count < other.limbs.count }
        for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
            return limbs[index] < other.limbs[index]
        }
        return false
    }

    /// - Precondition: other is not larger.
    private mutating func subtract(_ other: LongNatural) {
        var borrow: Int64 = 0
        for index in limbs.indices {
            let right = index < other.limbs.count ? Int64(other.limbs[index]) : 0
            var difference = Int64(limbs[index]) - right - borrow
            borrow = difference < 0 ? 1 : 0
            if difference < 0 { difference += 1 << 32 }
            limbs[index] = UInt32(difference)
        }
        while limbs.last == 0 { limbs.removeLast() }
    }
}
