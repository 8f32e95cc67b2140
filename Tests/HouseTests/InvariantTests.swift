import Foundation
import Testing

/// `docs/INVARIANTS.md` against the code that checks and proves them.
@Suite struct `Invariants` {
    struct Row {
        let id: String
        let isRun: Bool
        let suites: [String]
        let elsewhere: String
    }

    static func rows() throws -> [Row] {
        try House.text("docs/INVARIANTS.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5, cells[0].wholeMatch(of: /[A-Z][0-9]+/) != nil else {
                return nil
            }
            let suites = cells[3] == "–" ? [] : cells[3].components(separatedBy: ", ")
            return Row(
                id: cells[0], isRun: cells[2] == "yes", suites: suites, elsewhere: cells[4])
        }
    }

    @Test func `that a run checks are those the page says`() throws {
        let code = try House.text("Sources/Settlement/Invariants/Violation.swift")
        let checked = Set(code.matches(of: /case \w+ = "([A-Z][0-9]+)"/).map { String($0.1) })
        let said = Set(try Self.rows().filter { $0.isRun }.map { $0.id })
        #expect(said == checked, "differ in \(said.symmetricDifference(checked).sorted())")
    }

    @Test func `are proved by the suites that the page names`() throws {
        let table = try House.text("Tests/ProofTests/ProofTable.swift")
        var proved: [String: Set<String>] = [:]
        for entry in table.matches(
            of: /"([a-z\-]+)",\s*\w+\.self[^\[]*proves:\s*\[([^\]]*)\]/.dotMatchesNewlines())
        {
            proved[String(entry.1)] = Set(
                entry.2.matches(of: /\.([A-Z][0-9]+)/).map { String($0.1) })
        }
        #expect(proved.count >= 25)
        for row in try Self.rows() where row.id != "N2" {
            for suite in row.suites {
                #expect(proved[suite]?.contains(row.id) == true, "\(row.id) by \(suite)")
            }
        }
    }

    @Test func `each have a place, and the places exist`() throws {
        let rows = try Self.rows()
        #expect(rows.count >= 100 && Set(rows.map { $0.id }).count == rows.count)
        for row in rows {
            #expect(
                row.isRun || !row.suites.isEmpty || row.elsewhere != "–",
                "\(row.id) is held nowhere and the page does not say so")
            for path in row.elsewhere.matches(of: /`((?:Sources|Tests|docs|\.ci)\/[^`]*)`/) {
                let url = House.root.appendingPathComponent(String(path.1))
                #expect(FileManager.default.fileExists(atPath: url.path), "\(row.id): \(path.1)")
            }
        }
    }
}
