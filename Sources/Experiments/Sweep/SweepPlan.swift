/// What a sweep runs: every point of a design, each so many times.
///
/// Everything a run depends on follows from the plan and the run's place in it, so shards, resumed
/// sweeps and any number of threads meet in the same results.
public struct SweepPlan: Sendable {
    /// Short; results are filed under it.
    public var name: String
    /// SHA-256 of everything that decides the results: scenarios by their digests, settings,
    /// replicates, random numbers, what is kept. 64 hexadecimal digits.
    public var digest: String
    public var points: [SweepPoint]
    /// Of each point; the most, where a target may stop a point earlier.
    public var replicates: Int
    public var randomNumbers: RandomNumbers
    /// Series that are kept of every run, by name; the days' quantiles of all series are always.
    public var series: [String]
    /// Where none is given every point runs all its replicates.
    public var targets: [StoppingTarget]

    public init(
        name: String, digest: String, points: [SweepPoint], replicates: Int,
        randomNumbers: RandomNumbers = .common, series: [String] = [],
        targets: [StoppingTarget] = []
    ) {
        self.name = name
        self.digest = digest
        self.points = points
        self.replicates = replicates
        self.randomNumbers = randomNumbers
        self.series = series
        self.targets = targets
    }

    /// Runs when no point stops early.
    public var runCount: Int { points.count * replicates }

    /// The replication number whose random numbers that run draws.
    public func replication(at place: RunPlace) -> UInt32 {
        randomNumbers.replication(of: place, replicates: replicates)
    }

    /// The run's number in files, from 1: by point, then by replicate.
    public func number(of place: RunPlace) -> Int64 {
        Int64(place.point) * Int64(replicates) + Int64(place.replicate) + 1
    }

    /// The inverse of ``number(of:)``.
    ///
    /// - Precondition: 1 … ``runCount``.
    public func place(number: Int64) -> RunPlace {
        precondition(
            (1...Int64(runCount)).contains(number), "a run's number lies in the plan")
        let index = Int(number) - 1
        return RunPlace(point: index / replicates, replicate: index % replicates)
    }
}

/// One run of a sweep: which point, which replicate of it, both from 0.
public struct RunPlace: Hashable, Comparable, Sendable {
    public var point: Int
    public var replicate: Int

    public init(point: Int, replicate: Int) {
        self.point = point
        self.replicate = replicate
    }

    public static func < (left: RunPlace, right: RunPlace) -> Bool {
        (left.point, left.replicate) < (right.point, right.replicate)
    }
}

/// One point of a design: a scenario with values set.
public struct SweepPoint: Hashable, Sendable {
    /// For readers: `k=1.5, cap=1.0`.
    public var label: String
    /// The scenario file, as the program can open it.
    public var scenario: String
    /// `key.path=value` each, in order: those of the whole sweep, then those of the point.
    public var overrides: [String]
    /// What the design set, in the order of its keys.
    public var coordinates: [Coordinate]

    /// One key of the design at this point.
    public struct Coordinate: Hashable, Sendable {
        public var key: String
        /// As the scenario language writes it.
        public var value: String

        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    public init(
        label: String, scenario: String, overrides: [String], coordinates: [Coordinate]
    ) {
        self.label = label
        self.scenario = scenario
        self.overrides = overrides
        self.coordinates = coordinates
    }
}

/// How the runs of a sweep share random numbers.
public enum RandomNumbers: String, Hashable, Sendable, CaseIterable {
    /// Replicate r draws the same numbers at every point, so differences between points are sharp.
    case common
    /// As common, and replicate 2i + 1 draws the mirror image of what 2i draws.
    case antithetic
    /// No two runs share a number.
    case independent

    /// In a replication's number: the mirror image of the replication without this bit. Every
    /// draw of 64 bits is complemented, so what rises with a draw falls as far.
    public static let mirror: UInt32 = 1 << 31

    func replication(of place: RunPlace, replicates: Int) -> UInt32 {
        switch self {
        case .common: UInt32(place.replicate)
        case .antithetic:
            UInt32(place.replicate / 2)
                | (place.replicate.isMultiple(of: 2) ? 0 : RandomNumbers.mirror)
        case .independent: UInt32(place.point * replicates + place.replicate)
        }
    }
}
