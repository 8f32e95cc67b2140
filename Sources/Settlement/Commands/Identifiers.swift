public import Ledger

/// A dense node number, in the order of registration.
public struct NodeID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: NodeID, right: NodeID) -> Bool {
        left.index < right.index
    }
}

/// A dense number of a delegated position, in the order of opening.
public struct PositionID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: PositionID, right: PositionID) -> Bool {
        left.index < right.index
    }
}

/// The text id of an account or node: 1 to 128 printable ASCII bytes, ordered as bytes.
///
/// Ties at equal times go to the smaller name (`docs/MECHANISMS.md`, conventions).
public struct Name: Hashable, Comparable, Sendable {
    public let bytes: [UInt8]

    /// Nil unless 1 to 128 bytes, each in `!` … `~`.
    public init?(_ bytes: [UInt8]) {
        guard (1...128).contains(bytes.count) else { return nil }
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        self.bytes = bytes
    }

    public init?(_ text: String) {
        self.init(Array(text.utf8))
    }

    public var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    public static func < (left: Name, right: Name) -> Bool {
        left.bytes.precedes(right.bytes)
    }
}

extension AssetID {
    /// The protocol's own token is the first asset of every composition.
    @inlinable
    public static var token: AssetID { AssetID(0) }
}

extension [UInt8] {
    /// Whether these bytes come before others in lexicographic order.
    ///
    /// - Complexity: O(common prefix), eight bytes at a time.
    func precedes(_ other: [UInt8]) -> Bool {
        let shared = Swift.min(count, other.count)
        return withUnsafeBytes { left in
            other.withUnsafeBytes { right in
                var offset = 0
                while offset + 8 <= shared {
                    let mine = UInt64(
                        bigEndian: left.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    let others = UInt64(
                        bigEndian: right.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    if mine != others { return mine < others }
                    offset += 8
                }
                while offset < shared {
                    if left[offset] != right[offset] { return left[offset] < right[offset] }
                    offset += 1
                }
                return left.count < right.count
            }
        }
    }
}
