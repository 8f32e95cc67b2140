import RandomStreams
import StochasticProcesses

/// Where a workload's jobs come from: when they arrive, and how much work each is.
struct JobSource {
    private let configured: Arrivals
    private let startHourOfWeek: Int
    private var factor = 1.0
    // Two optionals rather than one enumeration: the process is changed in place, not copied.
    private var poisson: PoissonArrivals?
    private var trace: TraceReplay?
    private let sizes: WorkSizes
    /// Of Poisson arrivals, the factor included.
    private var rate: ArrivalRate?
    /// Of that rate; shared by all sources that grow alike.
    private var growth: HourlyGrowth?
    private var arrivalStream: RandomStream
    private var sizeStream: RandomStream
    private let dispersionStream: RandomStream

    /// - Parameter startHourOfWeek: Of the run's first instant; 0 = Monday 00:00 UTC.
    /// - Throws: ``WorldError`` when the workload's numbers make no process.
    init(
        _ workload: Workload, seed: UInt64, replication: UInt32, startHourOfWeek: Int
    ) throws(WorldError) {
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: seed, replication: replication,
                entity: StreamEntity("workload/" + workload.name), purpose: purpose)
        }
        configured = workload.arrivals
        self.startHourOfWeek = startHourOfWeek
        arrivalStream = stream(.arrivals)
        sizeStream = stream(.sizes)
        dispersionStream = stream(.dispersion)
        sizes = try WorkSizes(workload)
        do {
            try restart(fromTicks: 0)
        } catch {
            throw WorldError(.badProcess, subject: workload.name, cause: error)
        }
    }

    var draws: UInt64 { arrivalStream.draws + sizeStream.draws }

    /// The tick of the next arrival; `Int64.max` = never.
    mutating func nextArrival() -> Int64 {
        poisson?.next(from: &arrivalStream) ?? trace?.next() ?? .max
    }

    /// The work of the job with this number. Unit: seconds on the reference GPU.
    mutating func drawWork(number: Int64) -> Double {
        sizes.draw(number: number, from: &sizeStream)
    }

    /// Sets the arrival rate to the configured one times `newFactor`, from `tick` on.
    ///
    /// - Throws: ``ProcessError`` when the factor makes no rate; a trace cannot be scaled.
    mutating func scale(by newFactor: Double, fromTicks tick: Int64) throws(ProcessError) {
        let before = factor
        factor = newFactor
        do throws(ProcessError) { try restart(fromTicks: tick) } catch {
            factor = before
            throw error
        }
    }

    /// Of a job, in the mean. Unit: seconds on the reference GPU.
    var meanWork: Double { sizes.mean }

    /// Whether the rate does not depend on the hour of the week.
    var isFlat: Bool {
        guard case .poisson(_, let hours, _, _) = configured else { return false }
        return hours.isEmpty
    }

    /// Work expected to arrive in `[from, to)`; a trace is known in advance.
    /// Unit: seconds on the reference GPU.
    func expectedWork(fromTicks from: Int64, toTicks to: Int64) -> Double {
        switch configured {
        case .poisson:
            guard let rate else { return 0 }
            guard let growth else {
                return rate.meanCount(fromTicks: from, toTicks: to) * sizes.mean
            }
            return rate.meanCount(fromTicks: from, toTicks: to, growth: growth) * sizes.mean
        case .trace(let ticks):
            let first = JobSource.firstIndex(in: ticks, notBefore: from)
            let end = JobSource.firstIndex(in: ticks, notBefore: to)
            return Double(end - first) * sizes.mean
        }
    }

    /// Works out the growth of all rates once, for as many hours as will be asked about.
    static func tabulateGrowth(of sources: inout [JobSource], hours: Int) {
        var tables: [HourlyGrowth] = []
        for index in sources.indices {
            guard let rate = sources[index].rate else { continue }
            if let known = tables.first(where: { $0.isOf(rate) }) {
                sources[index].growth = known
            } else {
                let table = rate.hourlyGrowth(hours: hours)
                tables.append(table)
                sources[index].growth = table
            }
        }
    }

    // MARK: Processes

    /// Makes the process anew, from `tick` on; as it was when the numbers make none.
    private mutating func restart(fromTicks tick: Int64) throws(ProcessError) {
        switch configured {
        case .poisson(_, _, _, let shape):
            let rate = try makeRate()
            self.rate = rate
            poisson = PoissonArrivals(
                rate: rate, fromTicks: tick,
                dispersion: shape == nil ? nil : dispersionStream)
        case .trace(let ticks):
            trace = try TraceReplay(ticks: ticks)
        }
    }

    /// The rate of Poisson arrivals; a trace has none.
    private func makeRate() throws(ProcessError) -> ArrivalRate {
        guard case .poisson(let perDay, let hours, let growth, let shape) = configured else {
            preconditionFailure("Only Poisson arrivals have a rate.")
        }
        var dispersion: Dispersion?
        if let shape { dispersion = try Dispersion(windowSeconds: 3_600, shape: shape) }
        return try ArrivalRate(
            perDay: perDay * factor, profile: hours.isEmpty ? .flat : WeeklyProfile(weights: hours),
            startHourOfWeek: startHourOfWeek, growthPerMonth: growth, dispersion: dispersion)
    }

    /// Complexity: O(log ticks.count).
    private static func firstIndex(in ticks: [Int64], notBefore tick: Int64) -> Int {
        var low = 0
        var high = ticks.count
        while low < high {
            let middle = (low + high) / 2
            if ticks[middle] < tick { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
