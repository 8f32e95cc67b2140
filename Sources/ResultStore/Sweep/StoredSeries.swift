import Experiments
import Foundation

/// Reads back what a file holds of the series of an open point.
///
/// The file may be a stranger's: nothing is gathered before it is known to be of the point's runs,
/// so that a few bytes never make much work.
struct StoredSeries {
    let connection: SQLiteConnection

    /// - Parameter runs: Those of the point that are the file's.
    /// - Returns: The series, and the number of runs that are not gathered in `distribution`.
    func read(point: Int, runs: Range<Int64>) throws -> (series: PointSeries, pending: Int) {
        let shape = try shape(point: point, runs: runs)
        var series = PointSeries()
        try gathered(point, shape) { name, packed in
            guard let distribution = DailyDistribution(packed: packed) else {
                throw damaged("distribution of point \(point)")
            }
            series.restore(name, distribution)
        }
        try pending(runs, shape) { series.add($0) }
        if series.runs != shape.completed { throw damaged("the series of point \(point)") }
        return (series, shape.pending)
    }

    /// Whether ``read(point:runs:)`` would find what is ours, in memory for one series' bytes.
    func check(point: Int, runs: Range<Int64>) throws {
        let shape = try shape(point: point, runs: runs)
        var count = 0
        try gathered(point, shape) { _, _ in count = shape.completed - shape.pending }
        try pending(runs, shape) { _ in count += 1 }
        if count != shape.completed { throw damaged("the series of point \(point)") }
    }

    // MARK: Shape

    private struct Shape {
        /// Of the point's runs; any before there is one.
        let days: Int64?
        let completed: Int
        let pending: Int
    }

    private func shape(point: Int, runs: Range<Int64>) throws -> Shape {
        let bounds = [SQLValue.integer(runs.lowerBound), .integer(runs.upperBound)]
        func number(_ expression: String, of table: String) throws -> Int64? {
            try connection.integer(
                "SELECT \(expression) FROM \(table) WHERE run_id >= ? AND run_id < ?", bounds)
        }
        let days = try number("min(days)", of: "run")
        if days != (try number("max(days)", of: "run")) { throw damaged("run of point \(point)") }
        return Shape(
            days: days, completed: Int(try number("sum(completed)", of: "sweep_run") ?? 0),
            pending: Int(try number("count(*)", of: "pending_series") ?? 0))
    }

    // MARK: Rows

    private func gathered(
        _ point: Int, _ shape: Shape,
        _ take: (SeriesValues.Name, [UInt8]) throws -> Void
    ) throws {
        try connection.rows(
            "SELECT series, unit, data, checksum FROM distribution WHERE point_id = ?"
                + " ORDER BY series",
            [SQLValue(point)]
        ) { row in
            let name = SeriesValues.Name(name: row.text(0), unit: row.text(1))
            let bytes = row.bytes(2)
            let sum = PackedReals.checksum([point], [name.name, name.unit], bytes)
            let packed = [UInt8](bytes)
            // All series are gathered together, the runs without one as zeros.
            guard sum == row.integer(3), let found = DailyDistribution.shape(ofPacked: packed),
                Int64(found.days) == shape.days, found.count == shape.completed - shape.pending
            else { throw damaged("distribution of point \(point)") }
            try take(name, packed)
        }
    }

    private func pending(
        _ runs: Range<Int64>, _ shape: Shape, _ take: (SeriesValues) throws -> Void
    ) throws {
        try connection.rows(
            """
            SELECT days, names, data, checksum, run_id FROM pending_series
            WHERE run_id >= ? AND run_id < ? ORDER BY run_id
            """, [.integer(runs.lowerBound), .integer(runs.upperBound)]
        ) { row in
            let bytes = row.bytes(2)
            let numbers = [Int(row.integer(4)), Int(row.integer(0))]
            let names = row.text(1)
            guard PackedReals.checksum(numbers, [names], bytes) == row.integer(3),
                row.integer(0) == shape.days, let reals = PackedReals.values(bytes),
                let values = SeriesValues(days: numbers[1], nameLines: names, values: reals)
            else { throw damaged("pending_series of run \(row.integer(4))") }
            try take(values)
        }
    }

    private func damaged(_ part: String) -> StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected values of ours in \(part), found others")
    }
}
