/// A row of a step table: it applies from its threshold on, until the next row's.
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
protocol ThresholdRow {
    var threshold: UInt128 { get }
}

extension Array where Element: ThresholdRow {
    /// - Throws: ``Refusal/badTable`` when the table is empty, does not start at zero or does not
    ///   strictly increase.
    /// - Complexity: O(count).
    func checkStepTable() throws(Refusal) {
        guard let first, first.threshold == 0 else { throw .badTable }
        var previous = first.threshold
        for row in dropFirst() {
            if row.threshold <= previous { throw .badTable }
            previous = row.threshold
        }
    }

    /// The last row whose threshold is not above `key`; equality takes the higher row.
    ///
    /// The whole table is checked, also past the row that applies.
    ///
    /// - Throws: ``Refusal/badTable``, as ``checkStepTable()``.
    /// - Complexity: O(count).
    func row(at key: UInt128) throws(Refusal) -> Element {
        try checkStepTable()
        var applying = self[0]
        for row in dropFirst() {
            if row.threshold > key { break }
            applying = row
        }
        return applying
    }
}
