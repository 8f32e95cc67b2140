/// The nodes of one pool in price order, equal prices by number, and which of them have room.
///
/// The order is made anew when somebody looks and a price has changed since: a day on which every
/// node changes its price costs one sort.
struct PriceBoard: ~Copyable {
    private struct Entry {
        var price: Double
        let node: UInt32
    }

    /// Index = rank, unless stale.
    private var entries: [Entry] = []
    /// By size of job.
    private var trees = Column<RankTree>()
    /// Whether a price or a node has changed since the order was made.
    private(set) var isStale = false

    mutating func add(_ node: UInt32, price: Double) {
        entries.append(Entry(price: price, node: node))
        isStale = true
    }

    mutating func priceChanged() { isStale = true }

    /// Makes the order anew.
    ///
    /// - Parameter sizes: GPUs of a job: one tree each.
    /// - Complexity: O(n log n) for the pool's n nodes; O(n) when few prices have changed.
    mutating func rebuild(
        _ nodes: inout Column<SpotNode>, sizes: [Int64], _ policy: RoutingPolicy
    ) {
        for index in entries.indices { entries[index].price = nodes[entries[index].node].price }
        entries.sort { ($0.price, $0.node) < ($1.price, $1.node) }
        for (rank, entry) in entries.enumerated() { nodes[entry.node].rank = UInt32(rank) }
        trees = Column()
        for size in sizes {
            var leaves: [UInt64] = []
            leaves.reserveCapacity(entries.count)
            for entry in entries { leaves.append(nodes[entry.node].number(for: size, policy)) }
            trees.append(RankTree(policy.rule, leaves: leaves))
        }
        isStale = false
    }

    /// Takes over that a node's room, load or weight is another now.
    ///
    /// - Complexity: O(sizes · log nodes).
    mutating func update(
        _ node: UInt32, _ nodes: borrowing Column<SpotNode>, sizes: [Int64],
        _ policy: RoutingPolicy
    ) {
        // The next one who looks makes everything anew.
        if isStale { return }
        for (index, size) in sizes.enumerated() {
            trees[UInt32(index)].set(
                nodes[node].rank, to: nodes[node].number(for: size, policy))
        }
    }

    // MARK: Looking

    /// A node that the policy may choose.
    struct Offer {
        let number: UInt64
        let price: Double
        let node: UInt32

        /// The lower number, then the lower price, then the lower node number.
        static func < (left: Offer, right: Offer) -> Bool {
            (left.number, left.price, left.node) < (right.number, right.price, right.node)
        }
    }

    /// The node with the least number among those with room that ask at most `price`.
    func least(size: UInt32, notAbove price: Double) -> Offer? {
        guard let found = trees[size].least(below: limit(notAbove: price)) else { return nil }
        let entry = entries[Int(found.rank)]
        return Offer(number: found.number, price: entry.price, node: entry.node)
    }

    /// The weight of all nodes with room that ask at most `price`.
    func weight(size: UInt32, notAbove price: Double) -> UInt64 {
        trees[size].sum(below: limit(notAbove: price))
    }

    /// The node at which the running weight first exceeds `offset`.
    func node(size: UInt32, at offset: UInt64) -> UInt32 {
        entries[Int(trees[size].rank(at: offset))].node
    }

    /// How many nodes ask at most `price`.
    private func limit(notAbove price: Double) -> UInt32 {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].price <= price { low = middle + 1 } else { high = middle }
        }
        return UInt32(low)
    }
}
