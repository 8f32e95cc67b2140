/// Distributions that may take several draws. Give each day or window a step of its own
/// (``RandomStream/at(step:)``) where scenarios are to share draws.
extension RandomStream {
    /// Gamma of scale 1: mean and variance are both `shape`.
    ///
    /// - Parameter shape: Positive and finite.
    /// - Source: Marsaglia, Tsang, "A simple method for generating gamma variables" (2000),
    ///   doi:10.1145/358407.358414 — stated.
    public mutating func gamma(shape: Double) -> Double {
        precondition(shape > 0 && shape < .infinity, "A gamma shape is positive and finite.")
        if shape < 1 {
            // A gamma of shape + 1 times U^(1/shape) has the shape.
            let larger = gamma(shape: shape + 1)
            return larger * Portable.exp(-exponential() / shape)
        }
        let d = shape - 1.0 / 3.0
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            if root <= 0 { continue }
            let v = root * root * root
            let u = uniformOpen()
            let x2 = x * x
            if u < 1 - 0.0331 * x2 * x2 { return d * v }
            if Portable.log(u) < 0.5 * x2 + d * (1 - v + Portable.log(v)) { return d * v }
        }
    }

    /// Poisson: mean and variance are both `mean`.
    ///
    /// One draw up to a mean of 30, by inversion, rising with the draw; a variable number above.
    ///
    /// - Parameter mean: 0 ... 2^50.
    /// - Complexity: O(`mean`) up to 30, then O(1).
    public mutating func poisson(mean: Double) -> Int64 {
        precondition(mean >= 0 && mean <= 0x1p50, "A Poisson mean lies between 0 and 2^50.")
        return mean <= 30 ? poissonByInversion(mean: mean) : poissonByRejection(mean: mean)
    }

    private mutating func poissonByInversion(mean: Double) -> Int64 {
        let u = uniform()
        var probability = Portable.exp(-mean)
        var below = probability
        var count: Int64 = 0
        while u >= below {
            count += 1
            probability *= mean / Double(count)
            let next = below + probability
            // The sum of all probabilities may round to less than the largest draw.
            if next == below && Double(count) > mean { break }
            below = next
        }
        return count
    }

    /// - Source: Hörmann, "The transformed rejection method for generating Poisson random
    ///   variables" (1993), doi:10.1016/0167-6687(93)90997-4, algorithm PTRS — stated.
    private mutating func poissonByRejection(mean: Double) -> Int64 {
        let b = 0.931 + 2.53 * mean.squareRoot()
        let a = -0.059 + 0.02483 * b
        let scale = 1.1239 + 1.1328 / (b - 3.4)
        let quick = 0.9277 - 3.6224 / (b - 2)
        while true {
            let u = uniformOpen() - 0.5
            let v = uniformOpen()
            let edge = 0.5 - abs(u)
            let shifted = (2 * a / edge + b) * u + mean + 0.43
            guard shifted >= 0, shifted < 0x1p62 else { continue }
            let count = Int64(shifted)
            if edge >= 0.07 && v <= quick { return count }
            if edge < 0.013 && v > edge { continue }
            let hat = Portable.log(v * scale / (a / (edge * edge) + b))
            if hat <= RandomStream.logPoisson(count, mean: mean) { return count }
        }
    }

    /// The logarithm of a Poisson probability, without cancellation at large means.
    static func logPoisson(_ count: Int64, mean: Double) -> Double {
        let k = Double(count)
        if count < 16 {
            var factorial = 1.0
            for factor in stride(from: 2.0, through: k, by: 1) { factorial *= factor }
            return k * Portable.log(mean) - mean - Portable.log(factorial)
        }
        let t = (k - mean) / mean
        let deviance = mean * ((1 + t) * Portable.log1p(t) - t)
        let square = k * k
        // Stirling's series; what it leaves out is below 1e-11 from 16 on.
        let stirling = (1 / 12.0 - (1 / 360.0 - 1 / (1260 * square)) / square) / k
        return -deviance - 0.5 * Portable.log(2 * 3.141592653589793 * k) - stirling
    }
}
