/// A count over time and its exact integral.
struct LevelIntegral {
    private(set) var level: Int64 = 0
    /// Integral up to `last`. Unit: count · ticks; 128 bits hold 10^7 for a thousand years.
    private var sum: Int128 = 0
    private var last: Int64 = 0

    /// Starts at zero at `tick`.
    init(from tick: Int64 = 0) {
        last = tick
    }

    @inline(__always)
    mutating func change(by difference: Int64, at tick: Int64) {
        sum += rectangle(until: tick)
        last = tick
        level += difference
    }

    /// Adds to the integral alone. Unit: count · ticks.
    mutating func add(_ area: Int64) {
        sum += Int128(area)
    }

    /// The integral up to `tick`, which is not before the last change. Unit: count · ticks.
    func area(at tick: Int64) -> Int128 {
        sum + rectangle(until: tick)
    }

    @inline(__always)
    private func rectangle(until tick: Int64) -> Int128 {
        let (high, low) = level.multipliedFullWidth(by: tick - last)
        return Int128(high) << 64 | Int128(low)
    }
}
