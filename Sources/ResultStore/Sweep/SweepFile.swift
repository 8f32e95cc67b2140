public import Experiments
import Foundation

/// The result file of a sweep: written live under its final name, by one process, one transaction
/// a run; resumed after any interruption.
///
/// When ``keep(_:)`` returns, the run survives a kill. ``end()`` leaves one plain file; without it
/// the file is as a kill would leave it: sound, and resumable.
///
/// A class: the connection is one. Calls may come from any thread, one at a time.
public final class SweepFile: SweepKeeper, @unchecked Sendable {
    /// What to do about a file of the name that is there already.
    public enum Existing: Sendable {
        /// Go on with it.
        case resume
        /// Leave it alone, and say so.
        case refuse
    }

    public let path: String
    public let plan: SweepPlan
    /// The runs that belong in this file, by number. The whole plan, or a shard's part.
    public let runs: Range<Int64>

    let connection: SQLiteConnection
    private let lock: FileLock?
    private let rows: SweepRows
    private let digests: DigestBook
    private var parameters: SweepParameters
    /// Of each point, the runs that are kept, and whether one of them was completed.
    private var kept: [Int]
    private var hasParameters: [Bool]
    private var closed: [Bool]
    /// The point whose runs are coming in.
    private var open: (point: Int, series: PointSeries, pending: Int)?
    private var values = SeriesValues()

    // MARK: Opening

    /// Makes the file, or goes on with it where an earlier session stopped.
    ///
    /// - Parameters:
    ///   - isDurable: Each run is brought to the disk for good before the next, so that a loss of
    ///     power takes none; otherwise it may take the last few, which are then run again.
    ///   - existing: About a file of that name.
    /// - Throws: ``StoreError``: `busy` at once while another process writes the file;
    ///   `other-plan` when it holds another sweep; `not-a-result` for any other file.
    public convenience init(
        path: String, plan: SweepPlan, isDurable: Bool = false, existing: Existing = .resume
    ) throws(StoreError) {
        let opened = try StoreError.mapping(path) {
            try SweepOpening(path: path, plan: plan, isDurable: isDurable, existing: existing)
                .open()
        }
        try self.init(
            opened.connection, plan: plan, runs: 1..<Int64(plan.runCount) + 1, lock: opened.lock,
            path: path)
    }

    /// - Parameters:
    ///   - connection: To a file that holds the plan, ready for writing.
    ///   - path: As the reader knows it.
    init(
        _ connection: SQLiteConnection, plan: SweepPlan, runs: Range<Int64>, lock: FileLock?,
        path: String
    ) throws(StoreError) {
        self.path = path
        self.plan = plan
        self.runs = runs
        self.connection = connection
        self.lock = lock
        rows = SweepRows(connection: connection, plan: plan)
        kept = Array(repeating: 0, count: plan.points.count)
        hasParameters = Array(repeating: false, count: plan.points.count)
        closed = hasParameters
        (digests, parameters) = try StoreError.mapping(path) {
            (try DigestBook(connection), try SweepParameters(connection))
        }
        try StoreError.mapping(path) { try load() }
    }

    private func load() throws {
        try connection.rows(
            "SELECT point_id, count(*), max(completed) FROM sweep_run GROUP BY point_id"
        ) { row in
            let point = try self.point(row.integer(0))
            kept[point] = Int(row.integer(1))
            hasParameters[point] = row.integer(2) == 1
        }
        try connection.rows("SELECT point_id FROM point WHERE closed IS NOT NULL") { row in
            closed[try self.point(row.integer(0))] = true
        }
    }

    private func point(_ number: Int64) throws(StoreError) -> Int {
        guard plan.points.indices.contains(Int(number)) else {
            throw StoreError(
                code: .damaged, path: path,
                sentence: "expected points of the plan, found number \(number)")
        }
        return Int(number)
    }

    // MARK: SweepKeeper

    /// In a shard, of the replicates that belong to it.
    public func keptReplicates(of point: Int) -> Int { kept[point] }

    public func isClosed(point: Int) -> Bool { closed[point] }

    public func values(of metric: String, point: Int) throws(StoreError) -> [Double] {
        try StoreError.mapping(path) {
            try MetricScan(connection: connection).values(of: metric, runs: numbers(of: point))
        }
    }

    /// - Throws: ``StoreError``; the file then holds nothing of the run, and the run may be handed
    ///   over again.
    public func keep(_ run: SweepRun) throws(StoreError) {
        try StoreError.mapping(path) {
            try expectNext(run.place)
            try openPoint(run.place.point)
            do {
                try write(run)
            } catch let error as StoreError where error.code == .diskFull {
                // What the log holds twice may be the room that is missing.
                _ = try connection.integer("PRAGMA wal_checkpoint(TRUNCATE)")
                try write(run)
            }
        }
    }

    /// Does nothing for a point of which this file, a shard, holds a part.
    public func close(point: Int) throws(StoreError) {
        if closed[point] || !holdsAll(of: point) { return }
        try StoreError.mapping(path) {
            try openPoint(point)
            guard let open else { return }
            try connection.transaction {
                try rows.close(point, open.series)
                try digests.keep(.point(Int64(point)))
                if !closed.enumerated().contains(where: { !$1 && $0 != point }) {
                    try digests.keepFile()
                }
            }
            closed[point] = true
            self.open = nil
        }
    }

    // MARK: Runs

    private func numbers(of point: Int) -> Range<Int64> {
        let first = plan.number(of: RunPlace(point: point, replicate: 0))
        return (first..<first + Int64(plan.replicates)).clamped(to: runs)
    }

    private func holdsAll(of point: Int) -> Bool {
        numbers(of: point).count == plan.replicates
    }

    private func expectNext(_ place: RunPlace) throws(StoreError) {
        let numbers = numbers(of: place.point)
        let number = plan.number(of: place)
        if !closed[place.point], numbers.contains(number),
            number == numbers.lowerBound + Int64(kept[place.point])
        {
            return
        }
        throw StoreError(
            code: .internalError, path: path,
            sentence: "expected the runs of a point in order, found replicate "
                + "\(place.replicate) after \(kept[place.point])")
    }

    private func write(_ run: SweepRun) throws {
        let point = run.place.point
        var record: CompletedRun?
        if case .completed(let completed) = run.result { record = completed }
        let number = plan.number(of: run.place)
        let isFirst = record != nil && !hasParameters[point]
        let isFull = (open?.pending ?? 0) > DailyDistribution.exactLimit
        do {
            try connection.transaction {
                if isFull { try checkpoint() }
                try rows.write(run)
                if let record {
                    values.fill(record.record)
                    try rows.write(values, run: number)
                }
                if isFirst, let record { try keepParameters(record, point: point) }
                try digests.keep(.run(number))
            }
        } catch {
            if isFirst { try? parameters.load() }
            throw error
        }
        // After the commit: a run that could not be kept must not count.
        if isFull { open?.pending = 0 }
        kept[point] += 1
        if record != nil {
            hasParameters[point] = true
            open?.series.add(values)
            open?.pending += 1
        }
    }

    /// Gathers what the open point's runs came to so far.
    private func checkpoint() throws {
        guard let point = open?.point else { return }
        try open?.series.pack { name, packed in
            try rows.gather(name, packed, point: point)
        }
        try rows.clearPending(point)
    }

    private func keepParameters(_ run: CompletedRun, point: Int) throws {
        try connection.cached("UPDATE point SET scenario_digest = ? WHERE point_id = ?").run([
            .text(run.provenance.scenarioDigest), SQLValue(point),
        ])
        if try parameters.keep(run.parameters, point: point) { try digests.keep(.plan) }
        try digests.keep(.point(Int64(point)))
    }

    /// Makes ready for the runs of a point, of which some may be kept already.
    private func openPoint(_ point: Int) throws {
        if open?.point == point { return }
        let stored = StoredSeries(connection: connection)
        let (series, pending) = try stored.read(point: point, runs: numbers(of: point))
        open = (point, series, pending)
    }

    // MARK: The end

    /// Whether every point is closed.
    public var isComplete: Bool { !closed.contains(false) }

    /// SHA-256 over everything that is the same on every computer, 64 hexadecimal digits; nil until
    /// every point is closed.
    public func digest() throws(StoreError) -> String? {
        try StoreError.mapping(path) {
            try connection.text("SELECT sha256 FROM digest WHERE scope = 'file'")
        }
    }

    /// Brings everything into one plain file and gives it free.
    ///
    /// - Throws: ``StoreError``; everything that was kept stays kept.
    public func end() throws(StoreError) {
        try StoreError.mapping(path) {
            open = nil
            try connection.execute("DELETE FROM lock")
            // What follows has no log to fall back on.
            try connection.execute("PRAGMA synchronous = FULL")
            do {
                _ = try connection.setJournalMode("DELETE")
                if isComplete { try giveRoomBack() }
            } catch let error as StoreError where error.code == .busy {
                // Somebody reads it just now: the log stays beside the file, which is as sound.
            }
        }
        lock?.remove()
    }

    /// Puts the digest of a shard into it.
    ///
    /// - Throws: ``StoreError`` unless all its runs are there.
    func sealShard() throws(StoreError) {
        try StoreError.mapping(path) {
            for point in plan.points.indices {
                let missing = numbers(of: point).count - kept[point]
                if missing == 0 || closed[point] { continue }
                throw StoreError(
                    code: .internalError, path: path,
                    sentence: "expected all runs of the shard, found \(missing) missing of point "
                        + "\(point)")
            }
            open = nil
            try connection.transaction { try digests.keepFile() }
        }
    }

    /// What open points needed is of no use any more.
    private func giveRoomBack() throws {
        let pages = try connection.integer("PRAGMA page_count") ?? 0
        let free = try connection.integer("PRAGMA freelist_count") ?? 0
        if free * 8 <= pages { return }
        do {
            try connection.execute("VACUUM")
        } catch {
            // A copy has no room beside the file; then the file stays as long as it is.
            if error.code != .diskFull { throw error }
        }
    }
}
