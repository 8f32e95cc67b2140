/// A moment of simulated time: whole ticks of one microsecond since the start of the run.
///
/// Integers, because two moments must compare equal on every machine. The range reaches 292,000
/// years, so no scenario runs into its end.
@frozen
public struct SimulationTime: Hashable, Comparable, Sendable {
    /// Ticks since the start of the run. Unit: µs. Range: 0 ... `Int64.max`.
    public let ticks: Int64

    /// - Parameter ticks: Ticks since the start of the run. Unit: µs. Must not be negative.
    @inlinable
    public init(ticks: Int64) {
        precondition(
            ticks >= 0, "Simulated time starts at 0; a negative time is no moment of a run.")
        self.ticks = ticks
    }

    /// Takes ticks that are known to be in range.
    @inlinable
    init(known ticks: UInt64) { self.ticks = Int64(truncatingIfNeeded: ticks) }

    /// The start of the run.
    @inlinable public static var zero: SimulationTime { SimulationTime(ticks: 0) }

    /// Later than every event that happens: stands for "never".
    @inlinable public static var distantFuture: SimulationTime { SimulationTime(ticks: .max) }

    /// Ticks in one second.
    @inlinable public static var ticksPerSecond: Int64 { 1_000_000 }

    /// Ticks in one day of 86,400 seconds.
    @inlinable public static var ticksPerDay: Int64 { 86_400 * ticksPerSecond }

    /// The moment `count` seconds after the start.
    @inlinable
    public static func seconds(_ count: Int64) -> SimulationTime {
        SimulationTime(ticks: count * ticksPerSecond)
    }

    /// The moment `count` days of 86,400 seconds after the start.
    @inlinable
    public static func days(_ count: Int64) -> SimulationTime {
        SimulationTime(ticks: count * ticksPerDay)
    }

    /// Whole seconds since the start, rounded down: the clock the protocol reads.
    @inlinable public var seconds: Int64 { ticks / SimulationTime.ticksPerSecond }

    /// Whole days since the start, rounded down.
    @inlinable public var days: Int64 { ticks / SimulationTime.ticksPerDay }

    /// This moment plus a span.
    ///
    /// - Parameter span: Unit: µs. Must not be negative.
    /// - Returns: The later moment; ``distantFuture`` when it lies beyond the range.
    @inlinable
    public func advanced(byTicks span: Int64) -> SimulationTime {
        precondition(span >= 0, "Time advances; a span of simulated time is not negative.")
        let (sum, overflow) = ticks.addingReportingOverflow(span)
        return SimulationTime(ticks: overflow ? .max : sum)
    }

    /// This moment plus a span given in seconds, rounded to the nearest tick, halves up.
    ///
    /// - Parameter span: Unit: s. Must not be negative or NaN; infinity means "never".
    /// - Returns: The later moment; ``distantFuture`` when it lies beyond the range.
    @inlinable
    @inline(__always)
    public func advanced(bySeconds span: Double) -> SimulationTime {
        precondition(span >= 0, "Time advances; a span of simulated time is not negative or NaN.")
        let scaled = span * 1e6 + 0.5
        // 2^63 is the first double that no longer fits the ticks.
        return scaled < 0x1p63 ? advanced(byTicks: Int64(scaled)) : .distantFuture
    }

    /// The span from `earlier` to this moment. Unit: µs. Negative when `earlier` is later.
    @inlinable
    public func ticks(since earlier: SimulationTime) -> Int64 { ticks - earlier.ticks }

    @inlinable
    public static func < (lhs: SimulationTime, rhs: SimulationTime) -> Bool {
        lhs.ticks < rhs.ticks
    }
}
