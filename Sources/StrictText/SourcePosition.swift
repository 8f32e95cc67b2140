/// A place in a text file.
///
/// - Invariant: line and column start at 1; a column is one Unicode scalar
///   (one byte on a line that is no UTF-8).
public struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        precondition(line >= 1 && column >= 1, "lines and columns are counted from 1")
        self.line = line
        self.column = column
    }

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    public var description: String { "\(line):\(column)" }
}

extension SourcePosition {
    /// What one column stands for.
    enum ColumnUnit {
        case scalars
        case bytes
    }

    /// The place of a byte offset; an offset at the end is the place after the last character.
    ///
    /// - Complexity: O(offset).
    init(ofByte offset: Int, in bytes: [UInt8], firstLine: Int = 1, unit: ColumnUnit = .scalars) {
        let end = Swift.min(Swift.max(offset, 0), bytes.count)
        var line = firstLine
        var lineStart = 0
        for index in 0..<end where bytes[index] == Byte.lineFeed {
            line += 1
            lineStart = index + 1
        }
        var column = 1
        for index in lineStart..<end {
            let isContinuation = bytes[index] & 0b1100_0000 == 0b1000_0000
            if unit == .bytes || !isContinuation { column += 1 }
        }
        self.init(line: line, column: column)
    }
}
