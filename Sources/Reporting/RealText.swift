/// Real numbers for reading, the same on every machine and in every locale.
public enum RealText {
    /// A number with `decimals` digits after the point, ties to even, thousands separated.
    ///
    /// - Parameter decimals: Range: 0 … 9.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        precondition((0...9).contains(decimals), "decimals are 0 … 9, found \(decimals)")
        let scale = Double(AmountText.powerOfTen(decimals))
        let scaled = (value * scale).rounded(.toNearestOrEven)
        // Past 2^53 a Double has no fraction to round.
        guard scaled.isFinite, scaled.magnitude < 9e15 else { return value.description }
        let sign = scaled < 0 ? "-" : ""
        let magnitude = UInt64(scaled.magnitude)
        let whole = AmountText.grouped(magnitude / UInt64(scale))
        if decimals == 0 { return sign + whole }
        let fraction = String(magnitude % UInt64(scale))
        return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count)
            + fraction
    }

    /// A share as a percentage with one decimal: `62.5 %`.
    public static func percent(_ share: Double) -> String {
        fixed(share * 100, decimals: 1) + " %"
    }

    /// About four significant digits: for figures whose size is not known beforehand.
    public static func short(_ value: Double) -> String {
        let size = value.magnitude
        if size == 0 { return "0" }
        if size < 0.0001 { return scientific(value) }
        let decimals = size >= 1_000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4
        return fixed(value, decimals: decimals)
    }

    /// Two digits and a power of ten, for what is smaller or larger than anything to be read.
    static func scientific(_ value: Double) -> String {
        var mantissa = value
        var exponent = 0
        while mantissa.magnitude >= 9.95 {
            mantissa /= 10
            exponent += 1
        }
        while mantissa.magnitude < 0.995 {
            mantissa *= 10
            exponent -= 1
        }
        return fixed(mantissa, decimals: 1) + "e\(exponent)"
    }

    /// A length of time in the unit that suits it: `350 ms`, `12.5 s`, `4.2 min`, `3.1 h`, `2.0 d`.
    public static func duration(seconds: Double) -> String {
        switch seconds.magnitude {
        case 0: "0 s"
        case ..<1: fixed(seconds * 1_000, decimals: 0) + " ms"
        case ..<120: fixed(seconds, decimals: 1) + " s"
        case ..<7_200: fixed(seconds / 60, decimals: 1) + " min"
        case ..<172_800: fixed(seconds / 3_600, decimals: 1) + " h"
        default: fixed(seconds / 86_400, decimals: 1) + " d"
        }
    }
}
