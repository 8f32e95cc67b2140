/// Keeps completed runs: a database, a collection in a test.
public protocol RunRecorder {
    /// Keeps the whole run or nothing of it.
    mutating func record(_ run: CompletedRun) throws
}
