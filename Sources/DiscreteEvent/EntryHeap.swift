/// A 4-ary implicit heap of entries on memory of its own.
///
/// Taking the root leaves a hole that the next push fills with a single sift, so a pop followed by
/// a push, the usual pair of a simulation, costs one pass instead of two. The family of four
/// children starts on a cache line.
@frozen
@usableFromInline
struct EntryHeap: ~Copyable {
    /// Slots in use, a hole at the root included.
    @usableFromInline var slots: Int
    @usableFromInline var capacity: Int
    @usableFromInline var entries: UnsafeMutablePointer<EventEntry>
    /// True when the root was taken and nothing has filled its place yet.
    @usableFromInline var hole: Bool

    @usableFromInline
    init(minimumCapacity: Int) {
        capacity = max(minimumCapacity, 16)
        entries = EntryHeap.allocate(capacity)
        slots = 0
        hole = false
    }

    @inlinable
    deinit { EntryHeap.deallocate(entries) }

    /// Entries held.
    @inlinable var count: Int { slots &- (hole ? 1 : 0) }

    /// Puts an entry in its place. There must be room, or a hole at the root.
    @inlinable
    mutating func insert(_ entry: EventEntry) {
        if hole {
            hole = false
            siftDown(entry, from: 0)
            return
        }
        var index = slots
        slots &+= 1
        while index > 0 {
            let parent = (index &- 1) / 4
            if entry.key > entries[parent].key { break }
            entries[index] = entries[parent]
            index = parent
        }
        entries[index] = entry
    }

    /// Fills a hole at the root with the last entry, so that the root is the least again.
    @inlinable
    mutating func settle() {
        guard hole else { return }
        hole = false
        slots &-= 1
        if slots > 0 { siftDown(entries[slots], from: 0) }
    }

    /// Lets the entry sink from a slot whose own entry is not needed any more.
    @inlinable
    mutating func siftDown(_ entry: EventEntry, from start: Int) {
        let entries = entries
        let slots = slots
        var index = start
        while true {
            let first = 4 &* index &+ 1
            var least = first
            if first &+ 4 <= slots {
                // Index arithmetic instead of branches: which child is least cannot be predicted.
                let left = first &+ (entries[first &+ 1].key < entries[first].key ? 1 : 0)
                let right =
                    first &+ 2 &+ (entries[first &+ 3].key < entries[first &+ 2].key ? 1 : 0)
                least = left &+ (right &- left) &* (entries[right].key < entries[left].key ? 1 : 0)
            } else {
                if first >= slots { break }
                var child = first &+ 1
                while child < slots {
                    if entries[child].key < entries[least].key { least = child }
                    child &+= 1
                }
            }
            if entries[least].key > entry.key { break }
            entries[index] = entries[least]
            index = least
        }
        entries[index] = entry
    }

    /// Makes a heap of slots filled in any order. There must be no hole.
    ///
    /// - Complexity: O(`slots`).
    @usableFromInline
    mutating func heapify() {
        guard slots > 1 else { return }
        var index = (slots - 2) / 4
        while index >= 0 {
            siftDown(entries[index], from: index)
            index -= 1
        }
    }

    /// Makes room for at least `minimum` slots. At least doubles, so growing is amortised O(1).
    @usableFromInline
    mutating func reserve(_ minimum: Int) {
        guard minimum > capacity else { return }
        let larger = max(minimum, 2 * capacity)
        let fresh = EntryHeap.allocate(larger)
        fresh.update(from: entries, count: slots)
        EntryHeap.deallocate(entries)
        entries = fresh
        capacity = larger
    }

    /// Forgets all entries.
    mutating func clear() {
        slots = 0
        hole = false
    }

    /// Moves all entries to a pile.
    mutating func move(to pile: inout CountedPile, from chunks: inout EntryChunks) {
        settle()
        for slot in 0..<slots { pile.append(entries[slot], from: &chunks) }
        clear()
    }

    /// The root slot ends a cache line, so that slots 1 ... 4, 5 ... 8 and so on share two lines.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<EventEntry> {
        let stride = MemoryLayout<EventEntry>.stride
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: (capacity + 1) * stride, alignment: 64)
        return (raw + stride).bindMemory(to: EventEntry.self, capacity: capacity)
    }

    @inlinable
    static func deallocate(_ entries: UnsafeMutablePointer<EventEntry>) {
        (UnsafeMutableRawPointer(entries) - MemoryLayout<EventEntry>.stride).deallocate()
    }
}
