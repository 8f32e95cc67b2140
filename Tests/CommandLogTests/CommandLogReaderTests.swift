import CommandLog
import Ledger
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct CommandLogReaderTests {
    /// Three transfers: lines 2 to 4 of a log whose line 5 is the end.
    private static func sample() throws -> LogText {
        try LogText(
            (0..<3).map { index in
                .transfer(
                    from: AccountID(0), to: AccountID(index), amount: TokenAmount(baseUnits: 9))
            })
    }

    private static let transferKeys =
        "expected one of the known keys command, from, to, amount, sequence, time, outcome"

    @Test(arguments: [
        (
            #""to""#, #""too""#,
            "a.jsonl:3:69: error: too: \(transferKeys), found the unknown key too; did you mean "
                + "to? [unknown-key]"
        ),
        (
            #","to":"1""#, "",
            "a.jsonl:3:1: error: to: expected the required key to, found an object without it "
                + "(missing) [missing-key]"
        ),
        (
            #""outcome":"ok""#, #""outcome":"ok","outcome":"ok""#,
            "a.jsonl:3:106: error: outcome: expected each key once in an object, found a duplicate "
                + "of the key outcome at 3:91 [duplicate-key]"
        ),
        (
            #""to":"1""#, #""to":1"#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found 1 [wrong-type]"
        ),
        (
            #""to":"1""#, #""to":1.5"#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found 1.5 [wrong-type]"
        ),
        (
            #""to":"1""#, #""to":"1.5""#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found \"1.5\" [malformed-number]"
        ),
        (
            #""to":"1""#, #""to":"-1""#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found \"-1\" [out-of-range]"
        ),
        (
            #""to":"1""#, #""to":"01""#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found \"01\" [malformed-number]"
        ),
        (
            #""to":"1""#, #""to":"4294967296""#,
            "a.jsonl:3:74: error: to: expected a string of digits in the range 0 … 4294967295, "
                + "found \"4294967296\" [out-of-range]"
        ),
        (
            #""transfer""#, #""transfr""#,
            "a.jsonl:3:47: error: command: expected one of settle_receipt, create_job, "
                + "fund_job, accept_job, complete_job, expire_job, dispute_job, resolve_job, "
                + "report_usage, register_node, deposit_collateral, extend_commitment, "
                + "withdraw_collateral, set_capacity, quote_reservation, book, delegate, "
                + "undelegate, claim_rewards, claim_delegation, release_collateral, "
                + "withdraw_delegation, report_work, report_anomaly, report_verifications, "
                + "claim_mined, register_miner, set_compute, bond, unbond, release_bond, "
                + "transfer, observe_price, settle_epoch, open_account, bring_in, take_out, "
                + "swap, quote_reserves, claim_stake, stake, request_unstake, withdraw_stake, "
                + "bridge_send, bridge_deliver, propose_parameter, cancel_proposal, "
                + "relinquish_parameter, treasury_spend, found the unknown \"transfr\"; did you "
                + "mean transfer? [unknown-choice]"
        ),
        (
            #""ok""#, #""okay""#,
            "a.jsonl:3:101: error: outcome: expected ok or the name of a refusal, found the "
                + "unknown \"okay\" [unknown-choice]"
        ),
        (
            #""sequence":"2""#, #""sequence":"4""#,
            "a.jsonl:3:13: error: sequence: expected \"2\", the number after the line before, "
                + "found \"4\" [wrong-order]"
        ),
        (
            #""time":"1767225601""#, #""time":"2026-01-01""#,
            "a.jsonl:3:24: error: time: expected a string of digits in the range 0 … "
                + "9223372036854775807, found \"2026-01-01\" [malformed-number]"
        ),
        (
            #"{"sequence""#, #"[{"sequence""#,
            "a.jsonl:3:107: error: [0]: expected a comma or ], found the end of the text "
                + "[unexpected-end]"
        ),
    ])
    func `a changed line is refused with its place`(
        old: String, new: String, message: String
    ) throws {
        var log = try CommandLogReaderTests.sample()
        try log.replace(line: 3, old, with: new)
        #expect(log.refusal() == message)
    }

    @Test func `lines out of order, twice or missing are refused`() throws {
        var swapped = try CommandLogReaderTests.sample()
        swapped.lines.swapAt(1, 2)
        #expect(
            swapped.refusal() == "a.jsonl:2:13: error: sequence: expected \"1\", the number after "
                + "the line before, found \"2\" [wrong-order]")
        var twice = try CommandLogReaderTests.sample()
        twice.lines.insert(twice.lines[2], at: 2)
        #expect(
            twice.refusal() == "a.jsonl:4:13: error: sequence: expected \"3\", the number after "
                + "the line before, found \"2\" [wrong-order]")
        var missing = try CommandLogReaderTests.sample()
        missing.lines.remove(at: 3)
        #expect(
            missing.refusal() == "a.jsonl:4:20: error: end.commands: expected \"2\", the number of "
                + "commands before this line, found \"3\" [wrong-sum]")
    }

    @Test func `nothing may follow the end`() throws {
        for more in [#"{"end":{}}"#, " ", "{"] {
            var log = try CommandLogReaderTests.sample()
            log.lines.append(more)
            #expect(
                log.refusal() == "a.jsonl:6:1: error: expected nothing after the end line, found a "
                    + "further line [trailing-text]")
        }
    }

    @Test(arguments: [
        (
            #""state_digest":"00"#, #""state_digest":"0"#,
            "a.jsonl:5:39: error: end.state_digest: expected 64 hexadecimal digits in lower case, "
                + "found \"0"
        ),
        (
            #""state_digest":"00"#, #""state_digest":"0A"#,
            "a.jsonl:5:39: error: end.state_digest: expected 64 hexadecimal digits in lower case, "
                + "found \"0A"
        ),
        (
            #""state_digest""#, #""digest""#,
            "a.jsonl:5:24: error: end.digest: expected one of the known keys commands, "
                + "state_digest, found the unknown key digest"
        ),
        (
            #"{"end""#, #"{"more":"1","end""#,
            "a.jsonl:5:2: error: more: expected one of the known keys end, found the unknown key "
                + "more"
        ),
    ])
    func `a changed end is refused`(old: String, new: String, message: String) throws {
        var log = try CommandLogReaderTests.sample()
        try log.replace(line: 5, old, with: new)
        #expect(log.refusal().hasPrefix(message), "\(log.refusal())")
    }

    @Test(arguments: [
        (
            #""moniac_log":2"#, #""moniac_log":1"#,
            "a.jsonl:1:15: error: moniac_log: expected version 2 of command logs, found 1 "
                + "[unknown-version]"
        ),
        (
            #""moniac_log":2"#, #""moniac_log":"1""#,
            "a.jsonl:1:15: error: moniac_log: expected an integer in the range 0 … "
                + "9223372036854775807, found \"1\" [wrong-type]"
        ),
        (
            #""rules":2"#, #""rules":7"#,
            "a.jsonl:1:25: error: rules: expected version 2 of the reward rules, found 7 "
                + "[unknown-version]"
        ),
        (
            #""rules":2"#, #""rules":2,"seed":"5""#,
            "a.jsonl:1:27: error: seed: expected one of the known keys moniac_log, rules, "
                + "configuration, found the unknown key seed [unknown-key]"
        ),
        (
            #""rules":2"#, #""rules":1.0"#,
            "a.jsonl:1:25: error: rules: expected an integer in the range 0 … "
                + "9223372036854775807, found 1.0 [not-an-integer]"
        ),
    ])
    func `a changed header is refused`(old: String, new: String, message: String) throws {
        var log = try CommandLogReaderTests.sample()
        try log.replace(line: 1, old, with: new)
        #expect(log.refusal().hasPrefix(message), "\(log.refusal())")
    }

    @Test func `an empty file has no header`() throws {
        var log = try CommandLogReaderTests.sample()
        log.lines = []
        log.endsInLineFeed = false
        #expect(
            log.refusal()
                == "a.jsonl: error: expected the header of a command log, found an empty file "
                + "[empty]")
    }

    @Test func `a log cut between lines has no end`() throws {
        var log = try CommandLogReaderTests.sample()
        log.lines.removeLast()
        let read = try log.read()
        #expect(read.commands.count == 3)
        guard case .missing(let error) = read.ending else {
            Issue.record("\(String(describing: read.ending))")
            return
        }
        #expect(
            error.description == "a.jsonl:5:1: error: expected the end line of the log, found the "
                + "end of the file: the log ended early [unexpected-end]")
    }

    @Test func `a log cut anywhere behind its header ends early there`() throws {
        let log = try CommandLogReaderTests.sample()
        let header = log.lines[0].utf8.count + 1
        for count in header..<log.bytes.count - 1 {
            var cut = LogText(bytes: Array(log.bytes.prefix(count)))
            cut.endsInLineFeed = log.bytes[count - 1] == UInt8(ascii: "\n")
            let read = try cut.read()
            guard case .missing(let error) = read.ending else {
                Issue.record("\(count): \(String(describing: read.ending))")
                continue
            }
            let line = log.bytes.prefix(count).count { $0 == UInt8(ascii: "\n") } + 1
            // A line whose closing bracket was the last byte that was kept is whole.
            let isWhole = log.bytes[count] == UInt8(ascii: "\n")
            #expect(error.position?.line == line + (isWhole ? 1 : 0), "\(count) bytes")
            #expect(read.commands.count == line - 2 + (isWhole ? 1 : 0), "\(count) bytes")
        }
    }

    @Test func `a last line may lack its line end, a carriage return is a part of it`() throws {
        var log = try CommandLogReaderTests.sample()
        let expected = try log.read()
        guard case .recorded(let end) = expected.ending else {
            Issue.record("\(String(describing: expected.ending))")
            return
        }
        #expect(end == RecordedEnd(commands: 3, stateDigest: Array(0..<32), line: 5))
        log.endsInLineFeed = false
        #expect(try log.read() == expected)
        log.lines = log.lines.map { $0 + "\r" }
        #expect(try log.read() == expected)
    }

    @Test(arguments: [1, 2, 7, 64, 1_000, 1 << 20])
    func `pieces of any size give the same commands`(size: Int) throws {
        let log = try LogText(CommandSamples.all)
        #expect(try log.read(pieces: size) == (try log.read()))
    }

    @Test func `a line has at most 64 KiB, the header 4 MiB`() throws {
        var log = try CommandLogReaderTests.sample()
        log.lines[2] += String(repeating: " ", count: (64 << 10) - log.lines[2].utf8.count)
        #expect(log.refusal() == "accepted")
        log.lines[2] += " "
        #expect(
            log.refusal() == "a.jsonl:3:1: error: expected a line of at most 65536 bytes (size "
                + "limit), found 65537 bytes [too-large]")
        log = try CommandLogReaderTests.sample()
        log.lines[0] += String(repeating: " ", count: (4 << 20) - log.lines[0].utf8.count)
        #expect(log.refusal() == "accepted")
        log.lines[0] += " "
        #expect(
            log.refusal() == "a.jsonl:1:1: error: expected a line of at most 4194304 bytes (size "
                + "limit), found 4194305 bytes [too-large]")
    }

    @Test func `what the source throws passes through`() throws {
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            _ = try CommandLogReader(name: "a.jsonl") { throw Broken() }
        }
    }
}
