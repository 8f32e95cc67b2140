import CSQLite
import Foundation

/// A prepared statement. Bind, step, reset; nothing is boxed on the way.
final class SQLiteStatement {
    let handle: OpaquePointer
    unowned let connection: SQLiteConnection

    init(_ sql: String, on connection: SQLiteConnection) throws(StoreError) {
        var handle: OpaquePointer?
        let result = sqlite3_prepare_v2(connection.handle, sql, -1, &handle, nil)
        guard result == SQLITE_OK, let handle else { throw connection.failure(result) }
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs a statement that gives no rows, from its beginning.
    func run(_ values: [SQLValue]) throws(StoreError) {
        try bind(values)
        defer { reset() }
        while try step() {}
    }

    func bind(_ values: [SQLValue]) throws(StoreError) {
        for (index, value) in values.enumerated() { try bind(value, at: index) }
    }

    /// - Parameter index: From 0.
    func bind(_ value: SQLValue, at index: Int) throws(StoreError) {
        let place = Int32(index + 1)
        let result: Int32 =
            switch value {
            case .null: sqlite3_bind_null(handle, place)
            case .integer(let integer): sqlite3_bind_int64(handle, place, integer)
            case .real(let real): sqlite3_bind_double(handle, place, real)
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        moniac_sqlite_bind_text(
                            handle, place, $0.baseAddress, UInt64($0.count))
                    }
                }
            case .blob(let data):
                data.withUnsafeBytes {
                    moniac_sqlite_bind_blob(handle, place, $0.baseAddress, UInt64($0.count))
                }
            }
        if result != SQLITE_OK { throw connection.failure(result) }
    }

    /// Binds bytes that stay where they are until the statement is reset.
    func bind(inPlace bytes: UnsafeRawBufferPointer, at index: Int) throws(StoreError) {
        let result = moniac_sqlite_bind_blob_in_place(
            handle, Int32(index + 1), bytes.baseAddress, UInt64(bytes.count))
        if result != SQLITE_OK { throw connection.failure(result) }
    }

    /// - Returns: Whether there is a row.
    func step() throws(StoreError) -> Bool {
        let result = sqlite3_step(handle)
        switch result {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = connection.failure(result)
            reset()
            throw error
        }
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    // MARK: The row at hand

    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    /// Where each column stands; the first of those of one name.
    private lazy var places: [String: Int] = {
        var places: [String: Int] = [:]
        for index in (0..<columnCount).reversed() {
            guard let name = sqlite3_column_name(handle, Int32(index)) else { continue }
            places[String(cString: name)] = index
        }
        return places
    }()

    func index(of column: String) -> Int? { places[column] }

    func kind(_ index: Int) -> Int32 { sqlite3_column_type(handle, Int32(index)) }

    func isNull(_ index: Int) -> Bool { kind(index) == SQLITE_NULL }

    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(handle, Int32(index)) }

    func real(_ index: Int) -> Double { sqlite3_column_double(handle, Int32(index)) }

    /// The bytes of a text or blob; gone at the next step.
    func bytes(_ index: Int) -> UnsafeRawBufferPointer {
        // Asked for first: the count is that of the form last asked for.
        let start =
            kind(index) == SQLITE_BLOB
            ? sqlite3_column_blob(handle, Int32(index))
            : sqlite3_column_text(handle, Int32(index)).map { UnsafeRawPointer($0) }
        return UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(handle, Int32(index))))
    }

    /// Bytes that are no UTF-8 are repaired: nothing is decided by them.
    func text(_ index: Int) -> String {
        String(decoding: bytes(index), as: UTF8.self)
    }

    func optionalText(_ index: Int) -> String? { isNull(index) ? nil : text(index) }

    func data(_ index: Int) -> Data { Data(bytes(index)) }
}
