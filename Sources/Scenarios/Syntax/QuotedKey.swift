/// What a quoted key says once its quotes and escapes are taken away, for finding equal keys.
enum QuotedKey {
    /// - Parameters:
    ///   - bytes: Between the quotes.
    ///   - quote: Which quote it was.
    static func decoded(_ bytes: ArraySlice<UInt8>, quote: UInt8) -> ArraySlice<UInt8> {
        if quote == ByteName.apostrophe {
            return bytes.contains(ByteName.apostrophe) ? withoutDoubledQuotes(bytes) : bytes
        }
        return bytes.contains(ByteName.backslash) ? withoutEscapes(bytes) : bytes
    }

    private static func withoutDoubledQuotes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            result.append(bytes[index])
            index += bytes[index] == ByteName.apostrophe ? 2 : 1
        }
        return result[...]
    }

    /// Numeric escapes become their characters; others lose the backslash, which no accepted key
    /// survives anyway.
    private static func withoutEscapes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == ByteName.backslash, index < bytes.endIndex else {
                result.append(byte)
                continue
            }
            let kind = bytes[index]
            index += 1
            let length = digits(of: kind)
            let text = String(decoding: bytes[index...].prefix(length), as: UTF8.self)
            if length > 0, let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) {
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
                index += length
            } else {
                result.append(kind)
            }
        }
        return result[...]
    }

    private static func digits(of kind: UInt8) -> Int {
        switch kind {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: 0
        }
    }
}
