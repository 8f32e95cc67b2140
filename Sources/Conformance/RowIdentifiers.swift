import Rewards

/// The ids of a list of rows: repeats, the order of ties, and results by id.
///
/// Ids are compared as UTF-8 bytes: two spellings of one text are two ids.
struct RowIdentifiers {
    private let ids: [String]
    /// Positions of the rows in ascending order of their ids.
    let ascending: [Int]

    /// - Complexity: O(n log n).
    init(_ ids: [String]) {
        self.ids = ids
        let bytes = ids.map { Array($0.utf8) }
        ascending = ids.indices.sorted { left, right in
            bytes[left] == bytes[right]
                ? left < right : bytes[left].lexicographicallyPrecedes(bytes[right])
        }
    }

    /// - Throws: ``Refusal/duplicateID``.
    func refuseDuplicates() throws(Refusal) {
        for (left, right) in zip(ascending, ascending.dropFirst())
        where ids[left].utf8.elementsEqual(ids[right].utf8) {
            throw .duplicateID
        }
    }

    /// An object of values that stand in ascending order of the ids.
    func object(_ values: [ResultValue]) -> ResultValue {
        .object(zip(ascending, values).map { (key: ids[$0], value: $1) })
    }
}

/// Numbers by id, for rules that know numbers only.
///
/// Looked up, never walked. Ids are compared as UTF-8 bytes.
struct IdentifierNumbers {
    private var numbers: [[UInt8]: Int] = [:]

    init() {}

    /// Numbers ids by their place; of equal ones the last counts.
    init(_ ids: [String]) {
        for (number, id) in ids.enumerated() { self[id] = number }
    }

    subscript(id: String) -> Int? {
        get { numbers[Array(id.utf8)] }
        set { numbers[Array(id.utf8)] = newValue }
    }
}
