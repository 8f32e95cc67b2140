import Ledger
import Rewards
import Settlement
import StrictText

/// The token on several chains.
struct BridgeBuilder {
    let terms: Resolved
    let roster: Roster

    func build(_ meaning: inout Meaning) -> BridgeConfiguration? {
        guard let bridge = terms["bridge"].present else { return nil }
        let entries = bridge["chains"].items
        meaning.requireUnique(entries.map { $0["name"] }, what: "chain")
        meaning.requireUnique(entries.map { $0["asset"] }, what: "asset of a chain")
        let chains = entries.compactMap { entry in
            roster.asset(entry["asset"], &meaning).map { asset in
                BridgeChain(name: ProtocolBuilder.name(entry["name"].text), asset: asset)
            }
        }
        if chains.count == entries.count { checkAssets(bridge["chains"], &meaning) }
        return BridgeConfiguration(
            terms: BridgeTerms(
                mode: bridge["mode"].text == "burn_mint" ? .burnMint : .lockMint,
                fee: bridge["fee"].basisPoints,
                burnedFee: bridge["burn_share_of_fee"].basisPoints),
            chains: chains)
    }

    /// The token and every bridged asset have a chain, and nothing else has one.
    private func checkAssets(_ chains: Resolved, _ meaning: inout Meaning) {
        let token = terms["token"]["symbol"].text
        let bridged = terms["assets"].items.filter { $0["origin"].text == "bridged" }
            .map { $0["symbol"].text }
        let held = chains.items.map { $0["asset"] }
        for name in held where name.text != token && !bridged.contains(name.text) {
            meaning.refuse(
                name.place, .conflict, expected: "the token or a bridged asset",
                found: "the external asset \"\(name.text)\"")
        }
        let missing = ([token] + bridged).filter { symbol in
            !held.contains { $0.text == symbol }
        }
        if missing.isEmpty { return }
        meaning.refuse(
            chains.place, .conflict,
            expected: "a chain for the token and for each bridged asset",
            found: "none for \(missing.joined(separator: ", "))")
    }
}
