/// One region and hardware class over the run (warm-up left out of the ratios).
public struct PoolSummary: Hashable, Sendable {
    public var region: String
    public var hardwareClass: String
    public var nodes: Int
    public var gpus: Int64
    /// Booked share of installed capacity, time average. Range: 0…1.
    public var bookedShare: Double
    /// Busy share of booked and running GPUs, time average. Range: 0…1.
    public var busyShare: Double
    /// Share of node time lost to outages.
    public var downShare: Double

    public init(
        region: String, hardwareClass: String, nodes: Int, gpus: Int64, bookedShare: Double,
        busyShare: Double, downShare: Double
    ) {
        self.region = region
        self.hardwareClass = hardwareClass
        self.nodes = nodes
        self.gpus = gpus
        self.bookedShare = bookedShare
        self.busyShare = busyShare
        self.downShare = downShare
    }
}

/// One workload over the run: arrived = finished + expired + queued + running (J1).
public struct WorkloadSummary: Hashable, Sendable {
    public var name: String
    public var region: String
    public var arrived: Int64
    public var finished: Int64
    public var expired: Int64
    public var queuedAtEnd: Int64
    public var runningAtEnd: Int64
    public var interrupted: Int64
    /// Of jobs that started after the warm-up. Unit: seconds.
    public var meanWaitSeconds: Double
    /// Upper edge of the histogram bucket that holds the quantile. Unit: seconds.
    public var waitSecondsP50: Double
    public var waitSecondsP95: Double
    public var meanServiceSeconds: Double
    /// Where it is `flow` nothing is known of single jobs: interruptions and waits are zero and
    /// mean nothing.
    public var resolution: DemandResolution

    public init(
        name: String, region: String, arrived: Int64, finished: Int64, expired: Int64,
        queuedAtEnd: Int64, runningAtEnd: Int64, interrupted: Int64, meanWaitSeconds: Double,
        waitSecondsP50: Double, waitSecondsP95: Double, meanServiceSeconds: Double,
        resolution: DemandResolution = .jobs
    ) {
        self.name = name
        self.region = region
        self.arrived = arrived
        self.finished = finished
        self.expired = expired
        self.queuedAtEnd = queuedAtEnd
        self.runningAtEnd = runningAtEnd
        self.interrupted = interrupted
        self.meanWaitSeconds = meanWaitSeconds
        self.waitSecondsP50 = waitSecondsP50
        self.waitSecondsP95 = waitSecondsP95
        self.meanServiceSeconds = meanServiceSeconds
        self.resolution = resolution
    }
}

/// Something that a reader will want to find again: a factor change, a slash, a refusal.
public struct EventRecord: Hashable, Sendable {
    /// Seconds since the start.
    public var seconds: Int64
    /// snake_case, stable.
    public var kind: String
    public var subject: String
    public var detail: String

    public init(seconds: Int64, kind: String, subject: String, detail: String) {
        self.seconds = seconds
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }
}
