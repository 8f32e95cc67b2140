import Economy
import Experiments
import GRDB
import Rewards
import Settlement

/// Writes one run's rows inside an open transaction.
struct RunWriter {
    let database: Database

    /// - Returns: The run's number.
    func write(_ run: CompletedRun) throws -> Int64 {
        let record = run.record
        let runID = try writeRun(record)
        try writeAssets(record, runID)
        try writeProvenance(run.provenance, runID)
        try writeRows("parameter", runID, run.parameters) { setting in
            [
                setting.keyPath, setting.value, setting.unit, setting.setBy, setting.source,
                setting.status,
            ]
        }
        try writeRows("metric", runID, record.metrics, RunWriter.columns)
        try writeRows("series", runID, record.series) { series in
            let packed = PackedSeries(series.values)
            return [
                series.name, series.unit, packed.encoding.rawValue, packed.count, packed.data,
            ]
        }
        try writeDays(record, runID)
        try writeAccounts(record, runID)
        try writeFlows(record, runID)
        try writeSummaries(record, runID)
        try writeRows("expectation", runID, run.expectations) { result in
            [result.subject, result.place, result.expected, result.found, result.holds]
        }
        return runID
    }

    // MARK: Tables of one row a run

    private func writeRun(_ record: RunRecord) throws -> Int64 {
        let outcome = OutcomeText(record.outcome)
        let counts = record.counts
        try insert(
            "run",
            [
                nil, record.scenario, record.title, String(record.seed), Int64(record.replication),
                record.startDay, record.days, outcome.name, outcome.day,
                record.fingerprint.text, Hexadecimal.text(record.stateDigest),
                Int64(record.violationCount), Int64(counts.events), Int64(counts.commands),
                Int64(counts.refusedCommands), Int64(counts.postings), Int64(counts.randomDraws),
            ])
        return database.lastInsertedRowID
    }

    private func writeProvenance(_ provenance: Provenance, _ runID: Int64) throws {
        let versions = provenance.versions
        try insert(
            "provenance",
            [
                runID, versions.product, Int64(versions.language), Int64(versions.rules),
                Int64(versions.simulator), Int64(versions.randomStreams), Schema.version,
                provenance.scenarioFile, provenance.scenarioDigest,
            ])
        try writeRows("input", runID, provenance.inputs) { [$0] }
        try writeRows("override", runID, provenance.overrides) { [$0] }
    }

    // MARK: Days

    private func writeAccounts(_ record: RunRecord, _ runID: Int64) throws {
        try writeRows("account", runID, record.accounts) {
            [$0.name, $0.accountClass, record.assetNumber(of: $0.asset)]
        }
        for (identifier, account) in record.accounts.enumerated() {
            for (day, entry) in account.days.enumerated() {
                let amounts = [entry.opening, entry.credited, entry.debited, entry.closing]
                let limbs = amounts.flatMap { ExactLimbs($0.baseUnits).values }
                try insert("account_day", [runID, day, identifier] + limbs)
            }
        }
    }

    private func writeDays(_ record: RunRecord, _ runID: Int64) throws {
        let series = DayColumn.all.map { column in
            record.series.first { $0.name == column.name && column.accepts($0.values) }
        }
        for day in 0..<record.days {
            var row: [(any DatabaseValueConvertible)?] = [runID, day]
            for (column, series) in zip(DayColumn.all, series) {
                row += column.values(of: series, day: day)
            }
            try insert("day", row)
        }
    }

    // MARK: Assets

    private func writeAssets(_ record: RunRecord, _ runID: Int64) throws {
        try writeRows("asset", runID, record.assets) { asset in
            [asset.symbol, Int64(asset.decimals), asset.origin.rawValue, asset.fees.rawValue]
        }
        for (number, key) in RecordedAsset.nameParts(of: record.assets).enumerated() {
            let name = number == 0 ? "supply" : "supply_" + key
            guard let series = record.series.first(where: { $0.name == name }),
                case .amounts(let supplies) = series.values
            else { continue }
            for (day, supply) in supplies.prefix(record.days).enumerated() {
                try insert(
                    "asset_day", [runID, day, number] + ExactLimbs(supply.baseUnits).values)
            }
        }
    }

    private func writeFlows(_ record: RunRecord, _ runID: Int64) throws {
        for flow in record.flows {
            var row: [(any DatabaseValueConvertible)?] = [
                runID, record.assetNumber(of: flow.asset), flow.reason,
            ]
            for sum in [flow.amount, flow.created, flow.destroyed] {
                // A sum past 10^45 leaves NULL, which the column refuses.
                row += ExactLimbs(sum).map { $0.values } ?? Array(repeating: nil, count: 5)
            }
            try insert("flow", row + [Int64(clamping: flow.count)])
        }
    }

    // MARK: Lists

    private func writeSummaries(_ record: RunRecord, _ runID: Int64) throws {
        try writeRows("pool", runID, record.pools) { pool in
            [
                pool.region, pool.hardwareClass, pool.nodes, pool.gpus, pool.bookedShare,
                pool.busyShare, pool.downShare,
            ]
        }
        try writeRows("workload", runID, record.workloads) { workload in
            [
                workload.name, workload.region, workload.arrived, workload.finished,
                workload.expired, workload.queuedAtEnd, workload.runningAtEnd,
                workload.interrupted, workload.meanWaitSeconds, workload.waitSecondsP50,
                workload.waitSecondsP95, workload.meanServiceSeconds,
            ]
        }
        try writeRows("event", runID, record.events) {
            [$0.seconds, $0.kind, $0.subject, $0.detail]
        }
        try writeRows("violation", runID, record.violations) { violation in
            [
                violation.id.rawValue, Int64(violation.time.seconds), violation.subject,
                WideDecimal.text(violation.expected), WideDecimal.text(violation.found),
            ]
        }
        try writeRows("remark", runID, record.remarks) { [$0] }
    }

    private static func columns(of metric: Metric) -> [(any DatabaseValueConvertible)?] {
        let value = StoredMetricValue(metric.value)
        let limbs: [(any DatabaseValueConvertible)?] =
            value.limbs.map { $0.values } ?? Array(repeating: nil, count: ExactLimbs.count)
        return [metric.name, metric.area, metric.unit, value.kind.rawValue] + limbs
            + [value.count, value.real, value.text]
    }

    /// One row an element: run, position, then the element's own columns.
    private func writeRows<Element>(
        _ table: String, _ runID: Int64, _ elements: [Element],
        _ columns: (Element) -> [(any DatabaseValueConvertible)?]
    ) throws {
        for (position, element) in elements.enumerated() {
            try insert(table, [runID, position] + columns(element))
        }
    }

    private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let marks = repeatElement("?", count: values.count).joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(values))
    }
}

extension RunRecord {
    /// Nil, which the columns refuse, when it has no such asset.
    fileprivate func assetNumber(of symbol: String) -> Int? {
        assets.firstIndex { $0.symbol == symbol }
    }
}
