/// A text file in memory, proven acceptable: strict UTF-8 without forbidden characters.
///
/// - Invariant: `bytes` hold no byte order mark, NUL, C0 other than tab, LF and CR LF, DEL, C1,
///   U+2028, U+2029, U+FEFF, bidirectional, zero-width or non-characters; every line ends in LF
///   or CR LF, the last one perhaps in nothing.
public struct SourceText: Sendable {
    /// What a byte order mark at byte 0 means.
    public enum ByteOrderMark: Sendable {
        /// Dropped: YAML and CSV, where spreadsheets and editors write one.
        case accepted
        /// JSON: RFC 8259 forbids writing one.
        case refused
    }

    /// As messages name it.
    public let name: String
    public let bytes: [UInt8]
    /// The number of the line that holds the first byte: 1 except for parts of larger files.
    public let firstLine: Int

    /// Takes bytes over after proving them.
    ///
    /// - Parameters:
    ///   - maximumBytes: The size limit. Unit: bytes.
    ///   - firstLine: Where the bytes are a part of a file, the number of their first line.
    /// - Throws: ``TextErrorCode/tooLarge``, ``TextErrorCode/notUTF8``,
    ///   ``TextErrorCode/byteOrderMark``, ``TextErrorCode/forbiddenCharacter``,
    ///   ``TextErrorCode/carriageReturn``.
    /// - Complexity: O(bytes).
    public init(
        name: String, bytes: [UInt8], byteOrderMark: ByteOrderMark, maximumBytes: Int,
        firstLine: Int = 1
    ) throws(TextError) {
        let place = TextPlace(file: name)
        if bytes.count > maximumBytes {
            throw place.error(
                .tooLarge, expected: "at most \(maximumBytes) bytes (size limit)",
                found: "\(bytes.count) bytes")
        }
        if let other = SourceText.otherEncoding(bytes) {
            throw TextPlace(file: name, position: SourcePosition(line: firstLine, column: 1))
                .error(.notUTF8, expected: "UTF-8", found: other)
        }
        var content = bytes
        if bytes.starts(with: SourceText.mark) {
            if byteOrderMark == .refused {
                throw TextPlace(file: name, position: SourcePosition(line: firstLine, column: 1))
                    .error(
                        .byteOrderMark, expected: "text without a byte order mark",
                        found: "the byte order mark U+FEFF")
            }
            content.removeFirst(SourceText.mark.count)
        }
        if let fault = ByteScan.firstFault(in: content) {
            let position = SourcePosition(
                ofByte: fault.offset, in: content, firstLine: firstLine,
                unit: fault.code == .notUTF8 ? .bytes : .scalars)
            throw TextPlace(file: name, position: position)
                .error(fault.code, expected: fault.expected, found: fault.found)
        }
        self.name = name
        self.bytes = content
        self.firstLine = firstLine
    }

    /// The place of a byte offset, 0 … `bytes.count`.
    ///
    /// - Complexity: O(offset); meant for messages.
    public func position(ofByte offset: Int) -> SourcePosition {
        SourcePosition(ofByte: offset, in: bytes, firstLine: firstLine)
    }

    /// The place of a byte offset as the start of a message.
    public func place(ofByte offset: Int, keyPath: String = "") -> TextPlace {
        TextPlace(file: name, position: position(ofByte: offset), keyPath: keyPath)
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Names an encoding that is recognised by its first bytes: a kinder message than "NUL".
    private static func otherEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4))
        if head.count == 4 {
            if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] {
                return "UTF-32 (byte order mark)"
            }
            if head[0] != 0, head[1...] == [0, 0, 0] { return "UTF-32 without a byte order mark" }
            if head[3] != 0, head[..<3] == [0, 0, 0] { return "UTF-32 without a byte order mark" }
            if (head[0] == 0) != (head[1] == 0), (head[0] == 0) == (head[2] == 0),
                (head[1] == 0) == (head[3] == 0)
            {
                return "UTF-16 without a byte order mark"
            }
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return "UTF-16 (byte order mark)"
        }
        return nil
    }
}
