/// A signed fixed-point number with 18 decimals: returns and logarithms.
///
/// - Source: `mechanisms.md` B1 ln_ratio, B2 volatility — stated.
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
