import Rewards

/// Sums of the checks. They are bounded by the ranges that the suites draw from; should one leave
/// its type, the suite is wrong and stops.
extension UInt256 {
    static func + (left: UInt256, right: UInt256) -> UInt256 {
        do { return try left.adding(right) } catch { preconditionFailure("a sum left 256 bits") }
    }

    static func + (left: UInt256, right: UInt128) -> UInt256 { left + UInt256(right) }

    static func - (left: UInt256, right: UInt256) -> UInt256 {
        do { return try left.subtracting(right) } catch {
            preconditionFailure("a difference fell below zero")
        }
    }

    static func * (left: UInt256, right: UInt128) -> UInt256 {
        do { return try left.multiplied(by: right) } catch {
            preconditionFailure("a product left 256 bits")
        }
    }

    /// Rounded down; the divisor is not zero.
    func quotient(_ divisor: UInt128) -> UInt256 {
        do { return try divided(by: divisor).quotient } catch {
            preconditionFailure("division by zero")
        }
    }
}

/// Whether `a·b < c·d`, and so on, without a division.
func product(_ a: UInt128, _ b: UInt128) -> UInt256 { UInt256.product(a, b) }

extension Sequence<TokenAmount> {
    /// Wide, so that no sum can leave its type.
    var sum: UInt256 {
        reduce(into: UInt256.zero) { $0 = $0 + $1.baseUnits }
    }
}
