import CMoniacSettlement
import Foundation
import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `docs/C-INTERFACE.md` {
    @Test func `shows answers that the library gives`() throws {
        let document = try String(
            contentsOf: BuiltLibrary.root.appendingPathComponent("docs/C-INTERFACE.md"),
            encoding: .utf8)
        let configuration = try ShippedProtocols.icpx()
        let town = ForeignProtocol.opened(configuration)
        let first = UInt32(try ProtocolState(configuration).ledger.accounts.count)
        let usdc = ShippedProtocols.usdc
        let before: [(UInt64, Command)] = [
            (1, .openAccount(name: Name("requester")!, asset: usdc)),
            (2, .openAccount(name: Name("provider")!, asset: usdc)),
            (
                2,
                .bringIn(
                    account: AccountID(first), amount: TokenAmount(baseUnits: 1_000_000_000))
            ),
            (
                3,
                .job(
                    .create(
                        JobOrder(
                            requester: AccountID(first), provider: AccountID(first + 1),
                            maxUnits: 100, pricePerUnit: TokenAmount(baseUnits: 2_500_000),
                            expirySlot: 9_999_999_999)))
            ),
        ]
        for (second, command) in before {
            #expect(town.apply(command, at: configuration.time(second)).code == MONIAC_OK)
        }
        let command = #"{"time":"1767225603","command":"fund_job","job":"0"}"#
        #expect(document.contains("`\(command)`"))
        for (text, code) in [
            (command, MONIAC_OK), (command, MONIAC_REFUSED),
            (command.replacing("\"0\"", with: "0"), MONIAC_UNREADABLE),
        ] {
            let found = town.apply(Array(text.utf8))
            #expect(found.code == code && document.contains("`\(found.answer)`"), "\(found)")
        }
    }

    @Test func `names every code with its number`() throws {
        let document = try String(
            contentsOf: BuiltLibrary.root.appendingPathComponent("docs/C-INTERFACE.md"),
            encoding: .utf8)
        for (code, name) in [
            (MONIAC_OK, "MONIAC_OK"), (MONIAC_REFUSED, "MONIAC_REFUSED"),
            (MONIAC_UNREADABLE, "MONIAC_UNREADABLE"), (MONIAC_MISUSED, "MONIAC_MISUSED"),
        ] {
            #expect(document.contains("| \(code) | `\(name)` |"))
        }
    }
}
