import RandomStreams

extension Double {
    /// This number to a whole power, by repeated squaring. Negative bases are welcome.
    ///
    /// - Parameter exponent: From 0 up; anything to the power of 0 is 1.
    /// - Complexity: O(log exponent).
    func raised(to exponent: Int) -> Double {
        precondition(exponent >= 0, "A whole power is from 0 up.")
        var (power, square, left) = (1.0, self, exponent)
        while left > 0 {
            if left & 1 == 1 { power *= square }
            square *= square
            left >>= 1
        }
        return power
    }

    /// `(1 - exp(-x)) / x` for x from 0 up, 1 at 0; accurate near 0, where the difference is not.
    static func meanDecay(_ x: Double) -> Double {
        if x >= 0.5 { return (1 - Portable.exp(-x)) / x }
        // The series 1 - x/2·(1 - x/3·(1 - …)); the first term left out is below 2^-70.
        var sum = 1.0
        for term in stride(from: 16.0, through: 2, by: -1) { sum = 1 - x / term * sum }
        return sum
    }

    /// Γ(x - ½) / Γ(x) for x above ½.
    ///
    /// From 20 up the asymptotic series in 1/x; below, steps of `Γ(x + 1) = x·Γ(x)` lead there.
    ///
    /// - Source: Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), 6.1.40
    ///   (Stirling's series) — stated.
    static func gammaRatioHalfBelow(_ x: Double) -> Double {
        precondition(x > 0.5 && x < .infinity, "The ratio of gamma functions needs x above 1/2.")
        var (argument, factor) = (x, 1.0)
        while argument < 20 {
            // Γ(x - ½)/Γ(x) = Γ(x + ½)/Γ(x + 1) · x/(x - ½).
            factor *= argument / (argument - 0.5)
            argument += 1
        }
        // Stirling's series of both logarithms; their large terms are subtracted by hand.
        let logarithm =
            (argument - 1) * Portable.log1p(-0.5 / argument) + 0.5
            + (stirlingTail(argument - 0.5) - stirlingTail(argument))
        return factor * Portable.exp(logarithm) / argument.squareRoot()
    }

    /// What Stirling's series adds to `(x - ½)·log x - x + ½·log 2π`, for x from 19 up.
    private static func stirlingTail(_ x: Double) -> Double {
        let square = x * x
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680 * square)) / square) / square) / x
    }
}
