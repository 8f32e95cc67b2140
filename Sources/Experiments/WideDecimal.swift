public import Rewards

/// 256-bit naturals as decimal text and back.
public enum WideDecimal {
    public static func text(_ value: UInt256) -> String {
        var groups: [UInt128] = []
        var rest = value
        repeat {
            guard let (quotient, group) = try? rest.divided(by: groupSize) else {
                preconditionFailure("the divisor is not zero")
            }
            groups.append(group)
            rest = quotient
        } while rest.high != 0 || rest.low != 0
        let first = String(groups.removeLast())
        return groups.reversed().reduce(first) { text, group in
            let digits = String(group)
            return text + String(repeating: "0", count: groupDigits - digits.count) + digits
        }
    }

    /// Nil unless one to 78 digits without a leading zero, below 2^256.
    public static func value(_ text: String) -> UInt256? {
        let digits = Array(text.utf8)
        guard (1...78).contains(digits.count) else { return nil }
        if digits.count > 1, digits[0] == UInt8(ascii: "0") { return nil }
        var value = UInt256(0)
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let step = UInt256(UInt128(digit - UInt8(ascii: "0")))
            guard let next = try? value.multiplied(by: 10).adding(step) else { return nil }
            value = next
        }
        return value
    }

    private static let groupDigits = 18
    private static let groupSize: UInt128 = 1_000_000_000_000_000_000
}
