public import Rewards

/// Hardware classes and the providers that offer them.
public struct NetworkConfiguration: Hashable, Sendable {
    /// Parallel to the protocol's hardware classes.
    public var classes: [HardwareClass]
    public var providers: [ProviderCohort]

    public init(classes: [HardwareClass], providers: [ProviderCohort]) {
        self.classes = classes
        self.providers = providers
    }
}

/// One class of hardware; a capacity unit is one GPU.
public struct HardwareClass: Hashable, Sendable {
    public var name: String
    public var gpuModel: String
    /// Work done in a second by one GPU, where the reference GPU does 1. Range: > 0.
    public var speed: Double

    public init(name: String, gpuModel: String, speed: Double) {
        self.name = name
        self.gpuModel = gpuModel
        self.speed = speed
    }
}

/// Providers that are alike but for their draws; each runs one node.
public struct ProviderCohort: Hashable, Sendable {
    public var name: String
    public var count: Int
    public var region: Int
    public var hardwareClass: Int
    public var gpusPerNode: Int
    /// Asking price, median over the cohort. Unit: USD per GPU-hour.
    public var priceUSDPerGPUHour: Double
    /// Log-standard deviation of asking prices inside the cohort. 0 = all alike.
    public var priceSpread: Double
    /// A new quote is sent when the token price has moved by more than this share since the last.
    public var requoteThreshold: Double
    /// Collateral held at joining, as a multiple of the requirement. Range: ≥ 1.
    public var collateralMultiple: Wad
    public var commitment: Seconds
    /// Nodes join evenly over this many days from the start; 0 = all at once.
    public var joinOverDays: Int
    /// Mean running time between outages of a node; nil = never. Unit: seconds.
    public var meanSecondsBetweenOutages: Double?
    public var repair: Duration
    /// Rewards are claimed every so many days.
    public var claimEveryDays: Int
    /// Share of claimed rewards that is sold at once.
    public var sellShare: Wad

    /// Repair times.
    public enum Duration: Hashable, Sendable {
        case exponential(meanSeconds: Double)
        case lognormal(medianSeconds: Double, sigma: Double)
    }

    public init(
        name: String, count: Int, region: Int, hardwareClass: Int, gpusPerNode: Int,
        priceUSDPerGPUHour: Double, priceSpread: Double, requoteThreshold: Double,
        collateralMultiple: Wad, commitment: Seconds, joinOverDays: Int,
        meanSecondsBetweenOutages: Double?, repair: Duration, claimEveryDays: Int, sellShare: Wad
    ) {
        self.name = name
        self.count = count
        self.region = region
        self.hardwareClass = hardwareClass
        self.gpusPerNode = gpusPerNode
        self.priceUSDPerGPUHour = priceUSDPerGPUHour
        self.priceSpread = priceSpread
        self.requoteThreshold = requoteThreshold
        self.collateralMultiple = collateralMultiple
        self.commitment = commitment
        self.joinOverDays = joinOverDays
        self.meanSecondsBetweenOutages = meanSecondsBetweenOutages
        self.repair = repair
        self.claimEveryDays = claimEveryDays
        self.sellShare = sellShare
    }
}
