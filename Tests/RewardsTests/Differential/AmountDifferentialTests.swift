import Rewards
import Testing

/// The arithmetic that all rules share, at the ends of its types.
@Suite struct AmountDifferentialTests {
    @Test func `products with wads are exact or refused`() {
        var run = Differential()
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (a, factor) = (
                random.edge(upTo: random.element(of: [.max, .max, 1 << 90] as [UInt128])),
                random.edgeWad()
            )
            let amount = TokenAmount(baseUnits: a)
            let product = ExactRational(BigInteger(a) * BigInteger(factor), over: Exact.scale)
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try amount.multipliedFloor(by: factor))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(product.floor)]
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try amount.multipliedCeil(by: factor))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(product.ceil)]
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try Wad(raw: a).multipliedFloor(by: factor))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(product.floor)]
            }
        }
        run.check(accepted: 500, refused: 60)
    }

    @Test func `shares in basis points are exact, whatever the amount`() throws {
        var run = Differential()
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let amount = random.edgeAmount()
            let share = try BasisPoints(random.edge64(upTo: BasisPoints.wholeCount))
            let exact = ExactRational(
                BigInteger(amount) * BigInteger(share.count), over: 10_000)
            run.compare(seed) { () throws(Refusal) in
                [
                    BigInteger(try amount.multipliedFloor(by: share)),
                    BigInteger(try amount.multipliedCeil(by: share)),
                ]
            } exact: {
                [exact.floor, exact.ceil]
            }
        }
        run.check(accepted: 300, refused: 0)
    }

    @Test func `sums and differences are exact or refused`() {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (a, b) = (random.edgeAmount(), random.edgeAmount())
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try a.adding(b))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(BigInteger(a) + BigInteger(b))]
            }
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try a.subtracting(b))]
            } exact: { () throws(Refusal) in
                [try Exact.fit(BigInteger(a) - BigInteger(b), or: .insufficientBalance)]
            }
            #expect(
                BigInteger(a.excess(over: b)) == max(0, BigInteger(a) - BigInteger(b)),
                "seed \(seed)")
        }
        run.check(accepted: 300, refused: 200)
    }

    @Test func `a power is rounded at each product, and refused where one leaves its type`() {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let base = Wad(
                raw: random.edge(upTo: random.element(of: [.max, 3 * Wad.scale, Wad.scale])))
            let exponent = random.edge64(upTo: random.element(of: [5, 100, .max]))
            run.compare(seed) { () throws(Refusal) in
                [BigInteger(try powWadFloor(base, exponent))]
            } exact: { () throws(Refusal) in
                var (result, square, left) = (Exact.scale, BigInteger(base), exponent)
                while left > 0 {
                    if left % 2 == 1 {
                        result = try Exact.fit(Exact.floor(result, square, over: Exact.scale))
                    }
                    left /= 2
                    if left > 0 {
                        square = try Exact.fit(Exact.floor(square, square, over: Exact.scale))
                    }
                }
                return [result]
            }
        }
        run.check(accepted: 200, refused: 12)
    }

    @Test func `a pot is split by largest remainder, or refused for its weights`() {
        var run = Differential()
        for seed in 0..<400 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let (pot, most) = (
                random.edge(), random.element(of: [.max, .max, 1 << 126, 100] as [UInt128])
            )
            let weights = (0..<random.below(8)).map { _ in random.edge(upTo: most) }
            run.compare(seed) { () throws(Refusal) in
                let (parts, carried) = try splitProRata(pot, weights: weights)
                return parts.map { BigInteger($0) } + [BigInteger(carried)]
            } exact: { () throws(Refusal) in
                let parts = try Exact.parts(
                    of: BigInteger(pot), weights: weights.map { BigInteger($0) })
                let hasWeight = weights.contains { $0 > 0 }
                return parts + [hasWeight ? 0 : BigInteger(pot)]
            }
        }
        run.check(accepted: 250, refused: 30)
    }
}
