import Statistics
import Testing

@Suite struct `A design of levels` {
    @Test func `as a list takes all keys' first levels, then their second`() throws {
        let list = try ListDesign(count: 3, dimensions: 2)
        #expect((0..<3).map { list.levels(at: $0) } == [[0, 0], [1, 1], [2, 2]])
        let centres: [Double] = [1.0 / 6, 0.5, 5.0 / 6]
        #expect(list.points() == centres.map { [$0, $0] })
    }

    @Test func `as a grid holds every combination once, the first key slowest`() throws {
        let grid = try GridDesign(levelCounts: [2, 3])
        #expect(
            (0..<grid.count).map { grid.levels(at: $0) }
                == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
        let wide = try GridDesign(levelCounts: [3, 1, 4, 5])
        #expect(wide.count == 60)
        #expect(Set((0..<60).map { wide.levels(at: $0) }).count == 60)
    }

    @Test func `as a grid of no keys is one point`() throws {
        let grid = try GridDesign(levelCounts: [])
        #expect(grid.points() == [[]])
    }

    @Test func `one at a time changes one key from the baseline`() throws {
        let design = try OneAtATimeDesign(levelCounts: [3, 1, 2], baseline: [1, 0, 0])
        #expect(
            (0..<design.count).map { design.levels(at: $0) }
                == [[1, 0, 0], [0, 0, 0], [2, 0, 0], [1, 0, 1]])
    }

    @Test func `one at a time covers every level of every key`() throws {
        let counts = [4, 2, 7, 1, 3]
        let design = try OneAtATimeDesign(levelCounts: counts, baseline: [3, 0, 4, 0, 1])
        #expect(design.count == 1 + counts.map { $0 - 1 }.reduce(0, +))
        let all = (0..<design.count).map { design.levels(at: $0) }
        #expect(Set(all).count == design.count)
        for levels in all.dropFirst() {
            #expect(zip(levels, design.baseline).count { $0 != $1 } == 1)
        }
    }

    @Test func `gives coordinates from which its levels come back`() throws {
        let grid = try GridDesign(levelCounts: [1, 2, 3, 10, 49, 1000])
        for index in stride(from: 0, to: grid.count, by: 997) {
            let back = zip(grid.point(index), grid.levelCounts).map {
                Distribution.part($0, of: $1)
            }
            #expect(back == grid.levels(at: index))
        }
        let most = try GridDesign(levelCounts: [1 << 32])
        for level in [0, 1, (1 << 31) + 12345, (1 << 32) - 1] {
            #expect(Distribution.part(most.point(level)[0], of: 1 << 32) == level)
        }
    }

    @Test func `crossed with another meets each of its points`() throws {
        let levers = try GridDesign(levelCounts: [2])
        let inputs = try SobolDesign(count: 4, dimensions: 3, scrambling: .owen(seed: 1))
        let crossed = try CrossedDesign(outer: levers, inner: inputs)
        #expect(crossed.count == 8)
        #expect(crossed.dimensions == 4)
        for lever in 0..<2 {
            for input in 0..<4 {
                let index = lever * 4 + input
                #expect(crossed.indices(at: index) == (outer: lever, inner: input))
                #expect(crossed.point(index) == levers.point(lever) + inputs.point(input))
            }
        }
    }

    @Test func `refuses what cannot be a design`() throws {
        #expect(throws: StatisticsError.self) { try ListDesign(count: 0, dimensions: 1) }
        #expect(throws: StatisticsError.self) { try ListDesign(count: 1, dimensions: -1) }
        #expect(throws: StatisticsError.self) { try GridDesign(levelCounts: [2, 0]) }
        #expect(throws: StatisticsError.self) {
            try GridDesign(levelCounts: [1 << 32, 1 << 32])
        }
        #expect(throws: StatisticsError.self) {
            try OneAtATimeDesign(levelCounts: [2, 2], baseline: [0])
        }
        #expect(throws: StatisticsError.self) {
            try OneAtATimeDesign(levelCounts: [2], baseline: [2])
        }
        let large = try GridDesign(levelCounts: [1 << 32])
        #expect(throws: StatisticsError.self) { try CrossedDesign(outer: large, inner: large) }
        let error = #expect(throws: StatisticsError.self) {
            try GridDesign(levelCounts: [2, 0])
        }
        #expect(
            error?.description
                == "grid: expected 1 … 4294967296 levels of each key, found 0 of key 1 [statistics]"
        )
    }
}
