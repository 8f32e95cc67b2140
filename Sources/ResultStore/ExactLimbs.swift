import Rewards

/// A 128-bit amount as five integers that SQL adds without rounding and without overflow.
///
/// SQLite's integers hold 63 bits and a sign, so an amount of 128 bits is kept by nine decimal
/// digits: value = Σ limb[k] · 10^(9k). A column `closing_e18` counts in units of 10^18. A sum over
/// 9 · 10^9 rows still fits.
struct ExactLimbs: Hashable {
    /// Lowest first. Shape: 5 values. Range: 0 … 999,999,999.
    let values: [Int64]

    static let count = 5
    static let base: Int64 = 1_000_000_000

    init(_ value: UInt128) {
        var rest = value
        var limbs: [Int64] = []
        for _ in 0..<ExactLimbs.count {
            let (quotient, limb) = rest.quotientAndRemainder(dividingBy: UInt128(ExactLimbs.base))
            limbs.append(Int64(limb))
            rest = quotient
        }
        values = limbs
    }

    /// Of a sum of amounts; nil from 10^45 on, which no run's movements reach.
    init?(_ sum: UInt256) {
        var rest = sum
        var limbs: [Int64] = []
        for _ in 0..<ExactLimbs.count {
            guard let (quotient, limb) = try? rest.divided(by: UInt128(ExactLimbs.base)) else {
                preconditionFailure("the base of limbs is not zero")
            }
            limbs.append(Int64(limb))
            rest = quotient
        }
        if rest != .zero { return nil }
        values = limbs
    }

    /// Nil unless there are five limbs in range.
    init?(wideValues: [Int64]) {
        guard wideValues.count == ExactLimbs.count else { return nil }
        guard wideValues.allSatisfy({ (0..<ExactLimbs.base).contains($0) }) else { return nil }
        values = wideValues
    }

    /// Nil unless there are five limbs in range whose value fits 128 bits.
    init?(values: [Int64]) {
        guard values.count == ExactLimbs.count else { return nil }
        guard values.allSatisfy({ (0..<ExactLimbs.base).contains($0) }) else { return nil }
        self.values = values
        guard joined != nil else { return nil }
    }

    var value: UInt128 {
        guard let joined else { preconditionFailure("limbs past 2^128−1 are refused at reading") }
        return joined
    }

    /// Below 10^45.
    var wideValue: UInt256 {
        var sum = UInt256.zero
        for limb in values.reversed() {
            guard let product = try? sum.multiplied(by: UInt128(ExactLimbs.base)),
                let next = try? product.adding(UInt256(UInt128(limb)))
            else { preconditionFailure("five limbs stay below 2^150") }
            sum = next
        }
        return sum
    }

    private var joined: UInt128? {
        var sum: UInt128 = 0
        for limb in values.reversed() {
            let (product, high) = sum.multipliedReportingOverflow(by: UInt128(ExactLimbs.base))
            let (next, carry) = product.addingReportingOverflow(UInt128(limb))
            if high || carry { return nil }
            sum = next
        }
        return sum
    }

    /// `closing_e0`, `closing_e9`, … `closing_e36`.
    static func columns(_ name: String) -> [String] {
        (0..<count).map { "\(name)_e\(9 * $0)" }
    }

    /// What a table says of each limb, so that no writer leaves one that is not canonical.
    static func columnDefinitions(_ name: String, optional: Bool = false) -> [String] {
        let null = optional ? "" : " NOT NULL"
        return columns(name).enumerated().map { index, column in
            // 2^128−1 has 39 digits and begins with 340.
            let largest = index == count - 1 ? 340 : base - 1
            return "\(column) INTEGER\(null) CHECK (\(column) BETWEEN 0 AND \(largest))"
        }
    }

    /// As the other, for sums of amounts.
    static func wideColumnDefinitions(_ name: String) -> [String] {
        columns(name).map { "\($0) INTEGER NOT NULL CHECK (\($0) BETWEEN 0 AND \(base - 1))" }
    }
}
