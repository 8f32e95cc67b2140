/// A wad of quote currency per whole token; zero means "no usable price".
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
public struct Price: Hashable, Comparable, Sendable {
    /// Unit: 10^−18 quote currency per whole token. Range: 0 … 2^96−1.
    public let wad: UInt128

    /// The first value past the range.
    @inlinable
    public static var bound: UInt128 { 1 << 96 }
    @inlinable
    public static var unusable: Price { Price(unchecked: 0) }

    @inlinable
    init(unchecked wad: UInt128) {
        self.wad = wad
    }

    /// - Throws: ``Refusal/outOfRange`` from 2^96 on.
    @inlinable
    public init(wad: UInt128) throws(Refusal) {
        if wad >= Price.bound { throw .outOfRange }
        self.wad = wad
    }

    @inlinable
    public var isUsable: Bool { wad > 0 }

    @inlinable
    public static func < (left: Price, right: Price) -> Bool {
        left.wad < right.wad
    }
}
