import Rewards
import Testing

/// What is released over time against exact numbers, at the ends of the types.
@Suite struct CapacityDifferentialTests {
    @Test func `a segment releases the exact part of its line, or refuses and stays`() throws {
        var run = Differential()
        for seed in 0..<700 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let terms = CapacityRewardTerms(
                releaseTotal: random.edgeAmount(upTo: random.magnitude()),
                releaseStart: random.edgeTime(upTo: 1 << 40),
                releaseDuration: max(1, random.edgeSeconds(upTo: 1 << 41)),
                bootstrapCap: random.element(of: [
                    .none, .cumulative(random.edgeAmount()), .perMonth(random.edgeAmount()),
                ]),
                targetCapacity: random.edge(upTo: random.magnitude()),
                targetGate: random.chance(oneIn: 2), curve: .linearDecline)
            let before = CapacityRewardPool(
                index: UInt256(high: random.edge(upTo: 1 << 64), low: random.edge()),
                remainder: random.edge(upTo: random.magnitude()),
                released: random.edgeAmount(upTo: random.magnitude()),
                unreleased: random.edgeAmount(upTo: random.magnitude()))
            let start = random.edgeTime(upTo: 1 << 41)
            let end =
                random.chance(oneIn: 8)
                ? random.edgeTime() : try start.advanced(by: random.edgeSeconds(upTo: 1 << 40))
            let total = random.edge(upTo: random.element(of: [1_000, 1 << 64, .max]))
            let used = random.chance(oneIn: 8) ? random.edge() : random.edge(upTo: total)
            let maf = random.edgeWad(upTo: random.element(of: [Wad.scale, Wad.scale, .max]))
            var pool = before
            run.compare(seed) { () throws(Refusal) in
                let (base, gross) = try pool.closeSegment(
                    from: start, to: end, terms: terms, totalCapacity: total,
                    utilisedCapacity: used, maf: maf)
                return [BigInteger(base), BigInteger(gross)] + figures(pool)
            } exact: { () throws(Refusal) in
                if end < start { throw .badSegment }
                if used > total { throw .utilisedExceedsTotal }
                return try ExactSegment(
                    terms: terms, before: figures(before), start: start, end: end,
                    total: BigInteger(total), used: BigInteger(used), maf: BigInteger(maf)
                ).closed()
            }
            if pool != before { continue }
            #expect(figures(pool) == figures(before), "seed \(seed)")
        }
        run.check(accepted: 250, refused: 100)
    }

    private func figures(_ pool: CapacityRewardPool) -> [BigInteger] {
        [
            BigInteger(pool.index), BigInteger(pool.remainder), BigInteger(pool.released),
            BigInteger(pool.unreleased),
        ]
    }

    @Test func `a schedule emits the exact sum of its epochs, or refuses it`() {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let perEpoch = random.edgeAmount(upTo: random.magnitude())
            let length = random.edge64(upTo: 1_000_001)
            let isHalving = random.chance(oneIn: 2)
            let schedule =
                isHalving
                ? EmissionSchedule.halving(perEpoch: perEpoch, epochs: length)
                : .constant(perEpoch: perEpoch)
            let (from, to) = (random.edge64(upTo: 1_000_001), random.edge64(upTo: 1_000_001))
            let budget = random.chance(oneIn: 2) ? nil : random.edgeAmount()
            let already = random.edgeAmount(upTo: random.magnitude())
            run.compare(seed) { () throws(Refusal) in
                [
                    BigInteger(
                        try schedule.emission(
                            from: from, to: to, budget: budget, already: already))
                ]
            } exact: { () throws(Refusal) in
                if isHalving && (length == 0 || length > 1_000_000) { throw .outOfRange }
                if from > 1_000_000 || to > 1_000_000 { throw .outOfRange }
                if to < from { throw .timeReversed }
                var sum = BigInteger(perEpoch) * BigInteger(to - from)
                if isHalving {
                    sum = (0..<128 as Range<UInt64>).reduce(0) { sum, halving in
                        let first = max(from, halving * length)
                        let end = max(first, min(to, (halving + 1) * length))
                        let amount = ExactRational(
                            BigInteger(perEpoch), over: .powerOfTwo(Int(halving)))
                        return sum + amount.floor * BigInteger(end - first)
                    }
                }
                guard let budget else { return [try Exact.fit(sum)] }
                return [min(sum, max(0, BigInteger(budget) - BigInteger(already)))]
            }
        }
        run.check(accepted: 80, refused: 100)
    }

    @Test func `a reserve emits its exact fraction, and nothing above one`() {
        var run = Differential()
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (reserve, rate) = (random.edgeAmount(), random.edgeWad(upTo: Wad.scale + 1))
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try reserve.reserveEmission(rate: rate))]
            } exact: { () throws(Refusal) in
                if BigInteger(rate) > Exact.scale { throw .outOfRange }
                return [Exact.floor(BigInteger(reserve), BigInteger(rate), over: Exact.scale)]
            }
        }
        run.check(accepted: 200, refused: 10)
    }
}

/// One segment in exact numbers: the linear decline, the gate, the factor, the cap, the index.
private struct ExactSegment {
    let terms: CapacityRewardTerms
    /// Index, remainder, released, unreleased.
    let before: [BigInteger]
    let start: Timestamp
    let end: Timestamp
    let total: BigInteger
    let used: BigInteger
    let maf: BigInteger

    private func scheduled(by instant: Timestamp) -> BigInteger {
        let elapsed = BigInteger(instant.seconds) - BigInteger(terms.releaseStart.seconds)
        let length = BigInteger(terms.releaseDuration.count)
        return Exact.floor(
            BigInteger(terms.releaseTotal), min(max(0, elapsed), length), over: length)
    }

    private func factor() throws(Refusal) -> BigInteger {
        let scaling = Exact.scale - Exact.floor(used, Exact.scale, over: total)
        var gate = Exact.scale
        if terms.targetGate && terms.targetCapacity > 0 {
            let open = try Exact.fit(
                Exact.floor(total, Exact.scale, over: BigInteger(terms.targetCapacity)))
            gate = min(gate, open)
        }
        let gated = Exact.floor(scaling, gate, over: Exact.scale)
        return try Exact.fit(Exact.floor(gated, maf, over: Exact.scale))
    }

    private func capped(_ gross: BigInteger) throws(Refusal) -> BigInteger {
        switch terms.bootstrapCap {
        case .none: return gross
        case .cumulative(let cap): return min(gross, max(0, BigInteger(cap) - before[2]))
        case .perMonth(let cap):
            let length = BigInteger(end.seconds - start.seconds)
            return min(
                gross, try Exact.fit(Exact.floor(BigInteger(cap), length, over: 2_592_000)))
        }
    }

    func closed() throws(Refusal) -> [BigInteger] {
        let base = scheduled(by: end) - scheduled(by: start)
        var (gross, index, remainder, released) = (BigInteger(0), before[0], before[1], before[2])
        if !total.isZero {
            let uncapped = Exact.floor(base, try factor(), over: Exact.scale)
            gross = try capped(try Exact.fit(uncapped))
            released = try Exact.fit(released + gross)
            let (step, rest) = (gross * .powerOfTwo(64) + remainder).floorDivided(by: total)
            index = try Exact.fit(index + step, bits: 192)
            remainder = rest
        }
        let unreleased = try Exact.fit(before[3] + max(0, base - gross))
        return [base, gross, index, remainder, released, unreleased]
    }
}
