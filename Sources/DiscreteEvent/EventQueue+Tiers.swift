/// How events move between the tiers of the queue.
extension EventQueue {
    /// Events that a heap alone handles as fast as any scheme.
    static var heapAlone: Int { 256 }

    /// Events that a bucket should hold on average.
    static var bucketTarget: Int { 16 }

    /// Fills the empty near heap with the next bucket. False when no event waits.
    @usableFromInline
    @inline(never)
    mutating func refill() -> Bool {
        while near.slots == 0 {
            if let (index, pile) = fine.takeFirst() {
                nearLimit = fine.end(ofBucket: index)
                moveToNear(pile)
            } else if let (index, pile) = coarse.takeFirst() {
                nearLimit = coarse.end(ofBucket: index)
                moveToNear(pile)
                if near.slots > EventQueue.heapAlone { spreadNear() }
            } else if far.count > 0 {
                layCoarse()
            } else {
                return false
            }
        }
        near.heapify()
        setNearSlotsMax()
        return true
    }

    /// Makes room in the near heap: by spreading its events when that pays, else by growing it.
    @usableFromInline
    @inline(never)
    mutating func relieve() {
        near.settle()
        if coarse.span > 0, fine.span == 0, near.entries[0].ticks >= coarse.start {
            spreadNear()
            _ = refill()
        } else if pushes &+ pops >= gatherAgainAt {
            gather()
            layCoarse()
            _ = refill()
        }
        setNearSlotsMax()
    }

    /// Spreads the near heap, whose events belong in the bucket of the coarse ring taken last, over
    /// the fine ring, which is not in use.
    ///
    /// The last 1 of 16 events may go back to their bucket; it is the next one taken.
    private mutating func spreadNear() {
        var gathered = CountedPile()
        near.move(to: &gathered, from: &chunks)
        fine.lay(
            from: gathered.first, limit: nearLimit, spanBits: gathered.bitsCoveringMost(),
            bucketBits: EventQueue.bucketBits(for: gathered.count))
        nearLimit = gathered.first
        spread(gathered.pile)
    }

    /// Lays the coarse ring, which is not in use, over the far pile. A small pile goes to the heap.
    private mutating func layCoarse() {
        let gathered = far
        far = CountedPile()
        gatherAgainAt = pushes &+ pops &+ UInt64(gathered.count)
        if gathered.count <= EventQueue.heapAlone {
            nearLimit = .max
            moveToNear(gathered.pile)
        } else {
            coarse.lay(
                from: gathered.first, limit: 1 << 63, spanBits: gathered.bitsCoveringMost(),
                bucketBits: EventQueue.bucketBits(for: gathered.count))
            nearLimit = gathered.first
            spread(gathered.pile)
        }
    }

    /// Moves all events to the far pile.
    ///
    /// - Complexity: O(`count`). Done again only after as many pushes and pops as it moved events.
    mutating func gather() {
        near.move(to: &far, from: &chunks)
        while let bucket = fine.takeFirst() { moveToFar(bucket.pile) }
        while let bucket = coarse.takeFirst() { moveToFar(bucket.pile) }
    }

    private mutating func moveToFar(_ pile: EntryPile) {
        var run = pile.newest
        while let filled = run {
            for slot in 0..<filled.count { far.append(filled[slot], from: &chunks) }
            run = filled.older
            chunks.giveBack(filled.chunk)
        }
    }

    /// Moves a pile, none of which lies before `nearLimit`, to the rings and the far pile.
    private mutating func spread(_ pile: EntryPile) {
        var run = pile.newest
        while let filled = run {
            for slot in 0..<filled.count { insertBehindNear(filled[slot]) }
            run = filled.older
            chunks.giveBack(filled.chunk)
        }
    }

    /// Copies a pile into the slots of the near heap, in no order.
    private mutating func moveToNear(_ pile: EntryPile) {
        var run = pile.newest
        while let filled = run {
            let count = filled.count
            near.reserve(near.slots + count)
            UnsafeMutableRawPointer(near.entries + near.slots).copyMemory(
                from: filled.start, byteCount: count * MemoryLayout<EventEntry>.stride)
            near.slots += count
            run = filled.older
            chunks.giveBack(filled.chunk)
        }
    }

    /// Room for as many events again as the near heap holds, so that relieving it is paid for.
    mutating func setNearSlotsMax() {
        nearSlotsMax = 2 * max(EventQueue.heapAlone, near.slots)
        near.reserve(nearSlotsMax)
    }

    private static func bucketBits(for count: Int) -> Int {
        let wanted = count / bucketTarget
        let bits = Int.bitWidth - wanted.leadingZeroBitCount
        return min(bits, EventRing.bucketsMax.trailingZeroBitCount)
    }
}
