import CGSL

/// Two probabilities from pairs, such as that an invariant breaks with and without a proposal.
public struct PairedProportions: Hashable, Sendable {
    /// Pairs in which it happened on both sides, on the first alone, on the second alone, on none.
    public let both: Int
    public let firstOnly: Int
    public let secondOnly: Int
    public let neither: Int

    /// - Parameters:
    ///   - first: Whether it happened. Shape: at least one.
    ///   - second: Shape: one for each of `first`.
    /// - Throws: ``StatisticsError`` when they make no pairs.
    public init(_ first: [Bool], _ second: [Bool]) throws(StatisticsError) {
        guard first.count == second.count, !first.isEmpty else {
            throw StatisticsError(
                "paired probabilities", expected: "as many outcomes on both sides, at least one",
                found: "\(first.count) and \(second.count)")
        }
        both = zip(first, second).count { $0 && $1 }
        firstOnly = zip(first, second).count { $0 && !$1 }
        secondOnly = zip(first, second).count { !$0 && $1 }
        neither = first.count - both - firstOnly - secondOnly
    }

    /// - Throws: ``StatisticsError`` unless the counts are of at least one pair.
    public init(
        both: Int, firstOnly: Int, secondOnly: Int, neither: Int
    ) throws(StatisticsError) {
        let counts = [both, firstOnly, secondOnly, neither]
        guard counts.allSatisfy({ (0...1_000_000_000).contains($0) }),
            counts.contains(where: { $0 > 0 })
        else {
            throw StatisticsError(
                "paired probabilities", expected: "counts of at least one pair",
                found: "\(counts)")
        }
        self.both = both
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
        self.neither = neither
    }

    public var count: Int { both + firstOnly + secondOnly + neither }
    public var first: Double { Double(both + firstOnly) / Double(count) }
    public var second: Double { Double(both + secondOnly) / Double(count) }
    /// Second less first.
    public var difference: Double { Double(secondOnly - firstOnly) / Double(count) }

    /// McNemar's test that both probabilities are equal: exact, two-sided.
    ///
    /// Where they are, each discordant pair is of either kind like a fair coin.
    public var pValue: Double {
        let discordant = firstOnly + secondOnly
        if discordant == 0 { return 1 }
        let least = min(firstOnly, secondOnly)
        // P(X ≤ k) of a binomial is 1 − I_p(k + 1, n − k): the upper tail of a beta variable.
        if 2 * least == discordant { return 1 }
        return min(1, 2 * gsl_cdf_beta_Q(0.5, Double(least + 1), Double(discordant - least)))
    }

    /// Tango's score interval of ``difference``: usable at zero counts, where the usual one is a
    /// point.
    ///
    /// - Throws: ``StatisticsError`` when the level is none.
    /// - Source: Tango, "Equivalence test and confidence interval for the difference in proportions
    ///   for the paired-sample design" (1998),
    ///   doi:10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B — stated.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceBounds {
        try ComparisonInput.check(level: level, of: "paired probabilities")
        let z = ScoreInterval.normalQuantile(level)
        return ConfidenceBounds(
            lower: difference <= -1 ? -1 : end(from: difference, to: -1, z: z),
            upper: difference >= 1 ? 1 : end(from: difference, to: 1, z: z))
    }

    /// Where the score statistic reaches ±z between the estimate and the end of the range.
    private func end(from estimate: Double, to limit: Double, z: Double) -> Double {
        var inside = estimate
        var outside = limit
        // 60 halvings of at most 2 leave less than any Double can show.
        for _ in 0..<60 {
            let middle = (inside + outside) / 2
            if score(middle).magnitude <= z { inside = middle } else { outside = middle }
        }
        return (inside + outside) / 2
    }

    /// The score statistic of the hypothesis that the difference is `delta`.
    private func score(_ delta: Double) -> Double {
        let n = Double(count)
        let b = Double(secondOnly)
        let c = Double(firstOnly)
        let linear = -b - c + (2 * n - b + c) * delta
        let constant = -c * delta * (1 - delta)
        let root = (linear * linear - 8 * n * constant).squareRoot()
        let nuisance = (root - linear) / (4 * n)
        let variance = n * (2 * nuisance + delta * (1 - delta))
        let distance = b - c - n * delta
        if distance == 0 { return 0 }
        return variance > 0 ? distance / variance.squareRoot() : .infinity
    }
}
