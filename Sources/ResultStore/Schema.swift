/// The layout of a result database: its mark, its version, and the way from each version to the
/// next.
///
/// `PRAGMA application_id` marks the file, `PRAGMA user_version` says which version it has.
enum Schema {
    /// "MONC".
    static let applicationID: Int64 = 0x4D4F_4E43

    /// One more than the last: changes when a table or view changes.
    static let version = migrations.count

    /// The statements that lead from version *i* to *i* + 1. Never edited once released.
    static let migrations = [tables + views, assetsAndFlows, sweepsAndDigests]

    // MARK: The file's first bytes

    /// SQLite's header.
    static let headerBytes = 100

    /// Whether a file with this header was made by moniac.
    ///
    /// - Source: sqlite.org/fileformat.html, magic string at 0, application id at 68, big-endian —
    ///   stated.
    static func isResult(header: [UInt8]) -> Bool {
        guard header.count == headerBytes else { return false }
        guard header.starts(with: Array("SQLite format 3\0".utf8)) else { return false }
        let identifier = header[68..<72].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return identifier == applicationID
    }
}
