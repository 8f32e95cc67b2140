import Rewards

/// Buy-backs from a pool that others trade on: the budget, the bound, and what becomes of it all.
struct BuyBackProof: Subject {
    static let flaws = [
        "the slippage bound is a basis point wider", "an untraded slice is lost",
        "a unit of what was bought has no use", "a slice spends one unit more",
    ]

    private let rule: BuyBackRule
    /// What the market is asked with; differs where a flaw says so.
    private let given: BuyBackRule
    private var reserves: SwapReserves
    private let most: UInt128

    init(_ trial: inout Trial) {
        let slippage: UInt128 =
            trial.draw.once(in: 2) ? Wad.scale / 100 : trial.draw.fraction().raw
        rule = BuyBackRule(
            model: SwapProof.model(&trial.draw), slices: 1 + trial.draw.count(upTo: 23),
            maxSlippage: Wad(raw: slippage), untraded: trial.draw.once(in: 2) ? .skip : .carry,
            betweenSlices: trial.draw.once(in: 2) ? .none : .restore,
            sinks: BuyBackProof.sinks(&trial.draw))
        var given = rule
        if trial.flaw == 1 {
            given.maxSlippage = Wad(raw: min(Wad.scale, slippage + Wad.scale / 10_000))
        }
        self.given = given
        most = trial.draw.element(of: [1_000, 1 << 60, (1 << 112) - 1] as [UInt128])
        reserves = SwapProof.reserves(&trial.draw)
    }

    private static func sinks(_ draw: inout Draw) -> [BuyBackSink] {
        var left: UInt64 = 10_000
        var sinks: [BuyBackSink] = []
        for use in [BuyBackUse.treasury, .burn, .stakers, .lock] where !draw.once(in: 3) {
            let share = draw.count(upTo: left)
            sinks.append(BuyBackSink(use: use, share: .of(share)))
            left -= share
        }
        if sinks.isEmpty { return [BuyBackSink(use: .burn, share: .whole)] }
        if draw.once(in: 20) { return sinks }
        let last = sinks[sinks.count - 1]
        sinks[sinks.count - 1].share = .of(last.share.count + left)
        return sinks
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        trade(&trial.draw)
        let budget = trial.draw.amount(
            upTo: trial.draw.once(in: 4) ? most : reserves.input.baseUnits / 20 + 1)
        let share = rule.sinks.reduce(0) { $0 + $1.share.count }
        let isEmpty = reserves.input == .zero || reserves.output == .zero
        let demanded: Refusal? = share != 10_000 ? .badSplit : isEmpty ? .emptyPool : nil
        let result = attempt { () throws(Refusal) in
            try given.spend(budget, reserves: reserves)
        }
        if case .success = result {
            try trial.check(.B7, !isEmpty, "a trade with the empty pool \(reserves)")
        }
        guard
            let made = try trial.answer(
                result, demanded: demanded, mayOverflow: true, isUnchanged: true)
        else { return }
        try verifySums(falsified(made, trial.flaw), budget, &trial)
        try replay(made, budget, &trial)
        if made.reserves.input.baseUnits < 1 << 111 { reserves = made.reserves }
    }

    /// Somebody else moves the pool, or brings another.
    private mutating func trade(_ draw: inout Draw) {
        if draw.once(in: 12) { reserves = SwapProof.reserves(&draw) }
        let size = draw.amount(upTo: reserves.input.baseUnits / 10)
        let sold = SwapReserves(input: reserves.output, output: reserves.input)
        let isBuying = draw.once(in: 2)
        guard let made = try? rule.model.exactIn(size, reserves: isBuying ? reserves : sold) else {
            return
        }
        reserves =
            isBuying
            ? made.reserves
            : SwapReserves(input: made.reserves.output, output: made.reserves.input)
    }

    private func falsified(_ made: BuyBack, _ flaw: Int) -> BuyBack {
        var made = made
        if flaw == 2, let index = made.slices.firstIndex(where: { $0.spent == .zero }), index > 0 {
            made.unspent = TokenAmount(made.unspent.baseUnits.clampedDecrement)
        }
        if flaw == 3, let index = made.uses.firstIndex(where: { $0 > .zero }) {
            made.uses[index] = TokenAmount(made.uses[index].baseUnits - 1)
        }
        if flaw == 4, let index = made.slices.firstIndex(where: { $0.spent > .zero }) {
            made.slices[index].spent = TokenAmount(made.slices[index].spent.baseUnits + 1)
        }
        return made
    }

    private func verifySums(
        _ made: BuyBack, _ budget: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        try trial.check(
            .B2,
            UInt256(made.spent.baseUnits) + made.unspent.baseUnits
                == UInt256(budget.baseUnits)
                && made.slices.map(\.spent).sum
                    == UInt256(made.spent.baseUnits),
            "spent \(made.spent), unspent \(made.unspent) of \(budget)")
        let bought = UInt256(made.bought.baseUnits)
        try trial.check(
            .B5, made.uses.sum == bought && made.slices.map(\.bought).sum == bought,
            "\(made.uses) of \(made.bought)")
        let burned = zip(rule.sinks, made.uses).reduce(UInt256.zero) {
            $1.0.use == .burn ? $0 + $1.1.baseUnits : $0
        }
        try trial.check(.B1, burned <= bought, "burned \(burned) of \(bought)")
        for (sink, use) in zip(rule.sinks, made.uses) {
            let exact = product(made.bought.baseUnits, UInt128(sink.share.count))
            let used = product(use.baseUnits, 10_000)
            try trial.check(
                .B5, used < exact + 10_000 && exact < used + 10_000,
                "\(use) for \(sink.share.count) of \(made.bought)")
        }
    }

    /// Slice by slice once more: the parts of the budget, the bound, and the pool after each.
    private func replay(
        _ made: BuyBack, _ budget: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        var pool = reserves
        var (carry, planned): (UInt128, UInt256) = (0, .zero)
        let count = UInt128(rule.slices)
        for (number, slice) in made.slices.enumerated() {
            if rule.betweenSlices == .restore { pool = reserves }
            let part = Self.part(UInt128(number), of: budget.baseUnits, count)
            planned = planned + part
            let money = part + carry
            let out = Self.output(rule, money, pool)
            try trial.check(
                .B2,
                slice.bought.baseUnits == out && slice.spent.baseUnits == (out > 0 ? money : 0),
                "slice \(number): \(slice), expected \(out) for \(money) of \(pool)")
            carry = out == 0 && rule.untraded == .carry ? money : 0
            if out == 0 { continue }
            let after = SwapReserves(
                input: TokenAmount(pool.input.baseUnits + money),
                output: TokenAmount(pool.output.baseUnits - out))
            try trial.check(
                .B4,
                product(pool.input.baseUnits, pool.output.baseUnits)
                    <= product(after.input.baseUnits, after.output.baseUnits),
                "slice \(number) lowered the product of \(pool)")
            pool = after
        }
        try trial.check(
            .B6, planned == UInt256(budget.baseUnits) && made.slices.count == Int(rule.slices),
            "\(made.slices.count) slices plan \(planned) of \(budget)")
        try trial.check(.B6, made.reserves == pool, "the pool ends at \(made.reserves)")
    }

    private static func part(_ number: UInt128, of budget: UInt128, _ count: UInt128) -> UInt128 {
        (product(budget, number + 1).quotient(count) - product(budget, number).quotient(count)).low
    }

    /// What a slice buys; zero where it must not trade.
    private static func output(
        _ rule: BuyBackRule, _ money: UInt128, _ pool: SwapReserves
    ) -> UInt128 {
        let (out, refusal) = SwapProof.expectation(rule.model, money, isIn: true, pool)
        if refusal != nil && refusal != .overflow { return 0 }
        let ideal = product(money, pool.output.baseUnits).quotient(pool.input.baseUnits)
        // out ≥ ⌈ideal · (1 − slippage)⌉
        let least = UInt512.product(ideal, Wad.scale - rule.maxSlippage.raw)
        return least <= UInt512.product(out, Wad.scale) ? out.low : 0
    }
}
