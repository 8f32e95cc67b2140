import Rewards

/// Entries of an unbonding queue, withdrawn bit by bit and slashed on the way.
struct UnbondingProof: Subject {
    static let flaws = ["an entry matures a second early", "a withdrawal is paid twice"]

    private let rule: UnbondingRule
    /// What the rule is given; differs where a flaw says so.
    private let given: UnbondingRule
    private var amount: UInt128 = 0
    private var withdrawn: UInt128 = 0
    private var slashed: UInt128 = 0
    private var requested: UInt64 = 0
    private var now: UInt64 = 0

    init(_ trial: inout Trial) {
        let delay = trial.draw.count(upTo: trial.draw.once(in: 2) ? 20 : 10_000_000)
        rule = UnbondingRule(
            release: trial.draw.once(in: 2) ? .cliff : .linear, delay: .of(delay),
            slashable: trial.draw.once(in: 2))
        var given = rule
        if trial.flaw == 1 { given.delay = .of(delay - min(1, delay)) }
        self.given = given
        open(&trial.draw)
    }

    private mutating func open(_ draw: inout Draw) {
        amount = draw.value(upTo: draw.element(of: [100, 1 << 90, .max] as [UInt128]))
        (withdrawn, slashed) = (0, 0)
        requested = draw.count(upTo: 1_000)
        now = requested
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if withdrawn + slashed == amount && trial.draw.once(in: 2) { open(&trial.draw) }
        let delay = rule.delay.count
        let maturity = requested + delay
        var at = now
        switch trial.draw.below(12) {
        case 0: at = requested > 0 ? requested - 1 : 0
        case 1: at = max(now, maturity)
        case 2: at = max(now, maturity - min(1, maturity))
        case 3: at = now
        default: at = now + trial.draw.even(upTo: delay / 6 + 1)
        }
        let isSlashed = trial.draw.once(in: 8)
        let slash =
            trial.draw.once(in: 24)
            ? Wad(raw: Wad.scale + 1) : isSlashed ? trial.draw.fraction() : .zero
        // What was slashed is no part of the entry any more.
        let held = amount - slashed
        let released = released(of: held, at: at)
        let demanded: Refusal? =
            slash > .one
            ? .outOfRange
            : at < requested ? .timeReversed : withdrawn > released ? .overWithdrawn : nil
        let result = attempt { () throws(Refusal) in
            try given.withdrawable(
                amount: TokenAmount(held), requestedAt: .of(requested),
                withdrawn: TokenAmount(withdrawn), at: .of(at), slash: slash)
        }
        guard let made = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        try verify(made, held: held, released: released, slash: slash, at: at, &trial)
        now = max(now, at)
        slashed += made.slashed.baseUnits
        let part =
            trial.draw.once(in: 2)
            ? made.withdrawable.baseUnits : trial.draw.value(upTo: made.withdrawable.baseUnits)
        withdrawn += part
        if trial.flaw == 2 { withdrawn -= part }
        try trial.check(
            .T7, trial.flaw != 2 || part == 0, "\(part) can be withdrawn again")
    }

    private func released(of held: UInt128, at: UInt64) -> UInt128 {
        let passed = at < requested ? 0 : at - requested
        if passed >= rule.delay.count { return held }
        if rule.release == .cliff { return 0 }
        return product(held, UInt128(passed)).quotient(UInt128(rule.delay.count)).low
    }

    private func verify(
        _ made: Unbonding, held: UInt128, released: UInt128, slash: Wad, at: UInt64,
        _ trial: inout Trial
    ) throws(Counterexample) {
        let cut = made.slashed.baseUnits
        let free = made.withdrawable.baseUnits
        let sum = UInt256(withdrawn) + cut + free + made.stillLocked.baseUnits
        try trial.check(.L1, sum == UInt256(held), "\(made) of \(held), \(withdrawn) gone")
        let due =
            rule.slashable ? product(held - withdrawn, slash.raw).quotient(Wad.scale).low : 0
        try trial.check(.L1, cut == due, "slashed \(cut), expected \(due)")
        try trial.check(
            .L3, withdrawn + free <= released, "\(withdrawn) and \(free) of \(released) at \(at)")
        let isMature = at >= requested + rule.delay.count
        try trial.check(
            .T7, !isMature || made.stillLocked == .zero,
            "\(made.stillLocked) is locked after the delay")
        try trial.check(
            .T7, isMature || rule.release == .linear || free == 0, "\(free) leaves early at \(at)")
        try trial.check(
            .L3, free == min(released - withdrawn, held - withdrawn - cut),
            "\(free) may leave of \(released), \(withdrawn) gone, \(cut) cut")
    }
}
