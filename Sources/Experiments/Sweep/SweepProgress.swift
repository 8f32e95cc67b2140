import Economy

/// How far a sweep is.
public struct SweepProgress: Hashable, Sendable {
    /// Runs that are kept, those of earlier sessions among them.
    public internal(set) var kept: Int
    /// Runs that will be kept when no further point stops early.
    public internal(set) var planned: Int
    /// Runs that were kept before this session.
    public let keptBefore: Int
    /// Of this session: runs that could not be made.
    public internal(set) var failed = 0
    /// Of this session: runs in which an invariant broke.
    public internal(set) var withViolations = 0
    /// Of this session: runs in which an expectation did not hold.
    public internal(set) var withFailedExpectations = 0
    /// Points that are closed.
    public internal(set) var closedPoints: Int

    /// - Parameters:
    ///   - kept: Runs that are kept now.
    ///   - keptBefore: Of these, those that were kept when the session began; all when left out.
    public init(kept: Int, planned: Int, keptBefore: Int? = nil, closedPoints: Int = 0) {
        self.kept = kept
        self.planned = planned
        self.keptBefore = keptBefore ?? kept
        self.closedPoints = closedPoints
    }

    mutating func count(_ run: SweepRun) {
        kept += 1
        switch run.result {
        case .failed: failed += 1
        case .completed(let run):
            if run.record.violationCount > 0 { withViolations += 1 }
            if !run.failedExpectations.isEmpty { withFailedExpectations += 1 }
        }
    }
}

/// How a session of a sweep ended.
public struct SweepOutcome: Hashable, Sendable {
    public var progress: SweepProgress
    /// Whether every run of the session's part of the plan is kept; false when it was stopped.
    public var isComplete: Bool
}
