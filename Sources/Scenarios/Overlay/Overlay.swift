/// Lays one tree over another.
enum Overlay {
    /// Mappings are laid over each other key by key; texts and lists are taken whole.
    ///
    /// Where the language has variants and the overlay names another one, it is taken whole: the
    /// keys of the other variant are gone with it.
    ///
    /// - Parameter shape: What the language has at this place; nil where it knows nothing.
    /// - Complexity: O(keys of both · keys of a mapping).
    static func merge(_ base: Tree, with overlay: Tree, shape: Shape?) -> Tree {
        guard let below = base.entries, let above = overlay.entries else { return overlay }
        if case .variants(let tag, _, _) = shape, changes(tag, base: base, overlay: overlay) {
            return overlay
        }
        var merged = below
        var added: [Tree.Entry] = []
        for entry in above {
            guard let index = below.firstIndex(where: { $0.key == entry.key }) else {
                added.append(entry)
                continue
            }
            let value = merge(
                below[index].value, with: entry.value, shape: shape?.child(entry.key))
            merged[index] = Tree.Entry(key: entry.key, origin: entry.origin, value: value)
        }
        // The overlay's place: a key that is missing is missing there.
        return Tree(origin: overlay.origin, content: .mapping(merged + added))
    }

    private static func changes(_ tag: String, base: Tree, overlay: Tree) -> Bool {
        guard let now = overlay[tag], case .text(let new, _) = now.content else { return false }
        guard let before = base[tag], case .text(let old, _) = before.content else { return true }
        return new != old
    }
}

extension Shape {
    /// What stands under a key, where that is known without looking at values.
    func child(_ key: String) -> Shape? {
        switch self {
        case .mapping(let keys):
            return keys.first { $0.name == key }?.shape
        case .variants(_, _, let variants):
            for variant in variants {
                if let found = variant.keys.first(where: { $0.name == key }) { return found.shape }
            }
            return nil
        case .alternative(let inner, _):
            return inner.child(key)
        case .value, .list:
            return nil
        }
    }

    /// What an item of a list is.
    var item: Shape? {
        guard case .list(let item, _, _) = self else { return nil }
        return item
    }
}
