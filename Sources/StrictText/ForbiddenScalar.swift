/// Characters that no text of ours may hold, in comments, strings and escapes alike.
///
/// Public so that readers which decode escapes themselves keep the same rule.
public enum ForbiddenScalar {
    /// What is wrong with a Unicode scalar value, or `nil` where nothing is.
    ///
    /// Tab, line feed and carriage return pass: where they may stand is the reader's matter.
    ///
    /// - Source: robustness rules, grammar of bytes; tag characters (U+E0000 … U+E007F), soft
    ///   hyphen and invisible operators are counted as zero-width — assumed.
    public static func reason(_ value: UInt32) -> String? {
        switch value {
        case 0: "NUL"
        case 0x09, 0x0A, 0x0D: nil
        case 0x01...0x1F: "a control character"
        case 0x20...0x7E: nil
        case 0x7F: "a control character (DEL)"
        case 0x80...0x9F: "a control character (C1)"
        case 0xA0...0xAC: nil
        default: reasonBeyondLatin(value)
        }
    }

    private static func reasonBeyondLatin(_ value: UInt32) -> String? {
        switch value {
        case 0x00AD: "a soft hyphen (invisible character)"
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            "a bidirectional control character"
        case 0x180E, 0x200B...0x200D, 0x2060...0x2064: "a zero-width character"
        case 0x2028, 0x2029: "a line separator character"
        case 0xD800...0xDFFF: "a surrogate"
        case 0xFDD0...0xFDEF: "a non-character"
        case 0xFEFF: "a byte order mark inside the text"
        case 0xE0000...0xE007F: "a tag character (invisible)"
        case 0x110000...: "a character past U+10FFFF"
        default: value & 0xFFFE == 0xFFFE ? "a non-character" : nil
        }
    }

    /// `U+` and at least four hexadecimal digits.
    static func name(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
