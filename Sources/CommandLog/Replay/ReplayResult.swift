import Rewards
public import Settlement
public import StrictText

/// What a replay found.
public struct ReplayResult: Sendable {
    public let name: String
    public let commands: UInt64
    /// By the replay, not by the log.
    public let refused: UInt64
    /// The first 20 outcomes that differ from the log's.
    public let mismatches: [ReplayMismatch]
    public let mismatchCount: UInt64
    public let ending: LogEnding
    /// After the last command.
    public let state: ProtocolState
    /// Of `state`. Shape: 32 bytes.
    public let stateDigest: [UInt8]

    init(tally: ReplayTally, state: ProtocolState, ending: LogEnding) {
        name = tally.name
        commands = tally.commands
        refused = tally.refused
        mismatches = tally.mismatches
        mismatchCount = tally.mismatchCount
        self.ending = ending
        self.state = state
        stateDigest = state.digest()
    }

    /// What a replay says about its log, the weightiest first.
    public enum Verdict: Hashable, Sendable {
        /// Outcomes or the digest are not the log's. Exit code 1.
        case differs(TextError)
        /// The log has no end; what there is of it agrees. Exit code 2.
        case cut(TextError)
        /// Log and replay agree, and invariants are broken. Exit code 1.
        case violated
        /// Exit code 0.
        case agrees
    }

    public var verdict: Verdict {
        if let mismatch = mismatches.first {
            return .differs(
                place(line: mismatch.line, keyPath: "outcome").error(
                    .conflict, expected: "\(mismatch.expected), as logged",
                    found: "\(mismatch.found) on replay"))
        }
        switch ending {
        case .missing(let error):
            return .cut(error)
        case .recorded(let end) where end.stateDigest != stateDigest:
            return .differs(
                place(line: end.line, keyPath: "end.state_digest").error(
                    .conflict,
                    expected: "the logged digest \(Hexadecimal.text(end.stateDigest))",
                    found: Hexadecimal.text(stateDigest)))
        case .recorded:
            return state.violationCount > 0 ? .violated : .agrees
        }
    }

    private func place(line: Int, keyPath: String) -> TextPlace {
        TextPlace(
            file: name, position: SourcePosition(line: line, column: 1), keyPath: keyPath)
    }

    /// A few aligned lines, the digest first.
    public var summary: String {
        var lines = [
            "state_digest: \(Hexadecimal.text(stateDigest))",
            "commands:     \(commands)",
            "refused:      \(refused)",
            "epochs:       \(state.epochNumber)",
            "final time:   \(text(of: state.time))",
            "violations:   \(state.violationCount)",
        ]
        if let first = state.violations.first {
            lines[5] +=
                ", first \(first.id.rawValue) of \(first.subject) at \(text(of: first.time))"
        }
        if mismatchCount > 0 { lines.append("mismatches:   \(mismatchCount)") }
        return lines.joined(separator: "\n")
    }

    /// A date where the calendar reaches; else the seconds alone.
    private func text(of time: Timestamp) -> String {
        let (days, second) = time.seconds.quotientAndRemainder(dividingBy: Seconds.day.count)
        guard let date = CalendarDate(daysSinceEpoch: Int(days)) else {
            return "\(time.seconds) s"
        }
        let clock = [second / 3_600, second / 60 % 60, second % 60]
            .map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
        return "\(date) \(clock) UTC"
    }
}
