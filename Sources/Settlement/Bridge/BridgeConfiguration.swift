public import Ledger
public import Rewards

/// A chain and the asset that stands for the token there.
public struct BridgeChain: Hashable, Sendable {
    public var name: Name
    public var asset: AssetID

    public init(name: Name, asset: AssetID) {
        self.name = name
        self.asset = asset
    }
}

/// A bridge of the token over several chains.
///
/// - Source: `docs/MECHANISMS.md`, bridge-supply: chains stated (Corex), all rules assumed.
public struct BridgeConfiguration: Hashable, Sendable {
    public var terms: BridgeTerms
    /// Exactly one of them holds the token itself: the home chain.
    public var chains: [BridgeChain]

    public init(terms: BridgeTerms, chains: [BridgeChain]) {
        self.terms = terms
        self.chains = chains
    }

    /// The place of the home chain; nil when no chain holds the token.
    public var home: Int? { chains.firstIndex { $0.asset.index == 0 } }
}
