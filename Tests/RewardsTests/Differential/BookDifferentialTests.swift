import Rewards
import Testing

/// Books of supply, penalties, sales and governed values against exact numbers.
@Suite struct BookDifferentialTests {
    @Test func `a supply book keeps exact sums, or refuses and stays`() {
        var run = Differential()
        for seed in 0..<80 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let most = random.magnitude()
            let cap = random.chance(oneIn: 2) ? nil : random.edgeAmount(upTo: most)
            var book = SupplyBook(
                cap: cap, circulating: random.element(of: [.locked, .lockedAndSequestered]))
            // Minted, burned, locked, sequestered.
            var exact = [BigInteger](repeating: 0, count: 4)
            for _ in 0..<12 {
                let (kind, amount) = (random.below(7), random.edgeAmount(upTo: most))
                run.compare(seed) { () throws(Refusal) in
                    switch kind {
                    case 0, 1: try book.mint(amount)
                    case 2: try book.burn(amount)
                    case 3: try book.lock(amount)
                    case 4: try book.unlock(amount)
                    case 5: try book.sequester(amount)
                    default: try book.release(amount)
                    }
                    return [
                        book.minted, book.burned, book.locked, book.sequestered, book.supply,
                        book.free, book.circulating,
                    ].map { BigInteger($0) }
                } exact: { () throws(Refusal) in
                    exact = try BookDifferentialTests.posted(
                        exact, kind, BigInteger(amount), cap: cap)
                    let supply = exact[0] - exact[1]
                    let free = supply - exact[2] - exact[3]
                    return exact + [
                        supply, free,
                        book.circulatingExcludes == .locked ? supply - exact[2] : free,
                    ]
                }
            }
        }
        run.check(accepted: 150, refused: 200)
    }

    private static func posted(
        _ book: [BigInteger], _ kind: UInt64, _ amount: BigInteger, cap: TokenAmount?
    ) throws(Refusal) -> [BigInteger] {
        var book = book
        switch kind {
        case 0, 1:
            if let cap, book[0] + amount > BigInteger(cap) { throw .capExceeded }
            book[0] = try Exact.fit(book[0] + amount)
        case 4, 6:
            let place = kind == 4 ? 2 : 3
            book[place] = try Exact.fit(book[place] - amount, or: .insufficientBalance)
        default:
            let free = book[0] - book[1] - book[2] - book[3]
            if amount > free { throw .insufficientFreeSupply }
            let place = kind == 2 ? 1 : kind == 3 ? 2 : 3
            book[place] = book[place] + amount
        }
        return book
    }

    @Test func `a bridge takes its exact fee, or refuses the message`() throws {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (fee, burned) = (random.edge64(upTo: 10_000), random.edge64(upTo: 10_000))
            let opening = random.edgeAmount(upTo: random.magnitude())
            let mode = random.element(of: [BridgeMode.lockMint, .burnMint])
            var bridge = try BridgeSupply(
                terms: BridgeTerms(
                    mode: mode, fee: BasisPoints(fee), burnedFee: BasisPoints(burned)),
                chainCount: 2, home: 0, homeSupply: opening)
            let amount =
                random.chance(oneIn: 3)
                ? random.edgeAmount() : random.edgeAmount(upTo: opening.baseUnits)
            run.compare(seed) { () throws(Refusal) in
                let sent = try bridge.send(amount, from: 0, to: 1)
                return [sent.fee, sent.burned, sent.net, bridge.supply[0], bridge.locked]
                    .map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if amount == .zero { throw .zeroAmount }
                let (whole, home) = (BigInteger(amount), BigInteger(opening))
                if whole > home { throw .insufficientBalance }
                let cost = Exact.ceil(whole, BigInteger(fee), over: 10_000)
                if cost >= whole { throw .feeExceedsAmount }
                let burn = Exact.floor(cost, BigInteger(burned), over: 10_000)
                let net = whole - cost
                return [
                    cost, burn, net, home - burn - (mode == .burnMint ? net : 0),
                    mode == .lockMint ? net : 0,
                ]
            }
        }
        run.check(accepted: 120, refused: 100)
    }

    @Test func `a slash takes the exact fraction by largest remainder, or is refused`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let most = random.element(of: [1_000, 1 << 100, 1 << 127, .max] as [UInt128])
            let fraction = random.edgeWad(upTo: Wad.scale + (random.chance(oneIn: 12) ? 1 : 0))
            let basis = random.element(of: [SlashBasis.total, .own])
            let own = random.edgeAmount(upTo: most)
            let delegated = (0..<random.below(5)).map { _ in random.edgeAmount(upTo: most) }
            let downtime = random.edgeSeconds(upTo: 100)
            run.compare(seed) { () throws(Refusal) in
                let slash = try SlashingRule(
                    table: [SlashRow(downtimeFrom: 0, fraction: fraction)], basis: basis
                ).slash(own: own, delegated: delegated, downtime: downtime, eraLength: 99)
                return ([slash.slashed, slash.fromOwn] + slash.fromDelegated)
                    .map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if BigInteger(fraction) > Exact.scale { throw .outOfRange }
                if downtime.count > 99 { throw .downtimeExceedsEra }
                let held = delegated.map { BigInteger($0) }
                let sum = try Exact.fit(held.reduce(0, +))
                let exposed = try Exact.fit(BigInteger(own) + (basis == .total ? sum : 0))
                let amount = Exact.floor(exposed, BigInteger(fraction), over: Exact.scale)
                let fromOwn = min(BigInteger(own), amount)
                let parts = try Exact.parts(of: min(sum, amount - fromOwn), weights: held)
                return [fromOwn + parts.reduce(0, +), fromOwn] + parts
            }
        }
        run.check(accepted: 250, refused: 60)
    }

    @Test func `a sale pays each month the exact difference of its curve, or is refused`() {
        var run = Differential()
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let count = random.chance(oneIn: 20) ? 47 : 48
            let most: UInt128 = 1_000_000_000_000 + (random.chance(oneIn: 12) ? 1 : 0)
            let highest = random.chance(oneIn: 20) ? 0 : most
            let sale = NodeSalePayments(
                pool: random.edgeAmount(), firstPayment: random.edgeAmount(upTo: 1 << 90),
                links: random.edge(upTo: 1 << 20),
                monthWeights: (0..<count).map { _ in random.edge(upTo: highest) },
                operatorCommission: random.edgeWad(
                    upTo: Wad.scale + (random.chance(oneIn: 12) ? 1 : 0)))
            let month = random.chance(oneIn: 12) ? 49 : random.below(49)
            let uptime = random.edgeWad(upTo: Wad.scale)
            run.compare(seed) { () throws(Refusal) in
                let paid = try sale.payment(month: month, uptimeFactor: uptime)
                return [paid.scheduled, paid.earned, paid.commission, paid.holder, paid.withheld]
                    .map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if sale.links == 0 || sale.operatorCommission > .one { throw .outOfRange }
                if sale.monthWeights.contains(where: { $0 > 1_000_000_000_000 }) || month > 48 {
                    throw .outOfRange
                }
                let weights = sale.monthWeights.map { BigInteger($0) }
                let whole = weights.reduce(0, +)
                if weights.count != 48 || whole.isZero { throw .badCurve }
                let first = BigInteger(sale.firstPayment)
                let rest =
                    ExactRational(BigInteger(sale.pool), over: BigInteger(sale.links)).floor - first
                if rest.isNegative { throw .poolTooSmall }
                func paid(through month: Int) -> BigInteger {
                    if month < 0 { return 0 }
                    let passed = weights.prefix(month).reduce(0, +)
                    return first + Exact.floor(rest, passed, over: whole)
                }
                let scheduled = paid(through: Int(month)) - paid(through: Int(month) - 1)
                let earned = Exact.floor(scheduled, BigInteger(uptime), over: Exact.scale)
                let commission = Exact.floor(
                    earned, BigInteger(sale.operatorCommission), over: Exact.scale)
                return [scheduled, earned, commission, earned - commission, scheduled - earned]
            }
        }
        run.check(accepted: 80, refused: 40)
    }

    @Test func `a change takes effect at the exact edge, or is refused past the end of time`()
        throws
    {
        var run = Differential()
        let bound = BigInteger(Seconds.bound)
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let timelock = random.edgeSeconds(
                upTo: random.element(of: [9, 1 << 40, Seconds.bound]))
            let most = random.element(of: [99, 1 << 40, Seconds.bound - 1])
            let length = try Seconds(1 + random.edge64(upTo: most))
            let (start, at) = (
                random.edgeTime(upTo: random.element(of: [99, 1 << 40, Seconds.bound])),
                random.edgeTime(upTo: random.element(of: [99, 1 << 40, Seconds.bound]))
            )
            let value =
                random.chance(oneIn: 4)
                ? random.edge(upTo: 1_001) : 100 + UInt128(random.below(801))
            var parameter = try GovernedParameter(
                minimum: 0, maximum: 1_000, value: 500, timelock: timelock, epochLength: length,
                epochStart: start, mode: .free, maxStep: 400)
            run.compare(seed) { () throws(Refusal) in
                let (number, effectiveAt) = try parameter.propose(value, at: at)
                return [BigInteger(number), BigInteger(effectiveAt.seconds)]
            } exact: { () throws(Refusal) in
                if value > 1_000 { throw .outOfBounds }
                if value < 100 || value > 900 { throw .stepTooLarge }
                let ready = BigInteger(at.seconds) + BigInteger(timelock.count)
                let wait = max(0, ready - BigInteger(start.seconds))
                let epochs = ExactRational(wait, over: BigInteger(length.count)).ceil
                let edge = BigInteger(start.seconds) + epochs * BigInteger(length.count)
                if edge > bound { throw .overflow }
                return [1, edge]
            }
        }
        run.check(accepted: 100, refused: 80)
    }
}
