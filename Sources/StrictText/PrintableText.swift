/// Makes text from a stranger safe to print: on a terminal, in a log, in a report's source.
public enum PrintableText {
    /// Every control, bidirectional, invisible or unassigned character as `\u{…}`; an accent too
    /// where it has no character of the text to stand on and would change one of ours.
    ///
    /// - Complexity: O(scalars of `text`).
    public static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        var carries = false
        for scalar in text.unicodeScalars { append(scalar, to: &result, &carries) }
        return result
    }

    /// As ``escaped(_:)``, and cut after `limit` Unicode scalars of the text, with an ellipsis.
    ///
    /// - Complexity: O(limit), however long the text is.
    public static func cut(
        _ text: some StringProtocol, scalars limit: Int = TextLimits.foundScalars
    ) -> String {
        var result = ""
        var count = 0
        var carries = false
        for scalar in text.unicodeScalars {
            if count == limit { return result + "…" }
            append(scalar, to: &result, &carries)
            count += 1
        }
        return result
    }

    /// - Parameter carries: Whether the scalar before was printed as it is.
    private static func append(
        _ scalar: Unicode.Scalar, to result: inout String, _ carries: inout Bool
    ) {
        let isVisible = isVisible(scalar) && (carries || !isMark(scalar))
        carries = isVisible
        if isVisible {
            result.unicodeScalars.append(scalar)
        } else {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let padding = String(repeating: "0", count: max(0, 4 - digits.count))
            result += "\\u{" + padding + digits + "}"
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        if blankLooking.contains(scalar.value) { return false }
        if scalar.properties.isVariationSelector { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned,
            .lineSeparator, .paragraphSeparator, .spaceSeparator:
            return false
        default:
            return true
        }
    }

    /// Letters and symbols without ink: grapheme joiner, Hangul and Khmer fillers, blank Braille.
    private static let blankLooking: [UInt32] = [
        0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0,
    ]
}
