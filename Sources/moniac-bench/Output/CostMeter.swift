import Glibc

/// What something cost.
struct Cost {
    /// User and system time of all threads. Unit: seconds.
    var cpu = 0.0
    var wall = 0.0

    static func + (left: Cost, right: Cost) -> Cost {
        Cost(cpu: left.cpu + right.cpu, wall: left.wall + right.wall)
    }
}

/// Reads the clocks of this process.
enum CostMeter {
    /// What `body` costs beside what it returns.
    static func measure<Result, Failure>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> (Result, Cost) {
        let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID)
        let wall = seconds(CLOCK_MONOTONIC)
        let result = try body()
        return (
            result,
            Cost(
                cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, wall: seconds(CLOCK_MONOTONIC) - wall)
        )
    }

    /// Peak resident memory of the process so far. Unit: MiB.
    static var peakMemory: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1_024
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
