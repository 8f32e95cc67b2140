import Foundation
import Testing

/// The reward code under random operations, the values on the edges favoured.
///
/// A failure names the line that runs its sequence alone.
@Suite(.serialized) struct `The reward code under random operations` {
    /// The goal of a run: checked operations.
    static let goal = 50_000_000

    /// `suite:seed`, the one sequence to run.
    static let replay = ProcessInfo.processInfo.environment["MONIAC_PROOF_SEED"]
    /// How many times as many sequences as the table says.
    static let times = Double(ProcessInfo.processInfo.environment["MONIAC_PROOF_TIMES"] ?? "") ?? 1

    @Test(.enabled(if: replay == nil))
    func `keeps every invariant`() async {
        let rows = await ProofRun.rows(of: Property.table, times: Self.times)
        print(ProofRun.text(of: rows))
        for row in rows {
            let first = row.failures.min { $0.seed < $1.seed }
            if let first {
                let line = "MONIAC_PROOF_SEED=\(row.property.name):\(first.seed) make prove"
                Issue.record("\(row.property.name): \(first). Again: \(line)")
            }
            for invariant in row.property.invariants {
                let count = row.tally.checks[invariant.rawValue]
                #expect(count > 0, "\(row.property.name) never evaluated \(invariant)")
            }
        }
        let operations = rows.reduce(0) { $0 + $1.tally.operations }
        #expect(operations >= Self.goal, "\(operations) of \(Self.goal) checked operations")
    }

    /// A check that cannot fail proves nothing: each deliberate error is found by some sequence.
    @Test(.enabled(if: replay == nil), arguments: Property.table)
    func `notices deliberate errors`(in property: Property) {
        #expect(!property.flaws.isEmpty, "\(property.name) names no deliberate error")
        for (number, flaw) in property.flaws.enumerated() {
            var noticed = 0
            var first: Counterexample?
            for seed in 1...400 as ClosedRange<UInt64> {
                do { _ = try property.run(seed: seed, flaw: number + 1) } catch {
                    noticed += 1
                    first = first ?? error
                }
            }
            print("\(property.name): \(flaw): \(noticed) of 400, by \(first as Any? ?? "none")")
            #expect(noticed > 0, "\(property.name) does not notice that \(flaw)")
        }
    }

    @Test(.enabled(if: replay != nil))
    func `runs one sequence again`() throws {
        let parts = (Self.replay ?? "").split(separator: ":").map { String($0) }
        let property = Property.table.first { $0.name == parts.first }
        let chosen = try #require(property, "expected suite:seed, found \(Self.replay ?? "")")
        let seed = try #require(UInt64(parts.last ?? ""), "expected suite:seed, found \(parts)")
        do {
            let tally = try chosen.run(seed: seed)
            print("\(chosen.name), seed \(seed): \(tally.operations) operations, all in order")
        } catch {
            Issue.record("\(chosen.name): \(error)")
        }
    }

    @Test func `draws a quarter of the values from the edges`() {
        let most: UInt128 = 1_000_000
        var draw = Draw(seed: 7)
        let drawn = (0..<100_000).map { _ in draw.value(upTo: most, near: 5_000) }
        let edges = [0, 1, most - 1, most, 4_999, 5_000, 5_001]
        let count = drawn.count { edges.contains($0) }
        #expect(drawn.allSatisfy { $0 <= most })
        #expect(count >= drawn.count / 4, "\(count) of \(drawn.count) values lie on an edge")
    }
}
