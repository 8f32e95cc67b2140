import DiscreteEvent
import RandomStreams
import StochasticProcesses

/// Demand where a day's jobs of a workload are one amount of work: the mean of the same arrival
/// process, served by the same nodes.
///
/// Jobs that no node took in time are given up as a queue of that capacity would give them up: it
/// never holds more than it serves within the patience.
struct BulkDemand {
    /// The second of the day at which the work since yesterday's is served and paid for, in
    /// arrears: by then it is known which nodes were out.
    static let second: Int64 = 86_370

    var streams: [BulkStream]
    var nodes: [BulkNode] = []
    /// GPU time served since the start, all and by pool. Unit: GPU · ticks.
    private(set) var servedTicks: Int128 = 0
    private(set) var servedTicksOfPool: [Int128]
    /// Served until the warm-up ended, by pool.
    private var excluded: [Int128]
    /// Begin of the work that is served next. Unit: seconds.
    private(set) var from: Int64 = 0

    init(
        _ buyers: [SpotBuyer], _ sources: [JobSource], _ configuration: Configuration
    ) {
        streams = zip(buyers, sources).map { buyer, source in
            BulkStream(
                source: source, terms: buyer.terms,
                patience: configuration.demand.workloads[buyer.workload].patienceSeconds,
                receiptEvery: buyer.receiptEvery.map(Double.init))
        }
        let pools = configuration.network.regions.count * configuration.network.classes.count
        servedTicksOfPool = Array(repeating: 0, count: pools)
        excluded = servedTicksOfPool
    }

    /// Random words used: none, for a mean is not drawn.
    var draws: UInt64 { 0 }

    /// Sets a workload's arrival rate to the configured one times `factor` from now on.
    ///
    /// - Throws: ``ProcessError`` when the factor makes no rate.
    mutating func scale(_ stream: Int, by factor: Double, at tick: Int64) throws(ProcessError) {
        try streams[stream].source.scale(by: factor, fromTicks: tick)
    }

    mutating func beginMeasuring() { excluded = servedTicksOfPool }

    /// GPU time served in a pool since the warm-up. Unit: GPU · ticks.
    func measured(_ pool: Int) -> Int128 { servedTicksOfPool[pool] - excluded[pool] }

    // MARK: A day

    /// What a workload gets of a node in one day.
    struct Portion {
        let stream: Int
        let node: UInt32
        /// Unit: GPU-seconds.
        let time: Double
    }

    /// Takes in the work that has come since the last time and shares it out.
    ///
    /// - Parameter now: Unit: seconds since the start.
    /// - Returns: In the order of workloads, then nodes.
    mutating func serve(_ flow: borrowing SpotFlow, at now: Int64) -> [Portion] {
        let span = Double(now - from)
        readNodes(flow, at: now)
        for index in streams.indices {
            streams[index].takeArrivals(
                from: from * SimulationTime.ticksPerSecond,
                to: now * SimulationTime.ticksPerSecond)
        }
        var routing = BulkRouting(streams, nodes, flow, span: span)
        routing.route(flow.policy)
        for index in streams.indices {
            streams[index].keep(waiting: routing.left[index], served: routing.work(of: index), span)
        }
        from = now
        return portions(of: routing)
    }

    private mutating func portions(of routing: BulkRouting) -> [Portion] {
        var portions: [Portion] = []
        for stream in streams.indices {
            for node in nodes.indices where routing.time[stream][node] > 0 {
                let time = routing.time[stream][node]
                portions.append(Portion(stream: stream, node: UInt32(node), time: time))
                let ticks = Int128(time * 1e6)
                servedTicks += ticks
                servedTicksOfPool[Int(nodes[node].pool)] += ticks
            }
        }
        return portions
    }

    /// How long each node could work since the last time, and how often it went out.
    private mutating func readNodes(_ flow: borrowing SpotFlow, at now: Int64) {
        let tick = now * SimulationTime.ticksPerSecond
        for number in 0..<UInt32(flow.nodes.count) {
            let node = flow.nodes[number]
            if Int(number) == nodes.count { nodes.append(BulkNode(node)) }
            let begin = max(node.joined, from * SimulationTime.ticksPerSecond)
            let down = node.outage.downTicks(at: tick)
            let up = tick - begin - (down - nodes[Int(number)].downTicks)
            nodes[Int(number)].upSeconds = node.isRetired ? 0 : Double(max(0, up)) / 1e6
            nodes[Int(number)].outagesToday = Double(
                node.outage.count - nodes[Int(number)].outages)
            nodes[Int(number)].downTicks = down
            nodes[Int(number)].outages = node.outage.count
        }
    }
}

/// A node as a day's work sees it.
struct BulkNode {
    let pool: UInt32
    let gpus: Double
    /// Of the day's work. Unit: seconds.
    var upSeconds = 0.0
    var outagesToday = 0.0
    /// Read at the last day's end.
    var downTicks: Int64 = 0
    var outages: Int64 = 0

    init(_ node: SpotNode) {
        pool = node.pool
        gpus = Double(node.gpus)
    }
}

/// One workload as amounts. Jobs are real numbers here: work over the mean size.
struct BulkStream {
    var source: JobSource
    let terms: SpotTerms
    /// Unit: seconds; nil = waits for ever.
    let patience: Double?
    /// Unit: seconds; nil = one receipt at a job's end.
    let receiptEvery: Double?

    /// To be served. Unit: seconds on the reference GPU.
    private(set) var waiting = 0.0
    /// What outages have undone, less what failed jobs no longer need; never loses patience.
    private var redo = 0.0
    /// Since the start. Unit: jobs.
    private(set) var arrived = 0.0
    private(set) var finished = 0.0
    private(set) var expired = 0.0
    private(set) var failed = 0.0
    private(set) var interrupted = 0.0
    /// Whole jobs that the daily figures have.
    var taken = DayCounts()

    init(source: JobSource, terms: SpotTerms, patience: Double?, receiptEvery: Double?) {
        self.source = source
        self.terms = terms
        self.patience = patience
        self.receiptEvery = receiptEvery
    }

    /// Unit: jobs.
    var queued: Double { max(0, waiting + redo) / source.meanWork }

    /// Work to be served. Unit: seconds on the reference GPU.
    var demand: Double { max(0, waiting + redo) }

    mutating func takeArrivals(from: Int64, to: Int64) {
        let work = source.expectedWork(fromTicks: from, toTicks: to)
        arrived += work / source.meanWork
        waiting += work
    }

    /// Keeps what could not be served for the next day, as far as users wait for it.
    ///
    /// - Parameters:
    ///   - left: Not served.
    ///   - work: Served.
    ///   - span: In so many seconds.
    mutating func keep(waiting left: Double, served work: Double, _ span: Double) {
        redo = min(0, redo + work)
        waiting = left
        guard let patience else { return }
        let most = work / span * patience
        if waiting > most {
            expired += (waiting - most) / source.meanWork
            waiting = most
        }
    }

    /// What a day of a node's outages did to the jobs on it.
    struct Result {
        /// Unit: jobs.
        var finished = 0.0
        var interrupted = 0.0
        /// Begun, finished or not.
        var stretches = 0.0
        /// GPU-seconds funded for beyond those worked, before the margin.
        var unused = 0.0
        /// GPU-seconds worked that no receipt has proven.
        var unproven = 0.0
        /// GPU-seconds of the jobs' ends, which their last receipts prove.
        var last = 0.0
    }

    /// Counts a day's work on one node: what finished, and what outages took.
    ///
    /// An outage meets the jobs that run, as many as on average; the one met has run for
    /// E[S²] / 2E[S] and has as long to go. Ages are taken as exponential for the part since the
    /// last receipt.
    ///
    /// - Parameters:
    ///   - time: Unit: GPU-seconds.
    ///   - speed: Of the node for this workload.
    mutating func work(_ time: Double, on node: BulkNode, speed: Double) -> Result {
        let gpus = Double(terms.gpus)
        let service = source.meanWork / (speed * gpus)
        let age = source.meanSquareWork / (2 * source.meanWork) / (speed * gpus)
        var result = Result()
        if node.upSeconds > 0 {
            result.interrupted = node.outagesToday * time / (node.upSeconds * gpus)
        }
        let lostShare = Portable.power(interruptedShare, Double(terms.retries))
        let lost = result.interrupted * lostShare
        let undone = terms.isCheckpointed ? lost : result.interrupted
        let useful = max(0, time - undone * age * gpus)
        result.finished = useful / (service * gpus)
        result.stretches = result.finished + result.interrupted
        result.unused = result.interrupted * age * gpus
        result.unproven = result.interrupted * sinceReceipt(age) * gpus
        result.last = result.finished * sinceReceipt(service) * gpus
        // Undone work of jobs that go on comes again; what failed jobs had to go does not.
        redo += ((undone - lost) - lost) * age * gpus * speed
        finished += result.finished
        interrupted += result.interrupted
        failed += lost
        return result
    }

    private var interruptedShare: Double {
        let stretches = finished + interrupted
        return stretches > 0 ? interrupted / stretches : 0
    }

    /// Mean time since the last receipt at the end of an exponential time.
    private func sinceReceipt(_ mean: Double) -> Double {
        guard let receiptEvery else { return mean }
        let ratio = receiptEvery / mean
        return ratio > 500 ? mean : mean - receiptEvery / (Portable.exp(ratio) - 1)
    }
}
