/// One run of a sweep, done or failed.
public struct SweepRun: Sendable {
    public enum Result: Sendable {
        /// The record is without the days of the accounts (``RunRecord/accounts``).
        case completed(CompletedRun)
        /// No world could be made or run; the text says why.
        case failed(String)
    }

    public var place: RunPlace
    public var replication: UInt32
    public var result: Result
    /// The command that shows this run alone.
    public var replay: String

    public init(place: RunPlace, replication: UInt32, result: Result, replay: String) {
        self.place = place
        self.replication = replication
        self.result = result
        self.replay = replay
    }
}

/// Keeps the runs of a sweep: a result file, a collection in memory.
///
/// The engine hands runs over one at a time, point by point and each point's replicates in order,
/// whatever number of threads made them. It may call from any thread, never from two at once.
public protocol SweepKeeper {
    /// Replicates of that point that are kept already, always the first so many.
    func keptReplicates(of point: Int) throws -> Int
    /// Whether the point is closed: complete, or stopped because its targets were met.
    func isClosed(point: Int) throws -> Bool
    /// A metric's values in the kept replicates of a point, in order, failed runs left out.
    func values(of metric: String, point: Int) throws -> [Double]
    /// Keeps the whole run or nothing of it; when it returns, the run survives a kill.
    mutating func keep(_ run: SweepRun) throws
    /// No more replicates of this point will come: summaries and quantiles can be made.
    mutating func close(point: Int) throws
}
