import Conformance
import StrictText
import Testing

@Suite struct ConformanceReportTests {
    private func run(_ text: String) throws -> ConformanceReport {
        var report = ConformanceReport()
        report.run(try VectorFile(parsing: Array(text.utf8), name: "v.json"))
        return report
    }

    @Test func `a failure says where and what`() throws {
        let failures = try run(
            #"""
            {"mechanism": "pro-rata", "version": 1, "cases": [
              {"name": "value", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "9", "weights": [{"id": "d", "weight": "0"}]},
               "expect": {"parts": {"d": "1"}, "carried": "9"}},
              {"name": "extra", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "9", "weights": []},
               "expect": {"parts": {"d": "1"}, "carried": "9"}},
              {"name": "missing", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "9", "weights": [{"id": "d", "weight": "0"}]},
               "expect": {"parts": {}, "carried": "9"}},
              {"name": "refused", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "-1", "weights": []}, "expect": {"parts": {}, "carried": "9"}},
              {"name": "other", "source": "s", "status": "computed", "parameters": {},
               "input": {"weights": []}, "refuses": "overflow"},
              {"name": "answered", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "0", "weights": []}, "refuses": "overflow"},
              {"name": "number", "source": "s", "status": "computed", "parameters": {},
               "input": {"pot": "9", "weights": []}, "expect": {"parts": {}, "carried": 9}}
            ]}
            """#
        ).failures
        #expect(
            failures.map(\.description) == [
                "v.json:2:3: value: parts.d: expected \"1\", found \"0\"",
                "v.json:5:3: extra: parts.d: expected \"1\", found nothing",
                "v.json:8:3: missing: parts.d: expected nothing, found \"0\"",
                "v.json:11:3: refused: expected {\"parts\":{},\"carried\":\"9\"}, "
                    + "found the refusal out-of-range",
                "v.json:13:3: other: expected the refusal overflow, found the refusal missing-field",
                "v.json:15:3: answered: expected the refusal overflow, "
                    + "found {\"parts\":{},\"carried\":\"0\"}",
                "v.json:17:3: number: carried: expected 9, found \"9\"",
            ])
    }

    @Test func `a case that lacks a field is no case`() throws {
        let report = try run(
            #"""
            {"mechanism": "pro-rata", "version": 1, "cases": [
              {"name": "short", "source": "s", "status": "computed", "parameters": {},
               "input": {"weights": []}, "expect": {"parts": {}, "carried": "9"}},
              {"name": "meant", "source": "s", "status": "computed", "parameters": {},
               "input": {"weights": []}, "refuses": "missing-field"}
            ]}
            """#
        )
        #expect(
            report.refused.description
                == "v.json:2:3: error: cases[0]: expected every field that pro-rata reads, "
                + "found a case \"short\" with a missing one [missing-key]")
        #expect(report.passed == 1 && report.failures.isEmpty)
    }

    @Test func `a mechanism of the specification that is not here is skipped`() throws {
        let absent = try #require(
            ConformanceReport.specified.first { !ConformanceReport.available.contains($0) })
        let text = """
            {"mechanism": "\(absent)", "version": 1, "cases": [
              {"name": "a", "source": "s", "status": "code", "parameters": {}, "input": {},
               "expect": {}}]}
            """
        let report = try run(text)
        #expect(report.skipped.map(\.mechanism) == [absent] && report.skippedCases == 1)
        #expect(report.summary == "0 passed, 0 failed, 1 skipped")
        #expect(report.missing(of: [absent, "vesting"]) == [absent, "vesting"])
    }

    @Test func `a file without cases does not meet a requirement`() throws {
        let report = try run(#"{"mechanism": "vesting", "version": 1, "cases": []}"#)
        #expect(report.missing(of: ["vesting"]) == ["vesting"])
        #expect(try run(VectorSamples.fixedPoint).missing(of: ["fixed-point"]).isEmpty)
    }
}
