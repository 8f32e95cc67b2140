import ArgumentParser
import CommandLog
import Rewards
import Settlement
import StrictText

struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists what each account may claim now.",
        discussion: """
            All amounts are funded, in base units of the asset. Exit code: 0; 1 when claims and \
            vaults do not agree; 2 when the snapshot is refused; 3 when the machine fails.
            """)

    @Argument(help: "A snapshot.")
    var snapshot: String

    @Flag(help: "JSON Lines in place of a table.")
    var json = false

    func run() throws {
        var state = try ExitStatus.refusing { try SnapshotFile.read(snapshot) }
        let claims: [Claim]
        do throws(Refusal) {
            claims = try state.claims()
        } catch {
            StandardError.write("claims: error: the sums are refused as \(error.rawValue)")
            throw ExitStatus.violated
        }
        state.checkClaims(claims)
        try StandardOutput.write(bytes: json ? lines(claims) : Array(table(claims).utf8))
        if let first = state.violations.first {
            StandardError.write(
                "claims: error: \(first.id.rawValue) of \(first.subject) is broken")
            throw ExitStatus.violated
        }
    }

    private func lines(_ claims: [Claim]) -> [UInt8] {
        var writer = JSONWriter()
        for claim in claims {
            ClaimForm.write(claim, &writer)
            writer.newLine()
        }
        return writer.bytes
    }

    private func table(_ claims: [Claim]) -> String {
        let rows =
            [["account", "amount", "asset"]]
            + claims.map {
                [$0.account.text, String($0.amount.baseUnits), $0.symbol.text]
            }
        let widths = (0..<2).map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        return rows.map { row in
            let pad = (0..<2).map { String(repeating: " ", count: widths[$0] - row[$0].utf8.count) }
            return row[0] + pad[0] + "  " + pad[1] + row[1] + "  " + row[2] + "\n"
        }.joined()
    }
}
