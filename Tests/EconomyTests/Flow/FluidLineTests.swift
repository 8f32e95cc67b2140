import Testing

@testable import Economy

@Suite struct FluidLineTests {
    /// Work given GPU by GPU, as it is defined.
    private func plain(_ work: Double, _ speeds: [Double], over span: Int64) -> [Int64] {
        let seconds = Double(span) / 1e6
        var left = work
        return speeds.map { speed in
            if left <= 0 { return 0 }
            let isFull = left >= speed * seconds
            let ticks = isFull ? span : min(span, Int64(left / speed * 1e6))
            left = isFull ? left - speed * seconds : 0
            return ticks
        }
    }

    @Test func `every GPU is credited with what it would get one by one`() {
        let speeds = [2.0, 2.0, 1.0, 0.25, 2.0]
        var line = FluidLine()
        line.begin()
        for (gpu, speed) in speeds.enumerated() { line.append(UInt32(gpu), speed: speed) }
        line.end()
        #expect(line.capacity == 7.25)
        var expected = [Int64](repeating: 0, count: speeds.count)
        var found = expected
        for (work, span) in [(0, 10), (3.7, 1_000_000), (725, 90_000_000), (9_000, 1_000_000_000)] {
            let parts = plain(work, speeds, over: Int64(span))
            for gpu in speeds.indices { expected[gpu] += parts[gpu] }
            let share = line.distribute(work, over: Int64(span))
            #expect(share.used == parts.reduce(0, +))
            if let (place, ticks) = share.partial { found[place] += ticks }
        }
        line.credit { gpu, ticks in found[Int(gpu)] += ticks }
        #expect(found == expected)
        line.credit { _, _ in Issue.record("What was credited is not credited again.") }
    }
}
