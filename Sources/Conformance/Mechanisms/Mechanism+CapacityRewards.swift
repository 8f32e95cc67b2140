import Rewards

extension Mechanism {
    static let capacityRewards = Mechanism("capacity-rewards") {
        (parameters, input) throws(Refusal) in
        let draft = try CapacityTermsDraft(parameters)
        let index = try input.wide("index", bits: 192)
        let remainder = try input.integer("remainder")
        let released = try input.amount("released")
        let segments = try input.rows("segments") { (row) throws(Refusal) in
            try CapacitySegment(row)
        }
        let terms = try draft.terms()
        try CapacitySegment.check(segments)
        var run = CapacityRun(
            pool: CapacityRewardPool(
                index: index, remainder: remainder, released: released, unreleased: .zero),
            ids: segments.flatMap { $0.nodes.map(\.id) })
        var parts: [ResultValue] = []
        for segment in segments {
            let (base, gross) = try run.close(segment, terms: terms)
            parts.append(.object([("base", .amount(base)), ("gross", .amount(gross))]))
        }
        let owed = try run.settleAll()
        return [
            ("segments", .list(parts)),
            ("index", .wide(run.pool.index)),
            ("remainder", .integer(run.pool.remainder)),
            ("released", .amount(run.pool.released)),
            ("unreleased", .amount(run.pool.unreleased)),
            ("owed", owed),
        ]
    }
}

/// Terms as read, before anything but the fields is checked.
private struct CapacityTermsDraft {
    private let total: TokenAmount
    private let start: Timestamp
    private let duration: Seconds
    private let cap: BootstrapCap
    private let target: UInt128
    private let gate: Bool
    private let knots: [UtilisationCurve.Knot]

    init(_ parameters: FieldReader) throws(Refusal) {
        total = try parameters.amount("release_total")
        start = try parameters.time("release_start")
        duration = try parameters.seconds("release_duration", from: 1)
        let kind = try parameters.choice(
            "bootstrap_cap_kind", of: ["none": 0, "cumulative": 1, "per_month": 2])
        let amount = kind == 0 ? .zero : try parameters.amount("bootstrap_cap")
        cap = kind == 0 ? .none : kind == 1 ? .cumulative(amount) : .perMonth(amount)
        target = try parameters.integer("target_capacity")
        gate = try parameters.boolean("target_gate")
        knots = try Mechanism.knots(parameters, "curve", below: Wad.scale + 1)
    }

    func terms() throws(Refusal) -> CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: total, releaseStart: start, releaseDuration: duration,
            bootstrapCap: cap, targetCapacity: target, targetGate: gate,
            curve: try UtilisationCurve(knots: knots))
    }
}

/// A stretch of time over which nothing changes.
private struct CapacitySegment {
    let start: Timestamp
    let end: Timestamp
    let utilised: UInt128
    let maf: Wad
    let nodes: [(id: String, capacity: UInt64)]

    init(_ row: FieldReader) throws(Refusal) {
        start = try row.time("start")
        end = try row.time("end")
        utilised = try row.integer("utilised_capacity")
        maf = try row.wad("maf")
        nodes = try row.rows("nodes") { (node) throws(Refusal) in
            (id: try node.text("id"), capacity: try node.integer64("capacity"))
        }
    }

    /// Less than 2^64 nodes of less than 2^64 each: no overflow.
    var totalCapacity: UInt128 {
        nodes.reduce(0) { $0 + UInt128($1.capacity) }
    }

    /// The refusals about segments, each over all of them before the next.
    static func check(_ segments: [CapacitySegment]) throws(Refusal) {
        for (index, segment) in segments.enumerated() {
            if segment.end < segment.start { throw .badSegment }
            if index > 0, segment.start != segments[index - 1].end { throw .badSegment }
        }
        for segment in segments {
            try RowIdentifiers(segment.nodes.map(\.id)).refuseDuplicates()
        }
        for segment in segments where segment.utilised > segment.totalCapacity {
            throw .utilisedExceedsTotal
        }
    }
}

/// A pool and the nodes that share it.
private struct CapacityRun {
    private struct Holding {
        let id: String
        var capacity: UInt64 = 0
        var paid: UInt256
        var owed = TokenAmount.zero
    }

    private(set) var pool: CapacityRewardPool
    /// Every node of the run in ascending order of the ids; one that comes later holds nothing yet.
    private var holdings: [Holding] = []
    /// Where the node of an id stands; looked up, never walked.
    private var positions: [[UInt8]: Int] = [:]

    /// - Parameter ids: As the segments list them, repeats included.
    init(pool: CapacityRewardPool, ids: [String]) {
        self.pool = pool
        for position in RowIdentifiers(ids).ascending {
            let key = Array(ids[position].utf8)
            if positions[key] != nil { continue }
            positions[key] = holdings.count
            holdings.append(Holding(id: ids[position], paid: pool.index))
        }
    }

    mutating func close(
        _ segment: CapacitySegment, terms: CapacityRewardTerms
    ) throws(Refusal) -> (base: TokenAmount, gross: TokenAmount) {
        var capacities = [UInt64](repeating: 0, count: holdings.count)
        for node in segment.nodes {
            if let position = positions[Array(node.id.utf8)] {
                capacities[position] = node.capacity
            }
        }
        for position in holdings.indices
        where capacities[position] != holdings[position].capacity {
            try settle(position)
            holdings[position].capacity = capacities[position]
        }
        return try pool.closeSegment(
            from: segment.start, to: segment.end, terms: terms,
            totalCapacity: segment.totalCapacity, utilisedCapacity: segment.utilised,
            maf: segment.maf)
    }

    mutating func settleAll() throws(Refusal) -> ResultValue {
        for position in holdings.indices { try settle(position) }
        return .object(holdings.map { (key: $0.id, value: .amount($0.owed)) })
    }

    private mutating func settle(_ position: Int) throws(Refusal) {
        let holding = holdings[position]
        let accrued = try pool.accrued(capacity: holding.capacity, since: holding.paid)
        holdings[position].owed = try holding.owed.adding(accrued)
        holdings[position].paid = pool.index
    }
}
