import Economy
import Experiments
import GRDB
import Ledger
import Rewards
import Settlement

/// Reads one run back from its rows; what no writer of ours leaves is refused as damaged.
struct RunReader {
    let database: Database
    let runID: Int64
    let path: String

    func run() throws -> CompletedRun {
        let record = try record()
        return CompletedRun(
            record: record, provenance: try provenance(), parameters: try parameters(),
            expectations: try expectations())
    }

    // MARK: The record

    private func record() throws -> RunRecord {
        let row = try theRow("run")
        guard
            let outcome = try OutcomeText.outcome(
                name: row.value("outcome"), day: row.value("outcome_day")),
            let seed = try UInt64(row.text("seed")),
            let fingerprint = try UInt64(row.text("fingerprint"), radix: 16),
            let digest = try Hexadecimal.bytes(row.value("state_digest"))
        else { throw damaged("run") }
        let assets = try assets()
        let record = try RunRecord(
            scenario: row.value("scenario"), title: row.value("title"), seed: seed,
            replication: row.value("replication"), startDay: row.value("start_day"),
            days: row.value("days"), assets: assets, outcome: outcome,
            fingerprint: Fingerprint(fingerprint), stateDigest: digest,
            metrics: rows("metric").map(metric), series: rows("series").map(series),
            accounts: accounts(of: assets), flows: flows(of: assets), pools: pools(),
            workloads: workloads(), events: events(), violations: rows("violation").map(violation),
            violationCount: row.value("violation_count"), counts: RunReader.counts(row),
            remarks: rows("remark").map { try $0.value("text") })
        // Whoever formats an amount relies on its asset.
        if assets.isEmpty || !record.unnamedAssets.isEmpty { throw damaged("asset") }
        return record
    }

    // MARK: Assets

    private func assets() throws -> [RecordedAsset] {
        try rows("asset", order: "asset_id").enumerated().map { number, row in
            guard try row.value("asset_id") == number,
                let origin = try RecordedAsset.Origin(rawValue: row.value("origin")),
                let fees = try RecordedAsset.FeeUse(rawValue: row.value("fees"))
            else { throw damaged("asset") }
            return try RecordedAsset(
                symbol: row.value("symbol"), decimals: row.value("decimals"), origin: origin,
                fees: fees)
        }
    }

    private func symbol(of row: Row, among assets: [RecordedAsset]) throws -> String {
        let number: Int = try row.value("asset_id")
        guard assets.indices.contains(number) else { throw damaged("asset_id") }
        return assets[number].symbol
    }

    private func flows(of assets: [RecordedAsset]) throws -> [FlowTotal] {
        var flows: [FlowTotal] = []
        for row in try rows("flow", order: "asset_id") {
            let sums = try FlowColumn.allCases.map { try sum($0.rawValue, of: row) }
            flows.append(
                try FlowTotal(
                    asset: symbol(of: row, among: assets), reason: row.value("reason"),
                    amount: sums[0], created: sums[1], destroyed: sums[2],
                    count: row.value("count")))
        }
        // The table is ordered by name; a record by what the reasons' numbers are.
        let order = PostingReason.allCases.map(\.name)
        let ranks = try flows.map { flow in
            guard let rank = order.firstIndex(of: flow.reason) else { throw damaged("flow") }
            return rank
        }
        let symbols = assets.map(\.symbol)
        return flows.indices.sorted { left, right in
            let leftAsset = symbols.firstIndex(of: flows[left].asset) ?? 0
            let rightAsset = symbols.firstIndex(of: flows[right].asset) ?? 0
            return (leftAsset, ranks[left]) < (rightAsset, ranks[right])
        }.map { flows[$0] }
    }

    private func sum(_ name: String, of row: Row) throws -> UInt256 {
        let limbs = try ExactLimbs(
            wideValues: ExactLimbs.columns(name).map { try row.value($0) })
        guard let limbs else { throw damaged(name) }
        return limbs.wideValue
    }

    private static func counts(_ row: Row) throws -> RunCounts {
        var counts = RunCounts()
        counts.events = try row.value("events")
        counts.commands = try row.value("commands")
        counts.refusedCommands = try row.value("refused_commands")
        counts.postings = try row.value("postings")
        counts.randomDraws = try row.value("random_draws")
        return counts
    }

    private func metric(_ row: Row) throws -> Metric {
        guard let kind = try StoredMetricValue.Kind(rawValue: row.value("kind")) else {
            throw damaged("metric")
        }
        let value: MetricValue =
            switch kind {
            case .amount: .amount(try amount("exact", of: row))
            case .wad: .wad(Wad(raw: try amount("exact", of: row).baseUnits))
            case .count: .count(try row.value("count"))
            case .real: .real(try row.value("real"))
            case .text: .text(try row.value("text"))
            }
        return try Metric(
            name: row.value("name"), value: value, unit: row.value("unit"), area: row.value("area"))
    }

    private func series(_ row: Row) throws -> Series {
        guard let encoding = try PackedSeries.Encoding(rawValue: row.value("encoding")) else {
            throw damaged("series")
        }
        let packed = try PackedSeries(encoding: encoding, data: row.value("data"))
        guard let values = packed.values, try packed.count == row.value("count") else {
            throw damaged("series")
        }
        return try Series(name: row.value("name"), unit: row.value("unit"), values: values)
    }

    private func accounts(of assets: [RecordedAsset]) throws -> [AccountHistory] {
        var accounts = try rows("account", order: "account_id").map { row in
            try AccountHistory(
                name: row.value("name"), asset: symbol(of: row, among: assets),
                accountClass: row.value("class"), days: [])
        }
        for row in try rows("account_day", order: "account_id, day") {
            let identifier: Int = try row.value("account_id")
            guard accounts.indices.contains(identifier),
                try accounts[identifier].days.count == row.value("day")
            else { throw damaged("account_day") }
            accounts[identifier].days.append(
                try AccountHistory.Day(
                    opening: amount("opening", of: row),
                    credited: amount("credited", of: row),
                    debited: amount("debited", of: row),
                    closing: amount("closing", of: row)))
        }
        return accounts
    }

    private func pools() throws -> [PoolSummary] {
        try rows("pool").map { row in
            try PoolSummary(
                region: row.value("region"), hardwareClass: row.value("hardware_class"),
                nodes: row.value("nodes"),
                gpus: row.value("gpus"), bookedShare: row.value("booked_share"),
                busyShare: row.value("busy_share"),
                downShare: row.value("down_share"))
        }
    }

    private func workloads() throws -> [WorkloadSummary] {
        try rows("workload").map { row in
            try WorkloadSummary(
                name: row.value("name"), region: row.value("region"), arrived: row.value("arrived"),
                finished: row.value("finished"), expired: row.value("expired"),
                queuedAtEnd: row.value("queued_at_end"), runningAtEnd: row.value("running_at_end"),
                interrupted: row.value("interrupted"),
                meanWaitSeconds: row.value("mean_wait_seconds"),
                waitSecondsP50: row.value("wait_seconds_p50"),
                waitSecondsP95: row.value("wait_seconds_p95"),
                meanServiceSeconds: row.value("mean_service_seconds"))
        }
    }

    private func events() throws -> [EventRecord] {
        try rows("event").map { row in
            try EventRecord(
                seconds: row.value("seconds"), kind: row.value("kind"),
                subject: row.value("subject"),
                detail: row.value("detail"))
        }
    }

    private func violation(_ row: Row) throws -> Violation {
        guard let identifier = try InvariantID(rawValue: row.value("invariant")),
            let time = try? Timestamp(row.value("seconds")),
            let expected = try WideDecimal.value(row.value("expected")),
            let found = try WideDecimal.value(row.value("found"))
        else { throw damaged("violation") }
        return try Violation(
            id: identifier, time: time, subject: row.value("subject"), expected: expected,
            found: found)
    }

    // MARK: What explains it

    private func provenance() throws -> Provenance {
        let row = try theRow("provenance")
        return try Provenance(
            versions: Versions(
                product: row.value("product_version"), language: row.value("language_version"),
                rules: row.value("rules_version"), simulator: row.value("simulator_version"),
                randomStreams: row.value("random_streams_version")),
            scenarioFile: row.value("scenario_file"), scenarioDigest: row.value("scenario_digest"),
            inputs: rows("input").map { try $0.value("file") },
            overrides: rows("override").map { try $0.value("setting") })
    }

    private func parameters() throws -> [ParameterSetting] {
        var rows = try rows("parameter")
        if rows.isEmpty {
            // A run of a sweep has the configuration of its point.
            rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM sweep_parameters
                    WHERE point_id = (SELECT point_id FROM sweep_run WHERE run_id = ?)
                    ORDER BY position, key_path
                    """, arguments: [runID])
        }
        return try rows.map { row in
            try ParameterSetting(
                keyPath: row.value("key_path"), value: row.value("value"), unit: row.value("unit"),
                setBy: row.value("set_by"), source: row.value("source"), status: row.value("status")
            )
        }
    }

    private func expectations() throws -> [ExpectationResult] {
        try rows("expectation").map { row in
            try ExpectationResult(
                subject: row.value("subject"), place: row.value("place"),
                expected: row.value("expected"),
                found: row.value("found"), holds: row.value("holds"))
        }
    }

    // MARK: Rows

    private func rows(_ table: String, order: String = "position") throws -> [Row] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM \(table) WHERE run_id = ? ORDER BY \(order)",
            arguments: [runID])
    }

    private func theRow(_ table: String) throws -> Row {
        guard let row = try rows(table, order: "run_id").first else {
            throw StoreError(
                code: .damaged, path: path,
                sentence: "expected run \(runID) in the table \(table), found none")
        }
        return row
    }

    private func amount(_ name: String, of row: Row) throws -> TokenAmount {
        let limbs = try ExactLimbs(values: ExactLimbs.columns(name).map { try row.value($0) })
        guard let limbs else { throw damaged(name) }
        return TokenAmount(baseUnits: limbs.value)
    }

    private func damaged(_ part: String) -> StoreError {
        StoreError(
            code: .damaged, path: path,
            sentence: "expected values of ours in \(part) of run \(runID), found others")
    }
}

extension Row {
    /// The column's value; throws where GRDB's subscript would end the process.
    fileprivate func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }

    fileprivate func text(_ column: String) throws -> String {
        try value(column)
    }
}
