import Conformance
import Testing

@Suite struct VectorSampleTests {
    private func run(_ texts: [String]) throws -> ConformanceReport {
        var report = ConformanceReport()
        for text in texts {
            report.run(try VectorFile(parsing: Array(text.utf8), name: "v.json"))
        }
        return report
    }

    private func cases(of sample: VectorSamples.Sample) throws -> [VectorCase] {
        try sample.texts.flatMap {
            try VectorFile(parsing: Array($0.utf8), name: sample.mechanism).cases
        }
    }

    @Test(arguments: VectorSamples.all)
    func `every case of a mechanism passes, and none is lost`(
        sample: VectorSamples.Sample
    ) throws {
        let report = try run(sample.texts)
        #expect(report.failures.isEmpty, "\(report.failures.map(\.description))")
        #expect(report.passed == sample.cases && report.skippedCases == 0)
        #expect(report.mechanisms == [sample.mechanism])
    }

    @Test func `all mechanisms together have 795 cases`() throws {
        let report = try run(VectorSamples.all.flatMap(\.texts))
        #expect(report.passed + report.failures.count == 795)
        #expect(report.mechanisms.count == 38)
    }

    @Test func `every mechanism has its vectors and stands in the specification`() {
        #expect(VectorSamples.all.map(\.mechanism) == ConformanceReport.available)
        for name in ConformanceReport.available {
            #expect(ConformanceReport.specified.contains(name), "\(name)")
        }
        #expect(ConformanceReport.specified.count == 49)
    }

    @Test(arguments: VectorSamples.all)
    func `every case has a name of its own and a source`(sample: VectorSamples.Sample) throws {
        let cases = try cases(of: sample)
        #expect(Set(cases.map(\.name)).count == cases.count)
        for vector in cases { #expect(!vector.source.isEmpty, "\(vector.name)") }
    }

    @Test(arguments: VectorSamples.all)
    func `a wrong expectation fails in every case`(sample: VectorSamples.Sample) throws {
        let wrong = sample.texts.map { text in
            edited(text) { line in
                if let rest = rest(of: line, after: #"  "expect": {"#) {
                    return #"  "expect": {"extra": "1", "# + rest
                }
                guard let rest = rest(of: line, after: #"  "refuses": ""#) else { return line }
                return #"  "refuses": "not-"# + rest
            }
        }
        let report = try run(wrong)
        #expect(report.failures.count == sample.cases && report.passed == 0)
    }

    @Test(arguments: VectorSamples.all)
    func `a result without one of its fields fails`(sample: VectorSamples.Sample) throws {
        var results = 0
        let wrong = sample.texts.map { text in
            edited(text) { line in
                guard let rest = rest(of: line, after: #"  "expect": {""#) else { return line }
                results += 1
                return #"  "expect": {"not_"# + rest
            }
        }
        let report = try run(wrong)
        #expect(results > 0 && report.failures.count == results)
        #expect(report.passed == sample.cases - results)
    }

    /// The outcome of a case begins a line of its own in all texts.
    private func edited(_ text: String, _ edit: (Substring) -> Substring) -> String {
        text.split(separator: "\n").map(edit).joined(separator: "\n")
    }

    private func rest(of line: Substring, after start: String) -> Substring? {
        line.hasPrefix(start) ? line.dropFirst(start.count) : nil
    }
}
