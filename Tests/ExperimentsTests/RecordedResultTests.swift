import Economy
import Rewards
import StrictText
import Testing

@testable import Experiments

@Suite struct RecordedResultTests {
    static let digest = String(repeating: "07", count: 32)

    /// The recorded form of ``SampleRecord``.
    private func text(
        mean: String = "0.1", tolerance: String = "", extra: String = "", flows: String = ""
    ) -> String {
        """
        {
          "scenario": "sample", "seed": "18446744073709551615", "replication": 4,
          "fingerprint": "00000000fedcba98", "state_digest": "\(RecordedResultTests.digest)",
          "outcome": "completed",
          "metrics": {
            "reserve_end": {"value": "3.000000000000000001", "unit": "ICNT"},
            "maf_end": {"value": "0.25", "unit": "ratio"},
            "jobs": {"value": 1000, "unit": "jobs"},
            "change": {"value": -5, "unit": "nodes"},
            "mean_wait": {"value": \(mean), "unit": "seconds"\(tolerance)},
            "mode": {"value": "jobs", "unit": ""},
            "paid": {"value": "1.234567", "unit": "USDC"}\(extra)
          }\(flows)
        }
        """
    }

    private func recorded(_ text: String) throws -> RecordedResult {
        try RecordedResult(parsing: Array(text.utf8), file: "sample.expected.json")
    }

    private func failures(_ text: String, _ record: RunRecord) throws -> [String] {
        try recorded(text).results(of: record).filter { !$0.holds }.map(\.subject)
    }

    @Test func `a run agrees with its own record`() throws {
        let results = try recorded(text()).results(of: SampleRecord.make())
        #expect(results.count == 8 + 7)
        #expect(results.allSatisfy { $0.holds })
    }

    @Test func `every part of a run is compared`() throws {
        let changes: [(String, (inout RunRecord) -> Void)] = [
            ("scenario", { $0.scenario = "other" }),
            ("seed", { $0.seed = 1 }),
            ("replication", { $0.replication = 0 }),
            ("fingerprint", { $0.fingerprint = Fingerprint(1) }),
            ("state_digest", { $0.stateDigest[31] = 8 }),
            ("violation_count", { $0.violationCount = 1 }),
            (
                "reserve_end",
                { $0.metrics[0].value = .amount(TokenAmount(baseUnits: 3 * SampleRecord.wad)) }
            ),
            ("reserve_end", { $0.metrics[0].unit = "USDC" }),
            ("jobs", { $0.metrics[2].value = .count(1_001) }),
            ("mean_wait", { $0.metrics[4].value = .real(0.1.nextUp) }),
        ]
        for (subject, change) in changes {
            var record = SampleRecord.make()
            change(&record)
            #expect(try failures(text(), record) == [subject])
        }
        var exhausted = SampleRecord.make()
        exhausted.outcome = .reserveExhausted(onDay: 1)
        #expect(try failures(text(), exhausted) == ["outcome", "outcome_day"])
    }

    @Test func `a stated tolerance widens a real number and nothing else`() throws {
        let wide = text(mean: "0.2", tolerance: ", \"tolerance\": 0.15")
        #expect(try failures(wide, SampleRecord.make()).isEmpty)
        let narrow = text(mean: "0.2", tolerance: ", \"tolerance\": 0.05")
        #expect(try failures(narrow, SampleRecord.make()) == ["mean_wait"])
        let misplaced = text(
            extra: ", \"other\": {\"value\": 1, \"unit\": \"\", \"tolerance\": 1}")
        let error = #expect(throws: TextError.self) { try recorded(misplaced) }
        #expect(error?.code == .conflict)
        #expect(error?.position?.line == 12)
    }

    private func flows(amount: String = "1.234567", count: Int = 9, others: String = "") -> String {
        """
        ,
          "flows": [
            {"asset": "USDC", "reason": "job_payment", "amount": "\(amount)", "count": \(count)}
            \(others)
          ]
        """
    }

    @Test func `recorded flows are compared one by one`() throws {
        let record = SampleRecord.make()
        #expect(try recorded(text(flows: flows())).results(of: record).count == 8 + 7 + 1)
        #expect(try failures(text(flows: flows()), record).isEmpty)
        let subject = "flow job_payment USDC"
        #expect(try failures(text(flows: flows(amount: "1.234568")), record) == [subject])
        #expect(try failures(text(flows: flows(count: 8)), record) == [subject])
        let more = #", {"asset": "USDC", "reason": "job_fee", "amount": "1", "count": 1}"#
        #expect(
            try failures(text(flows: flows(others: more)), record) == ["flow job_fee USDC"])
        #expect(try failures(text(flows: ", \"flows\": []"), record) == [subject])
        // A result that was accepted before flows were recorded says nothing of them.
        #expect(try failures(text(), record).isEmpty)
    }

    @Test func `a metric that was never recorded, or is gone, does not hold`() throws {
        var record = SampleRecord.make()
        record.metrics.append(
            Metric(name: "new", value: .count(1), unit: "", area: "jobs"))
        #expect(try failures(text(), record) == ["new"])
        record = SampleRecord.make()
        record.metrics.removeLast()
        #expect(try failures(text(), record) == ["paid"])
    }

    @Test(arguments: [
        ("\"seed\": \"1\"", TextErrorCode.missingKey),
        ("\"surprise\": 1", .unknownKey),
    ])
    func `another form is refused with its place`(_ member: String, _ code: TextErrorCode) {
        let error = #expect(throws: TextError.self) { try recorded("{\(member)}") }
        #expect(error?.code == code)
        #expect(error?.file == "sample.expected.json")
    }
}
