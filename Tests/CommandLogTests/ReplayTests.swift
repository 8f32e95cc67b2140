import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct ReplayTests {
    private static func replay(_ log: LogText) throws -> ReplayResult {
        try Replay.run(try log.reader())
    }

    @Test(arguments: [1, 3, 16])
    func `a replay ends in the state of the run`(days: UInt64) throws {
        let run = try SyntheticRun(days: days)
        let result = try ReplayTests.replay(try run.log)
        #expect(result.state == run.state)
        #expect(result.stateDigest == run.state.digest())
        #expect(result.commands == UInt64(run.refusals.count))
        #expect(result.refused == UInt64(run.refusals.count { $0 != nil }))
        #expect(result.state.epochNumber == days)
        #expect(result.mismatchCount == 0)
        #expect(result.state.violationCount == 0)
        #expect(result.verdict == .agrees)
        guard case .recorded(let end) = result.ending else {
            Issue.record("\(result.ending)")
            return
        }
        #expect(end.stateDigest == result.stateDigest)
    }

    @Test func `the run that is replayed has accepted and refused commands of all kinds`() throws {
        let run = try SyntheticRun(days: 3)
        let commands = try run.log.read().commands
        let accepted = Set(commands.filter { $0.refusal == nil }.map { $0.command.rank })
        let refused = Set(commands.filter { $0.refusal != nil }.map { $0.command.rank })
        #expect(accepted.count >= 36, "\(accepted.sorted())")
        #expect(refused.count >= 4, "\(refused.sorted())")
        #expect(accepted.union(refused).count == CommandSamples.kinds(.middle).count)
    }

    @Test func `any outcome that was changed is found at its line`() throws {
        let run = try SyntheticRun(days: 2)
        let log = try run.log
        for line in 2..<log.lines.count {
            var changed = log
            let isAccepted = log.lines[line - 1].contains(#""outcome":"ok""#)
            changed.lines[line - 1] = log.lines[line - 1].replacing(
                #/"outcome":"[a-z-]+"/#,
                with: isAccepted ? #""outcome":"not-queued""# : #""outcome":"ok""#)
            let result = try ReplayTests.replay(changed)
            #expect(result.mismatchCount == 1, "line \(line)")
            #expect(result.mismatches.map { $0.line } == [line])
            #expect(result.mismatches.map { $0.sequence } == [UInt64(line - 1)])
            #expect(result.stateDigest == run.state.digest())
            guard case .differs(let error) = result.verdict else {
                Issue.record("line \(line): \(result.verdict)")
                continue
            }
            #expect(error.position == SourcePosition(line: line, column: 1))
        }
    }

    @Test func `a difference is said in one line`() throws {
        var log = try SyntheticRun(days: 1).log
        try log.replace(line: 2, #""ok""#, with: #""duplicate-id""#)
        guard case .differs(let error) = try ReplayTests.replay(log).verdict else {
            Issue.record("expected a difference")
            return
        }
        #expect(
            error.description == "a.jsonl:2:1: error: outcome: expected duplicate-id, as logged, "
                + "found ok on replay [conflict]")
    }

    @Test func `a changed amount changes the digest`() throws {
        var log = try SyntheticRun(days: 2).log
        let line = try #require(log.lines.firstIndex { $0.contains(#""command":"transfer""#) }) + 1
        try log.replace(line: line, #""amount":"200000000"#, with: #""amount":"200000001"#)
        let result = try ReplayTests.replay(log)
        guard case .differs(let error) = result.verdict else {
            Issue.record("\(result.verdict)")
            return
        }
        #expect(error.position?.line == log.lines.count)
        #expect(error.keyPath == "end.state_digest")
    }

    @Test func `a wrong digest at the end is found`() throws {
        let run = try SyntheticRun(days: 1)
        let result = try ReplayTests.replay(try run.log(endingIn: Array(repeating: 17, count: 32)))
        guard case .differs(let error) = result.verdict else {
            Issue.record("\(result.verdict)")
            return
        }
        let digest = run.state.digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        #expect(
            error.description == "a.jsonl:\(run.refusals.count + 2):1: error: end.state_digest: "
                + "expected the logged digest \(String(repeating: "11", count: 32)), found "
                + "\(digest.joined()) [conflict]")
    }

    @Test func `a cut log is replayed as far as it goes`() throws {
        let run = try SyntheticRun(days: 2)
        var log = try run.log
        log.lines.removeLast()
        let whole = try ReplayTests.replay(log)
        #expect(whole.stateDigest == run.state.digest())
        guard case .cut = whole.verdict else {
            Issue.record("\(whole.verdict)")
            return
        }
        log.lines[log.lines.count - 1].removeLast(9)
        log.endsInLineFeed = false
        let cut = try ReplayTests.replay(log)
        #expect(cut.commands == UInt64(run.refusals.count - 1))
        #expect(cut.stateDigest != run.state.digest())
        guard case .cut(let error) = cut.verdict else {
            Issue.record("\(cut.verdict)")
            return
        }
        #expect(error.position?.line == run.refusals.count + 1)
    }

    @Test func `differences are counted and the first twenty kept`() throws {
        var log = try SyntheticRun(days: 3).log
        for index in 1..<log.lines.count - 1 {
            log.lines[index] = log.lines[index].replacing(
                #/"outcome":"[a-z-]+"/#, with: #""outcome":"not-queued""#)
        }
        let result = try ReplayTests.replay(log)
        #expect(result.mismatchCount == result.commands)
        #expect(result.mismatches.map { $0.line } == Array(2...21))
        #expect(result.summary.hasSuffix("\nmismatches:   \(result.commands)"))
    }

    @Test func `a configuration that the protocol cannot start with is refused`() throws {
        var log = try SyntheticRun(days: 1).log
        try log.replace(
            line: 1, #""reward_reserve":"70000000"#, with: #""reward_reserve":"99970000000"#)
        do {
            _ = try ReplayTests.replay(log)
            Issue.record("expected a refusal")
        } catch {
            let text =
                "a.jsonl:1:1: error: configuration: expected a configuration that the protocol "
                + "can start with, found one that it refuses as insufficient-balance [conflict]"
            #expect("\(error)" == text)
        }
    }

    @Test func `the summary is aligned, the digest first`() throws {
        let run = try SyntheticRun(days: 2)
        let lines = try ReplayTests.replay(try run.log).summary.split(separator: "\n")
        let digest = run.state.digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        #expect(
            lines == [
                "state_digest: \(digest.joined())",
                "commands:     \(run.refusals.count)",
                "refused:      \(run.refusals.count { $0 != nil })",
                "epochs:       2",
                "final time:   2026-01-03 00:00:00 UTC",
                "violations:   0",
            ])
    }

    @Test func `progress rises to the end of the log`() throws {
        let log = try SyntheticRun(days: 2, accountsADay: 4_000).log
        var seen: [ReplayProgress] = []
        _ = try Replay.run(try log.reader()) { seen.append($0) }
        #expect(seen.map { $0.commands } == [4_096, 8_192, 12_288])
        #expect(seen.map { $0.bytesRead } == seen.map { $0.bytesRead }.sorted())
        #expect(seen.last.map { $0.bytesRead <= UInt64(log.bytes.count) } == true)
    }
}
