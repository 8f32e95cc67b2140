import Economy
import Experiments
import Foundation
import Rewards
import Settlement
import Testing

@testable import ResultStore

/// The shipped view follows each unit that users pay to where it ends.
@Suite struct FullCircleTests {
    private struct Line: Hashable {
        let asset: String
        let part: String
        let side: String
        let item: String
        let amount: String
        let difference: String
    }

    private func lines(
        _ run: CompletedRun, after change: String? = nil
    ) throws -> (lines: [Line], violations: [BalanceViolation]) {
        let folder = try TemporaryFolder()
        let path = folder.file("run.sqlite")
        try ResultFile(path: path).record(run)
        let file = try PlainFile(path)
        if let change { #expect(try file.change(change) != 0) }
        let lines = try file.connection.map("SELECT * FROM full_circle WHERE run_id = 1") {
            try Line(
                asset: $0.value("asset"), part: $0.value("part"), side: $0.value("side"),
                item: $0.value("item"), amount: $0.value("amount"),
                difference: $0.value("difference"))
        }
        return (lines, try ResultDatabase(readingAt: path).balanceViolations())
    }

    private func flow(_ reason: String, _ asset: String, _ run: CompletedRun) throws -> String {
        let flow = try #require(
            run.record.flows.first { $0.reason == reason && $0.asset == asset },
            "\(reason) \(asset)")
        return RecordedResult.FlowEntry(flow, record: run.record).amount
    }

    @Test func `every part balances to the unit, in every asset`() throws {
        let run = try CircleRun.make()
        #expect(run.record.violationCount == 0, "\(run.record.violations)")
        #expect(run.record.counts.refusedCommands == 0, "\(run.record.events)")
        let (lines, violations) = try lines(run)
        #expect(violations == [])
        #expect(lines.allSatisfy { $0.difference == "0" }, "\(lines)")
        func parts(_ asset: String) -> [String] {
            lines.filter { $0.asset == asset }.map(\.part).reduce(into: []) { parts, part in
                if parts.last != part { parts.append(part) }
            }
        }
        #expect(parts("ICPX") == ["jobs", "fees", "bought", "burned"])
        #expect(parts("USDC") == ["jobs", "fees", "stakers", "buy-back"])
        #expect(parts("SOL") == ["jobs", "fees"])
    }

    @Test func `each figure is that of its flow or vault`() throws {
        let run = try CircleRun.make()
        let lines = try lines(run).lines
        func amount(_ asset: String, _ part: String, _ item: String) throws -> String {
            try #require(
                lines.first { $0.asset == asset && $0.part == part && $0.item == item },
                "\(asset) \(part) \(item)"
            ).amount
        }
        for asset in ["ICPX", "USDC", "SOL"] {
            for (item, reason) in [
                ("user payments", "job_funding"), ("provider payouts", "job_payment"),
                ("refunds", "job_refund"), ("fees", "job_fee"),
            ] {
                #expect(try amount(asset, "jobs", item) == flow(reason, asset, run))
            }
            #expect(try amount(asset, "jobs", "still in escrow") != "0")
        }
        #expect(
            try amount("USDC", "fees", "brought by conversions")
                == flow("fee_conversion", "USDC", run))
        #expect(try amount("SOL", "fees", "converted") == flow("fee_conversion", "SOL", run))
        #expect(try amount("USDC", "stakers", "paid") == flow("staking_reward", "USDC", run))
        #expect(try amount("USDC", "stakers", "owed, with dust") != "0")
        #expect(try amount("USDC", "buy-back", "spent") == flow("buy_back_spent", "USDC", run))
        #expect(try amount("ICPX", "bought", "bought") == flow("bought_burned", "ICPX", run))
        #expect(try amount("ICPX", "burned", "bought back") == flow("bought_burned", "ICPX", run))
        #expect(try amount("ICPX", "bought", "bought") != "0")
    }

    @Test(arguments: [
        ("job_funding", "USDC", "jobs", "1"), ("job_payment", "SOL", "jobs", "-1"),
        ("job_refund", "ICPX", "jobs", "-1"), ("job_fee", "USDC", "jobs", "-1"),
        ("job_fee", "USDC", "fees", "1"), ("fee_conversion", "USDC", "fees", "1"),
        ("fee_conversion", "SOL", "fees", "-1"), ("revenue_to_stakers", "USDC", "fees", "-1"),
        ("revenue_to_stakers", "USDC", "stakers", "1"),
        ("revenue_to_buy_back", "USDC", "fees", "-1"),
        ("revenue_to_buy_back", "USDC", "buy-back", "1"),
        ("revenue_to_treasury", "USDC", "fees", "-1"),
        ("staking_reward", "USDC", "stakers", "-1"),
        ("buy_back_spent", "USDC", "buy-back", "-1"),
    ])
    func `one unit too many of any flow is found`(
        _ reason: String, _ asset: String, _ part: String, _ difference: String
    ) throws {
        let (lines, violations) = try lines(
            CircleRun.make(days: 6),
            after: """
                UPDATE flow SET amount_e0 = amount_e0 + 1 WHERE reason = '\(reason)'
                    AND asset_id = (SELECT asset_id FROM asset WHERE symbol = '\(asset)')
                """)
        let found = Set(lines.filter { $0.asset == asset && $0.part == part }.map(\.difference))
        #expect(found == [difference])
        #expect(
            violations.contains {
                $0.check == "full circle" && $0.subject == "\(asset), \(part)"
                    && $0.difference == difference
            })
        #expect(violations.contains { $0.check == "flow turnover" && $0.difference == "1" })
    }

    @Test func `a burn that the supply does not show is found`() throws {
        let (lines, _) = try lines(
            CircleRun.make(days: 6),
            after: "UPDATE flow SET destroyed_e0 = destroyed_e0 + 1 WHERE reason = 'bought_burned'")
        let found = lines.filter { $0.difference != "0" }
        #expect(Set(found.map(\.part)) == ["bought", "burned"])
        #expect(found.allSatisfy { $0.difference == "-1" && $0.asset == "ICPX" })
    }

    @Test func `without a revenue the fees are the treasury's at once`() throws {
        let run = try CircleRun.make(terms: CircleRun.payments())
        let (lines, violations) = try lines(run)
        #expect(violations == [])
        #expect(lines.allSatisfy { $0.difference == "0" })
        let fees = try #require(lines.first { $0.item == "the treasury's at once" })
        #expect(fees.amount == (try flow("job_fee", fees.asset, run)))
    }

    @Test func `bought tokens may be the stakers' or locked`() throws {
        for use in [BuyBackUse.stakers, .lock, .treasury] {
            var terms = CircleRun.circle()
            terms.buyBack?.rule.sinks = [
                BuyBackSink(use: .burn, share: try BasisPoints(2_500)),
                BuyBackSink(use: use, share: try BasisPoints(7_500)),
            ]
            terms.staking?.reward = .token
            terms.revenue?.toStakers = .zero
            let (lines, violations) = try lines(CircleRun.make(terms: terms))
            #expect(violations == [], "\(use)")
            #expect(lines.allSatisfy { $0.difference == "0" }, "\(use)")
            #expect(lines.contains { $0.item == "locked, stakers' or treasury's" })
        }
    }

    @Test func `a run without jobs has no circle`() throws {
        #expect(try lines(SampleRun.make()).lines == [])
    }

    @Test func `a desk's figures come after the network's`() throws {
        let record = try CircleRun.make(days: 3).record
        #expect(record.metrics.last?.name == "desk_days")
        #expect(record.metrics.contains { $0.name == "tokens_bought" && $0.unit == "ICPX" })
        #expect(!record.metrics.contains { $0.area == "market adjustment" })
        let names = record.series.map(\.name)
        let desk = try #require(names.firstIndex(of: "desk_fees"))
        let flow = try #require(names.firstIndex(of: "flow_job_fee_usdc"))
        #expect(desk < flow)
        #expect(record.series[desk].values == record.series[flow].values)
        #expect(Set(names).count == names.count)
    }
}
