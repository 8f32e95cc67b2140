import CMoniacSettlement
import CommandLog
import Ledger
import Rewards
import Settlement
import Testing

/// Pointers that are missing, texts that are none: a code, never a crash, and nothing has changed.
@Suite struct `The interface, misused` {
    private let configuration: ProtocolConfiguration

    init() throws {
        configuration = try ShippedProtocols.payments()
    }

    @Test func `says so when a pointer is missing, and leaves the answer empty`() {
        let town = ForeignProtocol.opened(configuration)
        var answer = moniac_text(bytes: nil, length: 7)
        var (out, seconds, other): (OpaquePointer?, UInt64, UInt64) = (town.pointer, 7, 7)
        var digest: UInt8 = 7
        let codes = [
            moniac_protocol_open(nil, 2, &out, &answer),
            moniac_protocol_open("{}", 2, nil, &answer),
            moniac_protocol_restore(nil, 2, &out, &answer),
            moniac_protocol_restore("{}", 2, nil, nil),
            moniac_protocol_copy(nil, &out),
            moniac_protocol_copy(town.pointer, nil),
            moniac_protocol_apply(nil, "{}", 2, &answer),
            moniac_protocol_apply(town.pointer, nil, 2, &answer),
            moniac_protocol_snapshot(nil, &answer),
            moniac_protocol_snapshot(town.pointer, nil),
            moniac_protocol_digest(nil, &digest),
            moniac_protocol_digest(town.pointer, nil),
            moniac_protocol_time(nil, &seconds),
            moniac_protocol_time(town.pointer, nil),
            moniac_protocol_epoch_end(nil, &seconds),
            moniac_protocol_epoch_end(town.pointer, nil),
            moniac_protocol_violations(nil, &seconds),
            moniac_protocol_violations(town.pointer, nil),
            moniac_protocol_account(nil, "a", 1, 0, nil),
            moniac_protocol_account(town.pointer, nil, 1, 0, nil),
            moniac_protocol_balance(nil, 0, &seconds, &other),
            moniac_protocol_balance(town.pointer, 0, nil, &seconds),
            moniac_rule(nil, 2, &answer),
        ]
        #expect(codes.allSatisfy { $0 == MONIAC_MISUSED }, "\(codes)")
        #expect(answer.bytes == nil && answer.length == 0 && out == nil)
        #expect(seconds == 7 && other == 7 && digest == 7)
        moniac_protocol_close(nil)
        moniac_text_free(nil)
    }

    @Test func `works without an answer, and frees one twice`() {
        var out: OpaquePointer?
        let text = String(decoding: ConfigurationForm.encode(configuration), as: UTF8.self)
        #expect(moniac_protocol_open(text, text.utf8.count, &out, nil) == MONIAC_OK)
        #expect(moniac_protocol_apply(out, "{}", 2, nil) == MONIAC_UNREADABLE)
        moniac_protocol_close(out)
        var answer = moniac_text()
        #expect(moniac_rule("{}", 2, &answer) == MONIAC_UNREADABLE && answer.length > 0)
        moniac_text_free(&answer)
        #expect(answer.bytes == nil && answer.length == 0)
        moniac_text_free(&answer)
    }

    @Test func `refuses a text of no length, and one that is too long unread`() {
        let town = ForeignProtocol.opened(configuration)
        let calls: [(UnsafePointer<CChar>?, Int, UnsafeMutablePointer<moniac_text>) -> Int32] = [
            { moniac_protocol_apply(town.pointer, $0, $1, $2) }, { moniac_rule($0, $1, $2) },
            {
                var out: OpaquePointer?
                defer { #expect(out == nil) }
                return moniac_protocol_open($0, $1, &out, $2)
            },
            {
                var out: OpaquePointer?
                defer { #expect(out == nil) }
                return moniac_protocol_restore($0, $1, &out, $2)
            },
        ]
        for call in calls {
            // Of one byte that is there, more would be read past its end.
            for (length, code) in [(0, "empty"), (Int.max, "too-large"), (-1, "too-large")] {
                var answer = moniac_text()
                #expect(call("{", length, &answer) == MONIAC_UNREADABLE)
                let text = ForeignProtocol.string(answer)
                #expect(text.contains("\"code\":\"\(code)\""), "\(length): \(text)")
                moniac_text_free(&answer)
            }
            var answer = moniac_text()
            #expect(call(nil, 0, &answer) == MONIAC_UNREADABLE)
            moniac_text_free(&answer)
        }
    }

    @Test func `refuses a command of a megabyte with a short answer`() {
        let town = ForeignProtocol.opened(configuration)
        let before = town.digest
        let long = Array("{\"command\":\"".utf8) + Array(repeating: 0x61, count: 1 << 20)
        #expect(town.apply(long).code == MONIAC_UNREADABLE)
        let name = Array(repeating: UInt8(ascii: "a"), count: 60_000)
        let (code, answer) = town.apply(
            Array("{\"time\":\"1\",\"command\":\"".utf8) + name + Array("\"}".utf8))
        #expect(code == MONIAC_UNREADABLE && answer.utf8.count < 4_096, "\(answer)")
        #expect(town.digest == before)
    }

    @Test func `refuses every command that was cut, wherever`() {
        let town = ForeignProtocol.opened(configuration)
        let command = CommandText.write(
            TimedCommand(
                time: configuration.time(1),
                command: .openAccount(name: Name("ada")!, asset: .token)))
        let before = town.digest
        for length in 0..<command.count {
            let (code, answer) = town.apply(Array(command.prefix(length)))
            #expect(code == MONIAC_UNREADABLE, "\(length) bytes: \(answer)")
        }
        #expect(town.digest == before)
        #expect(town.apply(command).code == MONIAC_OK)
    }

    @Test
    func `refuses random bytes, and commands with one byte changed, or carries them out whole`()
        throws
    {
        let town = ForeignProtocol.opened(configuration)
        let opened = UInt32(try ProtocolState(configuration).ledger.accounts.count)
        var random = RandomCommands(seed: 77, usdc: [opened, opened + 1])
        for step in 0..<400 {
            var text =
                step % 2 == 0
                ? (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                : CommandText.write(random.timed(configuration.genesis.seconds + UInt64(step)))
            if step % 2 == 1 {
                let place = Int(random.below(UInt64(text.count)))
                text[place] = UInt8(truncatingIfNeeded: random.next())
            }
            let before = town.digest
            let (code, answer) = town.apply(text)
            #expect((code == MONIAC_OK) == answer.hasPrefix("{\"ok\":"), "step \(step)")
            if code != MONIAC_OK { #expect(town.digest == before, "step \(step)") }
        }
    }

    @Test func `refuses configurations by text or by rule`() {
        let garbage = ForeignProtocol.open(Array("[]".utf8))
        #expect(garbage.code == MONIAC_UNREADABLE && garbage.opened == nil)
        #expect(garbage.answer.contains("\"line\":1,\"column\":1"), "\(garbage.answer)")
        // Both forms are right; together with the supply they are not.
        var configuration = configuration
        configuration.treasury = TokenAmount(baseUnits: .max)
        let poor = ForeignProtocol.open(ConfigurationForm.encode(configuration))
        #expect(poor.code == MONIAC_REFUSED && poor.opened == nil)
        #expect(poor.answer == "{\"refuses\":\"insufficient-balance\"}", "\(poor.answer)")
    }
}
