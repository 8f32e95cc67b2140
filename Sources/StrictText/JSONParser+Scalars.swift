extension JSONParser {
    mutating func readWord(_ word: StaticString, _ kind: JSONKind) throws(TextError) {
        let count = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { letters in
            index + count <= bytes.count && bytes[index..<(index + count)].elementsEqual(letters)
        }
        if !matches { throw unexpected("a JSON value") }
        try append(JSONNode(kind: kind, start: index, end: index + count))
        index += count
    }

    mutating func readNumber() throws(TextError) {
        let start = index
        if bytes[index] == Byte.minus { index += 1 }
        if index < bytes.count, bytes[index] == Byte.zero {
            index += 1
            if index < bytes.count, Byte.isDigit(bytes[index]) {
                throw error(
                    .malformedNumber, at: start, expected: "a number without leading zeros",
                    found: snippet(from: start))
            }
        } else {
            try readDigits(of: start)
        }
        if index < bytes.count, bytes[index] == Byte.point {
            index += 1
            try readDigits(of: start)
        }
        if index < bytes.count, bytes[index] | 0x20 == 0x65 {
            index += 1
            if index < bytes.count, bytes[index] == Byte.plus || bytes[index] == Byte.minus {
                index += 1
            }
            try readDigits(of: start)
        }
        try append(JSONNode(kind: .number, start: start, end: index))
    }

    private mutating func readDigits(of start: Int) throws(TextError) {
        let first = index
        while index < bytes.count, Byte.isDigit(bytes[index]) { index += 1 }
        if index == first {
            throw error(
                .malformedNumber, at: start, expected: "a digit in the number",
                found: snippet(from: start))
        }
        if index - first > limits.digits {
            throw error(
                .tooManyDigits, at: start, expected: "at most \(limits.digits) digits",
                found: "\(index - first) digits")
        }
    }

    mutating func readString(
        limit: Int, code: TextErrorCode, what: String
    ) throws(TextError) {
        let opening = index
        var node = JSONNode(kind: .string, start: opening + 1, end: opening + 1)
        index += 1
        while true {
            guard index < bytes.count else {
                throw error(
                    .unexpectedEnd, at: opening, expected: "\(what) closed by a quote",
                    found: "the end of the text (unterminated string)")
            }
            let byte = bytes[index]
            if byte == Byte.quote { break }
            if byte == Byte.backslash {
                node.isEscaped = true
                try readEscape()
            } else if byte < Byte.space {
                throw error(
                    .forbiddenCharacter, expected: "\(what) without raw control characters",
                    found: "a control character \(ForbiddenScalar.name(UInt32(byte)))")
            } else {
                index += 1
            }
            if index - opening - 1 > limit {
                throw error(
                    code, at: opening, expected: "\(what) of at most \(limit) bytes (limit)",
                    found: "a longer one")
            }
        }
        node.end = index
        index += 1
        try append(node)
    }

    private mutating func readEscape() throws(TextError) {
        switch JSONEscape.read(bytes, at: index, end: bytes.count) {
        case .malformed:
            throw error(.badEscape, expected: "an escape of JSON", found: snippet(count: 6))
        case .loneSurrogate:
            throw error(
                .loneSurrogate, expected: "an escape of a whole character",
                found: "half of a surrogate pair \(snippet(count: 6))")
        case .scalar(let value, let length):
            // A carriage return could only be half of a line end here.
            let reason = value == 0x0D ? "a carriage return" : ForbiddenScalar.reason(value)
            if let reason {
                throw error(
                    .forbiddenCharacter, expected: "an escape of a printable character",
                    found: "\(reason) \(ForbiddenScalar.name(value))")
            }
            index += length
        }
    }
}
