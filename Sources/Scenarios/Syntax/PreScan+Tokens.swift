import StrictText

extension PreScan {
    // MARK: Places

    /// The byte at ``index`` ends a line, or the text has ended.
    var isAtLineEnd: Bool { index >= bytes.count || ByteName.isLineEnd(bytes[index]) }

    /// A colon that ends a key: blank or nothing follows.
    var isColon: Bool {
        index < bytes.count && bytes[index] == ByteName.colon && isBlank(index + 1)
    }

    func isBlank(_ place: Int) -> Bool {
        if place >= bytes.count { return true }
        let byte = bytes[place]
        return byte == ByteName.space || byte == ByteName.tab || ByteName.isLineEnd(byte)
    }

    mutating func skipSpaces() {
        while index < bytes.count, bytes[index] == ByteName.space { index += 1 }
    }

    mutating func skipLine() {
        while index < bytes.count, bytes[index] != ByteName.lineFeed { index += 1 }
        if index < bytes.count { index += 1 }
    }

    func error(_ code: TextErrorCode, expected: String, found: String) -> TextError {
        source.place(ofByte: index).error(code, expected: expected, found: found)
    }

    static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
        "\"\(String(decoding: bytes.prefix(1_024), as: UTF8.self))\""
    }

    // MARK: Refusals

    func refuseTab() throws(TextError) {
        if index < bytes.count, bytes[index] == ByteName.tab {
            throw error(.tab, expected: "spaces", found: "a tab outside quotes")
        }
    }

    /// Nothing but blanks and a comment may follow on the line.
    mutating func expectLineEnd(after what: String) throws(TextError) {
        skipSpaces()
        try refuseTab()
        if isAtLineEnd || (bytes[index] == ByteName.hash && bytes[index - 1] == ByteName.space) {
            return skipLine()
        }
        throw error(
            .trailingText, expected: "the end of the line after \(what)",
            found: "unexpected further text")
    }

    /// Refuses what begins a node outside the language.
    func refuseIndicator() throws(TextError) {
        let refusal: (TextErrorCode, String)
        switch bytes[index] {
        case UInt8(ascii: "&"): refusal = (.anchor, "an anchor (&)")
        case UInt8(ascii: "*"): refusal = (.alias, "an alias (*)")
        case UInt8(ascii: "!"): refusal = (.tag, "a tag (!)")
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            refusal = (.malformedSyntax, "a block text (| or >)")
        case ByteName.percent, UInt8(ascii: "@"), UInt8(ascii: "`"):
            refusal = (.unexpectedCharacter, "a reserved character")
        case ByteName.comma, ByteName.closeBracket, ByteName.closeBrace:
            refusal = (.unexpectedCharacter, "an unexpected comma or closing bracket")
        case ByteName.question where isBlank(index + 1):
            refusal = (.badKey, "a complex key (?)")
        case ByteName.colon where isBlank(index + 1):
            refusal = (.badKey, "an empty key")
        default: return
        }
        throw error(
            refusal.0, expected: "a plain value; a text that begins so stands in quotes",
            found: refusal.1)
    }

    func complexKey(at offset: Int) -> TextError {
        source.place(ofByte: offset).error(
            .badKey, expected: "a key of letters", found: "a list or mapping as a key")
    }

    func colonInText() -> TextError {
        error(
            .malformedSyntax, expected: "a value; a text with “: ” inside stands in quotes",
            found: "a second colon: a mapping inside a plain text")
    }

    // MARK: Texts

    /// A plain text up to its colon, comment or line end; ``index`` stops there.
    mutating func readPlain() throws(TextError) -> Range<Int> {
        let start = index
        while !isAtLineEnd, !isColon {
            if bytes[index] == ByteName.hash, bytes[index - 1] == ByteName.space { break }
            try refuseTab()
            index += 1
        }
        return try trimmed(start)
    }

    /// The text from `start` to ``index`` without blanks at its end.
    func trimmed(_ start: Int) throws(TextError) -> Range<Int> {
        var end = index
        while end > start, bytes[end - 1] == ByteName.space { end -= 1 }
        try checkLength(end - start, from: start)
        return start..<end
    }

    /// A quoted text, over several lines perhaps; ``index`` stops after the closing quote.
    ///
    /// - Returns: What stands between the quotes.
    mutating func readQuoted() throws(TextError) -> Range<Int> {
        let start = index
        let quote = bytes[index]
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ByteName.backslash, quote == ByteName.quote {
                index += 2
            } else if byte != quote {
                index += 1
            } else if quote == ByteName.apostrophe, index + 1 < bytes.count,
                bytes[index + 1] == quote
            {
                index += 2
            } else {
                try checkLength(index - start - 1, from: start)
                index += 1
                return start + 1..<index - 1
            }
        }
        throw source.place(ofByte: start).error(
            .unclosedQuote, expected: "a closing quote", found: "an unclosed text in quotes")
    }

    private func checkLength(_ count: Int, from start: Int) throws(TextError) {
        // A key that is too long is told as such, wherever it is one.
        if count > TextLimits.stringBytes, !isColon {
            throw source.place(ofByte: start).error(
                .stringTooLong,
                expected: "a string of at most \(TextLimits.stringBytes) bytes (limit)",
                found: "a string of \(count) bytes")
        }
    }
}
