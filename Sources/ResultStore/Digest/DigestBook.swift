import Experiments
import Foundation

/// A digest of rows, as the table `digest` keeps it.
struct RowDigest: Hashable {
    /// Over what every computer finds alike. Shape: 32 bytes.
    var content: [UInt8]
    /// Over names of files and commands. Shape: 32 bytes.
    var places: [UInt8]
    /// The first four bytes of each table's part, in order; zeros for a table without rows. They
    /// tell which table differs.
    var tables: [UInt8]

    static let bytesPerTable = 4
}

/// What a digest is over.
enum DigestScope: Hashable {
    case run(Int64)
    case point(Int64)
    case plan

    var name: String {
        switch self {
        case .run: "run"
        case .point: "point"
        case .plan: "plan"
        }
    }

    var id: Int64 {
        switch self {
        case .run(let id), .point(let id): id
        case .plan: 0
        }
    }

    /// The column that holds the id.
    var key: String? {
        switch self {
        case .run: "run_id"
        case .point: "point_id"
        case .plan: nil
        }
    }
}

/// Computes digests from the rows of a file, and keeps them there.
///
/// The digest of a run is SHA-256 over the names and digests of those tables that have rows of it,
/// in the order of ``CanonicalTable/ofRun``; that of a table is over its rows in the order of their
/// keys, each value with its kind. The digest of a file is over all others, in order.
final class DigestBook {
    private let connection: SQLiteConnection
    private let ofRun: [CanonicalTable]
    private let ofPoint: [CanonicalTable]
    private let ofPlan: [CanonicalTable]

    init(_ connection: SQLiteConnection) throws {
        self.connection = connection
        func tables(_ names: [String], _ scope: DigestScope) throws -> [CanonicalTable] {
            try names.map { try CanonicalTable($0, by: scope.key, of: connection) }
        }
        ofRun = try tables(CanonicalTable.ofRun, .run(0))
        ofPoint = try tables(CanonicalTable.ofPoint, .point(0))
        ofPlan = try tables(CanonicalTable.ofPlan, .plan)
    }

    func tables(of scope: DigestScope) -> [CanonicalTable] {
        switch scope {
        case .run: ofRun
        case .point: ofPoint
        case .plan: ofPlan
        }
    }

    // MARK: Computing

    /// - Complexity: O(bytes of the rows).
    func compute(_ scope: DigestScope) throws -> RowDigest {
        var content = RowHasher()
        var places = RowHasher()
        var heads: [UInt8] = []
        content.add(scope.name)
        content.add(scope.id)
        for table in tables(of: scope) {
            let part = try digest(table, scope, &places)
            heads += part?.prefix(RowDigest.bytesPerTable) ?? [0, 0, 0, 0]
            guard let part else { continue }
            content.add(table.name)
            content.add(part)
        }
        return RowDigest(content: content.finish(), places: places.finish(), tables: heads)
    }

    /// Nil without rows.
    private func digest(
        _ table: CanonicalTable, _ scope: DigestScope, _ places: inout RowHasher
    ) throws -> [UInt8]? {
        var hasher = RowHasher()
        var rows = 0
        let own = 0..<table.columns.count
        let placed = own.count..<own.count + table.places.count
        let statement = try connection.cached(table.selection)
        if scope.key != nil { try statement.bind(.integer(scope.id), at: 0) }
        defer { statement.reset() }
        while try statement.step() {
            rows += 1
            hasher.add(statement, columns: own)
            if !placed.isEmpty { places.add(statement, columns: placed) }
        }
        if rows == 0 { return nil }
        hasher.endTable(rows: rows)
        return hasher.finish()
    }

    // MARK: Keeping

    /// Computes a digest and puts it into the file.
    func keep(_ scope: DigestScope) throws {
        try put(scope.name, scope.id, compute(scope))
    }

    /// Computes the file's digest from the others and puts it into the file.
    func keepFile() throws {
        try put("file", 0, fileDigest())
    }

    private func put(_ scope: String, _ id: Int64, _ digest: RowDigest) throws {
        try connection.cached("INSERT OR REPLACE INTO digest VALUES (?, ?, ?, ?, ?)").run([
            .text(scope), .integer(id), .text(Hexadecimal.text(digest.content)),
            .text(Hexadecimal.text(digest.places)), .blob(Data(digest.tables)),
        ])
    }

    /// Over the digests that the file keeps: the plan's, the runs' in order, the points' in order.
    func fileDigest() throws -> RowDigest {
        var content = RowHasher()
        var places = RowHasher()
        for scope in ["plan", "run", "point"] {
            try connection.rows(
                "SELECT id, sha256, places FROM digest WHERE scope = ? ORDER BY id",
                [.text(scope)]
            ) { row in
                content.add(scope)
                content.add(row, columns: 0..<2)
                places.add(row, columns: 2..<3)
            }
        }
        return RowDigest(content: content.finish(), places: places.finish(), tables: [])
    }
}
