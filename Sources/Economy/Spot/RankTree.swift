/// A number for each rank, and of every stretch of ranks the least one or the sum: a binary tree.
///
/// Ranks are places in price order, so a price limit is a stretch that begins at rank 0.
struct RankTree: ~Copyable {
    enum Rule {
        case least, sum

        /// The number of a rank that nobody may choose.
        var neutral: UInt64 { self == .least ? .max : 0 }

        func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
            self == .least ? min(left, right) : left + right
        }
    }

    let rule: Rule
    /// Leaves: a power of two.
    private let width: UInt32
    /// The root is 1, the children of i are 2i and 2i + 1, the leaf of rank r is width + r.
    private var numbers: Column<UInt64>

    /// Complexity: O(leaves.count).
    init(_ rule: Rule, leaves: [UInt64]) {
        self.rule = rule
        var width: UInt32 = 1
        while width < leaves.count { width *= 2 }
        self.width = width
        numbers = Column(repeating: rule.neutral, count: 2 * Int(width))
        for (rank, number) in leaves.enumerated() { numbers[width + UInt32(rank)] = number }
        for inner in stride(from: width - 1, to: 0, by: -1) {
            numbers[inner] = rule.combine(numbers[2 * inner], numbers[2 * inner + 1])
        }
    }

    /// Complexity: O(log ranks); less where the change is not felt further up.
    mutating func set(_ rank: UInt32, to number: UInt64) {
        var place = width + rank
        numbers[place] = number
        while place > 1 {
            place /= 2
            let combined = rule.combine(numbers[2 * place], numbers[2 * place + 1])
            if numbers[place] == combined { return }
            numbers[place] = combined
        }
    }

    /// The least number below rank `limit` and the first rank that has it; nil when none is set.
    ///
    /// - Complexity: O(log ranks).
    func least(below limit: UInt32) -> (number: UInt64, rank: UInt32)? {
        var best = UInt64.max
        var place: UInt32 = 0
        forEachStretch(below: limit) { inner in
            if numbers[inner] < best {
                best = numbers[inner]
                place = inner
            }
        }
        if place == 0 { return nil }
        while place < width { place = numbers[2 * place] == best ? 2 * place : 2 * place + 1 }
        return (best, place - width)
    }

    /// The sum of the numbers below rank `limit`.
    ///
    /// - Complexity: O(log ranks).
    func sum(below limit: UInt32) -> UInt64 {
        var sum: UInt64 = 0
        forEachStretch(below: limit) { sum += numbers[$0] }
        return sum
    }

    /// The rank at which the running sum first exceeds `offset`, which is below the whole sum.
    ///
    /// - Complexity: O(log ranks).
    func rank(at offset: UInt64) -> UInt32 {
        precondition(offset < numbers[1], "An offset lies below the sum of all numbers.")
        var left = offset
        var place: UInt32 = 1
        while place < width {
            place *= 2
            if left >= numbers[place] {
                left -= numbers[place]
                place += 1
            }
        }
        return place - width
    }

    /// The fewest inner places that together cover the ranks below `limit`, from left to right.
    private func forEachStretch(below limit: UInt32, _ body: (UInt32) -> Void) {
        var place: UInt32 = 1
        var start: UInt32 = 0
        var span = width
        while limit > start {
            if limit - start >= span {
                body(place)
                return
            }
            span /= 2
            place *= 2
            if limit - start >= span {
                body(place)
                place += 1
                start += span
            }
        }
    }
}
