/// Chunks of memory for unordered piles of entries, handed out and taken back.
///
/// A chunk is 16 slots, aligned to its own size; slot 0 holds the link to the chunk before. Freed
/// chunks are handed out again, last in first out, because they are still in the cache.
@frozen
@usableFromInline
struct EntryChunks: ~Copyable {
    /// First free chunk; each links to the next.
    @usableFromInline var free: UnsafeMutableRawPointer?
    /// Unused part of the newest slab.
    @usableFromInline var fresh: UnsafeMutableRawPointer?
    @usableFromInline var freshChunks: Int
    /// Newest slab; each links to the one before in its first chunk.
    @usableFromInline var slabs: UnsafeMutableRawPointer?
    @usableFromInline var slabChunks: Int

    /// Bytes of a chunk.
    @inlinable static var size: Int { 16 * MemoryLayout<EventEntry>.stride }

    @usableFromInline
    init() {
        free = nil
        fresh = nil
        freshChunks = 0
        slabs = nil
        slabChunks = 16
    }

    @inlinable
    deinit {
        var slab = slabs
        while let next = slab {
            slab = EntryChunks.link(of: next)
            next.deallocate()
        }
    }

    /// The chunk that a chunk links to.
    @inlinable
    static func link(of chunk: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        chunk.load(as: UnsafeMutableRawPointer?.self)
    }

    @inlinable
    static func setLink(
        of chunk: UnsafeMutableRawPointer, to other: UnsafeMutableRawPointer?
    ) {
        chunk.storeBytes(of: other, as: UnsafeMutableRawPointer?.self)
    }

    /// A chunk whose link and slots are undefined.
    @inlinable
    mutating func take() -> UnsafeMutableRawPointer {
        if let chunk = free {
            free = EntryChunks.link(of: chunk)
            return chunk
        }
        return takeFresh()
    }

    @inlinable
    mutating func giveBack(_ chunk: UnsafeMutableRawPointer) {
        EntryChunks.setLink(of: chunk, to: free)
        free = chunk
    }

    /// Makes room for as many chunks more.
    mutating func reserve(_ chunks: Int) {
        if freshChunks < chunks { addSlab(of: chunks + 1) }
    }

    /// The rest of the slab in use before is given up, so this is called when it is used up.
    private mutating func addSlab(of count: Int) {
        let slab = UnsafeMutableRawPointer.allocate(
            byteCount: count * EntryChunks.size, alignment: EntryChunks.size)
        EntryChunks.setLink(of: slab, to: slabs)
        slabs = slab
        fresh = slab + EntryChunks.size
        freshChunks = count - 1
    }

    @usableFromInline
    mutating func takeFresh() -> UnsafeMutableRawPointer {
        if freshChunks == 0 {
            // Slabs double up to 1 MiB: few allocations for large queues, little waste for small.
            slabChunks = min(2 * slabChunks, 2048)
            addSlab(of: slabChunks)
        }
        let chunk = fresh!
        fresh = chunk + EntryChunks.size
        freshChunks -= 1
        return chunk
    }

    /// Takes back all chunks of a pile, which must not be used any more.
    mutating func giveBack(_ pile: EntryPile) {
        var run = pile.newest
        while let filled = run {
            run = filled.older
            giveBack(filled.chunk)
        }
    }
}
