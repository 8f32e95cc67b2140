public import Ledger
public import Rewards

/// The bridge's books: supply by chain, and whom each message goes to.
public struct BridgeBook: Hashable, Sendable {
    public internal(set) var supply: BridgeSupply
    /// By message number.
    public internal(set) var recipients: [AccountID] = []
    public let home: Int

    /// Of a composition without a bridge: one chain, home, and nowhere to go.
    init(_ configuration: ProtocolConfiguration) throws(Refusal) {
        let chains = configuration.bridge?.chains.count ?? 1
        home = configuration.bridge?.home ?? 0
        supply = try BridgeSupply(
            terms: configuration.bridge?.terms
                ?? BridgeTerms(mode: .lockMint, fee: .zero, burnedFee: .zero),
            chainCount: chains, home: home, homeSupply: configuration.token.supply)
    }
}
