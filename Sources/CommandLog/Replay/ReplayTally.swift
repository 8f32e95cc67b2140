import Rewards
import StrictText

/// What a replay counts while it runs.
struct ReplayTally {
    /// How many differences are kept in full; all are counted.
    static let mismatchesKept = 20

    let name: String
    private(set) var commands: UInt64 = 0
    private(set) var refused: UInt64 = 0
    private(set) var mismatchCount: UInt64 = 0
    private(set) var mismatches: [ReplayMismatch] = []

    init(name: String) {
        self.name = name
    }

    mutating func count(_ logged: LoggedCommand, found: Refusal?) {
        commands += 1
        if found != nil { refused += 1 }
        if found == logged.refusal { return }
        mismatchCount += 1
        if mismatches.count == ReplayTally.mismatchesKept { return }
        mismatches.append(
            ReplayMismatch(
                line: logged.line, sequence: logged.sequence, expected: logged.outcome,
                found: OutcomeForm.name(of: found)))
    }
}

/// A command whose outcome is not the logged one.
public struct ReplayMismatch: Hashable, Sendable {
    /// In the log, from 1.
    public let line: Int
    public let sequence: UInt64
    /// As logged: "ok" or a refusal's name.
    public let expected: String
    /// As replayed.
    public let found: String
}
