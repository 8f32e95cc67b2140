import Experiments
import Foundation
import Testing

@testable import Reporting

@Suite struct ComparisonReportTests {
    private static let scenarios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios").path

    private static func compare(threads: Int) throws -> Comparison {
        try Comparison(
            ComparisonPlan(
                base: ComparisonPlan.Side(path: scenarios + "/icn/baseline.yaml"),
                proposals: [
                    ComparisonPlan.Side(path: scenarios + "/proposals/protocol-margin-30.yaml")
                ],
                settings: [
                    "horizon=2d", "warm_up=0d", "demand.resolution=flow",
                    "participants.stakers=[]",
                    "expect=[{metric: jobs_arrived, is: \"< 0\"}]",
                ], replicates: 4),
            threads: threads)
    }

    /// Made once: what a comparison says does not depend on who asks.
    private static let made = Result { try compare(threads: 1) }

    @Test func `threads change nothing in the JSON`() throws {
        let alone = ComparisonJSON.bytes(try Self.made.get())
        #expect(ComparisonJSON.bytes(try Self.compare(threads: 3)) == alone)
        let object = try JSONSerialization.jsonObject(with: Data(alone)) as? [String: Any]
        let proposals = try #require(object?["proposals"] as? [[String: Any]])
        let metrics = try #require(proposals[0]["metrics"] as? [[String: Any]])
        let treasury = try #require(metrics.first { $0["name"] as? String == "treasury_end" })
        let difference = try #require(treasury["difference"] as? Double)
        let interval = try #require(treasury["interval"] as? [Double])
        #expect(interval[0] <= difference && difference <= interval[1])
        #expect(difference > 0)
        #expect(treasury["variance_reduction"] is Double)
    }

    @Test func `the terminal's page fits 100 columns and says what was proposed`() throws {
        let report = ComparisonReport(try Self.made.get())
        let text = report.text(style: .plain)
        // Names of files are as long as they are.
        for line in text.split(separator: "\n") where !line.contains(Self.scenarios) {
            #expect(line.count <= 100, "\(line)")
        }
        // As it is read: lines break anywhere.
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in [
            "Proposal 1: ICN, a protocol margin of 30 %", "protocol.booking.protocol_margin",
            "Both runs of a pair draw the same random numbers", "treasury end", "builder/",
            "protocol/treasury", "any invariant broken", "0 of 4", "not jobs_arrived < 0", "4 of 4",
            "Each interval is a 95 % interval of its own figure", "with 4 pairs",
        ] {
            #expect(words.contains(part), "\(part)")
        }
    }

    @Test func `Markdown's rows have as many cells as their heads`() throws {
        let markdown = ComparisonReport(try Self.made.get()).markdown
        var cells: Int?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                cells = nil
                continue
            }
            let count = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(count == cells ?? count, "\(line)")
            cells = count
        }
        #expect(markdown.hasPrefix("# Comparison with ICN, three years"))
        #expect(markdown.contains("### Who gains and who pays"))
    }

    @Test func `the command makes the comparison again`() throws {
        let text = ComparisonCommand.text(try Self.made.get())
        #expect(text.hasPrefix("moniac compare "))
        #expect(text.contains(" --proposal "))
        #expect(text.contains(" --set horizon=2d "))
        #expect(text.contains("'expect=[{metric: jobs_arrived, is: \"< 0\"}]'"))
        #expect(text.hasSuffix("--replicates 4"))
    }

    // MARK: Adjusted means

    private static let adjusted = Result {
        try Comparison(
            ComparisonPlan(
                base: ComparisonPlan.Side(path: scenarios + "/icn/baseline.yaml"),
                proposals: [
                    try ComparisonPlan.Side(
                        path: scenarios + "/icn/baseline.yaml",
                        settings: "protocol.market_adjustment.k=0.5")
                ],
                settings: [
                    "horizon=10d", "warm_up=0d", "demand.resolution=flow",
                    "participants.stakers=[]", "expect=[]", "market.price.volatility_per_day=0.1",
                ], replicates: 30),
            threads: 2)
    }

    @Test func `an adjusted page says by what, and by how much`() throws {
        let text = ComparisonReport(try Self.adjusted.get()).text(style: .plain)
        for line in text.split(separator: "\n") where !line.contains(Self.scenarios) {
            #expect(line.count <= 100, "\(line)")
        }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in [
            "by 750 further price paths: mean factor (proposal), mean factor (base)",
            "Where the precision of means comes from", "var ÷ pairs · prices together",
        ] {
            #expect(words.contains(part), "\(part)")
        }
    }

    @Test func `JSON has the pairs' own means and the adjusted ones`() throws {
        let bytes = ComparisonJSON.bytes(try Self.adjusted.get())
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let proposals = try #require(object?["proposals"] as? [[String: Any]])
        let controls = try #require(proposals[0]["controls"] as? [String: Any])
        #expect(controls["further_paths"] as? Int == 750)
        #expect((controls["names"] as? [String])?.count == 2)
        let metrics = try #require(proposals[0]["metrics"] as? [[String: Any]])
        let rewards = try #require(metrics.first { $0["name"] as? String == "reward_capacity" })
        let adjusted = try #require(rewards["adjusted_for_prices"] as? [String: Any])
        let pairs = try #require(rewards["variance_reduction"] as? Double)
        let prices = try #require(adjusted["variance_reduction"] as? Double)
        #expect(prices > 1.1)
        #expect(rewards["variance_reduction_with_controls"] as? Double == pairs * prices)
        #expect(rewards["difference"] as? Double != adjusted["difference"] as? Double)
        // Each interval stands beside the test of the same mean.
        let single = try #require(adjusted["p_value"] as? Double)
        #expect(rewards["p_value_pairs_alone"] as? Double != single)
        // What a page shows is the better known, and Holm's is made of that.
        #expect(rewards["p_value_shown"] as? Double == single)
        let holm = try #require(rewards["p_value_holm"] as? Double)
        #expect(holm >= single)
        #expect(rewards["p_value"] == nil)
        let same = try #require(metrics.first { $0["name"] as? String == "jobs_arrived" })
        #expect(same["adjusted_for_prices"] is NSNull)
    }
}
