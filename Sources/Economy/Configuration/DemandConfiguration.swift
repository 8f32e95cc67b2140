public import Ledger
public import Rewards

/// What users ask for.
public struct DemandConfiguration: Hashable, Sendable {
    public var workloads: [Workload]
    public var resolution: DemandResolution

    public init(workloads: [Workload], resolution: DemandResolution = .jobs) {
        self.workloads = workloads
        self.resolution = resolution
    }
}

/// How finely demand is simulated. Both make the same kinds of commands, for the same totals.
public enum DemandResolution: String, Hashable, Sendable, CaseIterable {
    /// Every job is an event, and is paid for by itself where jobs are bought one by one.
    case jobs
    /// Where capacity is booked, a workload's jobs are an amount of work without events. Where jobs
    /// are bought one by one they queue and run as they do in `jobs`, but what a workload owes a
    /// node is paid once a day.
    case flow
}

/// A stream of jobs of one kind, from one region.
public struct Workload: Hashable, Sendable {
    public var name: String
    public var region: Int
    /// Hardware classes that can run it, in file order.
    public var classes: [Int]
    /// Work that one GPU of each class does in a second, where the reference GPU does 1; parallel
    /// to ``classes``. Empty = the classes' own speeds.
    public var speeds: [Double]
    public var arrivals: Arrivals
    public var size: JobSize
    /// A job that has waited this long leaves; nil = waits for ever. Unit: seconds.
    public var patienceSeconds: Double?
    public var access: Access
    /// Who sends the jobs; nil = always the same number of users.
    public var users: UserPopulation?

    /// How the workload comes by its GPUs.
    public enum Access: Hashable, Sendable {
        /// A builder books capacity for a period and runs the jobs inside; a job takes one GPU.
        case booking(BookingPolicy)
        /// Each job is bought by itself, through metered escrow.
        case escrow(EscrowPolicy)
    }

    public init(
        name: String, region: Int, classes: [Int], speeds: [Double] = [], arrivals: Arrivals,
        size: JobSize, patienceSeconds: Double?, access: Access, users: UserPopulation? = nil
    ) {
        self.name = name
        self.region = region
        self.classes = classes
        self.speeds = speeds
        self.arrivals = arrivals
        self.size = size
        self.patienceSeconds = patienceSeconds
        self.access = access
        self.users = users
    }
}

extension Workload {
    /// Nil where each job is bought by itself.
    public var booking: BookingPolicy? {
        get { if case .booking(let policy) = access { policy } else { nil } }
        set { if let newValue { access = .booking(newValue) } }
    }

    /// Nil where capacity is booked.
    public var escrow: EscrowPolicy? {
        get { if case .escrow(let policy) = access { policy } else { nil } }
        set { if let newValue { access = .escrow(newValue) } }
    }
}

/// Users behind a workload: the arrival rate follows their number over the initial one.
public struct UserPopulation: Hashable, Sendable {
    public var initial: Int
    /// New users a day for each user. Range: ≥ 0.
    public var growthPerDay: Double
    /// Probability that a user leaves on a day. Range: 0 … 1.
    public var churnPerDay: Double

    public init(initial: Int, growthPerDay: Double, churnPerDay: Double) {
        self.initial = initial
        self.growthPerDay = growthPerDay
        self.churnPerDay = churnPerDay
    }
}

/// How a job that is bought by itself is paid and placed.
public struct EscrowPolicy: Hashable, Sendable {
    /// What users pay in: one of the assets that the protocol's jobs accept.
    public var asset: AssetID
    /// GPUs of a job, all on one node. Range: ≥ 1.
    public var gpus: Int
    /// Whether nodes of other regions may run it.
    public var anyRegion: Bool
    /// Unit: USD per GPU-hour.
    public var maxPriceUSDPerGPUHour: Double
    /// The quote's units over the expected ones: what is left is refunded. Range: ≥ 1.
    public var quoteMargin: Double
    /// Time between receipts of a running job; nil = one at the end. Unit: seconds.
    public var receiptEverySeconds: Double?
    /// Interruptions after which a job is given up.
    public var retries: Int
    /// Whether an interrupted job keeps the work that is done.
    public var isCheckpointed: Bool
    /// Time from funding to expiry, beyond the quoted one. Unit: seconds.
    public var expiryMarginSeconds: Double
    /// Of the arrival rate to the mean asked price, relative to the first day's. Range: ≤ 0.
    public var elasticity: Double
    /// The task's type where the protocol mines; nil = the work earns no mining reward.
    public var task: Int?
    /// Work units of that type that one reference GPU does in an hour.
    public var workUnitsPerGPUHour: Double

    public init(
        asset: AssetID, gpus: Int, anyRegion: Bool, maxPriceUSDPerGPUHour: Double,
        quoteMargin: Double, receiptEverySeconds: Double?, retries: Int, isCheckpointed: Bool,
        expiryMarginSeconds: Double, elasticity: Double, task: Int?, workUnitsPerGPUHour: Double
    ) {
        self.asset = asset
        self.gpus = gpus
        self.anyRegion = anyRegion
        self.maxPriceUSDPerGPUHour = maxPriceUSDPerGPUHour
        self.quoteMargin = quoteMargin
        self.receiptEverySeconds = receiptEverySeconds
        self.retries = retries
        self.isCheckpointed = isCheckpointed
        self.expiryMarginSeconds = expiryMarginSeconds
        self.elasticity = elasticity
        self.task = task
        self.workUnitsPerGPUHour = workUnitsPerGPUHour
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
