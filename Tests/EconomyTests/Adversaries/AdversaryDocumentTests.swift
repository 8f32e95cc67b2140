@testable import Economy
import Foundation
import Rewards
import Settlement
import Testing

/// The table of docs/ADVERSARIES.md is what these worlds come to.
@Suite struct `Adversary document` {
    /// An agent in one composition.
    struct Case: Sendable, CustomTestStringConvertible {
        let agent: String
        let composition: String
        let runs: @Sendable () throws -> AttackRuns

        var testDescription: String { "\(agent), \(composition)" }

        /// Profit and cost in USD, then what others gain and lose, rounded to two decimals.
        func row() throws -> String {
            let runs = try runs()
            let outcome = runs.outcome
            let profit = String(format: "%.2f", outcome.profitUSD)
            let cost = String(format: "%.2f", outcome.costUSD)
            let capital = String(format: "%.0f", outcome.peakCapitalUSD)
            let others = outcome.description.split(separator: "\n").dropFirst().map {
                rounded(String($0))
            }
            return "| \(agent) | \(composition) | \(profit) | \(cost) | \(capital) | "
                + (others.isEmpty ? "–" : others.joined(separator: "; ")) + " |"
        }

        private func rounded(_ line: String) -> String {
            var words = line.split(separator: " ").map(String.init)
            for index in words.indices {
                if let value = Double(words[index]) { words[index] = String(format: "%.2f", value) }
            }
            return words.joined(separator: " ")
        }
    }

    static let cases: [Case] = [
        Case(agent: "flash staker", composition: "pool, no warm-up, no unbonding") {
            try `Flash staker`.runs(warmUp: .zero, unbonding: .zero)
        },
        Case(agent: "flash staker", composition: "pool, a day's warm-up, a week's unbonding") {
            try `Flash staker`.runs(warmUp: .day, unbonding: SmallNetwork.days(7))
        },
        Case(agent: "flash staker", composition: "delegation, no unbonding") {
            try `Flash staker`.delegated(unbonding: .zero)
        },
        Case(agent: "flash staker", composition: "delegation, two weeks' unbonding") {
            try `Flash staker`.delegated(unbonding: SmallNetwork.days(14))
        },
        Case(agent: "sybil splitter", composition: "pool, 1 account") {
            try `Sybil splitter`.pool(accounts: 1)
        },
        Case(agent: "sybil splitter", composition: "pool, 7 accounts") {
            try `Sybil splitter`.pool(accounts: 7)
        },
        Case(agent: "sybil splitter", composition: "validators, 1 account, free tasks") {
            try `Sybil splitter`.verified(accounts: 1, stakePerTask: 0)
        },
        Case(agent: "sybil splitter", composition: "validators, 4 accounts, free tasks") {
            try `Sybil splitter`.verified(accounts: 4, stakePerTask: 0)
        },
        Case(agent: "sybil splitter", composition: "validators, 4 accounts, 1,534 CXT a task") {
            try `Sybil splitter`.verified(accounts: 4, stakePerTask: 1_534)
        },
        Case(agent: "wash tenant", composition: "bookings, multiplier 1.5") {
            try `Wash tenant`.booked(multiplier: 150)
        },
        Case(agent: "wash tenant", composition: "bookings, multiplier 1.25") {
            try `Wash tenant`.booked(multiplier: 125)
        },
        Case(agent: "wash tenant", composition: "bookings, multiplier 1") {
            try `Wash tenant`.booked(multiplier: 100)
        },
        Case(agent: "wash tenant", composition: "escrow, 4 CXT a work unit") {
            try `Wash tenant`.escrowed(rate: 4)
        },
        Case(agent: "wash tenant", composition: "escrow, no reward for work") {
            try `Wash tenant`.escrowed(rate: 0)
        },
        Case(agent: "oracle mover", composition: "factor by daily deviation of 7 closes") {
            try `Oracle mover`.factor()
        },
        Case(agent: "oracle mover", composition: "factor by weekly deviation of 7 closes") {
            try `Oracle mover`.factor(trigger: .weeklySigma)
        },
        Case(agent: "oracle mover", composition: "daily deviation, print before the arbitrage") {
            try `Oracle mover`.factor(window: 600)
        },
        Case(agent: "sandwich", composition: "one order at any price") {
            try `Buy-back sandwich`.runs()
        },
        Case(agent: "sandwich", composition: "observed price + 2 % at most") {
            try `Buy-back sandwich`.runs(
                reference: PriceReference(
                    maxAge: SmallNetwork.seconds(3_600), maxPremium: AttackComposition.percent(2)))
        },
        Case(agent: "slash evader", composition: "queue out of a slash's reach") {
            try `Slash evader`.runs(slashable: false)
        },
        Case(agent: "slash evader", composition: "slashable queue") {
            try `Slash evader`.runs(slashable: true)
        },
    ]

    private static func document() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: root.appendingPathComponent("docs/ADVERSARIES.md"), encoding: .utf8)
    }

    @Test(arguments: cases)
    func `has the figures of each composition`(item: Case) throws {
        let row = try item.row()
        #expect(try Self.document().contains(row + "\n"), "expected the row\n\(row)")
    }

    @Test func `has no other rows`() throws {
        let agents = Set(Self.cases.map { "| \($0.agent) |" })
        let rows = try Self.document().split(separator: "\n").filter { line in
            agents.contains { line.hasPrefix($0) } && line.split(separator: "|").count == 6
        }
        #expect(rows.count == Self.cases.count)
    }
}
