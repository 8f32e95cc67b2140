import Rewards

/// The capacity reward of one region and class: nodes come, grow and leave between segments.
struct CapacityRewardProof: Subject {
    private struct Node {
        var capacity: UInt64 = 0
        var paid = UInt256.zero
        var owed: UInt128 = 0
    }

    private let terms: CapacityRewardTerms
    /// What the pool is given; differs where a flaw says so.
    private let given: CapacityRewardTerms
    private var pool = CapacityRewardPool()
    private var nodes: [Node]
    private var time: UInt64
    private let opening: UInt64
    private var released: UInt256 = .zero
    private var scheduled: UInt256 = .zero
    private var unreleased: UInt256 = .zero
    /// Rounding steps of the nodes' rewards.
    private var settlements: UInt128 = 0
    /// Whether no factor above one was in force.
    private var isSubsidised = false

    static let flaws = [
        "a node accrues one unit more", "the bootstrap cap is ignored",
        "the horizon is a second shorter", "the remainder of a division is dropped",
        "an empty pool pays its release to the next node",
    ]

    init(_ trial: inout Trial) {
        terms = CapacityRewardProof.terms(&trial.draw)
        var given = terms
        switch trial.flaw {
        case 2: given.bootstrapCap = .none
        case 3: given.releaseDuration = .of(max(1, terms.releaseDuration.count - 1))
        default: break
        }
        self.given = given
        nodes = [Node](repeating: Node(), count: 1 + trial.draw.below(8))
        time = trial.draw.count(upTo: 2 * terms.releaseStart.seconds)
        opening = time
    }

    private static func terms(_ draw: inout Draw) -> CapacityRewardTerms {
        let total = draw.value(upTo: draw.element(of: [1_000, 1 << 80, .max] as [UInt128]))
        let cap: BootstrapCap
        switch draw.below(3) {
        case 0: cap = .none
        case 1: cap = .cumulative(draw.amount(upTo: total))
        default: cap = .perMonth(draw.amount(upTo: total))
        }
        return CapacityRewardTerms(
            releaseTotal: TokenAmount(total), releaseStart: .of(draw.count(upTo: 1_000)),
            releaseDuration: .of(1 + draw.count(upTo: 20_000)), bootstrapCap: cap,
            targetCapacity: draw.value(upTo: 1_000), targetGate: draw.once(in: 3),
            curve: draw.once(in: 2) ? .linearDecline : curve(&draw))
    }

    private static func curve(_ draw: inout Draw) -> UtilisationCurve {
        let places = Set((0..<1 + draw.below(4)).map { _ in draw.fraction().raw }).sorted()
        do {
            return try UtilisationCurve(
                knots: places.map { UtilisationCurve.Knot(x: $0, y: draw.fraction().raw) })
        } catch {
            preconditionFailure("knots at \(places) were refused: \(error)")
        }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let before = pool
        if trial.draw.below(5) < 2 {
            try change(&trial)
        } else {
            try closeSegment(before, &trial)
        }
        try verify(since: before, &trial)
    }

    private var totalCapacity: UInt128 { nodes.reduce(0) { $0 + UInt128($1.capacity) } }

    // MARK: Operations

    /// A node settles and goes on with another capacity.
    private mutating func change(_ trial: inout Trial) throws(Counterexample) {
        let number = trial.draw.below(nodes.count)
        let node = nodes[number]
        let isBehind = trial.draw.once(in: 16)
        let since = isBehind ? pool.index + 1 : node.paid
        let result = attempt { () throws(Refusal) in
            try pool.accrued(capacity: node.capacity, since: since)
        }
        let accrued = try trial.answer(
            result, demanded: isBehind ? .indexReversed : nil, isUnchanged: true)
        guard var accrued else { return }
        if trial.flaw == 1 { accrued = TokenAmount(accrued.baseUnits + 1) }
        if node.capacity == 0 {
            try trial.check(.R1, accrued == .zero, "\(accrued) for no capacity")
        } else {
            settlements += 1
        }
        try splitNode(node, earned: accrued, &trial)
        nodes[number].owed += accrued.baseUnits
        nodes[number].paid = pool.index
        let most = trial.draw.element(of: [1, 100, 1 << 40, .max] as [UInt64])
        nodes[number].capacity = trial.draw.once(in: 4) ? 0 : trial.draw.count(upTo: most)
    }

    /// G1: one node as two earns no more.
    private func splitNode(
        _ node: Node, earned: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        let part = trial.draw.count(upTo: node.capacity)
        let pieces = attempt { () throws(Refusal) in
            try pool.accrued(capacity: part, since: node.paid)
                .adding(pool.accrued(capacity: node.capacity - part, since: node.paid))
        }
        guard case .success(let together) = pieces else {
            return try trial.check(.G1, false, "a part of a node was refused")
        }
        try trial.check(
            .G1, together <= earned, "\(node.capacity) earns \(earned), split \(together)")
    }

    private mutating func closeSegment(
        _ before: CapacityRewardPool, _ trial: inout Trial
    ) throws(Counterexample) {
        let total = totalCapacity
        let end = end(&trial.draw)
        let utilised = trial.draw.value(upTo: total + (trial.draw.once(in: 8) ? 1 : 0))
        let maf =
            trial.draw.once(in: 12)
            ? Wad(raw: trial.draw.value(upTo: 3 * Wad.scale)) : trial.draw.fraction()
        let demanded: Refusal? =
            end < time ? .badSegment : utilised > total ? .utilisedExceedsTotal : nil
        let result = attempt { () throws(Refusal) in
            try pool.closeSegment(
                from: .of(time), to: .of(end), terms: given, totalCapacity: total,
                utilisedCapacity: utilised, maf: maf)
        }
        guard
            let (base, gross) = try trial.answer(
                result, demanded: demanded, mayOverflow: true, isUnchanged: pool == before)
        else { return }
        if trial.flaw == 4 { replace(remainder: 0, unreleased: pool.unreleased) }
        if trial.flaw == 5 && total == 0 { replace(remainder: pool.remainder, unreleased: .zero) }
        if maf > .one { isSubsidised = true }
        let expected = expectation(
            base: base.baseUnits, from: before, to: end, total: total, utilised: utilised,
            maf: maf)
        try trial.check(
            .M8, UInt256(gross.baseUnits) == expected,
            "gross \(gross) of \(base), expected \(expected)")
        try trial.check(
            .M8, maf > .one || gross <= base, "gross \(gross) of \(base) at factor \(maf)")
        if total == 0 {
            try trial.check(
                .R6, gross == .zero && pool.index == before.index, "\(gross) for nobody")
        }
        try cutSegment(before, at: end, total, utilised, maf, (base, gross), &trial)
        scheduled = scheduled + base.baseUnits
        released = released + gross.baseUnits
        unreleased = unreleased + base.excess(over: gross).baseUnits
        time = end
    }

    /// The formula once more, in wide numbers.
    private func expectation(
        base: UInt128, from before: CapacityRewardPool, to end: UInt64, total: UInt128,
        utilised: UInt128, maf: Wad
    ) -> UInt256 {
        if total == 0 { return .zero }
        let scale = Wad.scale
        let use = product(utilised, scale).quotient(total).low
        let value = (try? terms.curve.value(at: use)) ?? 0
        let reached = product(total, scale).quotient(max(1, terms.targetCapacity))
        let isGated = terms.targetGate && terms.targetCapacity > 0
        let gate = isGated ? min(reached, UInt256(scale)).low : scale
        let factor = (product(value, gate).quotient(scale) * maf.raw).quotient(scale).low
        let gross = product(base, factor).quotient(scale)
        switch terms.bootstrapCap {
        case .none: return gross
        case .cumulative(let cap):
            return min(gross, UInt256(cap.excess(over: before.released).baseUnits))
        case .perMonth(let cap):
            return min(
                gross,
                product(cap.baseUnits, UInt128(end - time)).quotient(UInt128(Seconds.month.count)))
        }
    }

    /// S11, R11: the segment in two pieces schedules the same, and pays the same but for a unit.
    private func cutSegment(
        _ before: CapacityRewardPool, at end: UInt64, _ total: UInt128, _ utilised: UInt128,
        _ maf: Wad, _ whole: (base: TokenAmount, gross: TokenAmount), _ trial: inout Trial
    ) throws(Counterexample) {
        if case .perMonth = terms.bootstrapCap { return }
        let cut = time + trial.draw.even(upTo: end - time)
        var copy = before
        let result = attempt { () throws(Refusal) in
            let first = try copy.closeSegment(
                from: .of(time), to: .of(cut), terms: given, totalCapacity: total,
                utilisedCapacity: utilised, maf: maf)
            let second = try copy.closeSegment(
                from: .of(cut), to: .of(end), terms: given, totalCapacity: total,
                utilisedCapacity: utilised, maf: maf)
            return (try first.base.adding(second.base), try first.gross.adding(second.gross))
        }
        guard case .success(let (base, gross)) = result else {
            return try trial.check(.R11, false, "a part of an accepted segment was refused")
        }
        try trial.check(.S11, base == whole.base, "\(whole.base) at once, cut at \(cut) \(base)")
        try trial.check(
            .R11, gross <= whole.gross && whole.gross.baseUnits - gross.baseUnits <= 1,
            "\(whole.gross) at once, cut at \(cut) \(gross)")
    }

    private mutating func replace(remainder: UInt128, unreleased: TokenAmount) {
        pool = CapacityRewardPool(
            index: pool.index, remainder: remainder, released: pool.released,
            unreleased: unreleased)
    }

    // MARK: Checks

    private func verify(
        since before: CapacityRewardPool, _ trial: inout Trial
    ) throws(Counterexample) {
        try trial.check(.R3, pool.index >= before.index, "the index fell")
        var owed = UInt256.zero
        var floors = settlements
        for node in nodes {
            let open = attempt { () throws(Refusal) in
                try pool.accrued(capacity: node.capacity, since: node.paid)
            }
            guard case .success(let accrued) = open else {
                return try trial.check(.V1, false, "a node's reward was refused")
            }
            owed = owed + node.owed + accrued.baseUnits
            if node.capacity > 0 { floors += 1 }
        }
        try trial.check(
            .R2, owed <= released && UInt256(pool.released.baseUnits) == released,
            "owed \(owed) of \(released), pool \(pool.released)")
        let lost = released - owed
        try trial.check(
            .R7, lost << 64 <= product(floors, (1 << 64) - 1) + pool.remainder,
            "\(lost) stuck after \(floors) roundings")
        try verifySchedule(&trial)
    }

    private func verifySchedule(_ trial: inout Trial) throws(Counterexample) {
        let total = terms.releaseTotal.baseUnits
        func share(by instant: UInt64) -> UInt256 {
            let start = terms.releaseStart.seconds
            let passed = instant > start ? instant - start : 0
            let length = terms.releaseDuration.count
            return product(total, UInt128(min(passed, length))).quotient(UInt128(length))
        }
        let due = share(by: time) - share(by: opening)
        try trial.check(.S11, scheduled == due, "scheduled \(scheduled), in one step \(due)")
        try trial.check(
            .S5,
            UInt256(pool.unreleased.baseUnits) == unreleased
                && (isSubsidised || released + unreleased == scheduled),
            "released \(released), not released \(pool.unreleased) of \(scheduled)")
        try trial.check(
            .R18, isSubsidised || released <= UInt256(total), "\(released) of \(total)")
        if case .cumulative(let cap) = terms.bootstrapCap {
            try trial.check(.R18, pool.released <= cap, "\(pool.released) past the cap \(cap)")
        }
    }

    private func end(_ draw: inout Draw) -> UInt64 {
        let start = terms.releaseStart.seconds
        switch draw.below(12) {
        case 0: return time > 0 ? time - 1 : 0
        case 1: return time
        case 2: return max(time, start)
        case 3: return max(time, start + terms.releaseDuration.count)
        case 4: return max(time, start + terms.releaseDuration.count - 1)
        default: return time + draw.even(upTo: terms.releaseDuration.count / 20 + 5)
        }
    }
}
