import DiscreteEvent
import Testing

@Suite struct EventLoopTests {
    @Test func `events at the limit are handled and later ones wait`() {
        var loop = EventLoop()
        var world = Recorder()
        for second in [1, 2, 2, 3] as [Int64] {
            loop.queue.push(time: .seconds(second), priority: 0, kind: 1, slot: 0, generation: 0)
        }
        #expect(loop.run(until: .seconds(2), &world) == .reachedLimit)
        #expect(world.seconds == [1, 2, 2])
        #expect(loop.now == .seconds(2))
        #expect(loop.handled == 3)
        #expect(loop.run(until: .seconds(9), &world) == .ranDry)
        #expect(loop.now == .seconds(3))
    }

    @Test func `a handler may stop the loop and the rest waits`() {
        var loop = EventLoop()
        var world = Recorder(stopAtKind: 7)
        for (second, kind) in [(1, 1), (2, 7), (3, 1)] as [(Int64, UInt8)] {
            loop.queue.push(
                time: .seconds(second), priority: 0, kind: kind, slot: 0, generation: 0)
        }
        #expect(loop.run(until: .days(1), &world) == .stopped)
        #expect(loop.now == .seconds(2))
        #expect(loop.queue.count == 1)
        #expect(loop.run(until: .days(1), &world) == .ranDry)
        #expect(world.seconds == [1, 2, 3])
    }

    @Test func `a run in two parts is the run in one`() {
        let whole = PoissonLike.run(limits: [50_000])
        let parts = PoissonLike.run(limits: [1, 777, 20_000, 20_000, 50_000])
        #expect(whole.count > 5000)
        #expect(whole == parts)
    }

    @Test func `an observer sees every event before it is handled`() {
        var loop = EventLoop()
        var world = PoissonLike(seed: 4)
        var observer = Counter()
        world.start(&loop)
        let end = loop.run(until: SimulationTime(ticks: 10_000), &world, observing: &observer)
        #expect(end == .reachedLimit)
        #expect(observer.events == world.trace)
        #expect(observer.events.count == Int(loop.handled))
        #expect(observer.pendingMax <= 4)
    }

    @Test func `nothing may be pushed before a limit that was reached`() async {
        await #expect(processExitsWith: .failure) {
            var loop = EventLoop()
            var world = Recorder()
            loop.queue.push(time: .seconds(9), priority: 0, kind: 1, slot: 0, generation: 0)
            _ = loop.run(until: .seconds(5), &world)
            loop.queue.push(time: .seconds(4), priority: 0, kind: 1, slot: 0, generation: 0)
        }
    }
}

/// Writes down when events come.
private struct Recorder: EventHandler {
    var seconds: [Int64] = []
    var stopAtKind: UInt8 = 0

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        seconds.append(event.time.seconds)
        return event.kind == stopAtKind ? .stop : .proceed
    }
}

/// Four slots, each pushing its next event at a random distance; stale ones are ignored.
private struct PoissonLike: EventHandler {
    var random: SplitMix64
    var trace: [Event] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    func start(_ loop: inout EventLoop) {
        for slot in 0..<4 as Range<UInt32> {
            loop.queue.push(time: .zero, priority: 0, kind: 0, slot: slot, generation: 0)
        }
    }

    mutating func handle(_ event: Event, in queue: inout EventQueue) -> EventLoopStep {
        trace.append(event)
        queue.push(
            time: event.time.advanced(byTicks: random.below(60)), priority: 0, kind: 0,
            slot: event.slot, generation: event.generation &+ 1)
        return .proceed
    }

    static func run(limits: [Int64]) -> [Event] {
        var loop = EventLoop()
        var world = PoissonLike(seed: 11)
        world.start(&loop)
        for limit in limits { _ = loop.run(until: SimulationTime(ticks: limit), &world) }
        return world.trace
    }
}

private struct Counter: EventObserver {
    var events: [Event] = []
    var pendingMax = 0

    mutating func willHandle(_ event: Event, pending: Int) {
        events.append(event)
        pendingMax = max(pendingMax, pending)
    }
}
