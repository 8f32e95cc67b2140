import CMoniacSettlement
import CommandLog
import Ledger
import Rewards
import Settlement
import Testing

/// The state machine through C texts beside the state machine itself.
@Suite struct `The interface beside the state machine` {
    /// People of the second asset with 1,000 USDC each, in both.
    private func peopled(
        _ foreign: ForeignProtocol, _ direct: inout ProtocolState
    ) throws -> [UInt32] {
        var numbers: [UInt32] = []
        for (second, name) in ["ada", "ben", "cy", "dora"].enumerated() {
            let time = direct.configuration.time(UInt64(second))
            let commands: [Command] = [
                .openAccount(name: Name(name)!, asset: ShippedProtocols.usdc),
                .bringIn(
                    account: AccountID(UInt32(direct.ledger.accounts.count)),
                    amount: TokenAmount(baseUnits: 1_000_000_000)),
            ]
            for command in commands {
                let expected = AnswerText.accepted(try direct.apply(command, at: time), direct)
                let (code, answer) = foreign.apply(command, at: time)
                #expect(code == MONIAC_OK && Array(answer.utf8) == expected)
            }
            numbers.append(direct.account(named: Name(name)!, asset: ShippedProtocols.usdc)!.index)
        }
        return numbers
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `answers 300 random commands alike and ends in the same state`(seed: UInt64) throws {
        let configuration = try ShippedProtocols.icpx()
        let foreign = ForeignProtocol.opened(configuration)
        var direct = try ProtocolState(configuration)
        var random = RandomCommands(seed: seed, usdc: try peopled(foreign, &direct))
        var (accepted, refused) = (0, 0)
        for _ in 0..<300 {
            var timed = random.timed(direct.time.seconds + random.below(900))
            if timed.time >= direct.nextEdge {
                timed = TimedCommand(time: direct.nextEdge, command: .settleEpoch)
            }
            let (code, answer) = foreign.apply(timed.command, at: timed.time)
            do throws(Refusal) {
                let receipt = try direct.apply(timed.command, at: timed.time)
                #expect(code == MONIAC_OK, "seed \(seed): \(timed): \(answer)")
                #expect(Array(answer.utf8) == AnswerText.accepted(receipt, direct))
                accepted += 1
            } catch {
                #expect(code == MONIAC_REFUSED, "seed \(seed): \(timed): \(answer)")
                #expect(answer == "{\"refuses\":\"\(error.rawValue)\"}")
                refused += 1
            }
            #expect(foreign.digest == direct.digest(), "seed \(seed): \(timed)")
        }
        #expect(accepted > 60 && refused > 60, "\(accepted) accepted, \(refused) refused")
        try expectSameFigures(foreign, direct)
    }

    private func expectSameFigures(_ foreign: ForeignProtocol, _ direct: ProtocolState) throws {
        var (time, end, violations) = (UInt64(1), UInt64(1), UInt64(1))
        #expect(moniac_protocol_time(foreign.pointer, &time) == MONIAC_OK)
        #expect(moniac_protocol_epoch_end(foreign.pointer, &end) == MONIAC_OK)
        #expect(moniac_protocol_violations(foreign.pointer, &violations) == MONIAC_OK)
        #expect(time == direct.time.seconds && end == direct.nextEdge.seconds && violations == 0)
        for (index, account) in direct.ledger.accounts.enumerated() {
            let name = direct.name(of: AccountID(UInt32(index))).text
            var (number, high, low) = (UInt32.max, UInt64.max, UInt64.max)
            let found = moniac_protocol_account(
                foreign.pointer, name, name.utf8.count, account.asset.index, &number)
            #expect(found == MONIAC_OK && number == UInt32(index), "\(name)")
            #expect(moniac_protocol_balance(foreign.pointer, number, &high, &low) == MONIAC_OK)
            #expect(UInt128(high) << 64 | UInt128(low) == account.balance.baseUnits, "\(name)")
        }
    }

    @Test func `shows balances beyond 64 bits, and knows no others`() throws {
        let foreign = try ForeignProtocol.opened(ShippedProtocols.icn())
        let direct = try ProtocolState(ShippedProtocols.icn())
        try expectSameFigures(foreign, direct)
        #expect(direct.ledger.balance(of: AccountID(0)).baseUnits > UInt128(UInt64.max))
        var (number, high, low) = (UInt32(7), UInt64(7), UInt64(7))
        let count = UInt32(direct.ledger.accounts.count)
        #expect(
            moniac_protocol_balance(foreign.pointer, count, &high, &low) == MONIAC_REFUSED)
        for (name, asset) in [("market", 1), ("markets", 0), ("", 0), ("mar ket", 0)]
            as [(_, UInt8)]
        {
            #expect(
                moniac_protocol_account(
                    foreign.pointer, name, name.utf8.count, asset, &number) == MONIAC_REFUSED)
        }
        let long = String(repeating: "a", count: 129)
        #expect(
            moniac_protocol_account(foreign.pointer, long, 129, 0, &number) == MONIAC_REFUSED)
        #expect(number == 7 && high == 7 && low == 7)
    }

    @Test func `copies go their own ways, and snapshots come back as they were`() throws {
        let first = try ForeignProtocol.opened(ShippedProtocols.payments())
        var direct = try ProtocolState(ShippedProtocols.payments())
        _ = try peopled(first, &direct)
        let before = first.digest
        var out: OpaquePointer?
        #expect(moniac_protocol_copy(first.pointer, &out) == MONIAC_OK)
        let second = ForeignProtocol(try #require(out))
        var snapshot = moniac_text()
        #expect(moniac_protocol_snapshot(first.pointer, &snapshot) == MONIAC_OK)
        let edge = direct.nextEdge
        #expect(first.apply(.settleEpoch, at: edge).code == MONIAC_OK)
        #expect(first.digest != before && second.digest == before)
        var restored: OpaquePointer?
        var answer = moniac_text()
        #expect(
            moniac_protocol_restore(snapshot.bytes, snapshot.length, &restored, &answer)
                == MONIAC_OK)
        #expect(ForeignProtocol.string(answer) == "{\"ok\":{}}")
        moniac_text_free(&answer)
        let third = ForeignProtocol(try #require(restored))
        #expect(third.digest == before)
        #expect(third.apply(.settleEpoch, at: edge).code == MONIAC_OK)
        #expect(third.digest == first.digest)
        snapshot.bytes?[snapshot.length - 1] ^= 1
        #expect(
            moniac_protocol_restore(snapshot.bytes, snapshot.length, &restored, &answer)
                == MONIAC_UNREADABLE)
        #expect(restored == nil)
        moniac_text_free(&answer)
        moniac_text_free(&snapshot)
    }

    @Test func `opens from the header of a log and takes its lines as they are`() throws {
        var log: [UInt8] = []
        var writer = try CommandLogWriter(try ShippedProtocols.payments()) { log += $0 }
        let command = Command.openAccount(name: Name("ada")!, asset: .token)
        let time = try ShippedProtocols.payments().time(1)
        writer.append(command, at: time, refusal: nil)
        try writer.flush()
        let lines = log.split(separator: 0x0A).map { Array($0) }
        let (code, opened, answer) = ForeignProtocol.open(lines[0])
        #expect(code == MONIAC_OK && answer == "{\"ok\":{}}")
        let foreign = try #require(opened)
        let account = foreign.apply(lines[1])
        #expect(account.code == MONIAC_OK)
        var direct = try ProtocolState(ShippedProtocols.payments())
        _ = try direct.apply(command, at: time)
        #expect(foreign.digest == direct.digest())
        // What a line says beside the command is read as strictly as in a log.
        let outcome = String(decoding: lines[1], as: UTF8.self).replacing("\"ok\"", with: "\"yes\"")
        #expect(foreign.apply(Array(outcome.utf8)).answer.contains("unknown-choice"))
    }

    @Test func `says what it was built from`() {
        let versions = moniac_settlement_versions()
        #expect(versions.header == UInt32(MONIAC_INTERFACE_VERSION))
        #expect(versions.rules == ProtocolState.rulesVersion)
        #expect(versions.canonical == ProtocolState.canonicalVersion)
    }
}
