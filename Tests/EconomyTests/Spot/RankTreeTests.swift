@testable import Economy
import RandomStreams
import Testing

@Suite struct `Rank tree` {
    private static func stream(_ seed: UInt64) -> RandomStream {
        RandomStream(seed: seed, replication: 0, entity: StreamEntity("tree"), purpose: .choice)
    }

    @Test func `finds the first least number below a limit`() {
        for seed: UInt64 in 1...40 {
            var stream = Self.stream(seed)
            let count = Int(1 + stream.below(70))
            var plain = (0..<count).map { _ in stream.below(8) }
            var tree = RankTree(.least, leaves: plain)
            for _ in 0..<60 {
                let rank = stream.below(UInt64(count))
                // A quarter of the ranks has no number.
                let number = stream.below(4) == 0 ? UInt64.max : stream.below(8)
                plain[Int(rank)] = number
                tree.set(UInt32(rank), to: number)
                let limit = Int(stream.below(UInt64(count + 1)))
                let least = plain[..<limit].min() ?? .max
                let found = tree.least(below: UInt32(limit))
                #expect(found?.number == (least == .max ? nil : least), "seed \(seed)")
                let first = least == .max ? nil : plain.firstIndex(of: least)
                #expect(found.map { Int($0.rank) } == first, "seed \(seed)")
            }
        }
    }

    @Test func `adds up below a limit and finds where the sum passes an offset`() {
        for seed: UInt64 in 1...40 {
            var stream = Self.stream(seed)
            let count = Int(1 + stream.below(70))
            var plain = (0..<count).map { _ in stream.below(5) }
            var tree = RankTree(.sum, leaves: plain)
            for _ in 0..<60 {
                let rank = stream.below(UInt64(count))
                plain[Int(rank)] = stream.below(5)
                tree.set(UInt32(rank), to: plain[Int(rank)])
                let limit = Int(stream.below(UInt64(count + 1)))
                #expect(
                    tree.sum(below: UInt32(limit)) == plain[..<limit].reduce(0, +), "seed \(seed)")
                let whole = plain.reduce(0, +)
                if whole == 0 { continue }
                let offset = stream.below(whole)
                var sum: UInt64 = 0
                let expected = plain.firstIndex { number in
                    sum += number
                    return sum > offset
                }
                #expect(Int(tree.rank(at: offset)) == expected, "seed \(seed)")
            }
        }
    }

    @Test func `a tree of no ranks offers none`() {
        let least = RankTree(.least, leaves: [])
        #expect(least.least(below: 0) == nil)
        let sum = RankTree(.sum, leaves: [])
        #expect(sum.sum(below: 0) == 0)
    }
}
