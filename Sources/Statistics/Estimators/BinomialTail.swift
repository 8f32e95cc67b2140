import CGSL
import RandomStreams

/// Chances of few successes in many independent trials.
enum BinomialTail {
    /// The chance of at most so many successes.
    ///
    /// - Parameter probability: Of one success, in (0, 1).
    static func atMost(_ successes: Int, of trials: Int, probability: Double) -> Double {
        if successes < 0 { return 0 }
        if successes >= trials { return 1 }
        if let n = UInt32(exactly: trials) {
            let chance = gsl_cdf_binomial_P(UInt32(successes), probability, n)
            if !chance.isNaN { return chance }
        }
        // GSL's continued fraction ends after 512 terms, too few from about 10^6 trials on, where
        // the normal curve corrected for skewness is as good.
        return nearNormal(successes, of: trials, probability: probability)
    }

    /// Edgeworth's expansion to the skewness, with correction for continuity.
    static func nearNormal(
        _ successes: Int, of trials: Int, probability: Double
    ) -> Double {
        let mean = Double(trials) * probability
        let deviation = (mean * (1 - probability)).squareRoot()
        let z = (Double(successes) + 0.5 - mean) / deviation
        let skewness = (1 - 2 * probability) / deviation
        let density = Portable.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        let correction = skewness / 6 * (z * z - 1) * density
        return min(1, max(0, gsl_cdf_ugaussian_P(z) - correction))
    }

    /// The greatest rank r such that at most `tail` is the chance of fewer than r successes; 0 when
    /// even no success at all is likelier.
    ///
    /// - Complexity: O(log `trials`) chances.
    static func rank(of tail: Double, trials: Int, probability: Double) -> Int {
        var low = 0
        var high = trials
        while low < high {
            let middle = low + (high - low + 1) / 2
            let chance = atMost(middle - 1, of: trials, probability: probability)
            if chance <= tail { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
