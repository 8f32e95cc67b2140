import Foundation
import Testing

/// The known failures, by number, with the invariants that each breaks.
///
/// Each has a test here whose name starts with its number and lists its invariants: the rule that
/// failed, and ours under the same commands. ``elsewhere`` are those that only the whole protocol
/// can break.
struct KnownFailure: Sendable, CustomTestStringConvertible {
    let number: Int
    let title: String
    let invariants: [String]
    var elsewhere: [String] = []

    var testDescription: String { "F\(number) \(title)" }

    static let all: [KnownFailure] = [
        KnownFailure(1, "rewards while nobody is staked", "R6 R7 S5"),
        KnownFailure(2, "rate truncation", "S5 R7"),
        KnownFailure(3, "increments that round to zero", "R8 R9"),
        KnownFailure(4, "very frequent updates", "R9 R11"),
        KnownFailure(5, "overflow bricks claims", "N1 N2 T9"),
        KnownFailure(6, "counter overflow", "S1 S4 N1"),
        KnownFailure(7, "128-bit overflow halts", "N1 N2 N6"),
        KnownFailure(8, "distributed above budget", "S5 R2 T3"),
        KnownFailure(9, "index initialisation", "R3 R12 R1"),
        KnownFailure(10, "notify without funding", "V1 V8"),
        KnownFailure(11, "gap between periods", "V1 R2"),
        KnownFailure(12, "just-in-time stake", "G2 T6 T10"),
        KnownFailure(13, "share inflation", "G4"),
        KnownFailure(14, "splitting across accounts", "G1 G3 T11"),
        KnownFailure(15, "epoch boundary", "T2 R4 M10"),
        KnownFailure(16, "unit error", "S4 N5 R13"),
        KnownFailure(17, "spot price", "M1 M4 M5"),
        KnownFailure(18, "price caught in one block", "M4 M5"),
        KnownFailure(19, "sandwiched buy-back", "B2 B3"),
        KnownFailure(20, "wash use", "G5"),
        KnownFailure(21, "fake capacity", "G6 J8 R20"),
        KnownFailure(22, "spoofed capacity", "G6 R20"),
        KnownFailure(23, "quality multiplier farmed", "G5 G6"),
        KnownFailure(24, "slash evaded by unbonding", "L2 L3 L4 G7"),
        KnownFailure(25, "delegators pay or flee", "L5 L6"),
        KnownFailure(26, "bridge mints without a lock", "S6 V9", elsewhere: "L7"),
        KnownFailure(27, "fee on transfer", "V3"),
        KnownFailure(28, "clock backwards or equal", "T1"),
        KnownFailure(29, "restart recomputes", "D4 D9 T3"),
    ]

    private init(_ number: Int, _ title: String, _ invariants: String, elsewhere: String = "") {
        self.number = number
        self.title = title
        self.invariants = invariants.split(separator: " ").map { String($0) }
        self.elsewhere = elsewhere.split(separator: " ").map { String($0) }
    }
}

@Suite struct KnownFailureTableTests {
    /// The tests of this folder that are named after a known failure: number, ids, what follows.
    private static func named() throws -> [(number: Int, ids: Set<String>, name: String)] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        // A test's attribute may stand on the line before, with arguments over several lines.
        let test = #/@Test(?:\([^`]*)?\s*func `(F([0-9]+) [^`]*\(([A-Z0-9, ]+)\)[^`]*)`/#
        return try files.sorted().filter { $0.hasSuffix("Tests.swift") }.flatMap { file in
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            return text.matches(of: test).map { match in
                let ids = match.3.split(separator: ",").map { $0.filter { $0 != " " } }
                return (Int(match.2)!, Set(ids), String(match.1))
            }
        }
    }

    @Test func `the numbers run from 1 to 29`() {
        #expect(KnownFailure.all.map(\.number) == Array(1...29))
    }

    @Test(arguments: KnownFailure.all)
    func `every known failure has its pair, for every invariant it breaks`(
        failure: KnownFailure
    ) throws {
        let tests = try KnownFailureTableTests.named().filter { $0.number == failure.number }
        let covered = tests.reduce(into: Set<String>()) { $0.formUnion($1.ids) }
        #expect(covered == Set(failure.invariants), "\(tests.map(\.name))")
        #expect(covered.isDisjoint(with: failure.elsewhere))
        // One of them says how ours fares.
        #expect(tests.contains { $0.name.contains("; ours") }, "\(tests.map(\.name))")
    }

    @Test func `every test here that starts with a number is in the table`() throws {
        let named = try KnownFailureTableTests.named()
        #expect(named.count >= KnownFailure.all.count)
        let numbers = Set(KnownFailure.all.map(\.number))
        for test in named { #expect(numbers.contains(test.number), "\(test.name)") }
    }
}
