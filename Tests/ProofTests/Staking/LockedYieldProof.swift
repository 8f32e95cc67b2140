import Rewards

/// The yield of locked stakes: the curve, the scaling and the base index.
struct LockedYieldProof: Subject {
    static let flaws = [
        "the curve is off by one at a node", "the scaling of two lengths is equal",
        "the base index runs while it is off",
    ]

    private let rule: LockedStakingYield
    private var index = Wad.zero
    private var last: UInt64 = 0

    init(_ trial: inout Trial) {
        let most = trial.draw.element(of: [Wad.scale / 5, LockedStakingYield.bound])
        let isFalling = trial.draw.once(in: 2)
        let points = (0..<trial.draw.below(8)).map { _ in trial.draw.value(upTo: most) }
        let curve = isFalling ? points.sorted(by: >) : points
        rule = LockedStakingYield(maxAPYCurve: curve.map { Wad(raw: $0) })
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        switch trial.draw.below(4) {
        case 0: try scale(&trial)
        case 1: try readCurve(&trial)
        case 2: try commit(&trial)
        default: try reward(&trial)
        }
    }

    /// Strictly rising with the days of the lock, one at 1,440.
    private func scale(_ trial: inout Trial) throws(Counterexample) {
        let days = trial.draw.even(upTo: 1_442)
        let extra: UInt64 = trial.draw.once(in: 16) ? 1 : 0
        let day = Seconds.day.count
        let demanded: Refusal? =
            extra > 0 ? .lockNotWholeDays : (1...1_440).contains(days) ? nil : .lockOutOfBounds
        let result = attempt { () throws(Refusal) in
            try rule.scaling(lock: .of(days * day + extra))
        }
        guard let scaling = try trial.answer(result, demanded: demanded, isUnchanged: true) else {
            return
        }
        try trial.check(
            .R17, (scaling == .one) == (days == 1_440), "\(scaling) at \(days) days")
        let shorter = trial.flaw == 2 ? scaling : try? rule.scaling(lock: .of((days - 1) * day))
        if let shorter {
            try trial.check(.R17, shorter < scaling, "\(shorter), then \(scaling), at \(days)")
        }
    }

    /// The table at every node, continuous between.
    private func readCurve(_ trial: inout Trial) throws(Counterexample) {
        let curve = rule.maxAPYCurve
        let intervals = UInt128(max(1, curve.count - 1))
        let node = trial.draw.below(max(1, curve.count))
        // The first rate that is not below the node.
        let place = (UInt128(node) * Wad.scale + intervals - 1) / intervals
        let rate = trial.draw.value(upTo: Wad.scale + 1, near: place)
        let found = attempt { () throws(Refusal) in try rule.maxAPY(rate: Wad(raw: rate)) }
        // A curve that falls to zero may undershoot it by the contract's rounding, and refuses.
        guard
            let apy = try trial.answer(found, demanded: nil, mayOverflow: true, isUnchanged: true)
        else { return }
        if curve.isEmpty { return try trial.check(.R17, apy == .zero, "\(apy) of no curve") }
        if curve.count == 1 || rate >= Wad.scale || rate * intervals % Wad.scale == 0 {
            let number =
                curve.count == 1 ? 0 : Int(min(rate, Wad.scale) * intervals / Wad.scale)
            let expected = curve[number].raw + (trial.flaw == 1 ? 1 : 0)
            return try trial.check(
                .R17, apy.raw == expected, "\(apy) at node \(number), expected \(expected)")
        }
        let left = Int(rate * intervals / Wad.scale)
        let (low, high) = (
            min(curve[left], curve[left + 1]).raw, max(curve[left], curve[left + 1]).raw
        )
        // The left end is rounded down to a wad: the chord is followed to within that much.
        let slack = (high - low) * intervals / Wad.scale + 1
        try trial.check(
            .R17, apy.raw + slack >= low && apy.raw <= high + slack,
            "\(apy) at \(rate) between \(curve[left]) and \(curve[left + 1])")
        if let next = try? rule.maxAPY(rate: Wad(raw: rate + 1)) {
            let step = max(next.raw, apy.raw) - min(next.raw, apy.raw)
            let steepest = LockedStakingYield.bound * intervals / Wad.scale + 1
            try trial.check(.R17, step <= 2 * steepest, "a step of \(step) at \(rate)")
        }
    }

    private mutating func commit(_ trial: inout Trial) throws(Counterexample) {
        let isBack = trial.draw.once(in: 10) && last > 0
        let now = isBack ? last - 1 : last + trial.draw.count(upTo: 40_000_000)
        let supply = LockedStakingYield.icnTotalSupply.baseUnits
        let delegated = trial.draw.amount(upTo: supply + 1)
        let isActive = !trial.draw.once(in: 8)
        func commit(_ base: Wad, _ from: UInt64, _ to: UInt64) -> Result<Wad, Refusal> {
            attempt { () throws(Refusal) in
                try rule.commit(
                    baseIndex: base, last: .of(from), now: .of(to), totalDelegated: delegated,
                    active: isActive)
            }
        }
        guard
            let next = try trial.answer(
                commit(index, last, now), demanded: isBack ? .timeReversed : nil,
                mayOverflow: true, isUnchanged: true)
        else { return }
        try trial.check(.R3, next >= index, "\(index) → \(next)")
        let isStill = !isActive && trial.flaw != 3
        try trial.check(.R1, isActive || (next == index) == isStill, "\(index) → \(next), off")
        let cut = last + trial.draw.even(upTo: now - last)
        guard case .success(let middle) = commit(index, last, cut),
            case .success(let split) = commit(middle, cut, now)
        else { return try trial.check(.R11, false, "a part of the time was refused") }
        try trial.check(
            .R11, split <= next && next.raw - split.raw <= 1,
            "\(next) at once, \(split) stopping at \(cut)")
        (index, last) = (next, now)
    }

    /// Rounded down, and never more in two parts.
    private func reward(_ trial: inout Trial) throws(Counterexample) {
        let amount = trial.draw.amount(upTo: LockedStakingYield.icnMaxAmount.baseUnits)
        let scaling = trial.draw.fraction()
        var ends = [trial.draw.value(upTo: 1 << 90), trial.draw.value(upTo: 1 << 90)]
        if !trial.draw.once(in: 8) { ends.sort() }
        let node = [trial.draw.value(upTo: 1 << 90), trial.draw.value(upTo: 1 << 90)].sorted()
        func reward(_ from: UInt128, _ to: UInt128, _ start: UInt128, _ end: UInt128)
            -> Result<TokenAmount, Refusal>
        {
            attempt { () throws(Refusal) in
                try rule.reward(
                    amount: amount, scaling: scaling, baseIndexStart: Wad(raw: from),
                    baseIndex: Wad(raw: to), nodeIndexStart: UInt256(start),
                    nodeIndex: UInt256(end))
            }
        }
        guard
            let whole = try trial.answer(
                reward(ends[0], ends[1], node[0], node[1]),
                demanded: ends[0] > ends[1] ? .indexReversed : nil, isUnchanged: true)
        else { return }
        // Exactly, in units of 10^−36.
        let index =
            product(ends[1] - ends[0], scaling.raw) + product(node[1] - node[0], Wad.scale)
        let exact = index * amount.baseUnits
        try trial.check(
            .R5, product(whole.baseUnits, Wad.scale) * Wad.scale <= exact,
            "\(whole) for \(amount)")
        let cut = ends[0] + trial.draw.value(upTo: ends[1] - ends[0])
        guard case .success(let first) = reward(ends[0], cut, node[0], node[1]),
            case .success(let second) = reward(cut, ends[1], node[1], node[1])
        else { return try trial.check(.R11, false, "a part of the interval was refused") }
        let together = first.baseUnits + second.baseUnits
        try trial.check(
            .R11, together <= whole.baseUnits && whole.baseUnits - together <= 2,
            "\(whole) at once, \(together) in two")
    }
}
