import Foundation
@testable import ResultStore

/// A file as any program that speaks SQLite reads and changes it, behind the store's back.
struct PlainFile {
    let connection: SQLiteConnection

    /// Makes the file when it is not there.
    init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            try Data().write(to: URL(fileURLWithPath: path))
        }
        connection = try SQLiteConnection(path: path, access: .write)
    }

    /// Runs statements.
    ///
    /// - Returns: How many rows the last of them changed.
    @discardableResult
    func change(_ sql: String) throws -> Int64 {
        try connection.execute(sql)
        return try connection.integer("SELECT changes()") ?? 0
    }

    /// Runs statements over the tables of another file, which is `newer` to them.
    func change(_ sql: [String], beside other: String) throws {
        try connection.cached("ATTACH DATABASE ? AS newer").run([.text(other)])
        for statement in sql { try connection.execute(statement) }
        try connection.execute("DETACH DATABASE newer")
    }

    /// One column of what a query answers.
    func column<Value: SQLiteDecodable>(_ name: String, of query: String) throws -> [Value] {
        try connection.map(query) { try $0.value(name) }
    }

    /// Its first value.
    func first<Value: SQLiteDecodable>(_ name: String, of query: String) throws -> Value? {
        let values: [Value] = try column(name, of: query)
        return values.first
    }
}
