import Rewards
import Testing

/// One reward with every position listed, against exact numbers at the ends of the types.
@Suite struct DelegationSplitDifferentialTests {
    @Test func `every position claims its exact share, or the split is refused in order`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let reward = random.edgeAmount(upTo: random.magnitude())
            let share = random.edgeWad(upTo: Wad.scale + (random.chance(oneIn: 12) ? 1 : 0))
            let shareIs = random.element(of: [NodeRewardShare.delegators, .provider])
            let high = random.element(of: [0, 0, 1 << 20, (1 << 64) - 1] as [UInt128])
            let start = UInt256(high: random.edge(upTo: high), low: random.edge())
            let most = random.element(of: [100, 1 << 64, 1 << 100, .max] as [UInt128])
            let positions = (0..<random.below(5)).map { _ in
                let isAhead = random.chance(oneIn: 25)
                let paid = isAhead ? UInt256.max >> 64 : start
                return DelegationPosition(
                    amount: random.edgeAmount(upTo: most),
                    indexPaid: random.chance(oneIn: 3)
                        ? UInt256(random.edge(upTo: start.high == 0 ? start.low : .max)) : paid)
            }
            run.compare(seed) { () throws(Refusal) in
                let split = try splitDelegation(
                    reward: reward, share: share, shareIs: shareIs, nodeIndex: start,
                    positions: positions)
                return [
                    BigInteger(split.provider), BigInteger(split.delegators),
                    BigInteger(split.nodeIndex), BigInteger(split.dust),
                ] + split.claims.map { BigInteger($0) }
            } exact: { () throws(Refusal) in
                if BigInteger(share) > Exact.scale { throw .outOfRange }
                let held = positions.map { BigInteger($0.amount) }
                let whole = try Exact.fit(held.reduce(0, +))
                let paid = positions.map { BigInteger($0.indexPaid) }
                if paid.contains(where: { $0 > BigInteger(start) }) { throw .indexReversed }

                let named = Exact.floor(BigInteger(reward), BigInteger(share), over: Exact.scale)
                var part = shareIs == .delegators ? named : BigInteger(reward) - named
                if whole.isZero { part = 0 }
                let step = whole.isZero ? 0 : Exact.floor(part, Exact.scale, over: whole)
                let index = try Exact.fit(BigInteger(start) + step, bits: 192)
                var values = [BigInteger(reward) - part, part, index]
                var (dust, claims) = (part, [BigInteger]())
                for (amount, since) in zip(held, paid) {
                    let product = try Exact.fit(amount * (index - since), bits: 256)
                    claims.append(
                        try Exact.fit(ExactRational(product, over: Exact.scale).floor))
                    dust = dust - Exact.floor(amount, step, over: Exact.scale)
                }
                values.append(dust)
                return values + claims
            }
        }
        run.check(accepted: 200, refused: 60)
    }
}
