/// The first place where bytes are no acceptable text.
struct ByteFault: Hashable {
    let offset: Int
    let code: TextErrorCode
    let expected: String
    let found: String
}

/// One pass over bytes: strict UTF-8, no forbidden characters, no lone carriage return.
enum ByteScan {
    /// - Complexity: O(bytes), eight at a time over plain ASCII.
    static func firstFault(in bytes: [UInt8]) -> ByteFault? {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                index = skippingPlainASCII(buffer, from: index)
                if index == buffer.count { return nil }
                let byte = buffer[index]
                if byte < 0x80 {
                    if let fault = faultOfASCII(buffer, at: index) { return fault }
                    index += 1
                } else {
                    let length = sequenceLength(buffer, at: index)
                    if length == 0 { return encodingFault(buffer, at: index) }
                    if let fault = faultOfScalar(buffer, at: index, length: length) { return fault }
                    index += length
                }
            }
            return nil
        }
    }

    /// The next index whose byte is not printable ASCII.
    private static func skippingPlainASCII(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int
    {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        var index = start
        while index + 8 <= buffer.count {
            let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // High bit of a byte of `low` says: under 0x20; of `delete`: equal to 0x7F.
            // Both may also flag a byte above a flagged one: it is looked at again, byte by byte.
            let low = (word &- ones &* 0x20) & ~word
            let toZero = word ^ (ones &* 0x7F)
            let delete = (toZero &- ones) & ~toZero
            if (word | low | delete) & high != 0 { break }
            index += 8
        }
        while index < buffer.count, Byte.isPrintableASCII(buffer[index]) { index += 1 }
        return index
    }

    private static func faultOfASCII(_ buffer: UnsafeRawBufferPointer, at index: Int) -> ByteFault?
    {
        let byte = buffer[index]
        if byte == Byte.carriageReturn {
            if index + 1 < buffer.count, buffer[index + 1] == Byte.lineFeed { return nil }
            return ByteFault(
                offset: index, code: .carriageReturn,
                expected: "LF or CR LF as line end", found: "a lone carriage return (lone CR)")
        }
        guard let reason = ForbiddenScalar.reason(UInt32(byte)) else { return nil }
        return forbidden(UInt32(byte), reason, at: index)
    }

    private static func forbidden(_ value: UInt32, _ reason: String, at offset: Int) -> ByteFault {
        ByteFault(
            offset: offset, code: .forbiddenCharacter, expected: "a printable character",
            found: "\(reason) \(ForbiddenScalar.name(value))")
    }

    /// Length of the well-formed multi-byte sequence that starts here, or 0.
    ///
    /// - Source: Unicode 15, table 3-7 "Well-Formed UTF-8 Byte Sequences" — stated.
    private static func sequenceLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = buffer[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0:
            length = 3
            second = 0xA0...0xBF
        case 0xED:
            length = 3
            second = 0x80...0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
            length = 4
            second = 0x90...0xBF
        case 0xF4:
            length = 4
            second = 0x80...0x8F
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        if index + length > buffer.count { return 0 }
        if !second.contains(buffer[index + 1]) { return 0 }
        for next in (index + 2)..<(index + max(length, 2)) {
            if buffer[next] & 0b1100_0000 != 0b1000_0000 { return 0 }
        }
        return length
    }

    private static func faultOfScalar(
        _ buffer: UnsafeRawBufferPointer, at index: Int, length: Int
    ) -> ByteFault? {
        var value = UInt32(buffer[index]) & (0xFF >> UInt32(length + 1))
        for next in 1..<length { value = value << 6 | UInt32(buffer[index + next] & 0x3F) }
        guard let reason = ForbiddenScalar.reason(value) else { return nil }
        return forbidden(value, reason, at: index)
    }

    private static func encodingFault(_ buffer: UnsafeRawBufferPointer, at index: Int) -> ByteFault
    {
        let lead = buffer[index]
        // A lead byte at the very end reads as if a plain zero followed.
        let second = index + 1 < buffer.count ? buffer[index + 1] : 0
        let kind: String
        switch (lead, second) {
        case (0xC0...0xC1, _), (0xE0, 0x80...0x9F), (0xF0, 0x80...0x8F): kind = "an overlong form"
        case (0xED, 0xA0...0xBF): kind = "an encoded surrogate"
        case (0xF4, 0x90...0xBF), (0xF5...0xF7, _): kind = "a character past U+10FFFF"
        case (0x80...0xBF, _): kind = "a continuation byte without a lead"
        case (0xF8...0xFF, _): kind = "a byte that never occurs"
        default: kind = "a character cut short"
        }
        let digits = String(lead, radix: 16, uppercase: true)
        return ByteFault(
            offset: index, code: .notUTF8, expected: "UTF-8", found: "\(kind) (byte 0x\(digits))")
    }
}
