/// A signed fixed-point number with 18 decimals: returns and logarithms.
///
/// - Source: `docs/MECHANISMS.md`, ln_ratio, volatility — stated.
@frozen
public struct SignedWad: Hashable, Comparable, Sendable {
    /// Unit: 10^−18.
    public var raw: Int128

    @inlinable
    public init(raw: Int128) {
        self.raw = raw
    }

    @inlinable
    public static func < (left: SignedWad, right: SignedWad) -> Bool {
        left.raw < right.raw
    }

    /// The absolute value.
    @inlinable
    public var magnitude: UInt128 { raw.magnitude }
}
