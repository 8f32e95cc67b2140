/// The plain queue: one 4-ary heap. The reference that ``EventQueue`` must agree with.
@frozen
public struct HeapEventQueue: ~Copyable, EventQueueing {
    @usableFromInline var heap: EntryHeap
    @usableFromInline var lastKey: UInt128
    public private(set) var pushed: UInt64
    public private(set) var popped: UInt64
    public private(set) var cancelled: UInt64

    public init(minimumCapacity: Int) {
        heap = EntryHeap(minimumCapacity: minimumCapacity)
        lastKey = 0
        pushed = 0
        popped = 0
        cancelled = 0
    }

    public var count: Int { heap.count }

    public var peekTime: SimulationTime? {
        mutating get {
            heap.settle()
            return heap.slots > 0 ? heap.entries[0].event.time : nil
        }
    }

    public mutating func push(
        time: SimulationTime, priority: UInt8, kind: UInt8, slot: UInt32, generation: UInt32
    ) {
        let key = EventEntry.key(time: time, priority: priority, sequence: pushed)
        precondition(key >= lastKey, "An event was pushed into the past of the event in hand.")
        pushed += 1
        heap.reserve(heap.slots + 1)
        heap.insert(EventEntry(key: key, kind: kind, slot: slot, generation: generation))
    }

    public mutating func popMin() -> Event? { popMin(through: .distantFuture) }

    public mutating func popMin(through limit: SimulationTime) -> Event? {
        heap.settle()
        guard heap.slots > 0, heap.entries[0].event.time <= limit else { return nil }
        heap.hole = true
        popped += 1
        lastKey = heap.entries[0].key
        return heap.entries[0].event
    }

    @discardableResult
    public mutating func removeAll() -> Int {
        let dropped = count
        cancelled += UInt64(dropped)
        heap.clear()
        return dropped
    }

    public func _checkInvariants() -> [String] {
        var broken = heap.brokenPromises(named: "heap")
        if pushed != popped + cancelled + UInt64(count) {
            broken.append(
                """
                J11: pushed \(pushed), but popped \(popped) + cancelled \(cancelled) \
                + waiting \(count).
                """
            )
        }
        return broken
    }
}

extension EntryHeap {
    /// Sentences about entries that lie before their parent in the order.
    func brokenPromises(named name: String) -> [String] {
        var broken: [String] = []
        var index = hole ? 5 : 1
        while index < slots {
            let parent = (index - 1) / 4
            if entries[index].key <= entries[parent].key {
                broken.append("\(name): the entry in slot \(index) is not after its parent's.")
            }
            index += 1
        }
        return broken
    }
}
