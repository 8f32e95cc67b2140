import DiscreteEvent
import Testing

/// The fast queue against the plain heap: the same operations must give the same events.
@Suite struct EventQueueDifferentialTests {
    /// How far ahead an event is pushed.
    enum Shape: CaseIterable {
        case uniform, ties, oneMoment, heavyTail, farAway, microAndYear, constant, clusters,
            dense
    }

    private static let seeds: [UInt64] = [1, 20_261_121]

    @Test(arguments: Shape.allCases, seeds)
    func `holding a size gives the events of the plain heap`(shape: Shape, seed: UInt64) {
        var pair = QueuePair(shape: shape, seed: seed)
        for size in [1, 3, 200, 700, 3000] {
            pair.grow(to: size)
            for _ in 0..<2000 { pair.hold() }
            pair.checkInvariants()
        }
        pair.shrinkToEmpty()
        pair.report()
    }

    @Test(arguments: Shape.allCases, seeds)
    func `bursts, drains and looks ahead give the events of the plain heap`(
        shape: Shape, seed: UInt64
    ) {
        var pair = QueuePair(shape: shape, seed: seed)
        for round in 0..<40 {
            switch pair.random.below(6) {
            case 0: pair.grow(to: pair.size + Int(pair.random.below(2500)))
            case 1: for _ in 0..<min(pair.size, 2000) { pair.pop() }
            case 2: pair.shrinkToEmpty()
            case 3: pair.pushBurstAtOneMoment(count: Int(pair.random.below(900)))
            case 4: for _ in 0..<500 { pair.hold() }
            default: for _ in 0..<50 { pair.popThroughLimit() }
            }
            if round % 8 == 7 { pair.checkInvariants() }
        }
        pair.shrinkToEmpty()
        pair.report()
    }

    @Test func `a large queue gives the events of the plain heap`() {
        let cases: [(Shape, UInt64)] = [(.uniform, 5), (.heavyTail, 6), (.clusters, 7)]
        for (shape, seed) in cases {
            var pair = QueuePair(shape: shape, seed: seed)
            pair.grow(to: 40_000)
            for _ in 0..<20_000 { pair.hold() }
            pair.checkInvariants()
            pair.shrinkToEmpty()
            pair.report()
        }
    }

    @Test(arguments: seeds)
    func `a crowd before the bucket that was looked at goes first`(seed: UInt64) {
        var pair = QueuePair(shape: .uniform, seed: seed)
        for _ in 0..<10 {
            // Far enough ahead that looking for the next event opens a bucket of the future.
            pair.pushCrowd(count: 1500, from: 1_000_000_000, width: 1_000_000_000)
            pair.popThroughLimit()
            // More than the near heap takes: most close by, some up to just before that bucket.
            for _ in 0..<50 {
                pair.pushCrowd(count: 47, from: 0, width: 1000)
                pair.pushCrowd(count: 3, from: 0, width: 1_000_000_000)
                pair.checkInvariants()
            }
            for _ in 0..<3500 { pair.pop() }
        }
        pair.shrinkToEmpty()
        pair.report()
    }

    @Test(arguments: seeds)
    func `crowds that straddle the edge of a bucket keep the order`(seed: UInt64) {
        var pair = QueuePair(shape: .dense, seed: seed)
        pair.grow(to: 8000)
        for _ in 0..<60 {
            let distance = pair.random.below(1 << 20)
            pair.pushCrowd(count: 400, from: distance, width: 700)
        }
        for _ in 0..<30_000 { pair.hold() }
        pair.shrinkToEmpty()
        pair.report()
    }

    @Test func `time that slows down by nine orders of magnitude keeps the order`() {
        // A ring laid over years, then everything happens within microseconds.
        var pair = QueuePair(shape: .microAndYear, seed: 9)
        pair.grow(to: 2000)
        for _ in 0..<1000 { pair.hold() }
        pair.shape = .ties
        for _ in 0..<10_000 { pair.hold() }
        pair.grow(to: 6000)
        pair.checkInvariants()
        for _ in 0..<10_000 { pair.hold() }
        pair.shrinkToEmpty()
        pair.report()
    }
}

/// Both queues, fed alike. Counts differences instead of stopping at the first.
struct QueuePair: ~Copyable {
    var random: SplitMix64
    var shape: EventQueueDifferentialTests.Shape
    private var fast = EventQueue(minimumCapacity: 0)
    private var plain = HeapEventQueue(minimumCapacity: 0)
    private var now: Int64 = 0
    private var priorityNow: UInt8 = 0
    private var next: UInt32 = 0
    private var differences = 0
    private var backwards = 0
    private var broken: [String] = []
    private let seed: UInt64

    init(shape: EventQueueDifferentialTests.Shape, seed: UInt64) {
        random = SplitMix64(seed: seed)
        self.shape = shape
        self.seed = seed
    }

    var size: Int { fast.count }

    mutating func pushOne() { push(ticks: now + gap()) }

    private mutating func push(ticks: Int64) {
        let drawn = UInt8(random.below(3))
        let priority = ticks == now ? max(drawn, priorityNow) : drawn
        let time = SimulationTime(ticks: ticks)
        // The priority travels as the kind, so that the present one is known after a pop.
        fast.push(time: time, priority: priority, kind: priority, slot: next, generation: ~next)
        plain.push(time: time, priority: priority, kind: priority, slot: next, generation: ~next)
        next += 1
    }

    mutating func pushBurstAtOneMoment(count: Int) {
        let ticks = now + gap()
        for _ in 0..<count { push(ticks: ticks) }
    }

    mutating func pushCrowd(count: Int, from distance: Int64, width: Int64) {
        for _ in 0..<count { push(ticks: now + distance + random.below(width)) }
    }

    mutating func grow(to target: Int) {
        while size < target { pushOne() }
    }

    mutating func pop() { compare(fast.popMin(), plain.popMin()) }

    mutating func popThroughLimit() {
        let limit = SimulationTime(ticks: now + gap() / 8)
        if fast.peekTime != plain.peekTime { differences += 1 }
        compare(fast.popMin(through: limit), plain.popMin(through: limit))
        if random.below(2) == 0 { pushOne() }
    }

    mutating func hold() {
        pop()
        pushOne()
    }

    mutating func shrinkToEmpty() {
        while size > 0 { pop() }
        if fast.popMin() != nil || plain.popMin() != nil { differences += 1 }
    }

    private mutating func compare(_ first: Event?, _ second: Event?) {
        if first != second { differences += 1 }
        guard let event = first else { return }
        let order = (event.time.ticks, event.kind)
        if order < (now, priorityNow) { backwards += 1 }
        (now, priorityNow) = order
    }

    mutating func checkInvariants() {
        broken += fast._checkInvariants() + plain._checkInvariants()
    }

    private mutating func gap() -> Int64 {
        switch shape {
        case .uniform: random.below(1_000_000)
        case .ties: random.below(4)
        case .oneMoment: random.below(1000) == 0 ? 1 : 0
        case .heavyTail: 1 << random.below(44)
        case .farAway: random.below(50) == 0 ? 1 << 52 : random.below(1000)
        case .microAndYear:
            random.below(2) == 0 ? random.below(10) : random.below(31_536_000_000_000)
        case .constant: 250_000
        case .dense: random.below(random.below(4) == 0 ? 30 : 1 << 20)
        case .clusters:
            // Half far ahead, many to a cluster narrower than a bucket, and half close by.
            random.below(2) == 0
                ? 1_000_000 * (1 + random.below(12)) - now % 1_000_000 + random.below(65_536)
                : random.below(131_072)
        }
    }

    mutating func report() {
        checkInvariants()
        #expect(differences == 0, "seed \(seed), \(shape): events differ")
        #expect(backwards == 0, "seed \(seed), \(shape): keys went back")
        #expect(broken == [], "seed \(seed), \(shape)")
        #expect(fast.pushed == plain.pushed && fast.popped == plain.popped)
    }
}
