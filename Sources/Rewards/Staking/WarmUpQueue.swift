/// The positions that wait for their weight, in the order in which it begins: by time, then by
/// position.
struct WarmUpQueue: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let activeFrom: Timestamp
        let position: Int

        func isBefore(_ other: Entry) -> Bool {
            activeFrom == other.activeFrom
                ? position < other.position : activeFrom < other.activeFrom
        }
    }

    /// Ascending. A slice, so that taking from the front moves nothing.
    private var entries: ArraySlice<Entry> = []

    var isEmpty: Bool { entries.isEmpty }

    /// - Complexity: O(1) amortised while the warm-up does not get shorter; otherwise as many steps
    ///   as entries come later.
    mutating func insert(_ entry: Entry) {
        guard let last = entries.last, entry.isBefore(last) else { return entries.append(entry) }
        var place = entries.endIndex
        while place > entries.startIndex, entry.isBefore(entries[place - 1]) { place -= 1 }
        entries.insert(entry, at: place)
    }

    /// The entries whose weight has begun by `time`, in order.
    ///
    /// - Complexity: O(answer).
    func due(by time: Timestamp) -> ArraySlice<Entry> {
        entries.prefix { $0.activeFrom <= time }
    }

    /// Takes the first entry whose weight has begun by `time`.
    ///
    /// - Complexity: O(1).
    mutating func popDue(by time: Timestamp) -> Entry? {
        guard let first = entries.first, first.activeFrom <= time else { return nil }
        entries.removeFirst()
        return first
    }
}
