import Economy
import Experiments
import Ledger
import Rewards
import Settlement

/// Reads one run back from its rows; what no writer of ours leaves is refused as damaged.
struct RunReader {
    let connection: SQLiteConnection
    let runID: Int64

    func run() throws -> CompletedRun {
        let record = try record()
        return CompletedRun(
            record: record, provenance: try provenance(), parameters: try parameters(),
            expectations: try expectations())
    }

    // MARK: The record

    private func record() throws -> RunRecord {
        try theRow("run", record)
    }

    private func record(_ row: SQLiteRow) throws -> RunRecord {
        guard
            let outcome = try OutcomeText.outcome(
                name: row.value("outcome"), day: row.value("outcome_day")),
            let seed = try UInt64(row.value("seed") as String),
            let fingerprint = try UInt64(row.value("fingerprint") as String, radix: 16),
            let digest = try Hexadecimal.bytes(row.value("state_digest"))
        else { throw damaged("run") }
        let assets = try assets()
        let record = try RunRecord(
            scenario: row.value("scenario"), title: row.value("title"), seed: seed,
            replication: row.value("replication"), startDay: row.value("start_day"),
            days: row.value("days"), assets: assets, outcome: outcome,
            fingerprint: Fingerprint(fingerprint), stateDigest: digest,
            metrics: rows("metric", metric), series: rows("series", series),
            accounts: accounts(of: assets), flows: flows(of: assets), pools: pools(),
            workloads: workloads(), events: events(), violations: rows("violation", violation),
            violationCount: row.value("violation_count"), counts: RunReader.counts(row),
            remarks: rows("remark") { try $0.value("text") })
        // Whoever formats an amount relies on its asset.
        if assets.isEmpty || !record.unnamedAssets.isEmpty { throw damaged("asset") }
        return record
    }

    // MARK: Assets

    private func assets() throws -> [RecordedAsset] {
        var number = 0
        return try rows("asset", order: "asset_id") { row in
            guard try row.value("asset_id") == number,
                let origin = try RecordedAsset.Origin(rawValue: row.value("origin")),
                let fees = try RecordedAsset.FeeUse(rawValue: row.value("fees"))
            else { throw damaged("asset") }
            number += 1
            return try RecordedAsset(
                symbol: row.value("symbol"), decimals: row.value("decimals"), origin: origin,
                fees: fees)
        }
    }

    private func symbol(of row: SQLiteRow, among assets: [RecordedAsset]) throws -> String {
        let number: Int = try row.value("asset_id")
        guard assets.indices.contains(number) else { throw damaged("asset_id") }
        return assets[number].symbol
    }

    private func flows(of assets: [RecordedAsset]) throws -> [FlowTotal] {
        let flows = try rows("flow", order: "asset_id") { row in
            let sums = try FlowColumn.allCases.map { try sum($0.rawValue, of: row) }
            return try FlowTotal(
                asset: symbol(of: row, among: assets), reason: row.value("reason"),
                amount: sums[0], created: sums[1], destroyed: sums[2], count: row.value("count"))
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

    private func sum(_ name: String, of row: SQLiteRow) throws -> UInt256 {
        let limbs = try ExactLimbs(
            wideValues: ExactLimbs.columns(name).map { try row.value($0) })
        guard let limbs else { throw damaged(name) }
        return limbs.wideValue
    }

    private static func counts(_ row: SQLiteRow) throws -> RunCounts {
        var counts = RunCounts()
        counts.events = try row.value("events")
        counts.commands = try row.value("commands")
        counts.refusedCommands = try row.value("refused_commands")
        counts.postings = try row.value("postings")
        counts.randomDraws = try row.value("random_draws")
        return counts
    }

    private func metric(_ row: SQLiteRow) throws -> Metric {
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

    private func series(_ row: SQLiteRow) throws -> Series {
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
        var accounts = try rows("account", order: "account_id") { row in
            try AccountHistory(
                name: row.value("name"), asset: symbol(of: row, among: assets),
                accountClass: row.value("class"), days: [])
        }
        let days = try rows("account_day", order: "account_id, day") { row in
            (
                account: try row.value("account_id") as Int, day: try row.value("day") as Int,
                entry: try accountDay(row)
            )
        }
        for (account, day, entry) in days {
            guard accounts.indices.contains(account), accounts[account].days.count == day else {
                throw damaged("account_day")
            }
            accounts[account].days.append(entry)
        }
        return accounts
    }

    private func accountDay(_ row: SQLiteRow) throws -> AccountHistory.Day {
        try AccountHistory.Day(
            opening: amount("opening", of: row), credited: amount("credited", of: row),
            debited: amount("debited", of: row), closing: amount("closing", of: row))
    }

    private func pools() throws -> [PoolSummary] {
        try rows("pool") { row in
            try PoolSummary(
                region: row.value("region"), hardwareClass: row.value("hardware_class"),
                nodes: row.value("nodes"),
                gpus: row.value("gpus"), bookedShare: row.value("booked_share"),
                busyShare: row.value("busy_share"),
                downShare: row.value("down_share"))
        }
    }

    private func workloads() throws -> [WorkloadSummary] {
        try rows("workload") { row in
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
        try rows("event") { row in
            try EventRecord(
                seconds: row.value("seconds"), kind: row.value("kind"),
                subject: row.value("subject"),
                detail: row.value("detail"))
        }
    }

    private func violation(_ row: SQLiteRow) throws -> Violation {
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
        try theRow("provenance") { row in
            try Provenance(
                versions: Versions(
                    product: row.value("product_version"), language: row.value("language_version"),
                    rules: row.value("rules_version"), simulator: row.value("simulator_version"),
                    randomStreams: row.value("random_streams_version")),
                scenarioFile: row.value("scenario_file"),
                scenarioDigest: row.value("scenario_digest"),
                inputs: rows("input") { try $0.value("file") },
                overrides: rows("override") { try $0.value("setting") })
        }
    }

    private func parameters() throws -> [ParameterSetting] {
        let own = try rows("parameter", parameter)
        if !own.isEmpty { return own }
        // A run of a sweep has the configuration of its point.
        return try connection.map(
            """
            SELECT * FROM sweep_parameters
            WHERE point_id = (SELECT point_id FROM sweep_run WHERE run_id = ?)
            ORDER BY position, key_path
            """, [.integer(runID)], parameter)
    }

    private func parameter(_ row: SQLiteRow) throws -> ParameterSetting {
        try ParameterSetting(
            keyPath: row.value("key_path"), value: row.value("value"), unit: row.value("unit"),
            setBy: row.value("set_by"), source: row.value("source"), status: row.value("status"))
    }

    private func expectations() throws -> [ExpectationResult] {
        try rows("expectation") { row in
            try ExpectationResult(
                subject: row.value("subject"), place: row.value("place"),
                expected: row.value("expected"),
                found: row.value("found"), holds: row.value("holds"))
        }
    }

    // MARK: Rows

    /// What `body` makes of each row of the run.
    private func rows<Element>(
        _ table: String, order: String = "position", _ body: (SQLiteRow) throws -> Element
    ) throws -> [Element] {
        try connection.map(
            "SELECT * FROM \(table) WHERE run_id = ? ORDER BY \(order)", [.integer(runID)], body)
    }

    /// What `body` makes of the run's one row.
    private func theRow<Value>(
        _ table: String, _ body: (SQLiteRow) throws -> Value
    ) throws -> Value {
        let found = try connection.map(
            "SELECT * FROM \(table) WHERE run_id = ? LIMIT 1", [.integer(runID)], body)
        guard let value = found.first else {
            throw StoreError(
                code: .damaged, path: connection.path,
                sentence: "expected run \(runID) in the table \(table), found none")
        }
        return value
    }

    private func amount(_ name: String, of row: SQLiteRow) throws -> TokenAmount {
        let limbs = try ExactLimbs(values: ExactLimbs.columns(name).map { try row.value($0) })
        guard let limbs else { throw damaged(name) }
        return TokenAmount(baseUnits: limbs.value)
    }

    private func damaged(_ part: String) -> StoreError {
        StoreError(
            code: .damaged, path: connection.path,
            sentence: "expected values of ours in \(part) of run \(runID), found others")
    }
}
