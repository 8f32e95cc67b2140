import RandomStreams
import Settlement

/// Nodes on a ring of hashes: a staker delegates to the node after its own hash.
///
/// A node that joins takes over a few later stakers' choices and leaves all others as they were,
/// which a draw among `count` nodes would not. Sixteen places a node keep the shares near equal.
struct NodeRing {
    private static let placesPerNode: UInt64 = 16
    /// In the order of hashes, then nodes.
    private var places: [Place] = []

    private struct Place {
        let bits: UInt64
        let node: NodeID

        static func < (left: Place, right: Place) -> Bool {
            (left.bits, left.node) < (right.bits, right.node)
        }
    }

    /// Adds the nodes that joined together.
    ///
    /// - Complexity: O(places + n log n) for n new nodes.
    mutating func insert(_ nodes: [(node: NodeID, name: Name)]) {
        var added: [Place] = []
        for (node, name) in nodes {
            let entity = StreamEntity(utf8: name.bytes)
            for number in 0..<NodeRing.placesPerNode {
                added.append(Place(bits: entity.member(number).bits, node: node))
            }
        }
        added.sort { $0 < $1 }
        var merged: [Place] = []
        merged.reserveCapacity(places.count + added.count)
        var next = 0
        for place in places {
            while next < added.count, added[next] < place {
                merged.append(added[next])
                next += 1
            }
            merged.append(place)
        }
        merged.append(contentsOf: added[next...])
        places = merged
    }

    /// Takes a node off the ring; those behind it take over its places.
    ///
    /// - Complexity: O(places).
    mutating func remove(_ node: NodeID) {
        places.removeAll { $0.node == node }
    }

    /// The node for a hash, nil on an empty ring.
    ///
    /// - Complexity: O(log places).
    func node(for entity: StreamEntity) -> NodeID? {
        if places.isEmpty { return nil }
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].bits < entity.bits { low = middle + 1 } else { high = middle }
        }
        return places[low == places.count ? 0 : low].node
    }
}
