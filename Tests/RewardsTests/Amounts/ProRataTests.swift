import Rewards
import Testing

@Suite struct ProRataTests {
    @Test func `ties go to the lower position`() throws {
        // Conformance vectors pro-rata: edge-tie-break-by-id, edge-byte-order-of-ids, ids in order.
        #expect(try splitProRata(2, weights: [1, 1, 1]).parts == [1, 1, 0])
        #expect(try splitProRata(1, weights: [1, 1]).parts == [1, 0])
    }

    @Test func `published figures come out`() throws {
        // Conformance vectors pro-rata: computed-05, computed-09 and computed-11, ids in order.
        let fifth = try splitProRata(24_373_529_051_951_739_671, weights: [4, 4, 7, 10])
        #expect(
            fifth.parts == [
                3_899_764_648_312_278_347, 3_899_764_648_312_278_347, 6_824_588_134_546_487_108,
                9_749_411_620_780_695_869,
            ])
        let ninth = try splitProRata(
            251_287_631_182, weights: [5, 6_269_665_740_470, 0, 566_061_346_969_649_903_753_265])
        #expect(ninth.parts == [0, 3, 0, 251_287_631_179])
        let eleventh = try splitProRata(
            6_143_288_804_164_313,
            weights: [7_598_367_641_823_639, 4, 1, 1_398_815_535_126, 4, 499_295_822_161])
        #expect(
            eleventh.parts == [
                6_141_754_562_253_699, 3, 1, 1_130_661_491_993, 3, 403_580_418_614,
            ])
    }

    @Test func `without weight the pot is carried`() throws {
        // Conformance vector pro-rata: edge-all-zero-carries.
        let split = try splitProRata(9, weights: [0, 0])
        #expect(split.parts == [0, 0] && split.carried == 9)
        let empty = try splitProRata(9, weights: [])
        #expect(empty.parts.isEmpty && empty.carried == 9)
        #expect(try splitProRata(0, weights: [3, 4]).parts == [0, 0])
    }

    @Test func `weights that sum past an amount refuse`() {
        // Conformance vector pro-rata: edge-weight-sum-overflow.
        #expect(throws: Refusal.overflow) { try splitProRata(1, weights: [.max, 1]) }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `parts plus carried are the pot, and leftovers go to the largest remainders`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let bits = random.chance(oneIn: 2) ? 123 : 3
        let weights = (0..<Int(random.below(20))).map { _ in random.wide(bits: bits) }
        let pot = random.wide()
        let (parts, carried) = try splitProRata(pot, weights: weights)
        #expect(parts.reduce(carried, +) == pot, "seed \(seed)")

        let total = weights.reduce(0, +)
        if total == 0 { return }
        let exact = weights.map {
            (BigInteger(pot) * BigInteger($0)).floorDivided(by: BigInteger(total))
        }
        let raised = parts.indices.filter { BigInteger(parts[$0]) != exact[$0].quotient }
        for index in raised {
            #expect(BigInteger(parts[index]) == exact[index].quotient + 1, "seed \(seed)")
            for other in parts.indices where !raised.contains(other) {
                let (mine, theirs) = (exact[index].remainder, exact[other].remainder)
                #expect(
                    mine > theirs || (mine == theirs && index < other),
                    "seed \(seed): \(index) before \(other)")
            }
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `scaling every weight changes nothing`(seed: UInt64) throws {
        // R13.
        var random = SplitMix64(seed: seed)
        let weights = (0..<7).map { _ in random.wide(bits: 90) }
        let pot = random.wide()
        let factor = random.positive(bits: 30)
        let scaled = try splitProRata(pot, weights: weights.map { $0 * factor })
        #expect(try splitProRata(pot, weights: weights).parts == scaled.parts, "seed \(seed)")
    }
}
