/// Counts as sentences have them.
public enum CountText {
    /// A count with its noun: `1 run`, `12,000 runs`.
    ///
    /// - Parameters:
    ///   - noun: Of one.
    ///   - plural: Of none and of many, where that is not the noun and an s.
    public static func of(
        _ count: some BinaryInteger, _ noun: String, plural: String? = nil
    ) -> String {
        grouped(count) + " " + self.noun(noun, for: count, plural: plural)
    }

    /// The noun alone, behind a count that is written otherwise.
    public static func noun(
        _ noun: String, for count: some BinaryInteger, plural: String? = nil
    ) -> String {
        count == 1 ? noun : plural ?? noun + "s"
    }

    /// Digits in groups of three.
    public static func grouped(_ count: some BinaryInteger) -> String {
        grouped(digits: String(count)[...])
    }

    /// - Parameter digits: Of a whole number, a minus sign before them or not.
    public static func grouped(digits: Substring) -> String {
        let digits = Array(digits.utf8)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            let left = digits.count - index
            if left.isMultiple(of: 3), let last = text.last, last != UInt8(ascii: "-") {
                text.append(UInt8(ascii: ","))
            }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
