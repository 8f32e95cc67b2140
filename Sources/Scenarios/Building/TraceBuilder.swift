import Economy
import Rewards
import StrictText

/// Turns a request trace into arrivals and sizes of one workload.
struct TraceBuilder {
    let root: Resolved
    let workload: Resolved
    private(set) var remarks: [String] = []

    init(root: Resolved, workload: Resolved) {
        self.root = root
        self.workload = workload
    }

    private var size: Resolved { workload["size"] }
    private var name: String { workload["name"].text }

    /// The requests' own times; with them only sizes of the same rows make sense.
    mutating func arrivals(_ tables: inout DataTables) throws(TextError) -> Arrivals {
        let file = workload["arrivals"]["file"]
        if size["distribution"].text != "replay" {
            throw size["distribution"].place.error(
                .conflict, expected: "the distribution replay, because arrivals are a trace",
                found: "\"\(size["distribution"].text)\"")
        }
        let trace = try tables.trace(file)
        let last = trace.arrivals[trace.count - 1]
        let horizonTicks = Int64(root["horizon"].seconds.count) * 1_000_000
        if last >= horizonTicks {
            throw root["horizon"].place.error(
                .seriesTooShort,
                expected: "a horizon longer than the trace \(file.written), "
                    + "\(last / 1_000_000) seconds",
                found: "\"\(root["horizon"].written)\"")
        }
        return .trace(ticks: trace.arrivals)
    }

    mutating func replay(_ tables: inout DataTables) throws(TextError) -> JobSize {
        let arrivals = workload["arrivals"]
        if arrivals["process"].text != "trace" {
            throw size["distribution"].place.error(
                .conflict, expected: "arrivals of process trace, whose rows are replayed",
                found: "arrivals of process \(arrivals["process"].text)")
        }
        let trace = try tables.trace(arrivals["file"])
        remarks.append(
            "Workload \(name): replays the \(trace.count) requests of "
                + "\(arrivals["file"].reference.text) one by one, at their own times.")
        return .replay(seconds: try seconds(trace))
    }

    mutating func resample(_ tables: inout DataTables) throws(TextError) -> JobSize {
        let trace = try tables.trace(size["file"])
        let requests = size["work"]["requests_per_job"].count
        remarks.append(
            "Workload \(name): sizes are resampled with replacement from the \(trace.count) "
                + "requests of \(size["file"].reference.text); a job stands for \(requests) of "
                + "the drawn size. Arrivals are a model, not the trace.")
        return .resample(seconds: try seconds(trace))
    }

    /// requests · (prompt / prefill rate + answer / decode rate), on the reference GPU.
    private func seconds(_ trace: RequestTrace) throws(TextError) -> [Double] {
        let work = size["work"]
        let prefill = work["prefill_tokens_per_second"].real
        let decode = work["decode_tokens_per_second"].real
        let requests = Double(work["requests_per_job"].count)
        var seconds: [Double] = []
        seconds.reserveCapacity(trace.count)
        for row in 0..<trace.count {
            let prompt = Double(trace.contextTokens[row]) / prefill
            let answer = Double(trace.generatedTokens[row]) / decode
            seconds.append(requests * (prompt + answer))
        }
        return seconds
    }
}
