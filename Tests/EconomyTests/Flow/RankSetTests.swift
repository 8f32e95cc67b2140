@testable import Economy
import Testing

@Suite struct `Rank set` {
    @Test func `finds the least member across words`() {
        var set = RankSet(bound: 10_000)
        #expect(set.first == nil)
        for rank: UInt32 in [9_999, 4_096, 4_095, 64, 63] {
            set.insert(rank)
            #expect(set.first == rank)
        }
        for rank: UInt32 in [63, 64, 4_095, 4_096, 9_999] {
            #expect(set.first == rank)
            set.remove(rank)
        }
        #expect(set.first == nil && set.isEmpty)
    }

    @Test func `agrees with a plain set under random work`() {
        var set = RankSet(bound: 700)
        var plain: Set<UInt32> = []
        var state: UInt64 = 1
        for step in 0..<5_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let rank = UInt32(state >> 33) % 700
            if plain.remove(rank) != nil {
                set.remove(rank)
            } else {
                plain.insert(rank)
                set.insert(rank)
            }
            #expect(set.first == plain.min(), "step \(step)")
            #expect(set.count == plain.count, "step \(step)")
        }
    }
}

@Suite struct `Wait buckets` {
    @Test func `follow each other without gap or overlap`() {
        var last: Int64 = -1
        for bucket in 0..<UInt32(WaitBucket.count) {
            let upper = WaitBucket.upperEdge(of: bucket)
            #expect(WaitBucket.number(of: last + 1) == bucket)
            #expect(WaitBucket.number(of: upper) == bucket)
            if upper == .max { break }
            last = upper
        }
        #expect(WaitBucket.upperEdge(of: UInt32(WaitBucket.count - 1)) == .max)
    }

    @Test func `a quantile is at most a sixty-fourth too high`() {
        var histogram = WaitHistogram()
        for wait: Int64 in 1...1_000 { histogram.add(wait * 1_000_000) }
        var counts = WaitCounts()
        counts.add(histogram)
        #expect(counts.total == 1_000)
        for (percent, exact) in [(1, 10.0), (50, 500), (95, 950), (100, 1_000)] {
            let found = Double(counts.quantile(percent: UInt64(percent))) / 1e6
            #expect(found >= exact && found <= exact * 65 / 64)
        }
    }

    @Test func `waits of zero give quantiles of zero`() {
        var counts = WaitCounts()
        #expect(counts.quantile(percent: 95) == 0)
        var histogram = WaitHistogram()
        histogram.add(0)
        counts.add(histogram)
        #expect(counts.quantile(percent: 95) == 0)
    }
}

@Suite struct `Level integral` {
    @Test func `adds rectangles exactly`() {
        var level = LevelIntegral()
        level.change(by: 3, at: 10)
        level.change(by: -1, at: 25)
        #expect(level.area(at: 25) == 45)
        #expect(level.area(at: 30) == 55)
        #expect(level.level == 2)
    }

    @Test func `holds ten million GPUs for a century`() {
        var level = LevelIntegral()
        level.change(by: 10_000_000, at: 0)
        let century: Int64 = 36_525 * 86_400_000_000
        #expect(level.area(at: century) == Int128(10_000_000) * Int128(century))
    }
}
