import Rewards
import Testing

/// What is charged and paid, against exact numbers at the ends of the types.
@Suite struct PaymentDifferentialTests {
    private let word = BigInteger.powerOfTwo(64) - 1

    @Test func `an escrow's fee and quote stay in 64 bits, or are refused in order`() throws {
        var (fees, quotes) = (Differential(), Differential())
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let bps = random.edge64(upTo: 10_000)
            let terms = EscrowTerms(fee: try BasisPoints(bps), dispute: .open)
            func fee(_ gross: BigInteger) throws(Refusal) -> BigInteger {
                let scaled = try Exact.fit(gross * BigInteger(bps), bits: 64, or: .mathOverflow)
                return ExactRational(scaled, over: 10_000).floor
            }
            let gross = random.edgeAmount(upTo: random.element(of: [1 << 52, 1 << 64, .max]))
            fees.compare(seed) { () throws(Refusal) in
                [BigInteger(try terms.fee(on: gross))]
            } exact: { () throws(Refusal) in
                [try fee(BigInteger(gross))]
            }

            let most = random.edge64()
            let settled = random.edge64(upTo: most)
            let read =
                random.chance(oneIn: 8)
                ? random.edge64() : settled + random.edge64(upTo: most - settled)
            let price = random.edgeAmount(upTo: random.element(of: [3, 1 << 20, 1 << 64]))
            let held =
                random.chance(oneIn: 4)
                ? random.edgeAmount(upTo: 1 << 64) : TokenAmount(baseUnits: 1 << 64)
            quotes.compare(seed) { () throws(Refusal) in
                let payment = try terms.quote(
                    cumulativeUnits: read, settledUnits: settled, maxUnits: most,
                    pricePerUnit: price, remaining: held)
                return [payment.gross, payment.fee, payment.provider].map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if read <= settled || read > most { throw .invalidReceipt }
                let gross = try Exact.fit(
                    (BigInteger(read) - BigInteger(settled)) * BigInteger(price), bits: 64,
                    or: .mathOverflow)
                if gross > BigInteger(held) { throw .escrowUnderfunded }
                let part = try fee(gross)
                return [gross, part, gross - part]
            }
        }
        fees.check(accepted: 200, refused: 150)
        quotes.check(accepted: 150, refused: 150)
    }

    @Test func `an access price is exact, rounded up for the builder, or refused in order`() {
        var run = Differential()
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let rule = AccessPriceRule(
                protocolMargin: random.edgeWad(upTo: 100 * Wad.scale + 1),
                reserveShareOfMargin: random.edgeWad(upTo: Wad.scale / 2 + 1),
                burnShareOfMargin: random.edgeWad(upTo: Wad.scale / 2 + 1),
                monthLength: random.edgeSeconds())
            let price = random.edgeAmount(upTo: random.magnitude())
            let (capacity, period) = (random.edge64(upTo: 1 << 40), random.edgeSeconds())
            let scaling = random.edgeWad(upTo: 1_000 * Wad.scale + 1)
            run.compare(seed) { () throws(Refusal) in
                let paid = try rule.price(
                    price, capacity: capacity, period: period, scalingFactor: scaling)
                return [
                    paid.providerPart, paid.margin, paid.requirement, paid.toReserve, paid.toBurn,
                    paid.toTreasury,
                ].map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                let thousand = Exact.scale * 1_000
                if period.count == 0 || BigInteger(scaling) > thousand { throw .outOfRange }
                if BigInteger(rule.protocolMargin) * 10 > thousand { throw .outOfRange }
                if rule.monthLength.count == 0 { throw .outOfRange }
                let (kept, burn) = (
                    BigInteger(rule.reserveShareOfMargin), BigInteger(rule.burnShareOfMargin)
                )
                if kept + burn > Exact.scale { throw .badSplit }
                let rate = try Exact.fit(
                    Exact.ceil(BigInteger(price), BigInteger(scaling), over: Exact.scale))
                let monthly = try Exact.fit(rate * BigInteger(capacity))
                let part = try Exact.fit(
                    Exact.ceil(
                        monthly, BigInteger(period.count), over: BigInteger(rule.monthLength.count))
                )
                let margin = try Exact.fit(
                    Exact.ceil(part, BigInteger(rule.protocolMargin), over: Exact.scale))
                let whole = try Exact.fit(part + margin)
                let reserved = Exact.floor(margin, kept, over: Exact.scale)
                let burned = Exact.floor(margin, burn, over: Exact.scale)
                return [part, margin, whole, part + reserved, burned, margin - reserved - burned]
            }
        }
        run.check(accepted: 150, refused: 150)
    }

    @Test func `a provider's total is exact or refused`() {
        var run = Differential()
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let most = random.element(of: [.max, .max, 1 << 100] as [UInt128])
            let (used, idle) = (random.edgeAmount(upTo: most), random.edgeAmount(upTo: most))
            let multiplier = random.edgeWad(upTo: 100 * Wad.scale + 1)
            for rule in ProviderRewardRule.allCases {
                run.compare(seed) { () throws(Refusal) in
                    let reward = try rule.total(
                        utilisation: used, capacity: idle, multiplier: multiplier)
                    return [BigInteger(reward.total), BigInteger(reward.subsidy)]
                } exact: { () throws(Refusal) in
                    if BigInteger(multiplier) > Exact.scale * 100 { throw .outOfRange }
                    let total: BigInteger
                    switch rule {
                    case .sumThenMultiply:
                        let sum = try Exact.fit(BigInteger(used) + BigInteger(idle))
                        total = Exact.floor(sum, BigInteger(multiplier), over: Exact.scale)
                    case .capacityOnly:
                        total =
                            BigInteger(used)
                            + Exact.floor(
                                BigInteger(idle), BigInteger(multiplier), over: Exact.scale)
                    }
                    let paid = try Exact.fit(total)
                    return [paid, max(0, paid - BigInteger(used))]
                }
            }
        }
        run.check(accepted: 200, refused: 40)
    }

    @Test func `a multiplier follows the exact coverage, or its table is refused`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var from: UInt128 = random.chance(oneIn: 12) ? 1 : 0
            let rows = (0..<(random.chance(oneIn: 15) ? 0 : 4)).map { _ in
                defer { from += random.chance(oneIn: 20) ? 0 : 1 + random.edge(upTo: 1 << 61) }
                return RewardMultiplierTable.MultiplierRow(
                    coverageFrom: from,
                    multiplier: random.edgeWad(
                        upTo: 100 * Wad.scale + (random.chance(oneIn: 9) ? 1 : 0)))
            }
            let (required, held) = (
                random.edgeAmount(upTo: random.magnitude()),
                random.edgeAmount(upTo: random.magnitude())
            )
            run.compare(seed) { () throws(Refusal) in
                let (coverage, multiplier) = try RewardMultiplierTable(rows: rows)
                    .multiplier(required: required, collateral: held)
                return [BigInteger(coverage), BigInteger(multiplier)]
            } exact: { () throws(Refusal) in
                if rows.contains(where: { BigInteger($0.multiplier) > Exact.scale * 100 }) {
                    throw .outOfRange
                }
                let rises = zip(rows, rows.dropFirst()).allSatisfy {
                    $0.coverageFrom < $1.coverageFrom
                }
                if rows.first?.coverageFrom != 0 || !rises { throw .badTable }
                let coverage =
                    required == .zero
                    ? Exact.scale
                    : try Exact.fit(
                        Exact.floor(BigInteger(held), Exact.scale, over: BigInteger(required)))
                let row = rows.last { BigInteger($0.coverageFrom) <= coverage }!
                return [coverage, BigInteger(row.multiplier)]
            }
        }
        run.check(accepted: 200, refused: 100)
    }

    @Test func `commitments end at the exact second, or are refused in order`() {
        var run = Differential()
        let bound = BigInteger(Seconds.bound)
        for seed in 0..<600 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let rule = CommitmentRule(
                minimum: random.edgeSeconds(upTo: 1 << 40),
                extensionUnit: random.edgeSeconds(upTo: random.element(of: [3, 1 << 30])))
            let (at, end) = (random.edgeTime(), random.edgeTime())
            let count = BigInteger(random.edge64(upTo: 9)) * BigInteger(rule.extensionUnit.count)
            let whole = BigInteger(rule.minimum.count) + count
            let length =
                random.chance(oneIn: 2)
                ? random.edgeSeconds() : try! Seconds(UInt64(whole.asUInt128!))
            func ending(
                _ start: Timestamp, rest: BigInteger
            ) throws(Refusal) -> [BigInteger] {
                let unit = BigInteger(rule.extensionUnit.count)
                if !rest.floorDivided(by: unit).remainder.isZero { throw .notAnExtensionMultiple }
                let sum = BigInteger(start.seconds) + BigInteger(length.count)
                if sum > bound { throw .overflow }
                return [sum]
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try rule.open(at: at, length: length).seconds)]
            } exact: { () throws(Refusal) in
                if rule.minimum.count == 0 || rule.extensionUnit.count == 0 { throw .outOfRange }
                let rest = BigInteger(length.count) - BigInteger(rule.minimum.count)
                if rest.isNegative { throw .commitmentTooShort }
                return try ending(at, rest: rest)
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try rule.extend(endsAt: end, by: length, at: at).seconds)]
            } exact: { () throws(Refusal) in
                if rule.minimum.count == 0 || rule.extensionUnit.count == 0 { throw .outOfRange }
                if length.count == 0 { throw .outOfRange }
                if at.seconds >= end.seconds { throw .commitmentEnded }
                return try ending(end, rest: BigInteger(length.count))
            }
        }
        run.check(accepted: 150, refused: 300)
    }
}
