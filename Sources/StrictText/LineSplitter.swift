/// Cuts a stream of bytes into lines, for JSON Lines files of any size.
///
/// Feed it pieces as they are read; a line that spans pieces is joined. The line end (LF or CR LF)
/// is not part of the line. A last line without one counts; nothing after the last LF is no line.
public struct LineSplitter: Sendable {
    private let name: String
    private let maximumBytes: Int
    private var pending: [UInt8] = []
    private var line = 1

    /// - Parameters:
    ///   - name: The file, as messages name it.
    ///   - maximumBytes: The limit of one line.
    public init(name: String, maximumBytes: Int) {
        self.name = name
        self.maximumBytes = maximumBytes
    }

    /// Takes the next piece and hands over every line that it completes.
    ///
    /// - Parameter body: Gets the line's bytes and its number, counted from 1.
    /// - Throws: ``TextErrorCode/tooLarge`` as soon as a line passes the limit, complete or not;
    ///   whatever `body` throws.
    /// - Complexity: O(bytes).
    public mutating func feed(
        _ piece: ArraySlice<UInt8>,
        _ body: (_ bytes: [UInt8], _ line: Int) throws -> Void
    ) throws {
        var rest = piece
        while let end = rest.firstIndex(of: Byte.lineFeed) {
            try take(rest[..<end])
            rest = rest[(end + 1)...]
            try finishLine(body)
        }
        try take(rest)
    }

    /// Hands over a last line that had no line end.
    public mutating func finish(
        _ body: (_ bytes: [UInt8], _ line: Int) throws -> Void
    ) throws {
        if !pending.isEmpty { try finishLine(body) }
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) throws(TextError) {
        // One byte more for the carriage return that may still be cut off.
        if pending.count + bytes.count > maximumBytes + 1 {
            throw TextPlace(file: name, position: SourcePosition(line: line, column: 1)).error(
                .tooLarge, expected: "a line of at most \(maximumBytes) bytes (size limit)",
                found: "a longer one")
        }
        pending.append(contentsOf: bytes)
    }

    private mutating func finishLine(
        _ body: (_ bytes: [UInt8], _ line: Int) throws -> Void
    ) throws {
        if pending.last == Byte.carriageReturn { pending.removeLast() }
        let bytes = pending
        let number = line
        pending.removeAll(keepingCapacity: true)
        line += 1
        if bytes.count > maximumBytes {
            throw TextPlace(file: name, position: SourcePosition(line: number, column: 1)).error(
                .tooLarge, expected: "a line of at most \(maximumBytes) bytes (size limit)",
                found: "\(bytes.count) bytes")
        }
        try body(bytes, number)
    }
}
