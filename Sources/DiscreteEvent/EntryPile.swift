/// An unordered pile of entries: one pointer to the place of the next.
///
/// Only the newest chunk of a pile may be partly filled. A pointer at the very end of a chunk, or
/// none at all, is aligned to the size of a chunk and says that a new one is due.
@frozen
@usableFromInline
struct EntryPile {
    @usableFromInline var end: UnsafeMutableRawPointer?

    @inlinable
    init() { end = nil }

    @inlinable var isEmpty: Bool { end == nil }

    @inlinable
    mutating func append(_ entry: EventEntry, from chunks: inout EntryChunks) {
        var place = end
        if UInt(bitPattern: place) & UInt(EntryChunks.size &- 1) == 0 {
            let chunk = chunks.take()
            EntryChunks.setLink(of: chunk, to: place.map { $0 - EntryChunks.size })
            place = chunk + MemoryLayout<EventEntry>.stride
        }
        let slot = place.unsafelyUnwrapped
        slot.storeBytes(of: entry, as: EventEntry.self)
        end = slot + MemoryLayout<EventEntry>.stride
    }

    /// The newest chunk's filled slots, or nil when the pile is empty.
    @inlinable var newest: EntryRun? {
        guard let end else { return nil }
        let chunk = UnsafeMutableRawPointer(
            bitPattern: (UInt(bitPattern: end) &- 1) & ~UInt(EntryChunks.size &- 1)
        ).unsafelyUnwrapped
        return EntryRun(chunk: chunk, end: end)
    }
}

/// The filled slots of one chunk.
@frozen
@usableFromInline
struct EntryRun {
    @usableFromInline var chunk: UnsafeMutableRawPointer
    @usableFromInline var end: UnsafeMutableRawPointer

    @inlinable
    init(chunk: UnsafeMutableRawPointer, end: UnsafeMutableRawPointer) {
        self.chunk = chunk
        self.end = end
    }

    @inlinable var start: UnsafeMutableRawPointer { chunk + MemoryLayout<EventEntry>.stride }

    @inlinable var count: Int { (end - start) / MemoryLayout<EventEntry>.stride }

    /// The entry in a filled slot, counted from 0.
    @inlinable
    subscript(_ slot: Int) -> EventEntry {
        start.load(
            fromByteOffset: slot &* MemoryLayout<EventEntry>.stride, as: EventEntry.self)
    }

    /// The chunk before, which is full.
    @inlinable var older: EntryRun? {
        EntryChunks.link(of: chunk).map { EntryRun(chunk: $0, end: $0 + EntryChunks.size) }
    }
}

/// A pile that knows how many entries it holds and when the first of them is.
@frozen
@usableFromInline
struct CountedPile {
    @usableFromInline var pile: EntryPile
    @usableFromInline var count: Int
    /// Least ticks in the pile; `UInt64.max` when it is empty.
    @usableFromInline var first: UInt64

    @inlinable
    init() {
        pile = EntryPile()
        count = 0
        first = .max
    }

    @inlinable
    mutating func append(_ entry: EventEntry, from chunks: inout EntryChunks) {
        pile.append(entry, from: &chunks)
        count &+= 1
        first = min(first, entry.ticks)
    }

    /// The least `b` such that 15 of 16 entries come within `2^b` ticks of the first.
    ///
    /// Counting by powers of two stands any spread of times, from one moment to heavy tails.
    func bitsCoveringMost() -> Int {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 65) { histogram in
            histogram.initialize(repeating: 0)
            var run = pile.newest
            while let filled = run {
                for slot in 0..<filled.count {
                    histogram[64 - (filled[slot].ticks - first).leadingZeroBitCount] += 1
                }
                run = filled.older
            }
            var bits = 0
            var covered = histogram[0]
            while covered < count - count / 16 {
                bits += 1
                covered += histogram[bits]
            }
            return bits
        }
    }
}
