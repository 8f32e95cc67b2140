import RandomStreams
import StochasticProcesses

/// How much work a workload's jobs are. Unit: seconds on the reference GPU.
struct WorkSizes {
    private enum Form {
        case distribution(SizeDistribution)
        case resample([Double])
        case replay([Double])
    }

    private let form: Form
    let mean: Double

    /// - Throws: ``WorldError`` when the numbers make no distribution, or a trace has fewer rows
    ///   than arrivals.
    init(_ workload: Workload) throws(WorldError) {
        do {
            form = try WorkSizes.form(of: workload.size)
        } catch {
            throw WorldError(.badProcess, subject: workload.name, cause: error)
        }
        switch form {
        case .distribution(let distribution):
            if case .quantiles(let table) = distribution, table.values[0] < 0 {
                throw WorldError(.badSizes, subject: workload.name)
            }
            mean = distribution.mean
        case .resample(let rows), .replay(let rows):
            guard !rows.isEmpty, rows.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
                throw WorldError(.badSizes, subject: workload.name)
            }
            mean = rows.reduce(0, +) / Double(rows.count)
        }
        if case .replay(let rows) = form {
            guard case .trace(let ticks) = workload.arrivals, ticks.count <= rows.count else {
                throw WorldError(.sizesShorterThanTrace, subject: workload.name)
            }
        }
    }

    /// - Parameter number: The job's place among its workload's arrivals, from 0.
    func draw(number: Int64, from stream: inout RandomStream) -> Double {
        switch form {
        case .distribution(let distribution): distribution.draw(from: &stream)
        case .resample(let rows): rows[Int(stream.below(UInt64(rows.count)))]
        case .replay(let rows): rows[Int(number)]
        }
    }

    private static func form(of size: JobSize) throws(ProcessError) -> Form {
        let distribution: SizeDistribution
        switch size {
        case .constant(let seconds): distribution = .constant(seconds)
        case .exponential(let mean): distribution = .exponential(mean: mean)
        case .lognormal(let median, let sigma):
            distribution = try .lognormal(median: median, sigma: sigma)
        case .quantiles(let values): distribution = .quantiles(try QuantileTable(values))
        case .resample(let rows): return .resample(rows)
        case .replay(let rows): return .replay(rows)
        }
        try distribution.validate()
        return .distribution(distribution)
    }
}
