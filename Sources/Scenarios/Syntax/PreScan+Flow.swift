import StrictText

/// An open bracket or brace.
private struct FlowLevel {
    let opener: UInt8
    let offset: Int
    var keys = KeyTable()
    /// A value may begin: after the opener, a comma or a colon.
    var awaitsNode = true

    var closer: UInt8 {
        opener == ByteName.openBrace ? ByteName.closeBrace : ByteName.closeBracket
    }
}

extension PreScan {
    /// A list `[…]` or mapping `{…}`, over several lines perhaps; ``index`` stops after it.
    mutating func readFlow() throws(TextError) {
        var open: [FlowLevel] = []
        repeat {
            try skipFlowBlanks()
            guard index < bytes.count else { throw unclosed(open[open.count - 1]) }
            switch bytes[index] {
            case ByteName.openBracket, ByteName.openBrace:
                if !open.isEmpty { open[open.count - 1].awaitsNode = false }
                open.append(FlowLevel(opener: bytes[index], offset: index))
                try countNode()
                try checkDepth(levels.depth + open.count)
                index += 1
            case ByteName.closeBracket, ByteName.closeBrace:
                try close(&open)
            case ByteName.comma:
                open[open.count - 1].awaitsNode = true
                index += 1
            default:
                try readFlowText(&open[open.count - 1])
            }
        } while !open.isEmpty
        awaitsNode = false
    }

    private mutating func close(_ open: inout [FlowLevel]) throws(TextError) {
        let level = open.removeLast()
        if bytes[index] != level.closer {
            let closer = String(Unicode.Scalar(level.closer))
            throw error(
                .unexpectedCharacter, expected: "the closing bracket \(closer)",
                found: "an unexpected “\(String(Unicode.Scalar(bytes[index])))”")
        }
        index += 1
    }

    private mutating func readFlowText(_ level: inout FlowLevel) throws(TextError) {
        if isFlowColon {
            index += 1
            level.awaitsNode = true
            return
        }
        let start = index
        if level.awaitsNode {
            try refuseIndicator()
            try countNode()
        }
        let first = bytes[index]
        var key: ArraySlice<UInt8>
        if first == ByteName.quote || first == ByteName.apostrophe {
            key = QuotedKey.decoded(bytes[try readQuoted()], quote: first)
            try skipFlowBlanks()
        } else {
            key = bytes[try readFlowPlain()]
        }
        let isKey = index < bytes.count && bytes[index] == ByteName.colon
        if level.opener == ByteName.openBrace, level.awaitsNode, isKey {
            try check(key: key, at: start)
            note(key, first: level.keys.insert(key, at: start), second: start)
        }
        level.awaitsNode = false
        // After a quoted key the colon needs no space.
        if isKey {
            index += 1
            level.awaitsNode = true
        }
    }

    private mutating func readFlowPlain() throws(TextError) -> Range<Int> {
        let start = index
        while !isAtLineEnd, !ByteName.isFlowMark(bytes[index]), !isFlowColon {
            if bytes[index] == ByteName.hash, bytes[index - 1] == ByteName.space { break }
            try refuseTab()
            index += 1
        }
        return try trimmed(start)
    }

    private var isFlowColon: Bool {
        guard index < bytes.count, bytes[index] == ByteName.colon else { return false }
        return isBlank(index + 1) || ByteName.isFlowMark(bytes[index + 1])
    }

    /// Blanks, line ends and comments between the parts of a list or mapping.
    private mutating func skipFlowBlanks() throws(TextError) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ByteName.space || ByteName.isLineEnd(byte) {
                index += 1
            } else if byte == ByteName.hash, isBlank(index - 1) {
                skipLine()
            } else {
                return try refuseTab()
            }
        }
    }

    private func unclosed(_ level: FlowLevel) -> TextError {
        let closer = String(Unicode.Scalar(level.closer))
        return source.place(ofByte: level.offset).error(
            .unexpectedEnd, expected: "a closing bracket \(closer)",
            found: "the end of the file: the bracket is unclosed")
    }
}
