import CSQLite
import Foundation

/// The row at hand: each column by its name, with the type that is asked for.
///
/// Gone at the statement's next step.
struct SQLiteRow {
    let statement: SQLiteStatement

    /// - Throws: ``StoreError`` with the code `damaged` when there is no such column, or it holds
    ///   what the type does not.
    func value<Value: SQLiteDecodable>(_ column: String) throws(StoreError) -> Value {
        guard let index = statement.index(of: column),
            let value = Value.decode(index, of: statement)
        else {
            throw StoreError(
                code: .damaged, path: statement.connection.path,
                sentence: "expected values of the schema's types, found others")
        }
        return value
    }
}

/// A type that one kind of SQLite's values is read as; no other kind is converted to it.
protocol SQLiteDecodable {
    /// Nil for a value of another kind or out of the type's range.
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Self?
}

extension Optional: SQLiteDecodable where Wrapped: SQLiteDecodable {
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Wrapped?? {
        if statement.isNull(index) { return .some(nil) }
        guard let value = Wrapped.decode(index, of: statement) else { return nil }
        return .some(value)
    }
}

extension SQLiteDecodable where Self: FixedWidthInteger {
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Self? {
        guard statement.kind(index) == SQLITE_INTEGER else { return nil }
        return Self(exactly: statement.integer(index))
    }
}

extension Int: SQLiteDecodable {}
extension Int64: SQLiteDecodable {}
extension UInt8: SQLiteDecodable {}
extension UInt32: SQLiteDecodable {}
extension UInt64: SQLiteDecodable {}

extension Bool: SQLiteDecodable {
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Bool? {
        switch Int64.decode(index, of: statement) {
        case 0: false
        case 1: true
        default: nil
        }
    }
}

extension Double: SQLiteDecodable {
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Double? {
        statement.kind(index) == SQLITE_FLOAT ? statement.real(index) : nil
    }
}

extension String: SQLiteDecodable {
    /// Nil for bytes that are no UTF-8, too.
    static func decode(_ index: Int, of statement: SQLiteStatement) -> String? {
        guard statement.kind(index) == SQLITE_TEXT else { return nil }
        return String(validating: statement.bytes(index), as: UTF8.self)
    }
}

extension Data: SQLiteDecodable {
    static func decode(_ index: Int, of statement: SQLiteStatement) -> Data? {
        statement.kind(index) == SQLITE_BLOB ? statement.data(index) : nil
    }
}
