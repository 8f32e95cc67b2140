import CSQLite
import Settlement

/// SHA-256 over values of rows, each with its kind and length, so that no two rows look alike.
struct RowHasher {
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    init() {
        buffer.reserveCapacity(RowHasher.limit + 256)
    }

    private static let limit = 4096

    private enum Mark: UInt8 {
        case null
        case integer
        case real
        case text
        case blob
        case row
        case end
    }

    // MARK: Values

    mutating func add(_ integer: Int64) {
        buffer.append(Mark.integer.rawValue)
        add(word: UInt64(bitPattern: integer))
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(.text, UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add(.blob, $0) }
    }

    /// Columns of the row at hand, as a row.
    mutating func add(_ statement: SQLiteStatement, columns: Range<Int>) {
        buffer.append(Mark.row.rawValue)
        for column in columns {
            switch statement.kind(column) {
            case SQLITE_INTEGER: add(statement.integer(column))
            case SQLITE_FLOAT:
                buffer.append(Mark.real.rawValue)
                add(word: statement.real(column).bitPattern)
            case SQLITE_TEXT: add(.text, statement.bytes(column))
            case SQLITE_BLOB: add(.blob, statement.bytes(column))
            default: buffer.append(Mark.null.rawValue)
            }
            if buffer.count > RowHasher.limit { flush() }
        }
    }

    /// Closes a table.
    mutating func endTable(rows: Int) {
        buffer.append(Mark.end.rawValue)
        add(word: UInt64(rows))
    }

    /// Shape: 32 bytes.
    consuming func finish() -> [UInt8] {
        flush()
        return hash.finish()
    }

    // MARK: Bytes

    private mutating func add(_ mark: Mark, _ bytes: UnsafeRawBufferPointer) {
        buffer.append(mark.rawValue)
        add(word: UInt64(bytes.count))
        if bytes.count > RowHasher.limit {
            flush()
            hash.update(bytes)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    private mutating func add(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { buffer.append(contentsOf: $0) }
    }

    private mutating func flush() {
        buffer.withUnsafeBytes { hash.update($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
