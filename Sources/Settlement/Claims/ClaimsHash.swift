import Rewards

/// The hashes of a claims tree, to the byte: `docs/CLAIMS.md`.
///
/// A leaf, a node and a root begin with different bytes, so none can be shown as another.
enum ClaimsHash {
    static let leafPrefix: UInt8 = 0
    static let nodePrefix: UInt8 = 1
    static let rootPrefix: UInt8 = 2

    /// Stands behind the root's prefix: the tree's kind and the version of its form.
    static let domain: StaticString = "moniac-claims-1"
    /// What a tree without leaves has at its top.
    static let empty: StaticString = "moniac-claims-empty"

    /// The bytes of a leaf behind its prefix: each name with its length, then the amount, the
    /// highest byte first.
    static func append(
        account: Name, symbol: Name, amount: TokenAmount, to bytes: inout [UInt8]
    ) {
        append(account, to: &bytes)
        append(symbol, to: &bytes)
        withUnsafeBytes(of: amount.baseUnits.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// A name has 1 to 128 bytes: its length is one byte.
    private static func append(_ name: Name, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: name.bytes.count))
        bytes.append(contentsOf: name.bytes)
    }

    /// Of two children, 64 bytes side by side.
    static func node(_ children: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer)
    {
        var hash = SHA256()
        withUnsafeBytes(of: nodePrefix) { hash.update($0) }
        hash.update(children)
        hash.finish(into: target)
    }

    /// Binds the tree's top to the protocol, the epoch and the number of leaves.
    static func root(
        top: [UInt8], protocolSymbol: Name, epoch: UInt64, leafCount: UInt64
    ) -> [UInt8] {
        var bytes = [rootPrefix]
        domain.withUTF8Buffer { bytes.append(contentsOf: $0) }
        append(protocolSymbol, to: &bytes)
        for count in [epoch, leafCount] {
            withUnsafeBytes(of: count.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return SHA256.hash(bytes + top)
    }

    static var topOfNothing: [UInt8] { empty.withUTF8Buffer { SHA256.hash($0) } }
}
