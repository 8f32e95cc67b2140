/// An unsigned fixed-point number with 18 decimals: raw 10^18 is 1.0.
///
/// A *fraction* is a wad in 0 … 10^18; where a rule needs one it says so and refuses
/// `out-of-range`.
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
public struct Wad: Hashable, Comparable, Sendable {
    /// Unit: 10^−18.
    public var raw: UInt128

    @inlinable
    public init(raw: UInt128) {
        self.raw = raw
    }

    /// 10^18, the raw value of 1.0; written M in the specification.
    ///
    /// Computed, so that other modules see the constant and divide by it without a division.
    @inlinable
    public static var scale: UInt128 { 1_000_000_000_000_000_000 }
    @inlinable
    public static var zero: Wad { Wad(raw: 0) }
    @inlinable
    public static var one: Wad { Wad(raw: scale) }

    @inlinable
    public static func < (left: Wad, right: Wad) -> Bool {
        left.raw < right.raw
    }

    @inlinable
    public var isFraction: Bool { raw <= Wad.scale }
}
