import Economy
import Experiments
import Foundation
import Rewards
import Settlement

/// Writes one run's rows inside an open transaction.
struct RunWriter {
    let connection: SQLiteConnection

    /// A run of its own: everything the record holds.
    ///
    /// - Returns: The run's number.
    func write(_ run: CompletedRun) throws(StoreError) -> Int64 {
        let record = run.record
        try writeRun(record, nil)
        let runID = connection.lastInsertedRowID
        try writeAssets(record, runID)
        try writeSupplies(record, runID)
        try writeProvenance(run.provenance, runID)
        try writeRows("parameter", runID, run.parameters, RunWriter.columns)
        try writeRows("metric", runID, record.metrics, RunWriter.columns)
        try writeRows("series", runID, record.series, RunWriter.columns)
        try writeDays(record, runID)
        try writeAccounts(record, runID)
        try writeFlows(record, runID)
        try writeSummaries(record, runID)
        try writeRows("violation", runID, record.violations, RunWriter.columns)
        try writeRows("expectation", runID, run.expectations, RunWriter.columns)
        return runID
    }

    /// A run of a sweep: what is compared between runs, and the series asked for.
    func write(_ run: CompletedRun, as runID: Int64, series names: [String]) throws(StoreError) {
        let record = run.record
        try writeRun(record, runID)
        try writeAssets(record, runID)
        try writeProvenance(run.provenance, runID)
        try writeRows("metric", runID, record.metrics, RunWriter.columns)
        if !names.isEmpty {
            let kept = record.series.filter { names.contains($0.name) }
            try writeRows("series", runID, kept, RunWriter.columns)
        }
        try writeFlows(record, runID)
        try writeRows("violation", runID, record.violations, RunWriter.columns)
        try writeRows("expectation", runID, run.expectations, RunWriter.columns)
    }

    // MARK: Tables of one row a run

    private func writeRun(_ record: RunRecord, _ runID: Int64?) throws(StoreError) {
        let outcome = OutcomeText(record.outcome)
        let counts = record.counts
        try connection.insert(
            "run",
            [
                SQLValue(runID), .text(record.scenario), .text(record.title),
                .text(String(record.seed)), .integer(Int64(record.replication)),
                .integer(record.startDay), SQLValue(record.days), .text(outcome.name),
                SQLValue(outcome.day.map(Int64.init)), .text(record.fingerprint.text),
                .text(Hexadecimal.text(record.stateDigest)),
                .integer(Int64(record.violationCount)), .integer(Int64(counts.events)),
                .integer(Int64(counts.commands)), .integer(Int64(counts.refusedCommands)),
                .integer(Int64(counts.postings)), .integer(Int64(counts.randomDraws)),
            ])
    }

    private func writeProvenance(_ provenance: Provenance, _ runID: Int64) throws(StoreError) {
        try connection.insert(
            "provenance",
            [.integer(runID)] + RunWriter.columns(of: provenance.versions) + [
                .text(provenance.scenarioFile), .text(provenance.scenarioDigest),
            ])
        try writeRows("input", runID, provenance.inputs) { [.text($0)] }
        try writeRows("override", runID, provenance.overrides) { [.text($0)] }
    }

    /// With the schema's as the last.
    static func columns(of versions: Versions) -> [SQLValue] {
        [
            .text(versions.product), .integer(Int64(versions.language)),
            .integer(Int64(versions.rules)), .integer(Int64(versions.simulator)),
            .integer(Int64(versions.randomStreams)), SQLValue(Schema.version),
        ]
    }

    // MARK: Days

    private func writeAccounts(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        try writeRows("account", runID, record.accounts) { account in
            [
                .text(account.name), .text(account.accountClass),
                record.assetNumber(of: account.asset),
            ]
        }
        for (identifier, account) in record.accounts.enumerated() {
            for (day, entry) in account.days.enumerated() {
                let amounts = [entry.opening, entry.credited, entry.debited, entry.closing]
                let limbs = amounts.flatMap { SQLValue.limbs(ExactLimbs($0.baseUnits)) }
                try connection.insert(
                    "account_day",
                    [.integer(runID), SQLValue(day), SQLValue(identifier)] + limbs)
            }
        }
    }

    private func writeDays(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        let series = DayColumn.all.map { column in
            record.series.first { $0.name == column.name && column.accepts($0.values) }
        }
        for day in 0..<record.days {
            var row: [SQLValue] = [.integer(runID), SQLValue(day)]
            for (column, series) in zip(DayColumn.all, series) {
                row += column.values(of: series, day: day)
            }
            try connection.insert("day", row)
        }
    }

    // MARK: Assets

    private func writeAssets(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        try writeRows("asset", runID, record.assets) { asset in
            [
                .text(asset.symbol), .integer(Int64(asset.decimals)),
                .text(asset.origin.rawValue), .text(asset.fees.rawValue),
            ]
        }
    }

    private func writeSupplies(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        for (number, key) in RecordedAsset.nameParts(of: record.assets).enumerated() {
            let name = number == 0 ? "supply" : "supply_" + key
            guard let series = record.series.first(where: { $0.name == name }),
                case .amounts(let supplies) = series.values
            else { continue }
            for (day, supply) in supplies.prefix(record.days).enumerated() {
                try connection.insert(
                    "asset_day",
                    [.integer(runID), SQLValue(day), SQLValue(number)]
                        + SQLValue.limbs(ExactLimbs(supply.baseUnits)))
            }
        }
    }

    private func writeFlows(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        for flow in record.flows {
            var row: [SQLValue] = [
                .integer(runID), record.assetNumber(of: flow.asset), .text(flow.reason),
            ]
            for sum in [flow.amount, flow.created, flow.destroyed] {
                // A sum past 10^45 leaves NULL, which the column refuses.
                row += SQLValue.limbs(ExactLimbs(sum))
            }
            try connection.insert("flow", row + [.integer(Int64(clamping: flow.count))])
        }
    }

    // MARK: Lists

    private func writeSummaries(_ record: RunRecord, _ runID: Int64) throws(StoreError) {
        try writeRows("pool", runID, record.pools) { pool in
            [
                .text(pool.region), .text(pool.hardwareClass), SQLValue(pool.nodes),
                .integer(pool.gpus), .real(pool.bookedShare), .real(pool.busyShare),
                .real(pool.downShare),
            ]
        }
        try writeRows("workload", runID, record.workloads) { workload in
            [
                .text(workload.name), .text(workload.region), .integer(workload.arrived),
                .integer(workload.finished), .integer(workload.expired),
                .integer(workload.queuedAtEnd), .integer(workload.runningAtEnd),
                .integer(workload.interrupted), .real(workload.meanWaitSeconds),
                .real(workload.waitSecondsP50), .real(workload.waitSecondsP95),
                .real(workload.meanServiceSeconds),
            ]
        }
        try writeRows("event", runID, record.events) { event in
            [.integer(event.seconds), .text(event.kind), .text(event.subject), .text(event.detail)]
        }
        try writeRows("remark", runID, record.remarks) { [.text($0)] }
    }

    /// One row an element: run, position, then the element's own columns.
    private func writeRows<Element>(
        _ table: String, _ runID: Int64, _ elements: [Element],
        _ columns: (Element) -> [SQLValue]
    ) throws(StoreError) {
        for (position, element) in elements.enumerated() {
            try connection.insert(
                table, [.integer(runID), SQLValue(position)] + columns(element))
        }
    }
}

// MARK: An element's own columns

extension RunWriter {
    static func columns(of setting: ParameterSetting) -> [SQLValue] {
        [
            .text(setting.keyPath), .text(setting.value), .text(setting.unit),
            .text(setting.setBy), .text(setting.source), .text(setting.status),
        ]
    }

    private static func columns(of metric: Metric) -> [SQLValue] {
        let value = StoredMetricValue(metric.value)
        return [.text(metric.name), .text(metric.area), .text(metric.unit)]
            + [.text(value.kind.rawValue)] + SQLValue.limbs(value.limbs)
            + [SQLValue(value.count), SQLValue(value.real), SQLValue(value.text)]
    }

    private static func columns(of series: Series) -> [SQLValue] {
        let packed = PackedSeries(series.values)
        return [
            .text(series.name), .text(series.unit), .text(packed.encoding.rawValue),
            SQLValue(packed.count.map(Int64.init)), .blob(packed.data),
        ]
    }

    private static func columns(of violation: Violation) -> [SQLValue] {
        [
            .text(violation.id.rawValue), .integer(Int64(violation.time.seconds)),
            .text(violation.subject), .text(WideDecimal.text(violation.expected)),
            .text(WideDecimal.text(violation.found)),
        ]
    }

    private static func columns(of result: ExpectationResult) -> [SQLValue] {
        [
            .text(result.subject), .text(result.place), .text(result.expected),
            .text(result.found), SQLValue(result.holds),
        ]
    }
}

extension RunRecord {
    /// NULL, which the columns refuse, when it has no such asset.
    fileprivate func assetNumber(of symbol: String) -> SQLValue {
        SQLValue(assets.firstIndex { $0.symbol == symbol }.map(Int64.init))
    }
}
