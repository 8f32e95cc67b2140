import Economy
import Ledger
import Rewards
import Settlement
import StrictText

/// What a treasury may spend, and those who spend it.
struct TreasuryBuilder {
    let root: Resolved
    let roster: Roster

    private var terms: Resolved { root["protocol"] }

    private var spending: [Resolved] { terms["treasury"].present?["spending"].items ?? [] }

    func terms(_ meaning: inout Meaning) -> TreasuryTerms? {
        if terms["treasury"].present == nil { return nil }
        meaning.requireUnique(spending.map { $0["asset"] }, what: "asset that may be spent")
        return TreasuryTerms(
            limits: spending.compactMap { entry in
                asset(entry["asset"], &meaning).map {
                    TreasuryLimit(asset: $0, perYear: entry["limit_per_year"].amount)
                }
            })
    }

    /// What stands on another chain never reaches a treasury.
    private func asset(_ name: Resolved, _ meaning: inout Meaning) -> AssetID? {
        guard let asset = roster.asset(name, &meaning) else { return nil }
        let isBridged =
            asset != .token
            && terms["assets"].items[Int(asset.index) - 1]["origin"].text == "bridged"
        if !isBridged { return asset }
        meaning.refuse(
            name.place, .conflict, expected: "the token or an external asset",
            found: "the bridged asset \"\(name.text)\"")
        return nil
    }

    // MARK: Policies

    func policies(_ meaning: inout Meaning) -> [TreasuryPolicy] {
        let entries = root["participants"]["treasury"].present?.items ?? []
        meaning.requireUnique(entries.map { $0["name"] }, what: "name of a grant")
        return entries.compactMap { entry in
            meaning.checkName(entry["name"])
            let grant = grant(entry, &meaning)
            guard let asset = roster.asset(entry["asset"], &meaning),
                isSpendable(entry["asset"], &meaning), let grant
            else { return nil }
            return TreasuryPolicy(
                name: entry["name"].text, asset: asset, everyDays: entry["every"].days,
                grant: grant, leavingShare: entry["sell_share"].wad)
        }
    }

    private func isSpendable(_ name: Resolved, _ meaning: inout Meaning) -> Bool {
        let named = spending.map { $0["asset"].text }
        if named.contains(name.text) { return true }
        meaning.refuse(
            name.place, .conflict,
            expected: "an asset of protocol.treasury.spending: "
                + named.joined(separator: ", "),
            found: "\"\(name.text)\"")
        return false
    }

    private func grant(_ entry: Resolved, _ meaning: inout Meaning) -> TreasuryPolicy.Grant? {
        let written = ["amount", "share"].compactMap { entry[optional: $0] }
        guard written.count == 1 else {
            meaning.refuse(
                (written.last ?? entry).place, .conflict, expected: "either amount or share",
                found: written.isEmpty ? "neither" : "both")
            return nil
        }
        let grant: TreasuryPolicy.Grant
        if case .amount(let units) = written[0].value {
            grant = .amount(TokenAmount(baseUnits: units))
        } else {
            grant = .share(written[0].wad)
        }
        if grant != .amount(.zero) && grant != .share(.zero) { return grant }
        meaning.refuse(
            written[0].place, .outOfRange, expected: "a grant of more than nothing",
            found: "\"\(written[0].written)\"")
        return nil
    }
}
