public import Rewards

/// Regions, hardware classes and the providers that offer them.
public struct NetworkConfiguration: Hashable, Sendable {
    /// Names; parallel to the protocol's regions where it has hardware.
    public var regions: [String]
    /// Parallel to the protocol's hardware classes where it has hardware.
    public var classes: [HardwareClass]
    public var providers: [ProviderCohort]
    /// How a job finds its node, where each job is bought by itself.
    public var routing: RoutingPolicy
    /// Events that take a share of a region's nodes out at once; nil = none.
    public var regionalEvents: RegionalEventTerms?

    public init(
        regions: [String], classes: [HardwareClass], providers: [ProviderCohort],
        routing: RoutingPolicy = .cheapest, regionalEvents: RegionalEventTerms? = nil
    ) {
        self.regions = regions
        self.classes = classes
        self.providers = providers
        self.routing = routing
        self.regionalEvents = regionalEvents
    }
}

/// How a job chooses among the nodes that can run it now.
public enum RoutingPolicy: String, Hashable, Sendable, CaseIterable {
    /// The lowest asked price, then the lower number.
    case cheapest
    /// The lowest share of busy GPUs, then the lowest price, then the lower number.
    case leastLoaded = "least_loaded"
    /// Drawn with a probability in proportion to reputation over price.
    case reputationWeighted = "reputation_weighted"
}

/// Grid failures, storms, cut cables: a region's nodes go out together.
public struct RegionalEventTerms: Hashable, Sendable {
    /// Mean time between events of one region. Unit: days.
    public var meanDaysBetween: Double
    /// Probability that an event takes a node of the region out. Range: 0 … 1.
    public var nodeShare: Double
    public var repair: ProviderCohort.Duration

    public init(meanDaysBetween: Double, nodeShare: Double, repair: ProviderCohort.Duration) {
        self.meanDaysBetween = meanDaysBetween
        self.nodeShare = nodeShare
        self.repair = repair
    }
}

/// Who of a cohort enters and leaves because of what a node earns.
///
/// Net return = (receipts − running cost) / running cost over the time since the last review,
/// receipts valued at the day's prices.
public struct ProviderTurnover: Hashable, Sendable {
    public var reviewEveryDays: Int
    /// A node leaves when its net return is below this, as soon as its commitment allows.
    public var exitBelow: Double
    /// New members enter when the cohort's mean net return is above this.
    public var enterAbove: Double
    /// Members that enter at one review, while there are any left outside.
    public var entrantsPerReview: Int
    /// Members that exist, those outside at the start included. Range: ≥ the cohort's count.
    public var mostMembers: Int

    public init(
        reviewEveryDays: Int, exitBelow: Double, enterAbove: Double, entrantsPerReview: Int,
        mostMembers: Int
    ) {
        self.reviewEveryDays = reviewEveryDays
        self.exitBelow = exitBelow
        self.enterAbove = enterAbove
        self.entrantsPerReview = entrantsPerReview
        self.mostMembers = mostMembers
    }
}

/// How a cohort's providers mine: bonds, verification, the quality of their work.
public struct MinerPolicy: Hashable, Sendable {
    /// Compute that one GPU declares. Unit: the protocol's unit of compute.
    public var computePerGPU: UInt64
    /// Bonded by each at joining.
    public var bond: TokenAmount
    /// Mean quality of its work. Range: 0 … 1.
    public var quality: Double
    /// Probability that a report of its work is found anomalous. Range: 0 … 1.
    public var anomalyProbability: Double
    /// Share of the verification tasks offered to it that it does. Range: 0 … 1.
    public var verificationShare: Double

    public init(
        computePerGPU: UInt64, bond: TokenAmount, quality: Double, anomalyProbability: Double,
        verificationShare: Double
    ) {
        self.computePerGPU = computePerGPU
        self.bond = bond
        self.quality = quality
        self.anomalyProbability = anomalyProbability
        self.verificationShare = verificationShare
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
    /// Of a running node, busy or not. Unit: USD per GPU-hour.
    public var costUSDPerGPUHour: Double
    /// Nil = nobody enters or leaves because of what a node earns.
    public var turnover: ProviderTurnover?
    /// Where the protocol has a mining pool; nil = its providers do not mine.
    public var mining: MinerPolicy?

    /// Repair times.
    public enum Duration: Hashable, Sendable {
        case exponential(meanSeconds: Double)
        case lognormal(medianSeconds: Double, sigma: Double)
    }

    public init(
        name: String, count: Int, region: Int, hardwareClass: Int, gpusPerNode: Int,
        priceUSDPerGPUHour: Double, priceSpread: Double, requoteThreshold: Double,
        collateralMultiple: Wad, commitment: Seconds, joinOverDays: Int,
        meanSecondsBetweenOutages: Double?, repair: Duration, claimEveryDays: Int, sellShare: Wad,
        costUSDPerGPUHour: Double = 0, turnover: ProviderTurnover? = nil,
        mining: MinerPolicy? = nil
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
        self.costUSDPerGPUHour = costUSDPerGPUHour
        self.turnover = turnover
        self.mining = mining
    }
}
