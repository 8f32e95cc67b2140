import Experiments
import Foundation

/// Reads back what a file holds of the series of an open point.
struct StoredSeries {
    let connection: SQLiteConnection

    /// - Parameter runs: Those of the point that are the file's.
    /// - Returns: The series, and the number of runs that are not gathered in `distribution`.
    func read(point: Int, runs: Range<Int64>) throws -> (series: PointSeries, pending: Int) {
        var series = PointSeries()
        try connection.rows(
            "SELECT series, unit, data, checksum FROM distribution WHERE point_id = ?"
                + " ORDER BY series",
            [SQLValue(point)]
        ) { row in
            let name = SeriesValues.Name(name: row.text(0), unit: row.text(1))
            let bytes = row.bytes(2)
            let sum = PackedReals.checksum([point], [name.name, name.unit], bytes)
            guard sum == row.integer(3),
                let distribution = DailyDistribution(packed: [UInt8](bytes))
            else { throw damaged("distribution of point \(point)") }
            series.restore(name, distribution)
        }
        var pending = 0
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
                let reals = PackedReals.values(bytes),
                let values = SeriesValues(days: numbers[1], nameLines: names, values: reals)
            else { throw damaged("pending_series of run \(row.integer(4))") }
            series.add(values)
            pending += 1
        }
        try check(series, point: point, runs: runs)
        return (series, pending)
    }

    /// Every completed run is there, once.
    private func check(_ series: PointSeries, point: Int, runs: Range<Int64>) throws {
        let completed = try connection.integer(
            "SELECT sum(completed) FROM sweep_run WHERE run_id >= ? AND run_id < ?",
            [.integer(runs.lowerBound), .integer(runs.upperBound)])
        if Int64(series.runs) != completed ?? 0 {
            throw damaged("the series of point \(point)")
        }
    }

    private func damaged(_ part: String) -> StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected values of ours in \(part), found others")
    }
}
