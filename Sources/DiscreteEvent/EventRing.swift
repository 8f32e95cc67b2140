/// A row of buckets over a stretch of time that lies behind the near future.
///
/// Bucket `i` piles up, unordered, the events of `base + i·2^shift ..< base + (i + 1)·2^shift`, cut
/// off at `base + span`. Buckets below `cursor` have been emptied for good. A bitmap says which of
/// the others hold anything.
@frozen
@usableFromInline
struct EventRing: ~Copyable {
    /// First tick of bucket 0.
    @usableFromInline var base: UInt64
    /// Ticks covered, at most 2^63; 0 when the ring is not in use.
    @usableFromInline var span: UInt64
    /// Binary logarithm of a bucket's ticks.
    @usableFromInline var shift: UInt64
    @usableFromInline var cursor: Int
    @usableFromInline var piles: UnsafeMutablePointer<EntryPile>
    @usableFromInline var occupied: UnsafeMutablePointer<UInt64>

    /// Buckets there is memory for: as many as stay in the second-level cache together with the
    /// line that each is writing to.
    static var bucketsMax: Int { 1024 }

    @usableFromInline
    init() {
        base = 0
        span = 0
        shift = 0
        cursor = 0
        piles = .allocate(capacity: EventRing.bucketsMax)
        piles.initialize(repeating: EntryPile(), count: EventRing.bucketsMax)
        occupied = .allocate(capacity: EventRing.bucketsMax / 64)
        occupied.initialize(repeating: 0, count: EventRing.bucketsMax / 64)
    }

    @inlinable
    deinit {
        piles.deallocate()
        occupied.deallocate()
    }

    /// Buckets in use.
    var buckets: Int { span == 0 ? 0 : Int((span - 1) >> shift) + 1 }

    /// True when the ring has a bucket for these ticks. They must not lie before `base`.
    @inlinable
    func covers(_ ticks: UInt64) -> Bool { ticks &- base < span }

    /// First tick of the bucket taken last.
    var start: UInt64 { base + UInt64(cursor) << shift }

    /// First tick behind a bucket.
    func end(ofBucket index: Int) -> UInt64 {
        base + min(span, (UInt64(index) + 1) << shift)
    }

    @inlinable
    mutating func insert(_ entry: EventEntry, ticks: UInt64, from chunks: inout EntryChunks) {
        let index = Int(truncatingIfNeeded: (ticks &- base) &>> shift)
        if piles[index].isEmpty { occupied[index &>> 6] |= 1 &<< UInt64(index & 63) }
        piles[index].append(entry, from: &chunks)
    }

    /// Stretches the ring, which must be empty, over `2^spanBits` ticks from `start`.
    ///
    /// - Parameters:
    ///   - limit: First tick that the ring must not cover.
    ///   - bucketBits: Binary logarithm of the buckets wanted.
    mutating func lay(from start: UInt64, limit: UInt64, spanBits: Int, bucketBits: Int) {
        base = start
        span = min(1 << UInt64(spanBits), limit - start)
        shift = UInt64(spanBits - min(bucketBits, spanBits))
        cursor = 0
    }

    /// Takes the first bucket that is not empty; the ring is out of use when all are.
    mutating func takeFirst() -> (index: Int, pile: EntryPile)? {
        let words = (buckets + 63) / 64
        var word = cursor / 64
        while word < words {
            if occupied[word] != 0 {
                let index = 64 * word + occupied[word].trailingZeroBitCount
                occupied[word] &= occupied[word] &- 1
                let pile = piles[index]
                piles[index] = EntryPile()
                cursor = index
                return (index, pile)
            }
            word += 1
        }
        span = 0
        cursor = 0
        return nil
    }
}
