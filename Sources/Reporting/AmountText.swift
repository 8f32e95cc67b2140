import Experiments
public import Rewards
import StrictText

/// Exact amounts for reading: thousands separated, the fraction cut to a few digits.
///
/// Display only. What is stored and what files carry keeps every digit.
public enum AmountText {
    /// Whole tokens with `shown` decimals, rounded down: `1,234.56`.
    ///
    /// An amount above zero that the digits shown would make zero is written `< 0.01`, so that dust
    /// never reads as nothing.
    ///
    /// - Parameters:
    ///   - decimals: Of the token. Range: 0 … 18.
    ///   - shown: Digits after the point; fewer when the token has fewer.
    public static func roundedDown(
        _ amount: TokenAmount, decimals: UInt8, shown: Int = 2
    ) -> String {
        fixed(amount.baseUnits, decimals: Int(decimals), shown: shown)
    }

    /// As ``roundedDown(_:decimals:shown:)``, for a sum that may be past any amount.
    public static func roundedDown(_ sum: UInt256, decimals: UInt8, shown: Int = 2) -> String {
        if let narrow = try? sum.narrowed() {
            return fixed(narrow, decimals: Int(decimals), shown: shown)
        }
        // 39 digits and more: whole units say enough.
        let digits = WideDecimal.text(sum)
        return CountText.grouped(digits: digits.dropLast(Int(decimals)))
    }

    /// As ``roundedDown(_:decimals:shown:)``, for 18 decimals.
    public static func roundedDown(_ wad: Wad, shown: Int = 4) -> String {
        fixed(wad.raw, decimals: 18, shown: shown)
    }

    private static func fixed(_ value: UInt128, decimals: Int, shown: Int) -> String {
        let kept = min(shown, decimals)
        let step = powerOfTen(decimals - kept)
        let (cut, rest) = value.quotientAndRemainder(dividingBy: step)
        if cut == 0, rest > 0 { return "< " + pointed(1, decimals: kept) }
        return pointed(cut, decimals: kept)
    }

    /// `value` · 10^−decimals with every digit of the fraction.
    private static func pointed(_ value: UInt128, decimals: Int) -> String {
        let (whole, fraction) = value.quotientAndRemainder(dividingBy: powerOfTen(decimals))
        if decimals == 0 { return grouped(whole) }
        let digits = String(fraction)
        return grouped(whole) + "." + String(repeating: "0", count: decimals - digits.count)
            + digits
    }

    static func grouped(_ value: some BinaryInteger) -> String { CountText.grouped(value) }

    static func powerOfTen(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
    }
}
