import RandomStreams

/// The users behind a workload, day by day: births are Poisson, departures binomial.
struct Population {
    /// More than that the world does not hold.
    private static let most: Int64 = 1 << 40

    let terms: UserPopulation
    private(set) var count: Int64
    private(set) var came: Int64 = 0
    private(set) var left: Int64 = 0
    private let entry: RandomStream
    private let exit: RandomStream
    /// Numbers drawn so far.
    private(set) var draws: UInt64 = 0

    init(_ terms: UserPopulation, entry: RandomStream, exit: RandomStream) {
        self.terms = terms
        count = Int64(terms.initial)
        self.entry = entry
        self.exit = exit
    }

    /// Lets the users of a day come and go. Each day draws from a stream of its own, so that days
    /// of different scenarios stay comparable.
    ///
    /// - Complexity: O(users that leave).
    mutating func passDay(_ day: Int) {
        var (entry, exit) = (
            entry.at(step: UInt32(truncatingIfNeeded: day)),
            exit.at(step: UInt32(truncatingIfNeeded: day))
        )
        let mean = min(Double(count) * terms.growthPerDay, 0x1p40)
        let newcomers = mean > 0 ? entry.poisson(mean: mean) : 0
        let leavers = exit.binomial(count, probability: terms.churnPerDay)
        draws += entry.draws + exit.draws
        came += newcomers
        left += leavers
        count = min(count - leavers + newcomers, Population.most)
    }
}

extension RandomStream {
    /// Successes among independent trials. The failures before each success are geometric, so only
    /// successes cost a draw.
    ///
    /// - Complexity: O(count · min(p, 1 − p)), expected.
    /// - Source: waiting-time method, Devroye, "Non-Uniform Random Variate Generation" (1986),
    ///   X.4.3 — stated.
    mutating func binomial(_ count: Int64, probability: Double) -> Int64 {
        if count <= 0 || probability <= 0 { return 0 }
        if probability > 0.5 { return count - binomial(count, probability: 1 - probability) }
        let perFailure = Portable.log1p(-probability)
        var trials: Int64 = 0
        var successes: Int64 = 0
        while true {
            let failures = Portable.log(uniformOpen()) / perFailure
            if failures >= Double(count - trials) { return successes }
            trials += Int64(failures) + 1
            successes += 1
        }
    }
}
