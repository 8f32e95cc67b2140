/// Bytes as lower-case hexadecimal digits, two a byte.
public enum Hexadecimal {
    public static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            digits.append(alphabet[Int(byte >> 4)])
            digits.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Nil unless pairs of lower-case digits and nothing else.
    public static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit in alphabet.firstIndex(of: digit) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }

    private static let alphabet = Array("0123456789abcdef".utf8)
}
