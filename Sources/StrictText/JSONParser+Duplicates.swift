extension JSONParser {
    /// Refuses the first key, in the order of the text, that an earlier one repeats.
    ///
    /// - Complexity: O(keys · log keys), pairwise for a few.
    func refuseDuplicates(_ object: Int) throws(TextError) {
        if nodes[object].count < 2 { return }
        var keys: [Int] = []
        keys.reserveCapacity(nodes[object].count)
        var next = object + 1
        while next < nodes.count {
            keys.append(next)
            next = nodes[next + 1].next
        }
        let pair = keys.count <= 16 ? pairwiseDuplicate(keys) : sortedDuplicate(keys)
        guard let pair else { return }
        let first = source.position(ofByte: nodes[pair.first].start - 1)
        let name = String(validated: decodedKey(pair.second))
        throw error(
            .duplicateKey, at: nodes[pair.second].start - 1,
            expected: "each key once in an object",
            found: "a duplicate of the key \(name) at \(first)")
    }

    private func pairwiseDuplicate(_ keys: [Int]) -> (first: Int, second: Int)? {
        for later in keys.indices.dropFirst() {
            for earlier in 0..<later where sameKey(keys[earlier], keys[later]) {
                return (keys[earlier], keys[later])
            }
        }
        return nil
    }

    private func sortedDuplicate(_ keys: [Int]) -> (first: Int, second: Int)? {
        let named = keys.map { (name: decodedKey($0), node: $0) }
            .sorted { left, right in
                if left.name == right.name { return left.node < right.node }
                return left.name.lexicographicallyPrecedes(right.name)
            }
        var best: (first: Int, second: Int)?
        for (left, right) in zip(named, named.dropFirst()) where left.name == right.name {
            if right.node < best?.second ?? .max { best = (left.node, right.node) }
        }
        return best
    }

    private func sameKey(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (nodes[left], nodes[right])
        if a.isEscaped || b.isEscaped { return decodedKey(left) == decodedKey(right) }
        if a.end - a.start != b.end - b.start { return false }
        return raw(a).elementsEqual(raw(b))
    }

    func decodedKey(_ node: Int) -> [UInt8] {
        nodes[node].isEscaped
            ? JSONEscape.decoded(raw(nodes[node])) : Array(raw(nodes[node]))
    }

    func raw(_ node: JSONNode) -> ArraySlice<UInt8> {
        bytes[node.start..<node.end]
    }
}
