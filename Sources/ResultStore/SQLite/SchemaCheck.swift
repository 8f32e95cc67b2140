import Foundation

/// Whether a file has exactly the tables, views and indexes that we make, and nothing else.
struct SchemaCheck {
    let connection: SQLiteConnection

    private struct Entry: Hashable, Sendable {
        let kind: String
        let name: String
        let table: String
        let sql: String?
    }

    /// - Throws: ``StoreError``: `not-a-result`, `other-version` or `damaged`.
    func check() throws {
        let mark = try connection.integer("PRAGMA application_id") ?? 0
        if mark != Schema.applicationID {
            throw error(.notAResult, "expected a result of moniac, found another database")
        }
        let version = try connection.integer("PRAGMA user_version") ?? 0
        if version != Int64(Schema.version) {
            throw error(
                .otherVersion, "expected schema version \(Schema.version), found \(version)")
        }
        let found = try SchemaCheck.entries(of: connection)
        let expected = try SchemaCheck.model.get().entries
        for entry in found where !expected.contains(entry) {
            let isOurs = expected.contains { $0.name == entry.name && $0.kind == entry.kind }
            throw error(
                .damaged,
                "expected the schema of version \(Schema.version), found "
                    + (isOurs ? "another " : "a foreign ") + "\(entry.kind) \(entry.name)")
        }
        for entry in expected where !found.contains(entry) {
            throw error(
                .damaged,
                "expected the schema of version \(Schema.version), found no \(entry.kind) "
                    + entry.name)
        }
    }

    /// An empty result, brought there version by version once: SQLite then parses the whole schema
    /// again and again, which takes longer than everything else that is done to a small file.
    private static let model = Result {
        let connection = try SQLiteConnection(path: "a new result", access: .memory)
        try update(connection, from: 0)
        var texts: [String] = []
        try connection.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid") {
            texts.append($0.text(0))
        }
        return (entries: try entries(of: connection), statements: texts)
    }

    /// Makes an empty result, inside a transaction where the caller has one.
    static func make(on connection: SQLiteConnection) throws {
        for statement in try model.get().statements { try connection.execute(statement) }
        try mark(connection)
    }

    /// Brings a result of an older version to ours, inside a transaction where the caller has one.
    static func update(_ connection: SQLiteConnection, from version: Int) throws(StoreError) {
        for statements in Schema.migrations.dropFirst(version) {
            for statement in statements { try connection.execute(statement) }
        }
        try mark(connection)
    }

    private static func mark(_ connection: SQLiteConnection) throws(StoreError) {
        try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
        try connection.execute("PRAGMA user_version = \(Schema.version)")
    }

    private static func entries(of connection: SQLiteConnection) throws -> [Entry] {
        var entries: [Entry] = []
        try connection.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2") {
            entries.append(
                Entry(
                    kind: $0.text(0), name: $0.text(1), table: $0.text(2),
                    sql: $0.optionalText(3)))
        }
        return entries
    }

    private func error(_ code: StoreError.Code, _ sentence: String) -> StoreError {
        StoreError(code: code, path: connection.path, sentence: sentence)
    }
}
