import Experiments
import Foundation
import Testing

@testable import Reporting

@Suite struct SweepReportTests {
    private var plan: SweepPlan {
        SweepPlan(
            name: "sample", digest: String(repeating: "a", count: 64),
            points: ["k=1.0", "k=1.5"].map {
                SweepPoint(
                    label: $0, scenario: "x.yaml", overrides: [],
                    coordinates: [SweepPoint.Coordinate(key: "k", value: "1")])
            }, replicates: 200,
            targets: [
                StoppingTarget(
                    metric: "wait", statistic: .mean, tolerance: .relative(0.1), text: "wait ±10%")
            ])
    }

    private func metric(_ name: String, _ mean: Double, unit: String) -> SweepSummary.Metric {
        SweepSummary.Metric(
            name: name, unit: unit, runs: 199, mean: mean, halfWidth: mean / 100,
            p05: mean * 0.9, p50: mean, p95: mean * 1.1)
    }

    private var summary: SweepSummary {
        let whole = SweepSummary.Point(
            replicates: 200, failed: 1, withViolations: 0, withFailedExpectations: 3,
            isClosed: true,
            firstFailure: SweepSummary.Failure(reason: "no\u{1B}[31m world", replay: "moniac run"),
            metrics: [
                metric("reserve_end", 31_000_000, unit: "ICNT"), metric("wait", 5, unit: "seconds"),
            ])
        let open = SweepSummary.Point(
            replicates: 12, failed: 0, withViolations: 0, withFailedExpectations: 0,
            isClosed: false, firstFailure: nil, metrics: [])
        return SweepSummary(points: [whole, open])
    }

    @Test func `the page has the points, then a table for each main metric`() {
        let text = SweepReport(plan, summary, style: .plain).text
        #expect(text.hasPrefix("sample\n2 points · 212 runs · random numbers common"))
        #expect(text.contains("until wait ±10%"))
        #expect(text.contains("  k=1.0         200       1                0"))
        #expect(text.contains("open"))
        #expect(text.contains("reserve end (ICNT)\n"))
        #expect(text.contains("31,000,000  310,000  27,900,000  31,000,000  34,100,000"))
        #expect(text.contains("5.0 s"))
        #expect(text.contains("Runs that could not be made\n  k=1.0: no\\u{001B}[31m world"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `named metrics are shown, and only these`() {
        let text = SweepReport(plan, summary, metrics: ["wait"], style: .plain).text
        #expect(text.contains("wait (seconds)"))
        #expect(!text.contains("reserve end"))
    }

    /// Points of a sample, whose settings have many digits.
    private func sample(keys: Int) -> SweepPlan {
        var sample = plan
        sample.targets = []
        for index in sample.points.indices {
            let coordinates = (0..<keys).map { key in
                SweepPoint.Coordinate(
                    key: "market.price.key_\(key)", value: "0.3\(index)\(key)45678 USD")
            }
            sample.points[index].coordinates = coordinates
            sample.points[index].label = coordinates.map { "\($0.key)=\($0.value)" }
                .joined(separator: ", ")
        }
        return sample
    }

    @Test func `few settings of a sample tell its points apart by themselves`() {
        let text = SweepReport(sample(keys: 2), summary, style: .plain).text
        #expect(text.contains("  key_0=0.3005 USD, key_1=0.3015 USD  "))
        #expect(text.contains("  key_0=0.3105 USD, key_1=0.3115 USD  "))
        #expect(!text.contains("Settings"))
    }

    @Test func `many settings of a sample stand beside the points' numbers`() {
        let text = SweepReport(sample(keys: 5), summary, style: .plain).text
        #expect(text.contains("Settings\n  point       key_0       key_1"))
        #expect(text.contains("  1      0.3105 USD  0.3115 USD  0.3125 USD"))
        #expect(text.contains("point 0: no\\u{001B}[31m world"))
        let wide = SweepReport(sample(keys: 9), summary, style: .plain).text
        #expect(wide.contains("  1  key_0=0.3105 USD, key_1=0.3115 USD, "))
        for page in [text, wide] {
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
        }
    }

    /// Under two levers the same 16 values of two inputs: the mean follows one of them.
    @Test func `a page of many values says which inputs the means go with`() throws {
        var wide = plan
        let values = (0..<32).map { $0 % 16 }
        wide.points = values.enumerated().map { index, value in
            SweepPoint(
                label: "point", scenario: "x.yaml", overrides: [],
                coordinates: [
                    SweepPoint.Coordinate(key: "mode", value: index < 16 ? "slow" : "fast"),
                    SweepPoint.Coordinate(key: "market.fee", value: "0.\(10 + value * 7 % 16)%"),
                    SweepPoint.Coordinate(key: "market.price", value: "\(value) USD"),
                ])
        }
        var points = summary
        points.points = values.map { value in
            var point = summary.points[0]
            point.metrics = [metric("wait", Double(100 - value * value), unit: "seconds")]
            return point
        }
        let text = SweepReport(wide, points, style: .plain).text
        #expect(
            text.contains(
                "Rank correlation with the points' means (within ±0.51 it may be chance)\n"
                    + "  wait: price -1.00, fee "))
        let object = try json(wide, points)
        let found = try #require(object["rank_correlations"] as? [String: Any])
        let wait = try #require((found["metrics"] as? [String: [String: Double]])?["wait"])
        #expect(wait["market.price"] == -1)
        #expect(wait.keys.sorted() == ["market.fee", "market.price"])
        let chance = try #require(found["chance"] as? Double)
        #expect((0.5...0.52).contains(chance))
        // Few points say nothing.
        #expect(!SweepReport(plan, summary, style: .plain).text.contains("Rank correlation"))
        #expect(try json(plan, summary)["rank_correlations"] == nil)
    }

    private func json(_ plan: SweepPlan, _ summary: SweepSummary) throws -> [String: Any] {
        let bytes = SweepJSON.bytes(plan, summary, file: "a.sqlite")
        let object = try JSONSerialization.jsonObject(with: Data(bytes))
        return try #require(object as? [String: Any])
    }

    @Test func `programs get every metric`() throws {
        let members = try json(plan, summary)
        #expect(members["file"] as? String == "a.sqlite")
        let points = try #require(members["points"] as? [[String: Any]])
        let metrics = try #require(points[0]["metrics"] as? [String: [String: Any]])
        #expect(metrics["wait"]?["half_width"] as? Double == 0.05)
        #expect(points[1]["closed"] as? Bool == false)
    }

    @Test func `a log gets a line at every tenth, a terminal one that is written over`() {
        let lines = SweepLines()
        lines.run(.lines)
        #expect(lines.pieces.count == 10)
        #expect(
            lines.pieces[0] == "run 20 of 200, 10 %, 8.000 runs/s, about 22.5 s left, 512 MiB\n")
        let terminal = SweepLines()
        terminal.run(.terminal)
        #expect(terminal.pieces.allSatisfy { $0.hasPrefix("\r") })
        #expect(terminal.pieces.dropLast().last?.contains("run 200 of 200, 100 %") == true)
    }
}

extension SweepReportTests {
    @Test func `price paths have a clock of their own, and a log stays short`() {
        let slow = SweepLines()
        slow.drawPaths(.lines, seconds: 50)
        #expect(slow.pieces.count == 10)
        #expect(
            slow.pieces[0]
                == "price path 100 of 1,000, 10 %, 20.00 price paths/s, about 45.0 s left\n")
        let fast = SweepLines()
        fast.drawPaths(.lines, seconds: 1)
        #expect(fast.pieces.isEmpty)
    }
}

/// Runs 200 runs of an eighth of a second each and collects what is said.
private final class SweepLines: @unchecked Sendable {
    private var clock = 0.0
    private(set) var pieces: [String] = []

    func run(_ form: ProgressReport.Form) {
        var line = SweepProgressLine(
            form: form, now: { [self] in clock }, residentBytes: { 512 << 20 },
            write: { [self] in pieces.append($0) })
        for run in 1...200 {
            clock += 0.125
            line.say(SweepProgress(kept: run, planned: 200, keptBefore: 0))
        }
        line.close()
    }

    /// The price paths that a comparison draws after its runs.
    func drawPaths(_ form: ProgressReport.Form, seconds: Double) {
        var line = SweepProgressLine(
            form: form, now: { [self] in clock }, residentBytes: { nil },
            write: { [self] in pieces.append($0) })
        clock += 100
        line.say(SweepProgress(kept: 200, planned: 200, keptBefore: 0))
        pieces = []
        line.say(pricePaths: 0, of: 1_000)
        for path in 1...1_000 {
            clock += seconds / 1_000
            line.say(pricePaths: path, of: 1_000)
        }
    }
}
