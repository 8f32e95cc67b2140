import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct CommandLogWriterTests {
    @Test func `the sink gets pieces of about 64 KiB that join to the log`() throws {
        var pieces: [[UInt8]] = []
        var writer = try CommandLogWriter(SampleConfiguration.full()) { pieces.append($0) }
        for index in 0..<5_000 {
            writer.append(
                .settleEpoch, at: SampleConfiguration.time(UInt64(index)), refusal: .epochNotDue)
        }
        #expect(writer.commands == 5_000)
        try writer.finish(stateDigest: Array(repeating: 255, count: 32))
        #expect(pieces.count > 5)
        for piece in pieces.dropLast() {
            #expect((65_536..<66_000).contains(piece.count))
            #expect(piece.last == UInt8(ascii: "\n"))
        }
        let read = try LogText(bytes: Array(pieces.joined())).read()
        #expect(read.commands.count == 5_000)
        #expect(
            read.ending
                == .recorded(
                    RecordedEnd(
                        commands: 5_000, stateDigest: Array(repeating: 255, count: 32),
                        line: 5_002)))
    }

    @Test func `equal runs give equal bytes`() throws {
        #expect(try LogText(CommandSamples.all).bytes == (try LogText(CommandSamples.all).bytes))
    }

    @Test func `the first failure of the sink is kept and nothing more is written`() throws {
        struct Full: Error, Equatable { let call: Int }
        var calls = 0
        var writer = try CommandLogWriter(SampleConfiguration.full()) { _ in
            calls += 1
            throw Full(call: calls)
        }
        for _ in 0..<5_000 {
            writer.append(.settleEpoch, at: SampleConfiguration.time(0), refusal: nil)
        }
        #expect(calls == 1)
        #expect(writer.failure as? Full == Full(call: 1))
        do {
            try writer.finish(stateDigest: Array(0..<32))
            Issue.record("expected the failure")
        } catch {
            #expect(error as? Full == Full(call: 1))
        }
        #expect(calls == 1)
    }

    @Test func `a flushed log without an end reads as cut`() throws {
        var bytes: [UInt8] = []
        var writer = try CommandLogWriter(SampleConfiguration.full()) { bytes += $0 }
        writer.append(.settleEpoch, at: SampleConfiguration.time(0), refusal: nil)
        #expect(bytes.isEmpty)
        try writer.flush()
        let read = try LogText(bytes: bytes).read()
        #expect(read.commands.count == 1)
        guard case .missing = read.ending else {
            Issue.record("\(String(describing: read.ending))")
            return
        }
    }

    @Test func `a configuration that no reader would accept is refused`() throws {
        var configuration = SampleConfiguration.full()
        configuration.hardware.regions = (0..<UInt32(40_000)).map { index in
            Name("region-with-a-long-name-" + String(repeating: "x", count: 90) + "\(index)")!
        }
        do throws(TextError) {
            _ = try CommandLogWriter(configuration, name: "b.jsonl") { _ in }
            Issue.record("expected a refusal")
        } catch {
            #expect(
                error.description.hasPrefix(
                    "b.jsonl: error: expected a configuration of at most 4194304 bytes (size "
                        + "limit), found "))
        }
    }

    @Test func `the largest header that is written can be read`() throws {
        var configuration = SampleConfiguration.full()
        // Empty months are the shortest entries that a configuration can have.
        configuration.allocations[2].schedule.kind = .table(
            lockedByMonth: Array(repeating: .zero, count: 1_000_000), month: .month)
        var bytes: [UInt8] = []
        var writer = try CommandLogWriter(configuration) { bytes += $0 }
        try writer.finish(stateDigest: Array(0..<32))
        let reader = try LogText(bytes: bytes).reader()
        #expect(reader.configuration == configuration)
    }
}
