import Rewards

/// What a builder pays, and where it goes: the parts sum to it, and no way of booking is cheaper.
struct AccessPriceProof: Subject {
    static let flaws = ["a unit of the margin has no use", "the requirement is rounded down"]

    private let rule: AccessPriceRule
    private let isSound: Bool

    init(_ trial: inout Trial) {
        let shares = [trial.draw.fraction(), trial.draw.fraction()]
        let isWhole = trial.draw.once(in: 12)
        let reserve = shares[0]
        let burn = isWhole ? shares[1] : Wad(raw: min(shares[1].raw, Wad.scale - reserve.raw))
        rule = AccessPriceRule(
            protocolMargin: Wad(raw: trial.draw.value(upTo: 2 * Wad.scale, near: Wad.scale / 4)),
            reserveShareOfMargin: reserve, burnShareOfMargin: burn,
            monthLength: .of(1 + trial.draw.count(upTo: 3_000_000)))
        isSound = reserve.raw + burn.raw <= Wad.scale
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let price = trial.draw.amount(upTo: trial.draw.element(of: [1_000, 1 << 40, .max]))
        let capacity = trial.draw.count(upTo: trial.draw.once(in: 4) ? .max : 10_000)
        let period = trial.draw.count(upTo: 40_000_000)
        let factor = Wad(raw: trial.draw.value(upTo: 1_000 * Wad.scale + 1, near: Wad.scale))
        let result = quote(price, capacity, period, factor)
        let isOut = period == 0 || factor > AccessPriceRule.maxScalingFactor
        guard
            let made = try trial.answer(
                result, demanded: isOut ? .outOfRange : isSound ? nil : .badSplit,
                mayOverflow: true, isUnchanged: true)
        else { return }
        let parts = [made.toReserve, made.toBurn, made.toTreasury].sum
        let required = made.requirement.baseUnits
        let requirement = trial.flaw == 2 ? required.clampedDecrement : required
        try trial.check(
            .V5,
            parts + (trial.flaw == 1 ? 1 : 0) == UInt256(made.requirement.baseUnits)
                && UInt256(made.providerPart.baseUnits) + made.margin.baseUnits
                    == UInt256(requirement),
            "\(made) does not add up")
        try trial.check(
            .V5, made.toReserve >= made.providerPart, "\(made) leaves the provider uncovered")
        try verifyCharges(made, price, capacity, period, factor, &trial)
        let cut = 1 + trial.draw.even(upTo: period - 1)
        if cut >= period { return }
        guard case .success(let first) = quote(price, capacity, cut, factor),
            case .success(let second) = quote(price, capacity, period - cut, factor)
        else { return try trial.check(.R11, false, "a part of the period was refused") }
        let apart = UInt256(first.requirement.baseUnits) + second.requirement.baseUnits
        let whole = UInt256(made.requirement.baseUnits)
        try trial.check(
            .R11,
            whole <= apart && apart <= whole + 5 + UInt128(rule.protocolMargin.raw / Wad.scale),
            "\(whole) at once, \(apart) in two bookings")
    }

    private func quote(
        _ price: TokenAmount, _ capacity: UInt64, _ period: UInt64, _ factor: Wad
    ) -> Result<AccessPrice, Refusal> {
        attempt { () throws(Refusal) in
            try rule.price(
                price, capacity: capacity, period: .of(period), scalingFactor: factor)
        }
    }

    /// R5: every charge is the exact one or up to one unit more.
    private func verifyCharges(
        _ made: AccessPrice, _ price: TokenAmount, _ capacity: UInt64, _ period: UInt64,
        _ factor: Wad, _ trial: inout Trial
    ) throws(Counterexample) {
        let rate = (product(price.baseUnits, factor.raw) + (Wad.scale - 1)).quotient(Wad.scale)
        let exact = (rate * UInt128(capacity)) * UInt128(period)
        let length = UInt128(rule.monthLength.count)
        let charged = product(made.providerPart.baseUnits, length)
        try trial.check(
            .R5, exact <= charged && charged < exact + length,
            "\(made.providerPart) for \(capacity) units and \(period) s")
        let margin = product(made.providerPart.baseUnits, rule.protocolMargin.raw)
        let taken = product(made.margin.baseUnits, Wad.scale)
        try trial.check(
            .R5, margin <= taken && taken < margin + Wad.scale, "a margin of \(made.margin)")
    }
}
