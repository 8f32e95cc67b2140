import Economy
import Ledger
import Rewards
import Settlement
import Testing

@testable import Scenarios

/// What the treasury may spend and who spends it, in the scenario language.
struct TreasuryScenarioTests {
    private static let protocolPart = """
          treasury:
            spending:
              - {asset: TKN, limit_per_year: 40_000 TKN}
              - {asset: USDC, limit_per_year: 900.5 USDC}
        """

    private static let people = """
          treasury:
            - {name: grants, asset: TKN, every: 90d, amount: 1_000 TKN, sell_share: 60%}
            - {name: audits, asset: USDC, every: 30d, share: 5%}
        """

    private static let governance = """
            - {key: protocol.treasury.spending.token.limit_per_year, minimum: 0, \
        maximum: 50_000 TKN, timelock: 7d}
            - {key: protocol.treasury.spending.revenue.limit_per_year, minimum: 10 USDC, \
        maximum: 1_000 USDC, timelock: 7d}
        """

    /// The circle's scenario with a treasury, some of it changed.
    private static func text(_ old: String = "", _ new: String = "") -> String {
        let text = CircleScenario.with("  governance:\n", protocolPart + "\n  governance:\n")
            .replacing("market:\n  price:", with: governance + "\nmarket:\n  price:")
            .replacing("  speculators:\n", with: people + "\n  speculators:\n")
            .replacing(
                "schedule:\n",
                with: "schedule:\n  - {at: 3d, set: "
                    + "protocol.treasury.spending.revenue.limit_per_year, to: 50 USDC}\n")
        if old.isEmpty { return text }
        precondition(text.ranges(of: old).count == 1, "\(old) stands there once")
        return text.replacing(old, with: new)
    }

    private func read(_ text: String) throws -> Configuration {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", text)
        return try folder.read("test.yaml").configuration
    }

    @Test func `limits, grants and governed keys mean what they say`() throws {
        let configuration = try read(Self.text())
        let limits = [
            TreasuryLimit(asset: .token, perYear: TokenAmount(baseUnits: 40_000_000_000_000)),
            TreasuryLimit(asset: AssetID(1), perYear: TokenAmount(baseUnits: 900_500_000)),
        ]
        #expect(configuration.protocolTerms.treasurySpending == TreasuryTerms(limits: limits))
        #expect(
            configuration.participants.treasury == [
                TreasuryPolicy(
                    name: "grants", asset: .token, everyDays: 90,
                    grant: .amount(TokenAmount(baseUnits: 1_000_000_000_000)),
                    leavingShare: Wad(raw: Wad.scale * 6 / 10)),
                TreasuryPolicy(
                    name: "audits", asset: AssetID(1), everyDays: 30,
                    grant: .share(Wad(raw: Wad.scale / 20)),
                    leavingShare: Wad(raw: Wad.scale / 2)),
            ])
        let governed = configuration.protocolTerms.governance.suffix(2)
        #expect(governed.map(\.key) == [.treasuryTokenLimit, .treasuryRevenueLimit])
        #expect(governed.map(\.maximum) == [50_000_000_000_000, 1_000_000_000])
        #expect(governed.map(\.minimum) == [0, 10_000_000])
        #expect(
            configuration.schedule.first?.change
                == .govern(key: .treasuryRevenueLimit, value: 50_000_000))
        #expect(throws: Never.self) { _ = try World(configuration: configuration) }
    }

    @Test func `without the section the treasury only collects`() throws {
        let configuration = try read(CircleScenario.text)
        #expect(configuration.protocolTerms.treasurySpending == nil)
        #expect(configuration.participants.treasury.isEmpty)
    }

    @Test(
        arguments: [
            (
                "asset: USDC, limit_per_year: 900.5 USDC", "asset: TKN.b, limit_per_year: 1 TKN.b",
                "protocol.treasury.spending[1].asset: expected the token or an external asset, "
                    + "found the bridged asset \"TKN.b\" [conflict]"
            ),
            (
                "asset: USDC, limit_per_year: 900.5 USDC", "asset: TKN, limit_per_year: 1 TKN",
                "protocol.treasury.spending[1].asset: expected each asset that may be spent once"
            ),
            (
                "900.5 USDC", "900.5 TKN",
                "protocol.treasury.spending[1].limit_per_year: expected a number with the right "
                    + "unit: an amount with the unit USDC"
            ),
            (
                "asset: USDC, every: 30d", "asset: SOL, every: 30d",
                "participants.treasury[1].asset: expected an asset of protocol.treasury.spending: "
                    + "TKN, USDC, found \"SOL\" [conflict]"
            ),
            (
                "share: 5%", "share: 5%, amount: 1 USDC",
                "participants.treasury[1].share: expected either amount or share, found both "
                    + "[conflict]"
            ),
            (
                "every: 30d, share: 5%", "every: 30d",
                "participants.treasury[1]: expected either amount or share, found neither "
                    + "[conflict]"
            ),
            (
                "share: 5%", "share: 0",
                "participants.treasury[1].share: expected a grant of more than nothing, found "
                    + "\"0\" [out-of-range]"
            ),
            (
                "name: audits", "name: grants",
                "participants.treasury[1].name: expected each name of a grant once"
            ),
            (
                "every: 90d", "every: 36h",
                "participants.treasury[0].every: expected a duration of whole days"
            ),
            (
                "minimum: 10 USDC", "minimum: 950 USDC",
                "protocol.treasury.spending[1].limit_per_year: expected a value in the range "
                    + "950 USDC … 1_000 USDC that protocol.governance sets"
            ),
            (
                "maximum: 1_000 USDC", "maximum: 1_000 TKN",
                "protocol.governance[4].maximum: expected a number with the right unit: an amount "
                    + "with the unit USDC"
            ),
        ] as [(String, String, String)])
    func `a slip gets its own message`(old: String, new: String, message: String) throws {
        let messages = try ScenarioFolder.messages(Self.text(old, new))
        #expect(messages.contains { $0.contains("error: " + message) }, "\(messages)")
    }

    @Test func `a limit is governed only where there is one`() throws {
        let messages = try ScenarioFolder.messages(
            Self.text("      - {asset: USDC, limit_per_year: 900.5 USDC}\n", "")
                .replacing(", asset: USDC, every", with: ", asset: TKN, every"))
        let message =
            "protocol.governance[4].key: expected a parameter with a value, found "
            + "\"protocol.treasury.spending.revenue.limit_per_year\", which is no"
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    @Test func `grants need a treasury that spends`() throws {
        let messages = try ScenarioFolder.messages(
            CircleScenario.with("  speculators:\n", Self.people + "\n  speculators:\n"))
        #expect(
            messages.first?.contains(
                "participants.treasury: expected a protocol with protocol.treasury for this key, "
                    + "found a protocol without [conflict]") ?? false, "\(messages)")
    }
}
