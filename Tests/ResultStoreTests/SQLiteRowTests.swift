import Foundation
import Testing

@testable import ResultStore

@Suite struct SQLiteRowTests {
    /// Reads a value of SQL as a type; nil where that is refused as damage.
    private func read<Value: SQLiteDecodable>(
        _ expression: String, as type: Value.Type, column: String = "value"
    ) throws -> Value? {
        let connection = try SQLiteConnection(path: "run.sqlite", access: .memory)
        do {
            return try connection.map("SELECT \(expression) AS value") { row in
                try row.value(column) as Value
            }.first
        } catch let error as StoreError {
            #expect(error.code == .damaged)
            #expect(error.path == "run.sqlite")
            return nil
        }
    }

    @Test func `a value of the type is read to the last bit`() throws {
        #expect(try read("-9223372036854775807 - 1", as: Int64.self) == .min)
        #expect(try read("4294967295", as: UInt32.self) == .max)
        #expect(try read("9223372036854775807", as: UInt64.self) == 1 << 63 - 1)
        #expect(try read("0.1", as: Double.self) == 0.1)
        #expect(try read("'a' || char(0) || 'ö'", as: String.self) == "a\0ö")
        #expect(try read("''", as: String.self)?.isEmpty == true)
        #expect(try read("x'00FF'", as: Data.self) == Data([0, 255]))
        #expect(try read("x''", as: Data.self) == Data())
        #expect(try read("0", as: Bool.self) == false)
        #expect(try read("1", as: Bool.self) == true)
        #expect(try read("NULL", as: Int?.self) == .some(nil))
        #expect(try read("3", as: Int?.self) == 3)
    }

    @Test(arguments: ["NULL", "1.0", "'1'", "x'01'"])
    func `what is no integer is no number of any width`(_ expression: String) throws {
        #expect(try read(expression, as: Int.self) == nil)
        #expect(try read(expression, as: Int64.self) == nil)
        #expect(try read(expression, as: UInt32.self) == nil)
        #expect(try read(expression, as: Bool.self) == nil)
    }

    @Test func `integers out of the type's range are refused`() throws {
        #expect(try read("1 << 40", as: UInt32.self) == nil)
        #expect(try read("-1", as: UInt32.self) == nil)
        #expect(try read("-1", as: UInt64.self) == nil)
        #expect(try read("256", as: UInt8.self) == nil)
        #expect(try read("2", as: Bool.self) == nil)
    }

    @Test func `other kinds are not converted`() throws {
        for expression in ["NULL", "1", "'0.1'", "x'01'"] {
            #expect(try read(expression, as: Double.self) == nil, "\(expression)")
        }
        for expression in ["NULL", "1", "0.1", "x'61'", "CAST(x'FF' AS TEXT)"] {
            #expect(try read(expression, as: String.self) == nil, "\(expression)")
        }
        for expression in ["NULL", "1", "0.1", "'a'"] {
            #expect(try read(expression, as: Data.self) == nil, "\(expression)")
        }
        #expect(try read("'3'", as: Int?.self) == nil)
    }

    @Test func `a column that is not there is damage`() throws {
        #expect(try read("1", as: Int.self, column: "other") == nil)
    }

    @Test func `the first of two columns of a name is read`() throws {
        #expect(try read("1 AS value, 2", as: Int.self) == 1)
    }

    @Test func `a name in double quotes is never a text`() throws {
        let connection = try SQLiteConnection(path: "run.sqlite", access: .memory)
        let error = #expect(throws: StoreError.self) {
            try connection.text("SELECT \"none\"")
        }
        #expect(error?.sentence.contains("no such column: none") == true)
    }
}
