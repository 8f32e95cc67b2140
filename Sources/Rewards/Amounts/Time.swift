/// A length of time in whole seconds.
///
/// - Source: `docs/MECHANISMS.md`, conventions: 0 … 2^63−1 — stated.
public struct Seconds: Hashable, Comparable, Sendable {
    public let count: UInt64

    /// - Throws: ``Refusal/outOfRange`` from 2^63 on.
    @inlinable
    public init(_ count: UInt64) throws(Refusal) {
        if count > Seconds.bound { throw .outOfRange }
        self.count = count
    }

    @inlinable
    init(unchecked count: UInt64) {
        self.count = count
    }

    /// The largest count: 2^63−1.
    @inlinable
    public static var bound: UInt64 { (1 << 63) - 1 }
    @inlinable
    public static var zero: Seconds { Seconds(unchecked: 0) }
    @inlinable
    public static var day: Seconds { Seconds(unchecked: 86_400) }
    /// 30 days — code (ICN ProtocolConstants).
    @inlinable
    public static var month: Seconds { Seconds(unchecked: 30 * 86_400) }
    /// 360 days — code (ICN ProtocolConstants).
    @inlinable
    public static var year: Seconds { Seconds(unchecked: 360 * 86_400) }

    @inlinable
    public static func < (left: Seconds, right: Seconds) -> Bool {
        left.count < right.count
    }
}

/// An instant in whole seconds; the composition says which instant is zero.
///
/// - Source: `docs/MECHANISMS.md`, conventions: 0 … 2^63−1 — stated.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let seconds: UInt64

    /// - Throws: ``Refusal/outOfRange`` from 2^63 on.
    @inlinable
    public init(_ seconds: UInt64) throws(Refusal) {
        if seconds > Seconds.bound { throw .outOfRange }
        self.seconds = seconds
    }

    @inlinable
    init(unchecked seconds: UInt64) {
        self.seconds = seconds
    }

    @inlinable
    public static var zero: Timestamp { Timestamp(unchecked: 0) }

    @inlinable
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.seconds < right.seconds
    }

    /// - Throws: ``Refusal/overflow`` past 2^63−1.
    @inlinable
    public func advanced(by length: Seconds) throws(Refusal) -> Timestamp {
        let (sum, overflow) = seconds.addingReportingOverflow(length.count)
        if overflow || sum > Seconds.bound { throw .overflow }
        return Timestamp(unchecked: sum)
    }

    /// The time from `earlier` to this instant.
    ///
    /// - Throws: ``Refusal/timeReversed`` when `earlier` is later.
    @inlinable
    public func elapsed(since earlier: Timestamp) throws(Refusal) -> Seconds {
        if earlier > self { throw .timeReversed }
        return Seconds(unchecked: seconds - earlier.seconds)
    }
}
