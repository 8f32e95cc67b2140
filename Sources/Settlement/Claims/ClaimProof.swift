public import Rewards

/// That one claim stands in a claims tree: whoever knows the root needs nothing else to check it.
public struct ClaimProof: Hashable, Sendable {
    /// The symbol of the protocol's token.
    public var protocolSymbol: Name
    /// The epoch that was closed.
    public var epoch: UInt64
    public var leafCount: UInt64
    /// The leaf's place, from zero.
    public var index: UInt64
    public var account: Name
    public var symbol: Name
    public var amount: TokenAmount
    /// From the leaf upwards; levels on which the path has no neighbour are left out. Shape: 32
    /// bytes each.
    public var siblings: [[UInt8]]

    public init(
        protocolSymbol: Name, epoch: UInt64, leafCount: UInt64, index: UInt64, account: Name,
        symbol: Name, amount: TokenAmount, siblings: [[UInt8]]
    ) {
        self.protocolSymbol = protocolSymbol
        self.epoch = epoch
        self.leafCount = leafCount
        self.index = index
        self.account = account
        self.symbol = symbol
        self.amount = amount
        self.siblings = siblings
    }

    /// The root that the proof leads to; nil for an index past the leaves, or siblings that are too
    /// few, too many or of another size than the path has.
    ///
    /// - Complexity: O(log leaves).
    public func root() -> [UInt8]? {
        if index >= leafCount || siblings.contains(where: { $0.count != 32 }) { return nil }
        var bytes = [ClaimsHash.leafPrefix]
        ClaimsHash.append(account: account, symbol: symbol, amount: amount, to: &bytes)
        var digest = SHA256.hash(bytes)
        var (place, width) = (index, leafCount)
        var used = 0
        while width > 1 {
            if place ^ 1 < width {
                if used == siblings.count { return nil }
                let isLeft = place % 2 == 0
                digest = SHA256.hash(
                    [ClaimsHash.nodePrefix]
                        + (isLeft ? digest + siblings[used] : siblings[used] + digest))
                used += 1
            }
            place /= 2
            width = width / 2 + width % 2
        }
        if used < siblings.count { return nil }
        return ClaimsHash.root(
            top: digest, protocolSymbol: protocolSymbol, epoch: epoch, leafCount: leafCount)
    }

    /// Whether the claim stands under that root.
    public func isValid(under root: [UInt8]) -> Bool { self.root() == root }
}
