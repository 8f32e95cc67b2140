/// Shares a day's work out over nodes as the routing policy shares jobs out.
///
/// Jobs that hunt through GPUs in a fixed order and arrive as a Poisson process leave the k-th GPU
/// with the load a·(B(k − 1, a) − B(k, a)), B being Erlang's loss formula, whatever the law of
/// their lengths; those that find nothing free wait, and what waits spreads over the GPUs in
/// proportion to their idle time. So dear nodes get their share although cheap ones are not always
/// busy.
///
/// - Source: Erlang B for ordered hunting — stated; with several workloads of different reach, a
///   common load in proportion to theirs — assumed.
struct BulkRouting {
    private let span: Double
    private let nodes: [BulkNode]
    private let flowNodes: [SpotNode]
    private let terms: [SpotTerms]
    private let patience: [Double?]
    /// By workload. Unit: seconds on the reference GPU.
    private let demand: [Double]
    /// Work that nobody has served yet.
    private(set) var left: [Double]
    /// By workload and node. Unit: GPU-seconds.
    private(set) var time: [[Double]]
    /// Servers that a workload has hunted through.
    private var hunted: [Double]

    init(
        _ streams: [BulkStream], _ nodes: [BulkNode], _ flow: borrowing SpotFlow, span: Double
    ) {
        self.span = span
        self.nodes = nodes
        var flowNodes: [SpotNode] = []
        for number in 0..<UInt32(nodes.count) { flowNodes.append(flow.nodes[number]) }
        self.flowNodes = flowNodes
        terms = streams.map(\.terms)
        patience = streams.map(\.patience)
        demand = streams.map(\.demand)
        left = demand
        time = Array(
            repeating: Array(repeating: 0, count: nodes.count), count: streams.count)
        hunted = Array(repeating: 0, count: streams.count)
    }

    /// Unit: seconds on the reference GPU.
    func work(of stream: Int) -> Double {
        var sum = 0.0
        for node in nodes.indices {
            sum += time[stream][node] * (speed(of: stream, on: node) ?? 0)
        }
        return sum
    }

    mutating func route(_ policy: RoutingPolicy) {
        switch policy {
        case .cheapest:
            for node in byPrice { offer(to: node, servers: servers(of: node)) }
        case .leastLoaded: offerByLoad()
        case .reputationWeighted: draw()
        }
        // What nobody took at once waits, unless nobody waits.
        for _ in 0..<4 { fillIdle() }
    }

    private var byPrice: [Int] {
        nodes.indices.sorted { (flowNodes[$0].price, $0) < (flowNodes[$1].price, $1) }
    }

    private func speed(of stream: Int, on node: Int) -> Double? {
        terms[stream].speeds[Int(flowNodes[node].hardwareClass)]
    }

    /// Workloads with work left that a node may run and has the GPUs for.
    private func takers(of node: Int) -> [Int] {
        if nodes[node].upSeconds <= 0 { return [] }
        return terms.indices.filter {
            left[$0] > 0 && terms[$0].admits(flowNodes[node])
                && Double(terms[$0].gpus) <= nodes[node].gpus
        }
    }

    /// GPUs that jobs of all takers take together, where they agree.
    private func block(of takers: [Int]) -> Double {
        guard let first = takers.first else { return 1 }
        let size = terms[first].gpus
        return takers.allSatisfy { terms[$0].gpus == size } ? Double(size) : 1
    }

    /// Places for jobs on a node, on average over the day.
    private func servers(of node: Int) -> Double {
        let block = block(of: takers(of: node))
        return Double(Int(nodes[node].gpus / block)) * nodes[node].upSeconds / span
    }

    // MARK: Hunting

    /// Offers what is left to some servers of a node.
    private mutating func offer(to node: Int, servers: Double) {
        let takers = takers(of: node)
        let block = block(of: takers)
        var offered = 0.0
        var all = 0.0
        var seen = 0.0
        for stream in takers {
            guard let speed = speed(of: stream, on: node) else { continue }
            let load = left[stream] / (speed * span * block)
            offered += load
            all += demand[stream] / (speed * span * block)
            seen += load * hunted[stream]
        }
        if offered <= 0 { return }
        let before = offered / all
        let after = BulkRouting.overflow(
            before, load: all, after: seen / offered, servers: servers)
        for stream in takers {
            guard let speed = speed(of: stream, on: node) else { continue }
            let taken = left[stream] * (1 - after / before)
            time[stream][node] += taken / speed
            left[stream] -= taken
            hunted[stream] += servers
        }
    }

    /// Erlang's recursion: what share of a load passes some servers more.
    ///
    /// - Parameters:
    ///   - share: That has passed those before.
    ///   - seen: Servers before.
    ///   - servers: Not negative; a part of one takes its part.
    static func overflow(
        _ share: Double, load: Double, after seen: Double, servers: Double
    ) -> Double {
        var share = share
        var seen = seen
        var ahead = servers
        while ahead > 0 {
            let next = load * share / (seen + 1 + load * share)
            share -= min(1, ahead) * (share - next)
            seen += 1
            ahead -= 1
        }
        return share
    }

    /// Every node's first server, then every node's second in the order of the load that it makes.
    private mutating func offerByLoad() {
        var steps: [(load: Double, price: Double, node: Int)] = []
        for node in nodes.indices {
            let block = block(of: takers(of: node))
            let count = Int(nodes[node].gpus / block)
            for step in 0..<count {
                steps.append((Double(step) / Double(count), flowNodes[node].price, node))
            }
        }
        steps.sort { ($0.load, $0.price, $0.node) < ($1.load, $1.price, $1.node) }
        for step in steps {
            offer(to: step.node, servers: nodes[step.node].upSeconds / span)
        }
    }

    // MARK: Drawing

    /// Each node is a loss system of its own to which jobs come in proportion to its weight; the
    /// common factor is the one at which the nodes take what there is.
    private mutating func draw() {
        var factors = terms.indices.map { startFactor(of: $0) }
        for _ in 0..<60 {
            let taken = takenByWeight(factors)
            for stream in terms.indices {
                let work = taken[stream].reduce(0, +)
                if work > 0 { factors[stream] *= min(4, demand[stream] / work) }
            }
        }
        let taken = takenByWeight(factors)
        for stream in terms.indices {
            let work = taken[stream].reduce(0, +)
            if work <= 0 { continue }
            // The last step's excess, if there is one, is nobody's.
            let scale = min(1, demand[stream] / work)
            for node in nodes.indices where taken[stream][node] > 0 {
                guard let speed = speed(of: stream, on: node) else { continue }
                time[stream][node] = taken[stream][node] * scale / speed
            }
            left[stream] = max(0, demand[stream] - work * scale)
        }
    }

    private func weight(of node: Int) -> Double {
        flowNodes[node].reputation / flowNodes[node].price
    }

    private func startFactor(of stream: Int) -> Double {
        var sum = 0.0
        for node in nodes.indices where takers(of: node).contains(stream) {
            sum += weight(of: node)
        }
        return sum > 0 ? demand[stream] / sum : 0
    }

    /// Work that each node takes of each workload.
    private func takenByWeight(_ factors: [Double]) -> [[Double]] {
        var taken = time
        for node in nodes.indices {
            let takers = takers(of: node)
            let block = block(of: takers)
            var load = 0.0
            for stream in takers {
                guard let speed = speed(of: stream, on: node) else { continue }
                load += factors[stream] * weight(of: node) / (speed * span * block)
            }
            let passed = BulkRouting.overflow(
                1, load: load, after: 0, servers: servers(of: node))
            for stream in takers {
                taken[stream][node] = factors[stream] * weight(of: node) * (1 - passed)
            }
        }
        return taken
    }

    // MARK: Waiting

    /// Spreads what is left over idle time, in proportion to it.
    private mutating func fillIdle() {
        let idle = nodes.indices.map { idleTime(of: $0) }
        let whole = terms.indices.map { stream in
            nodes.indices.reduce(0.0) { sum, node in
                takers(of: node).contains(stream) ? sum + idle[node] : sum
            }
        }
        let waiting = left
        for node in nodes.indices {
            let takers = takers(of: node).filter { patience[$0] != 0 && whole[$0] > 0 }
            var wanted = 0.0
            for stream in takers {
                guard let speed = speed(of: stream, on: node) else { continue }
                wanted += waiting[stream] / speed * idle[node] / whole[stream]
            }
            if wanted <= 0 { continue }
            let share = min(1, idle[node] / wanted)
            for stream in takers {
                guard let speed = speed(of: stream, on: node) else { continue }
                let part = waiting[stream] / speed * idle[node] / whole[stream] * share
                time[stream][node] += part
                left[stream] = max(0, left[stream] - part * speed)
            }
        }
    }

    private func idleTime(of node: Int) -> Double {
        var busy = 0.0
        for stream in terms.indices { busy += time[stream][node] }
        return max(0, nodes[node].gpus * nodes[node].upSeconds - busy)
    }
}
