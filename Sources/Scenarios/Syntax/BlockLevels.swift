/// A key that stands twice in one mapping.
struct DuplicateKey: Hashable {
    let key: String
    /// Unit: byte offset.
    let first: Int
    /// Unit: byte offset.
    let second: Int
}

/// The keys of one mapping, and where each was first met.
struct KeyTable {
    private var offsets: [ArraySlice<UInt8>: Int] = [:]

    /// - Returns: The earlier offset of an equal key.
    mutating func insert(_ key: ArraySlice<UInt8>, at offset: Int) -> Int? {
        if let earlier = offsets[key] { return earlier }
        offsets[key] = offset
        return nil
    }
}

/// The block mappings and sequences that are open, told by their columns.
struct BlockLevels {
    private struct Level {
        let column: Int
        let isSequence: Bool
        var keys = KeyTable()
    }

    private var levels: [Level] = []

    var depth: Int { levels.count }

    /// The column of the innermost container, or -1 outside any.
    var column: Int { levels.last?.column ?? -1 }

    /// Leaves the containers that a line at `column` is not inside of.
    mutating func leave(until column: Int) {
        while let last = levels.last, last.column > column { levels.removeLast() }
    }

    /// A `- ` at a column.
    ///
    /// - Returns: Whether it opens a sequence.
    mutating func enterItem(_ column: Int) -> Bool {
        leave(until: column)
        if let last = levels.last, last.column == column, last.isSequence { return false }
        levels.append(Level(column: column, isSequence: true))
        return true
    }

    /// A `key:` at a column.
    ///
    /// - Returns: Whether it opens a mapping, and the offset of an equal key of that mapping.
    mutating func enterKey(
        _ key: ArraySlice<UInt8>, column: Int, offset: Int
    ) -> (isNew: Bool, earlier: Int?) {
        leave(until: column)
        // A sequence may stand at the column of its key; the next key ends it.
        if let last = levels.last, last.column == column, last.isSequence { levels.removeLast() }
        var isNew = false
        if levels.last?.column != column || levels.isEmpty {
            levels.append(Level(column: column, isSequence: false))
            isNew = true
        }
        return (isNew, levels[levels.count - 1].keys.insert(key, at: offset))
    }
}
