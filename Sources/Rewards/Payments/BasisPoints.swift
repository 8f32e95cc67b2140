/// A share in hundredths of a percent: 10,000 is the whole.
///
/// - Invariant: range 0 … 10,000.
public struct BasisPoints: Hashable, Comparable, Sendable {
    public let count: UInt64

    /// - Throws: ``Refusal/outOfRange`` above 10,000.
    @inlinable
    public init(_ count: UInt64) throws(Refusal) {
        if count > BasisPoints.wholeCount { throw .outOfRange }
        self.count = count
    }

    @inlinable
    init(unchecked count: UInt64) {
        self.count = count
    }

    /// How many make the whole.
    @inlinable
    public static var wholeCount: UInt64 { 10_000 }
    @inlinable
    public static var zero: BasisPoints { BasisPoints(unchecked: 0) }
    @inlinable
    public static var whole: BasisPoints { BasisPoints(unchecked: wholeCount) }

    @inlinable
    public static func < (left: BasisPoints, right: BasisPoints) -> Bool {
        left.count < right.count
    }
}

extension TokenAmount {
    /// The share of the amount, rounded down: what is paid out.
    ///
    /// - Throws: Never for a share of at most the whole; the product is 256 bits wide.
    @inlinable
    public func multipliedFloor(by share: BasisPoints) throws(Refusal) -> TokenAmount {
        TokenAmount(
            baseUnits: try mulDivFloor(
                baseUnits, UInt128(share.count), UInt128(BasisPoints.wholeCount)))
    }

    /// The share of the amount, rounded up: what is charged.
    ///
    /// - Throws: Never for a share of at most the whole; the product is 256 bits wide.
    @inlinable
    public func multipliedCeil(by share: BasisPoints) throws(Refusal) -> TokenAmount {
        TokenAmount(
            baseUnits: try mulDivCeil(
                baseUnits, UInt128(share.count), UInt128(BasisPoints.wholeCount)))
    }
}
