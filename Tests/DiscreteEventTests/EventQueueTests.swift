import DiscreteEvent
import Testing

/// What every queue promises, asked of both.
@Suite struct EventQueueTests {
    @Test func `events come by time, then priority, then order of pushing`() {
        checkOrder(EventQueue(minimumCapacity: 0))
        checkOrder(HeapEventQueue(minimumCapacity: 0))
    }

    private func checkOrder(_ empty: consuming some EventQueueing & ~Copyable) {
        var queue = empty
        push(&queue, ticks: 5, priority: 0, slot: 0)
        push(&queue, ticks: 3, priority: 9, slot: 1)
        push(&queue, ticks: 3, priority: 2, slot: 2)
        push(&queue, ticks: 3, priority: 9, slot: 3)
        push(&queue, ticks: 3, priority: 2, slot: 4)
        push(&queue, ticks: 0, priority: 255, slot: 5)
        var slots: [UInt32] = []
        while let event = queue.popMin() { slots.append(event.slot) }
        #expect(slots == [5, 2, 4, 1, 3, 0])
    }

    @Test func `an event comes back as it was pushed`() {
        var queue = EventQueue()
        queue.push(
            time: .seconds(7), priority: 3, kind: 200, slot: .max, generation: 0xDEAD_BEEF)
        let event = queue.popMin()
        #expect(
            event
                == Event(time: .seconds(7), kind: 200, slot: .max, generation: 0xDEAD_BEEF))
        #expect(queue.popMin() == nil)
    }

    @Test func `the distant future is a time like any other`() {
        var queue = EventQueue()
        queue.push(time: .distantFuture, priority: 255, kind: 1, slot: 1, generation: 0)
        queue.push(time: .distantFuture, priority: 0, kind: 2, slot: 2, generation: 0)
        #expect(queue.popMin()?.slot == 2)
        #expect(queue.popMin()?.time == .distantFuture)
    }

    @Test func `an event at the limit is taken and a later one is not`() {
        checkLimit(EventQueue(minimumCapacity: 8))
        checkLimit(HeapEventQueue(minimumCapacity: 8))
    }

    private func checkLimit(_ empty: consuming some EventQueueing & ~Copyable) {
        var queue = empty
        push(&queue, ticks: 10, priority: 0, slot: 1)
        push(&queue, ticks: 11, priority: 0, slot: 2)
        #expect(queue.popMin(through: SimulationTime(ticks: 9)) == nil)
        #expect(queue.popMin(through: SimulationTime(ticks: 10))?.slot == 1)
        #expect(queue.popMin(through: SimulationTime(ticks: 10)) == nil)
        #expect(queue.peekTime == SimulationTime(ticks: 11))
        // An event that was looked at may still be overtaken.
        push(&queue, ticks: 10, priority: 0, slot: 3)
        #expect(queue.peekTime == SimulationTime(ticks: 10))
        #expect(queue.popMin()?.slot == 3)
        #expect(queue.popMin()?.slot == 2)
        #expect(queue.peekTime == nil)
    }

    @Test func `pushed events are popped, cancelled or waiting`() {
        checkCounters(EventQueue(minimumCapacity: 8))
        checkCounters(HeapEventQueue(minimumCapacity: 8))
    }

    private func checkCounters(_ empty: consuming some EventQueueing & ~Copyable) {
        var queue = empty
        for index in 0..<1000 {
            push(&queue, ticks: Int64(index * 7919 % 1000) * 1000, priority: 0, slot: 0)
        }
        for _ in 0..<300 { _ = queue.popMin() }
        #expect(queue.count == 700)
        #expect(queue._checkInvariants() == [])
        #expect(queue.removeAll() == 700)
        #expect(queue.isEmpty == true)
        #expect(queue.popMin() == nil)
        #expect([queue.pushed, queue.popped, queue.cancelled] == [1000, 300, 700])
        // The present stays where it was, and the queue can be used on.
        push(&queue, ticks: 2_000_000, priority: 0, slot: 8)
        #expect(queue.popMin()?.slot == 8)
        #expect(queue._checkInvariants() == [])
    }

    @Test func `an event pushed into the past stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var queue = EventQueue()
            queue.push(time: .seconds(2), priority: 0, kind: 0, slot: 0, generation: 0)
            _ = queue.popMin()
            queue.push(time: .seconds(1), priority: 0, kind: 0, slot: 0, generation: 0)
        }
        await #expect(processExitsWith: .failure) {
            var queue = EventQueue()
            queue.push(time: .seconds(2), priority: 5, kind: 0, slot: 0, generation: 0)
            _ = queue.popMin()
            queue.push(time: .seconds(2), priority: 4, kind: 0, slot: 0, generation: 0)
        }
        await #expect(processExitsWith: .failure) {
            var queue = HeapEventQueue(minimumCapacity: 8)
            queue.push(time: .seconds(2), priority: 0, kind: 0, slot: 0, generation: 0)
            _ = queue.popMin()
            queue.push(time: .seconds(1), priority: 0, kind: 0, slot: 0, generation: 0)
        }
    }

    @Test func `the same priority may be pushed at the present instant`() {
        var queue = EventQueue()
        queue.push(time: .seconds(2), priority: 5, kind: 0, slot: 0, generation: 0)
        _ = queue.popMin()
        queue.push(time: .seconds(2), priority: 5, kind: 0, slot: 1, generation: 0)
        #expect(queue.popMin()?.slot == 1)
    }
}

func push(
    _ queue: inout some EventQueueing & ~Copyable, ticks: Int64, priority: UInt8, slot: UInt32
) {
    queue.push(
        time: SimulationTime(ticks: ticks), priority: priority, kind: 0, slot: slot, generation: 0)
}
