/// What the queue promises about its storage. Owner of J11.
extension EventQueue {
    public func _checkInvariants() -> [String] {
        var broken = near.brokenPromises(named: "near heap")
        var found = near.count
        var slot = near.hole ? 1 : 0
        while slot < near.slots {
            if near.entries[slot].ticks >= nearLimit {
                broken.append(
                    "near heap: tick \(near.entries[slot].ticks) is not before \(nearLimit).")
            }
            if near.entries[slot].key < lastKey {
                broken.append("near heap: tick \(near.entries[slot].ticks) was passed already.")
            }
            slot += 1
        }
        found += fine.check(named: "fine ring", notBefore: nearLimit, into: &broken)
        found += coarse.check(named: "coarse ring", notBefore: nearLimit, into: &broken)
        found += checkFar(into: &broken)
        if pushes != pops + drops + UInt64(found) {
            broken.append(
                "J11: pushed \(pushes), but popped \(pops) + cancelled \(drops) + stored \(found).")
        }
        return broken
    }

    private func checkFar(into broken: inout [String]) -> Int {
        var first = UInt64.max
        let found = far.pile.count {
            first = min(first, $0.ticks)
            if $0.ticks < nearLimit || fine.covers($0.ticks) || coarse.covers($0.ticks) {
                broken.append("far pile: tick \($0.ticks) belongs in a nearer tier.")
            }
        }
        if found != far.count || first != far.first {
            broken.append(
                "far pile: \(found) from tick \(first), booked \(far.count) from \(far.first).")
        }
        return found
    }
}

extension EventRing {
    /// Adds a sentence for each broken promise of the ring; returns how many entries it holds.
    func check(named name: String, notBefore limit: UInt64, into broken: inout [String]) -> Int {
        var found = 0
        for index in 0..<EventRing.bucketsMax {
            let marked = occupied[index / 64] >> UInt64(index % 64) & 1 == 1
            if marked == piles[index].isEmpty {
                broken.append("\(name): the mark of bucket \(index) does not tell what it holds.")
            }
            guard !piles[index].isEmpty else { continue }
            if index < cursor || index >= buckets {
                broken.append("\(name): bucket \(index) outside \(cursor) ..< \(buckets).")
            }
            let first = base + UInt64(index) << shift
            found += piles[index].count {
                if $0.ticks < first || $0.ticks >= end(ofBucket: index) || $0.ticks < limit {
                    broken.append("\(name): tick \($0.ticks) does not belong in bucket \(index).")
                }
            }
        }
        return found
    }
}

extension EntryPile {
    /// How many entries the pile holds, each shown to `look` on the way.
    func count(_ look: (EventEntry) -> Void) -> Int {
        var total = 0
        var run = newest
        while let filled = run {
            for slot in 0..<filled.count { look(filled[slot]) }
            total += filled.count
            run = filled.older
        }
        return total
    }
}
