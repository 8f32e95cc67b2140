import Rewards

extension Mechanism {
    static let stakingPool = Mechanism("staking-pool") { (parameters, input) throws(Refusal) in
        let warmUp = try parameters.seconds("warm_up")
        let unbonding = try parameters.seconds("unbonding")
        let minimum = try parameters.amount("min_stake")
        let terms = StakingTerms(
            warmUp: warmUp, unbonding: unbonding, minimumStake: minimum,
            multiplier: try lockMultiplier(parameters, kind: "multiplier"))
        var run = StakingRun(terms: terms)
        let results = try OperationList(input).run { (operation) throws(Refusal) in
            try run.apply(operation)
        }
        return [("results", results), ("state", run.state)]
    }
}

/// A pool and the ids of its positions, which it knows by number.
private struct StakingRun {
    private var pool = StakingPool()
    private let terms: StakingTerms
    private var numbers = IdentifierNumbers()
    /// By number of the position.
    private var ids: [String] = []

    init(terms: StakingTerms) {
        self.terms = terms
    }

    mutating func apply(
        _ operation: FieldReader
    ) throws(Refusal) -> [(key: String, value: ResultValue)] {
        let name = try operation.text("op")
        let at = try operation.time("at")
        switch name {
        case "stake":
            return [("weight", .integer(try stake(operation, at: at)))]
        case "distribute":
            let allocated = try pool.distribute(try operation.amount("amount"), at: at)
            return [("allocated", .amount(allocated))]
        case "claim":
            let position = try position(operation, at: at)
            return [("paid", .amount(try pool.claim(position, at: at)))]
        case "request_unstake":
            let position = try position(operation, at: at)
            let releaseAt = try pool.requestUnstake(position, terms: terms, at: at)
            return [("release_at", .time(releaseAt))]
        case "withdraw":
            let id = try operation.text("id")
            let (returned, paid) = try pool.withdraw(try position(operation, at: at), at: at)
            numbers[id] = nil
            return [("returned", .amount(returned)), ("paid", .amount(paid))]
        default: throw .unknownVariant
        }
    }

    private mutating func stake(
        _ operation: FieldReader, at: Timestamp
    ) throws(Refusal) -> UInt128 {
        let id = try operation.text("id")
        let amount = try operation.amount("amount")
        let lock = try operation.seconds("lock")
        try pool.checkClock(at)
        if numbers[id] != nil { throw .duplicateID }
        let (number, weight) = try pool.stake(amount, lock: lock, terms: terms, at: at)
        numbers[id] = number
        ids.append(id)
        return weight
    }

    private func position(_ operation: FieldReader, at: Timestamp) throws(Refusal) -> Int {
        let id = try operation.text("id")
        try pool.checkClock(at)
        guard let number = numbers[id] else { throw .unknownID }
        return number
    }

    var state: ResultValue {
        var members: [(key: String, value: ResultValue)] = []
        for (id, position) in zip(ids, pool.positions) {
            guard let phase = position.phase.name else { continue }
            members.append(
                (
                    key: id,
                    value: .object([
                        ("state", .text(phase)), ("amount", .amount(position.amount)),
                        ("weight", .integer(position.weight)), ("owed", .amount(position.owed)),
                    ])
                ))
        }
        return .object([
            ("index", .integer(pool.index)),
            ("remainder", .integer(pool.remainder)),
            ("weight", .integer(pool.weight)),
            ("vault", .amount(pool.vault)),
            ("unallocated", .amount(pool.unallocated)),
            ("positions", .object(members)),
        ])
    }
}

extension StakingPhase {
    /// Nil for a position that is no longer reported.
    fileprivate var name: String? {
        switch self {
        case .warming: "warming"
        case .active: "active"
        case .unbonding: "unbonding"
        case .closed: nil
        }
    }
}
