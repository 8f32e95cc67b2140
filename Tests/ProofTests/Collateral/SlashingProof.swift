import Rewards

/// Downtime after downtime of one provider and those who delegated to it.
struct SlashingProof: Subject {
    static let flaws = [
        "a whole slash takes 10,001 basis points", "the delegated are slashed first",
        "the delegated parts are rounded up", "a longer downtime slashes less",
    ]

    private static let era: UInt64 = 86_400

    private let rule: SlashingRule
    private let isTable: Bool
    private let isWhole: Bool
    private var own: UInt128
    private var delegated: [UInt128]
    /// All that was ever bonded, and what of it was taken back unslashed.
    private var bonded: UInt256
    private var released = UInt256.zero
    private var treasury = UInt256.zero

    init(_ trial: inout Trial) {
        // Fractions rise with the downtime, up to all; sometimes a basis point too far.
        var from: UInt64 = 0
        var fraction: UInt128 = 0
        var rows: [SlashRow] = []
        for _ in 0..<1 + trial.draw.below(4) {
            fraction += trial.draw.value(upTo: (Wad.scale - fraction) / 3)
            rows.append(SlashRow(downtimeFrom: .of(from), fraction: Wad(raw: fraction)))
            from += 1 + trial.draw.count(upTo: 30_000)
        }
        if trial.draw.once(in: 6) { rows[rows.count - 1].fraction = .one }
        if trial.draw.once(in: 12) {
            rows[rows.count - 1].fraction = Wad(raw: 10_001 * (Wad.scale / 10_000))
        }
        if trial.draw.once(in: 24), rows.count > 1 { rows[1].downtimeFrom = .zero }
        isTable = zip(rows, rows.dropFirst()).allSatisfy { $0.downtimeFrom < $1.downtimeFrom }
        isWhole = rows[rows.count - 1].fraction <= .one
        rule = SlashingRule(table: rows, basis: trial.draw.once(in: 3) ? .own : .total)
        let scale = trial.draw.element(of: [10, 1_000_000, 1 << 90, 1 << 124] as [UInt128])
        own = trial.draw.value(upTo: scale)
        delegated = (0..<trial.draw.below(8)).map { _ in trial.draw.value(upTo: scale) }
        bonded = delegated.reduce(UInt256(own)) { $0 + $1 }
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 12) { refill(&trial.draw) }
        let edge = trial.draw.element(of: rule.table).downtimeFrom.count
        let isTooLong = trial.draw.once(in: 20)
        let downtime =
            isTooLong
            ? SlashingProof.era + 1
            : UInt64(trial.draw.value(upTo: UInt128(SlashingProof.era), near: UInt128(edge)))
        let demanded: Refusal? =
            !isWhole
            ? .outOfRange : !isTable ? .badTable : isTooLong ? .downtimeExceedsEra : nil
        guard
            let slash = try trial.answer(slash(downtime), demanded: demanded, isUnchanged: true)
        else { return }
        try verify(falsified(slash, trial.flaw), downtime, &trial)
        apply(slash)
        let left = delegated.reduce(UInt256(own)) { $0 + $1 }
        try trial.check(
            .L1, left + treasury + released == bonded,
            "\(left) left, \(treasury) slashed, \(released) released of \(bonded)")
    }

    private func slash(_ downtime: UInt64) -> Result<Slash, Refusal> {
        attempt { () throws(Refusal) in
            try rule.slash(
                own: TokenAmount(own), delegated: delegated.map { TokenAmount($0) },
                downtime: .of(downtime), eraLength: .of(SlashingProof.era))
        }
    }

    private func falsified(_ slash: Slash, _ flaw: Int) -> Slash {
        var slash = slash
        if flaw == 1, slash.fraction == .one, slash.fromOwn > .zero {
            let extra = max(1, slash.fromOwn.baseUnits / 10_000)
            slash.fromOwn = TokenAmount(slash.fromOwn.baseUnits + extra)
            slash.slashed = TokenAmount(slash.slashed.baseUnits + extra)
            slash.toTreasury = slash.slashed
        }
        if flaw == 2, let first = slash.fromDelegated.indices.first, slash.fromOwn > .zero {
            slash.fromOwn = TokenAmount(slash.fromOwn.baseUnits - 1)
            slash.fromDelegated[first] = TokenAmount(slash.fromDelegated[first].baseUnits + 1)
        }
        if flaw == 3, let first = slash.fromDelegated.indices.first {
            slash.fromDelegated[first] = TokenAmount(slash.fromDelegated[first].baseUnits + 1)
        }
        return slash
    }

    private func verify(
        _ slash: Slash, _ downtime: UInt64, _ trial: inout Trial
    ) throws(Counterexample) {
        let taken = slash.fromDelegated.map { $0.baseUnits }
        let fromDelegated = taken.reduce(UInt256.zero) { $0 + $1 }
        let sum = delegated.reduce(UInt256.zero) { $0 + $1 }
        let total = UInt256(slash.fromOwn.baseUnits) + fromDelegated
        try trial.check(
            .L1, total == UInt256(slash.slashed.baseUnits) && slash.toTreasury == slash.slashed,
            "\(slash) does not add up")
        let exposed = rule.basis == .total ? UInt256(own) + sum : UInt256(own)
        let row = rule.table.last { $0.downtimeFrom.count <= downtime }
        let due = (exposed * (row?.fraction.raw ?? 0)).quotient(Wad.scale)
        try trial.check(
            .L1, total == due && slash.fromOwn.baseUnits <= own && total <= UInt256(own) + sum,
            "slashed \(total) of \(own) and \(delegated), expected \(due)")
        for (part, held) in zip(taken, delegated) {
            let exact = fromDelegated.low == 0 ? UInt256.zero : product(fromDelegated.low, held)
            try trial.check(
                .L6,
                part <= held && product(part, sum.low) < exact + sum.low
                    && exact < product(part, sum.low) + sum.low || part == 0 && sum == .zero,
                "\(part) of \(held), of \(fromDelegated) in all")
        }
        try trial.check(
            .L6, fromDelegated == .zero || slash.fromOwn.baseUnits == own,
            "the delegated lose \(fromDelegated), the provider \(slash.fromOwn) of \(own)")
        try compareShorter(slash, downtime, &trial)
    }

    /// L8: less downtime, not more of a slash.
    private func compareShorter(
        _ slash: Slash, _ downtime: UInt64, _ trial: inout Trial
    ) throws(Counterexample) {
        let shorter = trial.draw.even(upTo: downtime)
        guard case .success(let other) = self.slash(shorter) else {
            return try trial.check(.L8, false, "a shorter downtime is refused")
        }
        let gain: UInt128 = trial.flaw == 4 ? 1 : 0
        try trial.check(
            .L8, other.slashed.baseUnits + gain <= slash.slashed.baseUnits,
            "\(slash.slashed) after \(downtime) s, \(other.slashed) after \(shorter) s")
        try trial.check(
            .L8, slash.fraction <= .one, "a fraction of \(slash.fraction)")
    }

    private mutating func apply(_ slash: Slash) {
        own -= slash.fromOwn.baseUnits
        for (index, part) in slash.fromDelegated.enumerated() {
            delegated[index] -= part.baseUnits
        }
        treasury = treasury + slash.toTreasury.baseUnits
    }

    /// The provider and one delegator bond again.
    private mutating func refill(_ draw: inout Draw) {
        released = released + own
        own = draw.value(upTo: 1 << 90)
        bonded = bonded + own
        if delegated.isEmpty { return }
        let number = draw.below(delegated.count)
        released = released + delegated[number]
        delegated[number] = draw.value(upTo: 1 << 90)
        bonded = bonded + delegated[number]
    }
}
