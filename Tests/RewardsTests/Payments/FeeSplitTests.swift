import Rewards
import Testing

@Suite struct FeeSplitTests {
    private func parts(_ shares: [UInt64]) throws -> [FeePart] {
        try shares.map { FeePart(share: try BasisPoints($0)) }
    }

    @Test func `the units left over go to the largest remainders`() throws {
        // Conformance vector "edge-remainder-to-largest".
        let split = FeeSplit(mode: .proRata, parts: try parts([3_333, 3_333, 3_334]))
        let (amounts, rest) = try split.split(10)
        #expect(amounts == [3, 3, 4] && rest == 0)
    }

    @Test func `ties go to the first`() throws {
        let split = FeeSplit(mode: .proRata, parts: try parts([2_500, 2_500, 2_500, 2_500]))
        #expect(try split.split(6).parts == [2, 2, 1, 1])
    }

    @Test func `shares of a pro-rata split are the whole`() throws {
        // Conformance vector "edge-not-10000".
        for shares: [UInt64] in [[], [9_999], [5_000, 5_001], [10_000, 10_000]] {
            let split = FeeSplit(mode: .proRata, parts: try parts(shares))
            #expect(throws: Refusal.badSplit) { try split.split(10) }
        }
        #expect(try FeeSplit(mode: .waterfall, parts: []).split(7).rest == 7)
    }

    @Test func `a waterfall takes from what is left, up to each limit`() throws {
        // Conformance vector "edge-waterfall-rest".
        var split = FeeSplit(mode: .waterfall, parts: try parts([5_000, 5_000]))
        #expect(try split.split(101) == (parts: [50, 25], rest: 26))
        split.parts[0].limit = 9
        #expect(try split.split(101) == (parts: [9, 46], rest: 46))
        split.parts[0].limit = 0
        #expect(try split.split(TokenAmount(baseUnits: .max)).parts[0] == 0)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `parts and rest are the gross amount`(seed: UInt64) throws {
        // V5, against exact fractions: a part of a pro-rata split is within a unit of its share.
        var random = SplitMix64(seed: seed)
        let gross = random.amount()
        let count = 1 + random.below(6)
        var shares = (1..<count).map { _ in random.below(10_000 / count) }
        shares.append(10_000 - shares.reduce(0, +))
        let mode = random.chance(oneIn: 2) ? FeeSplitMode.proRata : .waterfall
        let limits = shares.map { _ in random.chance(oneIn: 2) ? nil : random.amount() }
        let rows = try zip(shares, limits).map { FeePart(share: try BasisPoints($0), limit: $1) }
        let (amounts, rest) = try FeeSplit(mode: mode, parts: rows).split(gross)
        let sum = amounts.reduce(BigInteger(rest)) { $0 + BigInteger($1) }
        #expect(sum == BigInteger(gross), "seed \(seed)")
        var left = ExactRational(BigInteger(gross))
        for (row, amount) in zip(rows, amounts) {
            let share = left * ExactRational(BigInteger(row.share.count), over: 10_000)
            switch mode {
            case .proRata:
                let distance = share - ExactRational(BigInteger(amount))
                #expect(distance < 1 && ExactRational(-1) < distance, "seed \(seed)")
            case .waterfall:
                let taken = min(share.floor, row.limit.map { BigInteger($0) } ?? share.floor)
                #expect(BigInteger(amount) == taken, "seed \(seed)")
                left = left - ExactRational(taken)
            }
        }
    }
}
