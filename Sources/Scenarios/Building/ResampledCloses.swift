import Rewards
import StochasticProcesses
import StrictText

/// Closes of a file between two dates, for a price of the model `bootstrap`.
struct ResampledCloses {
    /// The mapping `price`.
    let model: Resolved
    let first: CalendarDate
    let last: CalendarDate
    /// Unit: USD.
    private let closes: [Double]

    /// The mean that the returns are shifted to; nil for the file's own.
    var drift: Resolved? { model[optional: "log_drift_per_day"] }

    /// - Throws: When a date is not the table's, or too few days are left.
    init(_ model: Resolved, _ table: PriceTable) throws(TextError) {
        self.model = model
        first = try ResampledCloses.bound("from", table.firstDate, in: table, of: model)
        last = try ResampledCloses.bound("to", table.lastDate, in: table, of: model)
        let days = last.daysSinceEpoch - first.daysSinceEpoch
        if days < 1 {
            let place = model[optional: "to"]?.place ?? model[optional: "from"]?.place
            throw (place ?? model["file"].place).error(
                .seriesTooShort, expected: "closes of at least two days, the first before the last",
                found: "those from \(first) to \(last)")
        }
        let start = first.daysSinceEpoch - table.firstDate.daysSinceEpoch
        closes = table.closes[start...start + days].map { Double($0) / Double(Wad.scale) }
    }

    /// A date that the table holds, or the table's own end.
    private static func bound(
        _ key: String, _ end: CalendarDate, in table: PriceTable, of model: Resolved
    ) throws(TextError) -> CalendarDate {
        guard let written = model[optional: key] else { return end }
        if table.close(on: written.date) != nil { return written.date }
        throw written.place.error(
            .seriesTooShort,
            expected: "a date in the range \(table.firstDate) … \(table.lastDate) of "
                + model["file"].written,
            found: "\(written.date)")
    }

    /// One table for all prices that resample: assets keep their dependence, each in a column.
    ///
    /// - Throws: When their dates or blocks differ, or closes make no returns.
    static func bootstrap(_ columns: [ResampledCloses]) throws(TextError) -> StationaryBootstrap {
        let base = columns[0]
        for column in columns.dropFirst() { try column.requireLike(base) }
        let rows = base.closes.indices.map { day in columns.map { $0.closes[day] } }
        do throws(ProcessError) {
            let block = Double(base.model["mean_block"].days)
            let table = try StationaryBootstrap(closesUSD: rows, meanBlockDays: block)
            let shifts = columns.enumerated().map { index, column in
                column.drift.map { $0.real - table.moments(ofAsset: index).mean } ?? 0
            }
            if shifts.allSatisfy({ $0 == 0 }) { return table }
            return try StationaryBootstrap(
                logReturns: (0..<table.days).map { row in
                    shifts.enumerated().map { table.logReturn(row: row, asset: $0) + $1 }
                }, meanBlockDays: block)
        } catch {
            throw base.model["file"].place.error(
                .outOfRange, expected: "closes with \(error.expected)", found: error.found)
        }
    }

    private func requireLike(_ base: ResampledCloses) throws(TextError) {
        if (first, last) != (base.first, base.last) {
            throw (model[optional: "from"] ?? model["file"]).place.error(
                .conflict,
                expected: "the dates of the other price that is resampled, \(base.first) to "
                    + "\(base.last), because days are drawn together",
                found: "\(first) to \(last)")
        }
        let block = model["mean_block"]
        if block.days != base.model["mean_block"].days {
            throw block.place.error(
                .conflict,
                expected: "the mean block of the other price that is resampled, "
                    + base.model["mean_block"].written, found: "\"\(block.written)\"")
        }
    }
}
