/// Escapes of JSON strings, RFC 8259 section 7.
enum JSONEscape {
    /// One escape, read at its backslash.
    enum Reading {
        case scalar(UInt32, length: Int)
        case malformed
        case loneSurrogate
    }

    static func read(_ bytes: [UInt8], at backslash: Int, end: Int) -> Reading {
        guard backslash + 1 < end else { return .malformed }
        switch bytes[backslash + 1] {
        case Byte.quote: return .scalar(0x22, length: 2)
        case Byte.backslash: return .scalar(0x5C, length: 2)
        case Byte.slash: return .scalar(0x2F, length: 2)
        case 0x62: return .scalar(0x08, length: 2)
        case 0x66: return .scalar(0x0C, length: 2)
        case 0x6E: return .scalar(0x0A, length: 2)
        case 0x72: return .scalar(0x0D, length: 2)
        case 0x74: return .scalar(0x09, length: 2)
        case 0x75: return readHexadecimal(bytes, at: backslash, end: end)
        default: return .malformed
        }
    }

    private static func readHexadecimal(
        _ bytes: [UInt8], at backslash: Int, end: Int
    ) -> Reading {
        guard let first = unit(bytes, at: backslash + 2, end: end) else { return .malformed }
        if !(0xD800...0xDFFF).contains(first) { return .scalar(first, length: 6) }
        let second = backslash + 6
        guard first < 0xDC00, second + 1 < end, bytes[second] == Byte.backslash,
            bytes[second + 1] == 0x75,
            let low = unit(bytes, at: second + 2, end: end), (0xDC00...0xDFFF).contains(low)
        else { return .loneSurrogate }
        return .scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00), length: 12)
    }

    private static func unit(_ bytes: [UInt8], at start: Int, end: Int) -> UInt32? {
        guard start + 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            guard let digit = Byte.hexadecimalValue(bytes[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// The UTF-8 bytes that an escaped string stands for.
    ///
    /// - Precondition: the parser accepted the string.
    static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = Array(raw)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] != Byte.backslash {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard case .scalar(let value, let length) = read(bytes, at: index, end: bytes.count),
                let scalar = Unicode.Scalar(value)
            else { preconditionFailure("an accepted string holds only well-formed escapes") }
            result.append(contentsOf: UTF8.encode(scalar)!)
            index += length
        }
        return result
    }
}
