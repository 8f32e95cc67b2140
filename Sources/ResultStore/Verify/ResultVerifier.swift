import Experiments
import Foundation

/// Recomputes everything that a result file says of itself.
public struct ResultVerifier {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// - Returns: What the file holds, with its digest.
    /// - Throws: ``StoreError``: `damaged` with the first table and run that differ;
    ///   `not-a-result` or `other-version` for what is no file of ours.
    /// - Complexity: O(bytes of the file).
    public func verify() throws(StoreError) -> VerifiedResult {
        try StoreError.mapping(path) {
            let connection = try SQLiteConnection(strangerAt: path)
            // One view of a file that another process may be writing.
            try connection.execute("BEGIN")
            return try verify(connection)
        }
    }

    func verify(_ connection: SQLiteConnection) throws -> VerifiedResult {
        do {
            try SchemaCheck(connection: connection).check()
            try checkPages(connection)
            let sweep = try StoredPlan(connection: connection).read()
            let book = try DigestBook(connection)
            try checkOwners(connection, book)
            let runs = try checkDigests(connection, book)
            if let sweep { try SweepConsistency(connection: connection, plan: sweep).check() }
            let contents = try sweep.map {
                try SweepConsistency(connection: connection, plan: $0).contents()
            }
            let digest = try checkFile(connection, book, contents)
            return VerifiedResult(path: path, digest: digest, runs: runs, sweep: contents)
        } catch let error as StoreError where error.code == .internalError {
            // Statements of ours fail on files of strangers alone.
            throw damaged(error.sentence)
        }
    }

    private func damaged(_ sentence: String) -> StoreError {
        StoreError(code: .damaged, path: path, sentence: sentence)
    }

    // MARK: SQLite's own checks

    private func checkPages(_ connection: SQLiteConnection) throws {
        let found = try connection.text("PRAGMA integrity_check(1)") ?? "nothing"
        if found != "ok" { throw damaged("expected an intact database, found: \(found)") }
        try connection.rows("PRAGMA foreign_key_check") { row in
            throw damaged(
                "expected every row to belong to one that is there, found a row of \(row.text(0)) "
                    + "without its \(row.text(2))")
        }
    }

    // MARK: Digests

    /// Every row belongs to a run or point that has a digest.
    private func checkOwners(_ connection: SQLiteConnection, _ book: DigestBook) throws {
        for scope in [DigestScope.run(0), .point(0)] {
            guard let key = scope.key else { continue }
            for table in book.tables(of: scope) {
                let stray = try connection.integer(
                    "SELECT \(key) FROM \(table.name) WHERE \(key) NOT IN"
                        + " (SELECT id FROM digest WHERE scope = '\(scope.name)') LIMIT 1")
                if let stray {
                    throw damaged(
                        "expected a digest of \(scope.name) \(stray), found rows of it in "
                            + "\(table.name) and none")
                }
            }
        }
        let plans = try connection.integer("SELECT count(*) FROM digest WHERE scope = 'plan'")
        let rows = try connection.integer(
            """
            SELECT (SELECT count(*) FROM sweep) + (SELECT count(*) FROM sweep_parameter)
                + (SELECT count(*) FROM shard)
            """)
        if plans == 0, rows != 0 { throw damaged("expected a digest of the plan, found none") }
    }

    /// - Returns: The number of stored runs.
    private func checkDigests(_ connection: SQLiteConnection, _ book: DigestBook) throws -> Int {
        var runs = 0
        try connection.rows(
            "SELECT scope, id, sha256, places, tables FROM digest ORDER BY scope, id"
        ) { row in
            let scope: DigestScope
            switch row.text(0) {
            case "run": scope = .run(row.integer(1))
            case "point": scope = .point(row.integer(1))
            case "plan" where row.integer(1) == 0: scope = .plan
            case "file" where row.integer(1) == 0: return
            default: throw damaged("expected digests of ours, found one of \(row.text(0))")
            }
            if case .run = scope { runs += 1 }
            let found = try book.compute(scope)
            try compare(found, with: row, scope, book)
        }
        return runs
    }

    private func compare(
        _ found: RowDigest, with row: SQLiteStatement, _ scope: DigestScope, _ book: DigestBook
    ) throws {
        let stored = [UInt8](row.bytes(4))
        let isSame =
            row.text(2) == Hexadecimal.text(found.content)
            && row.text(3) == Hexadecimal.text(found.places) && stored == found.tables
        if isSame { return }
        let subject = scope.key == nil ? "the plan" : "\(scope.name) \(scope.id)"
        throw damaged(
            "expected \(subject) as it was stored, found a change in "
                + changedPart(stored, found, row, book.tables(of: scope)))
    }

    private func changedPart(
        _ stored: [UInt8], _ found: RowDigest, _ row: SQLiteStatement, _ tables: [CanonicalTable]
    ) -> String {
        let width = RowDigest.bytesPerTable
        guard stored.count == found.tables.count else { return "digest" }
        for (index, table) in tables.enumerated() {
            let bytes = index * width..<(index + 1) * width
            if stored[bytes] != found.tables[bytes] { return table.name }
        }
        if row.text(2) != Hexadecimal.text(found.content) { return "digest" }
        let placed = tables.filter { !$0.places.isEmpty }.flatMap { table in
            table.places.map { "\(table.name).\($0)" }
        }
        return "one of " + placed.joined(separator: ", ") + ", or in digest"
    }

    /// - Returns: The file's digest.
    private func checkFile(
        _ connection: SQLiteConnection, _ book: DigestBook, _ sweep: VerifiedResult.Sweep?
    ) throws -> String {
        let found = try book.fileDigest()
        let digest = Hexadecimal.text(found.content)
        var isThere = false
        try connection.rows("SELECT sha256, places, tables FROM digest WHERE scope = 'file'") {
            row in
            isThere = true
            let isSame =
                row.text(0) == digest && row.text(1) == Hexadecimal.text(found.places)
                && row.bytes(2).isEmpty
            if !isSame { throw damaged("expected the file's digest, found a change in digest") }
        }
        let isComplete = sweep?.isComplete ?? true
        // A shard bears its name, and its file's digest, from its end on.
        if sweep?.shard != nil, !isThere || !isComplete {
            throw damaged("expected all runs of the shard, found one stopped before its end")
        }
        if !isThere, isComplete { throw damaged("expected the file's digest, found none") }
        return digest
    }
}
