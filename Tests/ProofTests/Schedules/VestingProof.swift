import Rewards

/// An unlock schedule read at later and later instants: nothing locks again, and all is free at the
/// end.
struct VestingProof: Subject {
    static let flaws = ["the last step is a second late", "a unit is never unlocked"]

    private let schedule: VestingSchedule
    /// What is asked; differs where a flaw says so.
    private let given: VestingSchedule
    private let isSound: Bool
    private var last: UInt64 = 0
    private var unlocked: UInt128 = 0

    init(_ trial: inout Trial) {
        let total = trial.draw.amount(
            upTo: trial.draw.element(of: [100, 1 << 90, .max] as [UInt128]))
        let cliff = trial.draw.count(upTo: 3_000)
        let length = trial.draw.once(in: 24) ? 0 : 1 + trial.draw.count(upTo: 9_000)
        let terms = VestingTerms(
            tgeShare: trial.draw.fraction(), cliff: .of(cliff),
            duration: .of(max(1, cliff + length)))
        let month = Seconds.of(1 + trial.draw.count(upTo: 400))
        let start = Timestamp.of(trial.draw.count(upTo: 2_000))
        let kind: VestingKind
        switch trial.draw.below(3) {
        case 0: kind = .linear(terms)
        case 1: kind = .monthly(terms, month: month)
        default:
            let count = trial.draw.below(9) + (trial.draw.once(in: 4) ? 0 : 1)
            let rows = (0..<count).map { _ in
                trial.draw.amount(upTo: total.baseUnits)
            }
            let isSorted = !trial.draw.once(in: 16)
            kind = .table(
                lockedByMonth: isSorted ? rows.sorted { $0 > $1 } : rows, month: month)
        }
        schedule = VestingSchedule(kind: kind, total: total, start: start)
        let late = Timestamp.of(start.seconds + 1)
        given =
            trial.flaw == 1 ? VestingSchedule(kind: kind, total: total, start: late) : schedule
        isSound = VestingProof.isSound(kind, total: total)
    }

    private static func isSound(_ kind: VestingKind, total: TokenAmount) -> Bool {
        switch kind {
        case .linear(let terms), .monthly(let terms, _): return terms.cliff < terms.duration
        case .table(let rows, _):
            return !rows.isEmpty && rows[0] <= total
                && zip(rows, rows.dropFirst()).allSatisfy { $0 >= $1 }
        }
    }

    /// Where something happens, in seconds from the start.
    private var edges: [UInt64] {
        switch schedule.kind {
        case .linear(let terms): [0, terms.cliff.count, terms.duration.count]
        case .monthly(let terms, let month):
            [0, terms.cliff.count, terms.cliff.count + month.count, terms.duration.count]
        case .table(let rows, let month):
            [0, month.count, UInt64(rows.count) * month.count]
        }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let refusal: Refusal? =
            if case .table = schedule.kind { .badTable } else { .badSchedule }
        let start = schedule.start.seconds
        let edge = start + trial.draw.element(of: edges)
        let near = edge + trial.draw.even(upTo: 2) - min(1, edge)
        let at = trial.draw.once(in: 2) ? near : trial.draw.even(upTo: start + 10_000)
        let result = attempt { () throws(Refusal) in try given.position(at: .of(at)) }
        guard
            let found = try trial.answer(
                result, demanded: isSound ? nil : refusal, isUnchanged: true)
        else { return }
        let total = schedule.total.baseUnits
        let free = found.unlocked.baseUnits - (trial.flaw == 2 && found.unlocked > .zero ? 1 : 0)
        try trial.check(
            .S8, UInt256(free) + found.locked.baseUnits == UInt256(total),
            "\(free) free, \(found.locked) locked of \(total)")
        let isOver = at >= start + (edges.last ?? 0)
        try trial.check(.S8, !isOver || free == total, "\(free) of \(total) at the end")
        if at >= last {
            try trial.check(.S8, free >= unlocked, "\(unlocked) at \(last), \(free) at \(at)")
            (last, unlocked) = (at, free)
        } else {
            try trial.check(.S8, free <= unlocked, "\(free) at \(at), \(unlocked) at \(last)")
        }
        try verifyShape(free, at, &trial)
        if trial.draw.once(in: 40) { (last, unlocked) = (0, 0) }
    }

    /// The form of the schedule once more.
    private func verifyShape(
        _ free: UInt128, _ at: UInt64, _ trial: inout Trial
    ) throws(Counterexample) {
        let (start, total) = (schedule.start.seconds, schedule.total.baseUnits)
        let passed = at > start ? at - start : 0
        let expected: UInt128
        switch schedule.kind {
        case .linear(let terms), .monthly(let terms, _):
            if passed >= terms.duration.count {
                expected = total
            } else if at < start {
                expected = 0
            } else {
                expected = partial(terms, after: passed)
            }
        case .table(let rows, let month):
            let row = passed / month.count
            expected = total - (row < UInt64(rows.count) ? rows[Int(row)].baseUnits : 0)
        }
        try trial.check(.S8, free == expected, "\(free) at \(at), expected \(expected)")
    }

    /// What is free between the start and the end.
    private func partial(_ terms: VestingTerms, after passed: UInt64) -> UInt128 {
        var step = passed - min(passed, terms.cliff.count)
        var steps = terms.duration.count - terms.cliff.count
        if case .monthly(_, let month) = schedule.kind {
            step /= month.count
            steps = (steps + month.count - 1) / month.count
        }
        let total = schedule.total.baseUnits
        let first = product(total, terms.tgeShare.raw).quotient(Wad.scale).low
        return first + product(total - first, UInt128(step)).quotient(UInt128(steps)).low
    }
}
