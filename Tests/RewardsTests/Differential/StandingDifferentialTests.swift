import Rewards
import Testing

/// What is looked up rather than computed: the row, tier or close that a plain search finds.
@Suite struct StandingDifferentialTests {
    @Test func `a tier is the highest whose thresholds are all met, or refused in order`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            func figures(from least: [UInt128]) -> [UInt128] {
                least.map { $0 + random.edge(upTo: UInt128.max / 8) }
            }
            var least: [UInt128] = [0, 0, 0, 0]
            let tiers = (0..<random.below(5)).map { number in
                let isOpen = number == 0 && !random.chance(oneIn: 4)
                if random.chance(oneIn: 12) { least = [0, 0, 0, 0] }
                if !isOpen { least = figures(from: least) }
                return NodeTier(
                    minimum: NodeStanding(least),
                    multiplier: random.edgeWad(
                        upTo: 100 * Wad.scale + (random.chance(oneIn: 12) ? 1 : 0)))
            }
            let isAtEdge = random.chance(oneIn: 3)
            var have = (0..<4).map { _ in random.edge() }
            if isAtEdge, let tier = tiers.last { have = tier.minimum.figures }
            if isAtEdge && random.chance(oneIn: 2) { have[1] -= min(have[1], 1) }
            run.compare(seed) { () throws(Refusal) in
                let (number, multiplier) = try NodeTierTable(tiers: tiers)
                    .tier(for: NodeStanding(have))
                return [BigInteger(number), BigInteger(multiplier)]
            } exact: { () throws(Refusal) in
                if tiers.contains(where: { BigInteger($0.multiplier) > Exact.scale * 100 }) {
                    throw .outOfRange
                }
                for (lower, higher) in zip(tiers, tiers.dropFirst())
                where zip(lower.minimum.figures, higher.minimum.figures).contains(where: >) {
                    throw .badTable
                }
                for number in tiers.indices.reversed()
                where zip(have, tiers[number].minimum.figures).allSatisfy(>=) {
                    return [BigInteger(number), BigInteger(tiers[number].multiplier)]
                }
                throw .noTier
            }
        }
        run.check(accepted: 150, refused: 100)
    }

    @Test func `a table's unlocked part is what its month leaves, or refused in order`() throws {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let total = random.edgeAmount()
            var locked = total.baseUnits
            let months = (0..<random.below(6)).map { _ in
                let isRising = random.chance(oneIn: 25)
                locked = isRising ? random.edge() : random.edge(upTo: locked)
                return TokenAmount(baseUnits: locked)
            }
            let month = random.edgeSeconds(upTo: random.element(of: [3, 1 << 30]))
            let start = random.edgeTime(upTo: random.element(of: [9, Seconds.bound]))
            let past = min(Seconds.bound - start.seconds, random.edge64(upTo: 8) * month.count)
            let at =
                random.chance(oneIn: 4)
                ? random.edgeTime() : try Timestamp(start.seconds + past)
            run.compare(seed) { () throws(Refusal) in
                let (unlocked, locked) = try VestingSchedule(
                    kind: .table(lockedByMonth: months, month: month), total: total, start: start
                ).position(at: at)
                return [BigInteger(unlocked), BigInteger(locked)]
            } exact: { () throws(Refusal) in
                if month.count == 0 { throw .outOfRange }
                let order = [total] + months
                if months.isEmpty || zip(order, months).contains(where: <) { throw .badTable }
                let elapsed = BigInteger(at.seconds) - BigInteger(start.seconds)
                let passed = ExactRational(max(0, elapsed), over: BigInteger(month.count)).floor
                let left =
                    passed < BigInteger(months.count)
                    ? BigInteger(months[Int(passed.asUInt128!)]) : 0
                return [BigInteger(total) - left, left]
            }
        }
        run.check(accepted: 150, refused: 100)
    }

    @Test func `closes stand on the exact grid, or are refused past the end of time`() throws {
        var run = Differential()
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let grid = PriceGrid(
                closeInterval: random.edgeSeconds(upTo: random.element(of: [60, Seconds.bound])),
                maxAge: random.edgeSeconds(upTo: random.element(of: [60, Seconds.bound])))
            let first = random.edgeTime(upTo: random.element(of: [500, Seconds.bound]))
            let count = 1 + Int(random.below(5))
            var times = (0..<random.below(8)).map { _ in
                random.edge64(upTo: random.element(of: [700, Seconds.bound]))
            }
            if !random.chance(oneIn: 12) { times.sort() }
            let prints = try times.map {
                PriceObservation(
                    at: try Timestamp($0), price: try Price(wad: random.edge(upTo: Price.bound - 1))
                )
            }
            run.compare(seed) { () throws(Refusal) in
                try grid.closes(first: first, count: count, observations: prints)
                    .map { BigInteger($0.wad) }
            } exact: { () throws(Refusal) in
                if grid.closeInterval.count == 0 { throw .outOfRange }
                if times != times.sorted() { throw .unorderedObservations }
                var closes: [BigInteger] = []
                for number in 0..<count {
                    let instant =
                        BigInteger(first.seconds)
                        + BigInteger(number) * BigInteger(grid.closeInterval.count)
                    if instant > BigInteger(Seconds.bound) { throw .overflow }
                    let latest = prints.last { BigInteger($0.at.seconds) <= instant }
                    let isFresh = latest.map {
                        instant - BigInteger($0.at.seconds) <= BigInteger(grid.maxAge.count)
                    }
                    closes.append(isFresh == true ? BigInteger(latest!.price.wad) : 0)
                }
                return closes
            }
        }
        run.check(accepted: 60, refused: 60)
    }
}

extension NodeStanding {
    fileprivate init(_ figures: [UInt128]) {
        self.init(
            compute: figures[0], contribution: figures[1], reputation: figures[2],
            stake: TokenAmount(baseUnits: figures[3]))
    }

    fileprivate var figures: [UInt128] { [compute, contribution, reputation, stake.baseUnits] }
}
