/// Numbers of JSON beyond the grammar that the parser checked.
enum JSONNumber {
    /// The nearest Double, ties to even; `nil` when it would be infinite or has too many digits.
    ///
    /// The whole range of Double, unlike model reals: results are written in shortest form.
    static func double(_ text: ArraySlice<UInt8>) -> Double? {
        var digits: UInt128 = 0
        var exponent = 0
        var isFraction = false
        var isNegative = false
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case Byte.minus: isNegative = true
            case Byte.point: isFraction = true
            case 0x65, 0x45:
                guard let written = self.exponent(rest) else { return nil }
                exponent += written
                rest = []
            default:
                let (product, first) = digits.multipliedReportingOverflow(by: 10)
                let (sum, second) = product.addingReportingOverflow(UInt128(byte - Byte.zero))
                if first || second { return nil }
                digits = sum
                if isFraction { exponent -= 1 }
            }
        }
        let value = RealConversion.nearest(significand: digits, exponent10: exponent)
        return value.map { isNegative ? -$0 : $0 }
    }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
        Int(String(validated: text))
    }
}
