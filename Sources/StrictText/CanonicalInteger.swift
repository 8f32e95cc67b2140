/// Integers as JSON files of ours carry them: strings `0|[1-9][0-9]*`, so that no reader
/// rounds them.
public enum CanonicalInteger {
    public enum Fault: Error, Hashable, Sendable {
        /// Empty, a plus sign, a leading zero, `-0`, anything but digits.
        case malformed
        /// A canonical negative number, or one past the maximum.
        case outOfRange
    }

    /// - Throws: ``Fault/malformed`` before ``Fault/outOfRange``.
    /// - Complexity: O(bytes); arithmetic stops after 39 digits.
    public static func parse(
        _ text: ArraySlice<UInt8>, maximum: UInt128 = .max
    ) throws(Fault) -> UInt128 {
        if try isNegative(text) { throw .outOfRange }
        if text.count > 39 { throw .outOfRange }
        var value: UInt128 = 0
        for byte in text {
            let (product, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(UInt128(byte - Byte.zero))
            if first || second { throw .outOfRange }
            value = sum
        }
        if value > maximum { throw .outOfRange }
        return value
    }

    /// Proves the form of a signed integer and tells its sign.
    ///
    /// - Throws: ``Fault/malformed``.
    public static func isNegative(_ text: ArraySlice<UInt8>) throws(Fault) -> Bool {
        let negative = text.first == Byte.minus
        let digits = negative ? text.dropFirst() : text
        guard let first = digits.first, digits.allSatisfy(Byte.isDigit) else { throw .malformed }
        if first == Byte.zero, negative || digits.count > 1 { throw .malformed }
        return negative
    }
}
