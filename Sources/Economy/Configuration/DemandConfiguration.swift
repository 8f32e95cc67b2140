public import Rewards

/// What builders' users ask for. Resolution: every job is an event.
public struct DemandConfiguration: Hashable, Sendable {
    public var workloads: [Workload]

    public init(workloads: [Workload]) {
        self.workloads = workloads
    }
}

/// One builder's stream of jobs in one region; a job takes one GPU.
public struct Workload: Hashable, Sendable {
    public var name: String
    public var region: Int
    /// Hardware classes that can run it, in file order.
    public var classes: [Int]
    public var arrivals: Arrivals
    public var size: JobSize
    /// A job that has waited this long leaves; nil = waits for ever. Unit: seconds.
    public var patienceSeconds: Double?
    public var booking: BookingPolicy

    public init(
        name: String, region: Int, classes: [Int], arrivals: Arrivals, size: JobSize,
        patienceSeconds: Double?, booking: BookingPolicy
    ) {
        self.name = name
        self.region = region
        self.classes = classes
        self.arrivals = arrivals
        self.size = size
        self.patienceSeconds = patienceSeconds
        self.booking = booking
    }
}

/// When jobs arrive.
public enum Arrivals: Hashable, Sendable {
    /// Poisson at `perDay · hourOfWeek[h] · growth`, hour 0 = Monday 00:00 UTC.
    /// Shape: 168 weights of mean 1, or empty for a flat week. `growthPerMonth`: 0.04 = 4 % a month
    /// of 30 days. `dispersionShape`: gamma mixing of each hour's rate; nil = plain Poisson.
    case poisson(
        perDay: Double, hourOfWeek: [Double], growthPerMonth: Double, dispersionShape: Double?)
    /// Literal replay. Unit: microseconds since the start, ascending; parallel to a `replay` size.
    case trace(ticks: [Int64])
}

/// How much work a job is. Unit: seconds on the reference GPU.
public enum JobSize: Hashable, Sendable {
    case constant(seconds: Double)
    case exponential(meanSeconds: Double)
    case lognormal(medianSeconds: Double, sigma: Double)
    /// 101 quantiles, 0 % … 100 %, linear between.
    case quantiles([Double])
    /// Drawn with replacement from the rows of a real trace, each already turned into seconds.
    case resample(seconds: [Double])
    /// Row i is job i of a trace.
    case replay(seconds: [Double])
}

/// How a builder books capacity for a workload.
public struct BookingPolicy: Hashable, Sendable {
    public var amount: Amount
    public var period: Seconds

    public enum Amount: Hashable, Sendable {
        /// GPUs, always.
        case fixed(UInt64)
        /// Enough GPUs that the expected load of the period keeps them busy by this share.
        case targetUtilisation(Double)
    }

    public init(amount: Amount, period: Seconds) {
        self.amount = amount
        self.period = period
    }
}
