import Economy
import Rewards
import Testing

@testable import Scenarios

/// Workloads from a request trace: replayed row by row, or resampled.
struct RequestTraceTests {
    private let folder: ScenarioFolder

    init() throws {
        folder = try ScenarioFolder()
        try folder.write(
            "trace.csv",
            """
            TIMESTAMP,ContextTokens,GeneratedTokens
            2023-11-16 18:15:46.6805900,1000,50
            2023-11-16 18:15:47.6805900,2000,0
            2023-11-16 18:16:46.6805910,0,100

            """)
    }

    private let rates = "prefill_tokens_per_second: 1000, decode_tokens_per_second: 10"

    private func write(arrivals: String, size: String) throws {
        var lines = SampleScenario.lines
        lines[31] = "      arrivals: \(arrivals)"
        lines[32] = "      size: \(size)"
        try folder.write("test.yaml", lines.joined(separator: "\n") + "\n")
    }

    private func workload() throws -> Workload {
        try folder.read("test.yaml").configuration.demand.workloads[0]
    }

    @Test func `a replay keeps every arrival and every size`() throws {
        try write(
            arrivals: "{process: trace, file: trace.csv}",
            size: "{distribution: replay, work: {\(rates)}}")
        let workload = try workload()
        #expect(workload.arrivals == .trace(ticks: [0, 1_000_000, 60_000_001]))
        // prompt / 1,000 + answer / 10
        #expect(workload.size == .replay(seconds: [6, 2, 10]))
        let remarks = try folder.read("test.yaml").configuration.remarks
        #expect(
            remarks == [
                "Workload jobs: replays the 3 requests of trace.csv one by one, at their own times."
            ])
    }

    @Test func `resampling keeps prompt and answer together and says so`() throws {
        try write(
            arrivals: "{process: poisson, rate: 5/h}",
            size: "{distribution: resample, file: trace.csv, "
                + "work: {\(rates), requests_per_job: 100}}")
        let workload = try workload()
        #expect(workload.size == .resample(seconds: [600, 200, 1_000]))
        guard case .poisson(let perDay, _, _, _) = workload.arrivals else {
            Issue.record("no Poisson arrivals")
            return
        }
        #expect(perDay == 120)
        let remarks = try folder.read("test.yaml").configuration.remarks
        #expect(remarks.first?.contains("resampled with replacement from the 3 requests") == true)
    }

    @Test func `a trace goes with a replay and a replay with a trace`() throws {
        try write(
            arrivals: "{process: trace, file: trace.csv}",
            size: "{distribution: exponential, mean: 600s}")
        #expect(
            folder.messages("test.yaml") == [
                "test.yaml:33:28: error: demand.workloads[0].size.distribution: expected the "
                    + "distribution replay, because arrivals are a trace, found \"exponential\" "
                    + "[conflict]"
            ])
    }

    @Test func `a trace longer than the run is refused`() throws {
        try folder.write(
            "trace.csv",
            """
            TIMESTAMP,ContextTokens,GeneratedTokens
            2023-11-16 18:15:46.6805900,1,1
            2023-12-15 18:15:46.6805900,1,1

            """)
        try write(
            arrivals: "{process: trace, file: trace.csv}",
            size: "{distribution: replay, work: {\(rates)}}")
        #expect(folder.messages("test.yaml").first?.contains("[series-too-short]") == true)
        #expect(folder.messages("test.yaml").first?.hasPrefix("test.yaml:5:10:") == true)
    }

    @Test func `the rate of a trace cannot be changed`() throws {
        try write(
            arrivals: "{process: trace, file: trace.csv}",
            size: "{distribution: replay, work: {\(rates)}}")
        let messages = folder.messages(
            "test.yaml",
            overrides: ["schedule=[{at: 1d, set: demand.workloads.jobs.arrivals, to: 2}]"])
        #expect(messages.first?.contains("whose arrivals are a trace [conflict]") == true)
    }

    @Test func `the same trace is read once`() throws {
        var lines = SampleScenario.lines
        lines[32] = "      size: {distribution: resample, file: trace.csv, work: {\(rates)}}"
        let second = lines[28...33].map { $0.replacing("name: jobs", with: "name: more") }
        try folder.write("test.yaml", (lines + second).joined(separator: "\n") + "\n")
        let scenario = try folder.read("test.yaml")
        #expect(scenario.provenance.filter { $0.hasPrefix("trace ") }.count == 1)
    }

    @Test func `requests at their own times follow no number of users`() throws {
        try write(
            arrivals: "{process: trace, file: trace.csv}",
            size: "{distribution: replay, work: {\(rates)}}\n      users: {initial: 10}")
        #expect(
            folder.messages("test.yaml").first
                == "test.yaml:34:14: error: demand.workloads[0].users: expected none, because "
                + "arrivals are a trace, found a population [conflict]")
    }
}
