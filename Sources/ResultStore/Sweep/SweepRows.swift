public import Experiments
import Foundation

/// Writes a sweep's rows inside an open transaction.
struct SweepRows {
    let connection: SQLiteConnection
    let plan: SweepPlan

    // MARK: The plan

    /// The plan and its points, as a new file begins with.
    func writePlan() throws {
        try connection.insert(
            "sweep",
            [
                .integer(1), .text(plan.name), .text(plan.digest), SQLValue(plan.points.count),
                SQLValue(plan.replicates), .text(plan.randomNumbers.rawValue),
                .text(SweepRows.lines(plan.targets.map(\.text))),
                .text(SweepRows.lines(plan.series)),
            ] + RunWriter.columns(of: Versions.current))
        for (number, point) in plan.points.enumerated() {
            try connection.insert(
                "point",
                [
                    SQLValue(number), .text(point.label), .text(point.scenario), .null, .null,
                    .null, .null,
                ])
            for (position, coordinate) in point.coordinates.enumerated() {
                try connection.insert(
                    "point_setting",
                    [
                        SQLValue(number), SQLValue(position), .text(coordinate.key),
                        .text(coordinate.value),
                    ])
            }
            for (position, setting) in point.overrides.enumerated() {
                try connection.insert(
                    "point_override", [SQLValue(number), SQLValue(position), .text(setting)])
            }
        }
    }

    private static func lines(_ texts: [String]) -> String {
        texts.map { $0 + "\n" }.joined()
    }

    /// - Throws: ``StoreError`` with the code `other-plan` unless the file is of this plan and was
    ///   made by these versions.
    func checkPlan() throws {
        var found: (digest: String, versions: Versions)?
        try connection.rows("SELECT * FROM sweep") { row in
            found = (row.text(2), Versions(sweep: row))
        }
        guard let found else {
            throw otherPlan("expected the result of a sweep, found that of single runs")
        }
        if found.digest != plan.digest {
            throw otherPlan(
                "expected the result of this plan (\(plan.digest.prefix(12))…), found that of "
                    + "another (\(found.digest.prefix(12))…)")
        }
        if found.versions != .current {
            throw otherPlan(
                "expected a result of the versions at work (\(Versions.current.text)), found one "
                    + "of others (\(found.versions.text))")
        }
    }

    private func otherPlan(_ sentence: String) -> StoreError {
        StoreError(code: .otherPlan, path: connection.path, sentence: sentence)
    }

    // MARK: Runs

    func write(_ run: SweepRun) throws {
        let number = plan.number(of: run.place)
        var failure: String?
        if case .failed(let reason) = run.result { failure = reason }
        try connection.insert(
            "sweep_run",
            [
                .integer(number), SQLValue(run.place.point), SQLValue(run.place.replicate),
                .integer(Int64(run.replication & ~SweepRows.mirror)),
                SQLValue(run.replication & SweepRows.mirror != 0), SQLValue(failure == nil),
                SQLValue(failure), .text(run.replay),
            ])
        if case .completed(let completed) = run.result {
            try RunWriter(connection: connection)
                .write(completed, as: number, series: plan.series)
        }
    }

    private static let mirror: UInt32 = 1 << 31

    /// The days' values of a run that is not gathered yet.
    func write(_ values: SeriesValues, run: Int64) throws {
        let statement = try connection.insertion(into: "pending_series", columns: 5)
        try PackedReals.withBytes(of: values.values) { bytes in
            try statement.bind(.integer(run), at: 0)
            try statement.bind(SQLValue(values.days), at: 1)
            let names = values.nameLines
            let sum = PackedReals.checksum([Int(run), values.days], [names], bytes)
            try statement.bind(.text(names), at: 2)
            try statement.bind(inPlace: bytes, at: 3)
            try statement.bind(.integer(sum), at: 4)
            defer { statement.reset() }
            while try statement.step() {}
        }
    }

    // MARK: Points

    /// Replaces what is gathered of a series of an open point.
    ///
    /// - Parameter packed: As ``PointSeries/pack(_:)`` hands it over.
    func gather(_ name: SeriesValues.Name, _ packed: [UInt8], point: Int) throws {
        let checksum = packed.withUnsafeBytes {
            PackedReals.checksum([point], [name.name, name.unit], $0)
        }
        try connection.cached("INSERT OR REPLACE INTO distribution VALUES (?, ?, ?, ?, ?)")
            .run([
                SQLValue(point), .text(name.name), .text(name.unit), .blob(Data(packed)),
                .integer(checksum),
            ])
    }

    /// Forgets the runs that the gathered series hold.
    func clearPending(_ point: Int) throws {
        let runs = plan.numbers(of: point)
        try connection.cached("DELETE FROM pending_series WHERE run_id >= ? AND run_id < ?")
            .run([.integer(runs.lowerBound), .integer(runs.upperBound)])
    }

    /// Writes what a point comes to.
    func close(_ point: Int, _ series: PointSeries) throws {
        let runs = plan.numbers(of: point)
        try writeSummary(point, runs)
        try writeQuantiles(point, series)
        try clearPending(point)
        try connection.cached("DELETE FROM distribution WHERE point_id = ?").run([SQLValue(point)])
        try connection.cached(
            """
            UPDATE point SET (replicates, failed, closed) =
                (SELECT count(*), count(*) - coalesce(sum(completed), 0),
                    CASE count(*) WHEN ?2 THEN 'complete' ELSE 'target' END
                FROM sweep_run WHERE run_id >= ?3 AND run_id < ?4)
            WHERE point_id = ?1
            """
        ).run([
            SQLValue(point), SQLValue(plan.replicates), .integer(runs.lowerBound),
            .integer(runs.upperBound),
        ])
    }

    private func writeSummary(_ point: Int, _ runs: Range<Int64>) throws {
        let columns = try MetricScan(connection: connection).columns(runs: runs)
        for (position, column) in columns.enumerated() {
            let summary = MetricSummary(
                column.values,
                halfWidth: MeanPrecision.halfWidth(
                    column.values, of: column.places, randomNumbers: plan.randomNumbers))
            try connection.insert(
                "summary",
                [
                    SQLValue(point), SQLValue(position), .text(column.name), .text(column.area),
                    .text(column.unit), SQLValue(column.values.count), .real(summary.mean),
                    SQLValue(summary.deviation), SQLValue(summary.halfWidth),
                    .real(summary.least),
                ] + summary.quantiles.map(SQLValue.real) + [.real(summary.greatest)])
        }
    }

    private func writeQuantiles(_ point: Int, _ series: PointSeries) throws {
        if series.runs == 0 { return }
        // All quantiles of a single run are that run.
        let percents = series.runs == 1 ? [50] : MetricSummary.percents
        let levels = percents.map { Double($0) / 100 }
        for gathered in series.series {
            let quantiles = gathered.distribution.quantiles(levels)
            for (percent, values) in zip(percents, quantiles) {
                let statement = try connection.insertion(into: "quantile", columns: 7)
                try PackedReals.withBytes(of: values) { bytes in
                    try statement.bind([
                        SQLValue(point), .text(gathered.name.name), .integer(percent),
                        .text(gathered.name.unit), SQLValue(series.runs), SQLValue(values.count),
                    ])
                    try statement.bind(inPlace: bytes, at: 6)
                    defer { statement.reset() }
                    while try statement.step() {}
                }
            }
        }
    }
}

extension SweepPlan {
    /// The numbers of a point's runs.
    func numbers(of point: Int) -> Range<Int64> {
        let first = number(of: RunPlace(point: point, replicate: 0))
        return first..<first + Int64(replicates)
    }

    /// Of them, those that a file holds.
    func numbers(of point: Int, in part: Range<Int64>) -> Range<Int64> {
        numbers(of: point).clamped(to: part)
    }
}

extension Versions {
    /// Those that a row of the table `sweep` names.
    init(sweep row: SQLiteStatement) {
        self.init(
            product: row.text(8), language: Versions.number(row.integer(9)),
            rules: Versions.number(row.integer(10)), simulator: Versions.number(row.integer(11)),
            randomStreams: Versions.number(row.integer(12)))
    }

    private static func number(_ integer: Int64) -> UInt32 {
        UInt32(clamping: integer)
    }

    /// For readers: the product's version, then those of its parts.
    public var text: String {
        "\(product), language \(language), rules \(rules), simulator \(simulator), "
            + "random streams \(randomStreams)"
    }
}
