/// A stream of random numbers that belongs to one entity and one purpose in one replication.
///
/// Draw `d` is half `d mod 2` of the Philox block with counter (`d / 2`, replication, step). So a
/// stream can be set to any draw, a stream of another step starts afresh, and no stream depends on
/// what others drew. Two scenarios that share seed, entities and purposes share their draws, which
/// makes their difference sharper. A copy of a stream gives the same numbers again.
///
/// A replication with its highest bit set is the mirror image of the one without: each draw is the
/// complement of the other's, all 64 bits of it. So a uniform number u becomes 1 − u (to 2^-53), a
/// normal one its negative, and a figure that rises with its draws falls where it rose: the mean of
/// such a pair varies less than that of two runs of their own.
///
/// - Source: Hammersley, Morton, "A new Monte Carlo technique: antithetic variates" (1956),
///   doi:10.1017/S0305004100031455 — stated.
@frozen
public struct RandomStream: Hashable, Sendable {
    /// Raised whenever any number that a stream gives changes. Kept with every result.
    public static var version: UInt32 { 1 }

    @usableFromInline let key: UInt64
    /// Replication (low half) and step. But for the replication's highest bit, which mirrors, these
    /// are counter words 2 and 3.
    @usableFromInline let counterHigh: UInt64
    @usableFromInline var position: UInt64
    /// The second half of the present block; meaningful when `position` is odd.
    @usableFromInline var secondHalf: UInt64

    /// - Parameter replication: Range: 0 ..< 2^31; with 2^31 added, the mirror image.
    @inlinable
    public init(key: StreamKey, replication: UInt32, step: UInt32 = 0) {
        self.key = key.bits
        counterHigh = UInt64(step) &<< 32 | UInt64(replication)
        position = 0
        secondHalf = 0
    }

    @inlinable
    public init(
        seed: UInt64, replication: UInt32, entity: StreamEntity, purpose: StreamPurpose,
        step: UInt32 = 0
    ) {
        self.init(
            key: StreamKey(seed: seed, entity: entity, purpose: purpose), replication: replication,
            step: step)
    }

    /// Draws of 64 bits used so far.
    @inlinable public var draws: UInt64 { position }

    /// The stream of the same key and replication at another step, from its first draw.
    ///
    /// For draws whose number varies, such as ``gamma(shape:)``: with a step for each day or each
    /// window, one more draw today shifts nothing tomorrow.
    @inlinable
    public func at(step: UInt32) -> RandomStream {
        RandomStream(
            key: StreamKey(bits: key), replication: UInt32(truncatingIfNeeded: counterHigh),
            step: step)
    }

    /// Sets the stream to a draw, counted from 0.
    @inlinable
    public mutating func seek(draw: UInt64) {
        position = draw
        if draw & 1 == 1 { secondHalf = block(draw &>> 1).high }
    }

    /// The next 64 random bits.
    @inlinable
    public mutating func next64() -> UInt64 {
        position &+= 1
        if position & 1 == 0 { return secondHalf }
        let drawn = block(position &>> 1)
        secondHalf = drawn.high
        return drawn.low
    }

    @inlinable
    func block(_ index: UInt64) -> (low: UInt64, high: UInt64) {
        let drawn = Philox4x32.block(low: index, high: blockCounterHigh, key: key)
        return (drawn.low ^ mirror, drawn.high ^ mirror)
    }

    /// Counter words 2 and 3.
    @inlinable var blockCounterHigh: UInt64 { counterHigh & ~(1 &<< 31) }

    /// What draws are combined with: all bits set in a mirrored replication, none in another.
    @inlinable var mirror: UInt64 { 0 &- (counterHigh &>> 31 & 1) }

    public static func == (lhs: RandomStream, rhs: RandomStream) -> Bool {
        lhs.key == rhs.key && lhs.counterHigh == rhs.counterHigh && lhs.position == rhs.position
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(counterHigh)
        hasher.combine(position)
    }
}
