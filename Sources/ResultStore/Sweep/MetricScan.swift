import Experiments
import Foundation
import Statistics

/// A metric's values over the runs of a point.
struct MetricColumn {
    var name: String
    var area: String
    var unit: String
    /// In the order of the runs that have it.
    var values: [Double]
    /// Which of the runs that were asked for these are, from 0.
    var places: [Int]
}

/// Reads metrics of many runs back as numbers; texts are left out.
struct MetricScan {
    let connection: SQLiteConnection

    private static let columns = """
        metric.name, metric.area, metric.unit, metric.kind,
        \(ExactLimbs.columns("exact").joined(separator: ", ")), metric.count, metric.real,
        asset.decimals, metric.run_id
        """

    /// - Complexity: O(metrics · runs).
    func columns(runs: Range<Int64>) throws -> [MetricColumn] {
        var columns: [MetricColumn] = []
        var next = 0
        let sql = """
            SELECT \(MetricScan.columns) FROM metric
                LEFT JOIN asset ON asset.run_id = metric.run_id AND asset.symbol = metric.unit
            WHERE metric.run_id >= ? AND metric.run_id < ?
            ORDER BY metric.run_id, metric.position
            """
        try connection.rows(sql, [.integer(runs.lowerBound), .integer(runs.upperBound)]) { row in
            guard let value = try number(row) else { return }
            let name = row.text(0)
            if next >= columns.count { next = 0 }
            if columns.isEmpty || columns[next].name != name {
                next = columns.firstIndex { $0.name == name } ?? columns.count
            }
            if next == columns.count {
                columns.append(
                    MetricColumn(
                        name: name, area: row.text(1), unit: row.text(2), values: [], places: []))
            }
            columns[next].values.append(value)
            columns[next].places.append(
                Int(row.integer(7 + ExactLimbs.count) - runs.lowerBound))
            next += 1
        }
        return columns
    }

    /// One metric's values, in the order of the runs.
    func values(of metric: String, runs: Range<Int64>) throws -> [Double] {
        var values: [Double] = []
        let sql = """
            SELECT \(MetricScan.columns) FROM metric
                LEFT JOIN asset ON asset.run_id = metric.run_id AND asset.symbol = metric.unit
            WHERE metric.run_id >= ? AND metric.run_id < ? AND metric.name = ?
            ORDER BY metric.run_id
            """
        try connection.rows(
            sql, [.integer(runs.lowerBound), .integer(runs.upperBound), .text(metric)]
        ) { row in
            if let value = try number(row) { values.append(value) }
        }
        return values
    }

    /// Nil for a text.
    private func number(_ row: SQLiteStatement) throws(StoreError) -> Double? {
        let count = 4 + ExactLimbs.count
        switch StoredMetricValue.Kind(rawValue: row.text(3)) {
        case .amount: return PlainNumber.of(try exact(row), decimals: try decimals(row))
        case .wad: return PlainNumber.of(try exact(row), decimals: 18)
        case .count: return Double(row.integer(count))
        case .real: return row.real(count + 1)
        case .text: return nil
        case nil: throw damaged
        }
    }

    private func exact(_ row: SQLiteStatement) throws(StoreError) -> UInt128 {
        let limbs = (0..<ExactLimbs.count).map { row.integer(4 + $0) }
        guard let limbs = ExactLimbs(values: limbs) else { throw damaged }
        return limbs.value
    }

    private func decimals(_ row: SQLiteStatement) throws(StoreError) -> Int {
        let decimals = row.integer(6 + ExactLimbs.count)
        guard (0...18).contains(decimals) else { throw damaged }
        return Int(decimals)
    }

    private var damaged: StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected values of ours in metric, found others")
    }
}

/// What a table `summary` says of a metric.
struct MetricSummary {
    let mean: Double
    /// Of the sample; nil for a single value.
    let deviation: Double?
    let quantiles: [Double]
    let least: Double
    let greatest: Double
    /// Of the mean's 95 % interval; nil for a single value.
    let halfWidth: Double?

    static let percents: [Int64] = [5, 25, 50, 75, 95]
    static let levels = percents.map { Double($0) / 100 }

    /// - Parameter halfWidth: Of the mean's 95 % interval, as the runs' random numbers have it.
    /// - Precondition: there is a value.
    init(_ values: [Double], halfWidth: Double? = nil) {
        let count = Double(values.count)
        // In the order of the runs, so that every file comes to the same bits. The mean of equal
        // values may round away from them.
        let isConstant = values.allSatisfy { $0 == values[0] }
        let mean = isConstant ? values[0] : values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let sorted = values.sorted()
        self.mean = mean
        deviation = values.count > 1 ? (squares / (count - 1)).squareRoot() : nil
        quantiles = MetricSummary.levels.map { SampleQuantile.of(sorted, level: $0) }
        least = sorted[0]
        greatest = sorted[sorted.count - 1]
        self.halfWidth = halfWidth
    }
}
