/// The queue that runs use: a small heap for the near future, unordered buckets behind it.
///
/// The *near* heap holds every event before `nearLimit`. Behind it a *coarse* ring of buckets holds
/// a stretch of the future unordered. When the near heap runs dry, the next bucket turns into it;
/// a bucket too large for that is first spread over a *fine* ring. What lies behind the coarse ring
/// waits in one *far* pile, and when the ring is used up, a new one is laid over the nearest 15 of
/// 16 events of that pile. A few hundred events stay in the heap alone. So an event is moved only a
/// few times, mostly in memory that is walked in order, and compared only with a few dozen others.
///
/// When most events share a moment the heap does all the work and the queue is no slower than
/// ``HeapEventQueue``. Ladder queues (Tang, Goh, Thng 2005, doi:10.1145/1103323.1103324) are near
/// kin.
@frozen
public struct EventQueue: ~Copyable, EventQueueing {
    /// Ticks that the near heap covers end here. All of time while no ring is in use.
    @usableFromInline var nearLimit: UInt64
    /// Slots of the near heap at which it is time to grow it or to spread it.
    @usableFromInline var nearSlotsMax: Int
    /// Key of the event popped last, or a later one before which no event may come any more.
    @usableFromInline var lastKey: UInt128
    @usableFromInline var pushes: UInt64
    @usableFromInline var pops: UInt64
    @usableFromInline var drops: UInt64
    @usableFromInline var near: EntryHeap
    @usableFromInline var fine: EventRing
    @usableFromInline var coarse: EventRing
    @usableFromInline var far: CountedPile
    @usableFromInline var chunks: EntryChunks
    /// Value of `pushes + pops` below which gathering all events would cost more than it saved.
    @usableFromInline var gatherAgainAt: UInt64

    public init(minimumCapacity: Int = 64) {
        near = EntryHeap(minimumCapacity: 2 * EventQueue.heapAlone)
        nearSlotsMax = 2 * EventQueue.heapAlone
        nearLimit = .max
        lastKey = 0
        pushes = 0
        pops = 0
        drops = 0
        fine = EventRing()
        coarse = EventRing()
        far = CountedPile()
        chunks = EntryChunks()
        gatherAgainAt = 0
        if minimumCapacity > EventQueue.heapAlone { chunks.reserve(minimumCapacity / 12) }
    }

    @inlinable public var count: Int { Int(truncatingIfNeeded: pushes &- pops &- drops) }
    @inlinable public var pushed: UInt64 { pushes }
    @inlinable public var popped: UInt64 { pops }
    @inlinable public var cancelled: UInt64 { drops }

    public var peekTime: SimulationTime? {
        mutating get { prepare() ? near.entries[0].event.time : nil }
    }

    @inlinable
    public mutating func push(
        time: SimulationTime, priority: UInt8, kind: UInt8, slot: UInt32, generation: UInt32
    ) {
        let key = EventEntry.key(time: time, priority: priority, sequence: pushes)
        precondition(key >= lastKey, "An event was pushed into the past of the event in hand.")
        let entry = EventEntry(key: key, kind: kind, slot: slot, generation: generation)
        let ticks = entry.ticks
        if ticks < nearLimit, near.slots >= nearSlotsMax { relieve() }
        pushes &+= 1
        if ticks < nearLimit {
            near.insert(entry)
        } else {
            insertBehindNear(entry)
        }
    }

    @inlinable
    public mutating func popMin() -> Event? {
        guard prepare() else { return nil }
        return takeRoot()
    }

    @inlinable
    public mutating func popMin(through limit: SimulationTime) -> Event? {
        guard prepare(), near.entries[0].ticks <= UInt64(bitPattern: limit.ticks) else {
            return nil
        }
        return takeRoot()
    }

    /// Declares all moments before `time` past. No event may wait there.
    @usableFromInline
    mutating func close(before time: SimulationTime) {
        lastKey = max(lastKey, EventEntry.key(time: time, priority: 0, sequence: 0))
    }

    @discardableResult
    public mutating func removeAll() -> Int {
        let dropped = count
        drops += UInt64(dropped)
        gather()
        chunks.giveBack(far.pile)
        far = CountedPile()
        nearLimit = .max
        setNearSlotsMax()
        return dropped
    }

    /// Makes the root of the near heap the next event of all. False when no event waits.
    @inlinable
    mutating func prepare() -> Bool {
        near.settle()
        return near.slots > 0 || refill()
    }

    @inlinable
    mutating func takeRoot() -> Event {
        let root = near.entries[0]
        near.hole = true
        pops &+= 1
        lastKey = root.key
        return root.event
    }

    /// Adds an entry that does not lie before `nearLimit`.
    @inlinable
    mutating func insertBehindNear(_ entry: EventEntry) {
        let ticks = entry.ticks
        if fine.covers(ticks) {
            fine.insert(entry, ticks: ticks, from: &chunks)
        } else if coarse.covers(ticks) {
            coarse.insert(entry, ticks: ticks, from: &chunks)
        } else {
            far.append(entry, from: &chunks)
        }
    }
}
