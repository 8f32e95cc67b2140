import Rewards

/// A binary Merkle tree over the claims of one closed epoch.
///
/// Level by level neighbours are hashed together; a last one without a neighbour moves up as it
/// is. The root binds the number of leaves, so the shape of every path is known.
///
/// - Source: R19; the form is this project's: `docs/CLAIMS.md`.
public struct ClaimsTree: Sendable {
    public let claims: [Claim]
    public let protocolSymbol: Name
    public let epoch: UInt64
    /// Shape: 32 bytes.
    public let root: [UInt8]
    /// All levels, leaves first, 32 bytes a digest.
    private let digests: [UInt8]
    /// Where each level begins. Unit: digests.
    private let starts: [Int]

    /// - Parameters:
    ///   - claims: In their order: ``ProtocolState/claims()``.
    ///   - protocolSymbol: The symbol of the protocol's token.
    ///   - epoch: The number of the epoch that was closed.
    /// - Complexity: O(claims); 64 bytes of memory a claim.
    public init(claims: [Claim], protocolSymbol: Name, epoch: UInt64) {
        self.claims = claims
        self.protocolSymbol = protocolSymbol
        self.epoch = epoch
        var widths: [Int] = []
        var width = claims.count
        while width > 0 {
            widths.append(width)
            if width == 1 { break }
            width = (width + 1) / 2
        }
        var starts: [Int] = []
        var total = 0
        for width in widths {
            starts.append(total)
            total += width
        }
        self.starts = starts
        digests = [UInt8](unsafeUninitializedCapacity: 32 * total) { buffer, count in
            let digests = UnsafeMutableRawBufferPointer(buffer)
            ClaimsTree.hashLeaves(claims, into: digests)
            for level in widths.indices.dropFirst() {
                ClaimsTree.hashLevel(
                    digests, from: starts[level - 1], width: widths[level - 1], to: starts[level])
            }
            count = 32 * total
        }
        root = ClaimsHash.root(
            top: total == 0 ? ClaimsHash.topOfNothing : Array(digests.suffix(32)),
            protocolSymbol: protocolSymbol, epoch: epoch, leafCount: UInt64(claims.count))
    }

    private static func hashLeaves(
        _ claims: [Claim], into digests: UnsafeMutableRawBufferPointer
    ) {
        // One buffer for all leaves: none allocates.
        var bytes: [UInt8] = []
        for (index, claim) in claims.enumerated() {
            bytes.removeAll(keepingCapacity: true)
            bytes.append(ClaimsHash.leafPrefix)
            ClaimsHash.append(
                account: claim.account, symbol: claim.symbol, amount: claim.amount, to: &bytes)
            var hash = SHA256()
            bytes.withUnsafeBytes { hash.update($0) }
            hash.finish(into: slot(index, of: digests))
        }
    }

    private static func hashLevel(
        _ digests: UnsafeMutableRawBufferPointer, from below: Int, width: Int, to start: Int
    ) {
        for pair in 0..<width / 2 {
            let children = 32 * (below + 2 * pair)
            ClaimsHash.node(
                UnsafeRawBufferPointer(rebasing: digests[children..<children + 64]),
                into: slot(start + pair, of: digests))
        }
        if width % 2 == 0 { return }
        let last = 32 * (below + width - 1)
        slot(start + width / 2, of: digests).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: digests[last..<last + 32]))
    }

    private static func slot(
        _ index: Int, of digests: UnsafeMutableRawBufferPointer
    ) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: digests[32 * index..<32 * index + 32])
    }

    /// The proof of one claim.
    ///
    /// - Parameter index: The place among ``claims``.
    /// - Complexity: O(log claims).
    public func proof(of index: Int) -> ClaimProof {
        let claim = claims[index]
        var siblings: [[UInt8]] = []
        var (place, width) = (index, claims.count)
        for start in starts where width > 1 {
            let sibling = place ^ 1
            if sibling < width {
                let offset = 32 * (start + sibling)
                siblings.append(Array(digests[offset..<offset + 32]))
            }
            place /= 2
            width = (width + 1) / 2
        }
        return ClaimProof(
            protocolSymbol: protocolSymbol, epoch: epoch, leafCount: UInt64(claims.count),
            index: UInt64(index), account: claim.account, symbol: claim.symbol,
            amount: claim.amount, siblings: siblings)
    }
}
