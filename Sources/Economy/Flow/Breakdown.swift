import RandomStreams
import StochasticProcesses

/// When a node fails and how long repairs take; a node without a process never fails.
struct Breakdown {
    let process: OutageProcess?
    var failures: RandomStream
    var repairs: RandomStream

    var draws: UInt64 { failures.draws + repairs.draws }

    /// When a node that works at `now` fails; `Int64.max` = never. Unit: ticks.
    mutating func nextFailure(after now: Int64) -> Int64 {
        guard let process else { return .max }
        return Breakdown.later(now, bySeconds: process.timeToFailure(from: &failures))
    }

    /// When a node that fails at `now` works again; `Int64.max` = only by hand. Unit: ticks.
    mutating func nextRepair(after now: Int64) -> Int64 {
        guard let process else { return .max }
        return Breakdown.later(now, bySeconds: process.repairTime(from: &repairs))
    }

    /// A later tick: at least one on, because a failure at the instant of a repair would come
    /// before it.
    private static func later(_ now: Int64, bySeconds seconds: Double) -> Int64 {
        let scaled = seconds * 1e6 + 0.5
        if scaled >= 0x1p62 { return .max }
        return saturatingTick(now, plus: max(1, Int64(scaled)))
    }
}
