/// What a reader will want to find again, capped so that a storm of one kind costs little.
struct EventLog {
    static let limit = 10_000

    private(set) var records: [EventRecord] = []
    private(set) var omitted: Int64 = 0

    mutating func add(_ kind: String, _ subject: String, _ detail: String, at seconds: Int64) {
        // One place is kept for the note that something was left out.
        if records.count >= EventLog.limit - 1 {
            omitted += 1
            return
        }
        records.append(
            EventRecord(seconds: seconds, kind: kind, subject: subject, detail: detail))
    }

    /// The records, and how many more there were.
    func closed(at seconds: Int64) -> [EventRecord] {
        if omitted == 0 { return records }
        return records + [
            EventRecord(
                seconds: seconds, kind: "events_omitted", subject: "run", detail: "\(omitted)")
        ]
    }
}
