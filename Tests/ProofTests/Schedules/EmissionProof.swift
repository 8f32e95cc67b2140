import Rewards

/// Emission over epochs: any cut of an interval pays the same, and no budget is passed.
struct EmissionProof: Subject {
    static let flaws = ["the cut epoch is paid twice", "the budget is passed by one"]

    private let schedule: EmissionSchedule
    private let isTable: Bool
    private let budget: UInt128?
    private var already: UInt128 = 0
    private var epoch: UInt64 = 0

    init(_ trial: inout Trial) {
        let per = trial.draw.amount(upTo: trial.draw.element(of: [50, 1 << 90, 1 << 110]))
        let kind = trial.draw.below(5)
        var rows: [EmissionRow] = []
        switch kind {
        case 0: schedule = .constant(perEpoch: per)
        case 1:
            var start: UInt64 = trial.draw.once(in: 16) ? 1 : 0
            for _ in 0..<1 + trial.draw.below(4) {
                rows.append(
                    EmissionRow(start: start, perEpoch: trial.draw.amount(upTo: 1 << 110)))
                start += trial.draw.count(upTo: 60)
            }
            schedule = .table(rows)
        case 2:
            schedule = .linearTaper(
                perEpoch: per, flatEpochs: trial.draw.count(upTo: 60),
                taperEpochs: 1 + trial.draw.count(upTo: 100))
        case 3: schedule = .geometric(perEpoch: per, ratio: trial.draw.fraction())
        default: schedule = .halving(perEpoch: per, epochs: 1 + trial.draw.count(upTo: 30))
        }
        isTable =
            kind != 1
            || rows[0].start == 0
                && zip(rows, rows.dropFirst()).allSatisfy { $0.start < $1.start }
        budget = trial.draw.once(in: 2) ? trial.draw.value(upTo: 1 << 116) : nil
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 12) { (epoch, already) = (0, 0) }
        let length = trial.draw.even(upTo: 12)
        let isBack = trial.draw.once(in: 20) && epoch > 0
        let from = isBack ? epoch + 1 : epoch
        let to = isBack ? epoch : min(epoch + length, EmissionSchedule.epochBound)
        guard
            let made = try trial.answer(
                emission(from, to), demanded: isBack ? .timeReversed : isTable ? nil : .badTable,
                isUnchanged: true)
        else { return }
        let whole = made.baseUnits + (trial.flaw == 2 ? 1 : 0)
        var sum = UInt256.zero
        for epoch in from..<to { sum = sum + perEpoch(epoch) }
        let left = budget.map { $0 - min($0, already) }
        let due = left.map { min(sum, UInt256($0)) } ?? sum
        try trial.check(.S4, UInt256(whole) == due, "\(whole) in \(from)..<\(to), expected \(due)")
        try trial.check(
            .S4, budget.map { whole + already <= max($0, already) } ?? true,
            "\(already) and \(whole) of \(budget as Any)")
        let cut = from + trial.draw.even(upTo: to - from)
        let back: UInt64 = trial.flaw == 1 && cut > from ? 1 : 0
        guard case .success(let first) = emission(from, cut) else {
            return try trial.check(.S11, false, "a part of \(from)..<\(to) was refused")
        }
        var later = self
        later.already += first.baseUnits
        guard case .success(let second) = later.emission(cut - back, to) else {
            return try trial.check(.S11, false, "a part of \(from)..<\(to) was refused")
        }
        try trial.check(
            .S11, first.baseUnits + second.baseUnits == made.baseUnits,
            "\(made) in \(from)..<\(to), cut at \(cut) \(first) and \(second)")
        already += made.baseUnits
        epoch = to
    }

    private func emission(_ from: UInt64, _ to: UInt64) -> Result<TokenAmount, Refusal> {
        attempt { () throws(Refusal) in
            try schedule.emission(
                from: from, to: to, budget: budget.map { TokenAmount($0) },
                already: TokenAmount(already))
        }
    }

    /// One epoch, by the formula of its kind.
    private func perEpoch(_ epoch: UInt64) -> UInt128 {
        switch schedule {
        case .constant(let per): return per.baseUnits
        case .table(let rows): return rows.last { $0.start <= epoch }?.perEpoch.baseUnits ?? 0
        case .linearTaper(let per, let flat, let taper):
            if epoch < flat { return per.baseUnits }
            if epoch - flat >= taper { return 0 }
            let height = 2 * taper - 2 * (epoch - flat) - 1
            return product(per.baseUnits, UInt128(height)).quotient(UInt128(2 * taper)).low
        case .geometric(let per, let ratio):
            return product(per.baseUnits, EmissionProof.power(ratio.raw, epoch))
                .quotient(Wad.scale).low
        case .halving(let per, let length):
            return epoch / length >= 128 ? 0 : per.baseUnits >> UInt128(epoch / length)
        }
    }

    /// By squaring, every product rounded down.
    private static func power(_ ratio: UInt128, _ exponent: UInt64) -> UInt128 {
        var (result, base, left) = (Wad.scale, ratio, exponent)
        while left > 0 {
            if left % 2 == 1 { result = result * base / Wad.scale }
            base = base * base / Wad.scale
            left /= 2
        }
        return result
    }
}
