/// A set of small numbers that finds its least member fast: two levels of 64-bit words.
///
/// Ranks are places in price order, so the least member is the cheapest free GPU.
struct RankSet: ~Copyable {
    private var words: Column<UInt64>
    /// Bit w says whether word w holds a member.
    private var summary: Column<UInt64>
    private(set) var count: Int

    /// An empty set of ranks below `bound`.
    init(bound: Int = 0) {
        let wordCount = (bound + 63) / 64
        words = Column(repeating: 0, count: wordCount)
        summary = Column(repeating: 0, count: (wordCount + 63) / 64)
        count = 0
    }

    var isEmpty: Bool { count == 0 }

    func contains(_ rank: UInt32) -> Bool {
        words[rank >> 6] >> UInt64(rank & 63) & 1 == 1
    }

    /// Adds a rank that is not in the set.
    mutating func insert(_ rank: UInt32) {
        precondition(!contains(rank), "A rank enters the free set once.")
        words[rank >> 6] |= 1 << UInt64(rank & 63)
        summary[rank >> 12] |= 1 << UInt64(rank >> 6 & 63)
        count += 1
    }

    /// Takes out a rank that is in the set.
    mutating func remove(_ rank: UInt32) {
        precondition(contains(rank), "A rank leaves the free set once.")
        words[rank >> 6] &= ~(1 << UInt64(rank & 63))
        if words[rank >> 6] == 0 { summary[rank >> 12] &= ~(1 << UInt64(rank >> 6 & 63)) }
        count -= 1
    }

    /// The least member, nil when there is none.
    ///
    /// - Complexity: O(bound / 4,096).
    var first: UInt32? {
        if count == 0 { return nil }
        var high: UInt32 = 0
        while summary[high] == 0 { high += 1 }
        let word = high << 6 | UInt32(summary[high].trailingZeroBitCount)
        return word << 6 | UInt32(words[word].trailingZeroBitCount)
    }
}
