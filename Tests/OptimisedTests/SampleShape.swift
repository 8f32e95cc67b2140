/// What a series of returns looks like: the figures that a fitted model should reproduce.
struct SampleShape {
    let deviation: Double
    let excessKurtosis: Double
    /// Autocorrelation of squared returns at lag 1.
    let memoryOfSquares: Double
    /// Mean autocorrelation of squared returns at lags 1 to 10.
    let longMemoryOfSquares: Double

    init(_ returns: [Double]) {
        let n = Double(returns.count)
        let mean = returns.reduce(0, +) / n
        let squares = returns.map { ($0 - mean) * ($0 - mean) }
        let variance = squares.reduce(0, +) / n
        deviation = variance.squareRoot()
        excessKurtosis = squares.reduce(0) { $0 + $1 * $1 } / n / (variance * variance) - 3
        let centred = squares.map { $0 - variance }
        let whole = centred.reduce(0) { $0 + $1 * $1 }
        func memory(_ lag: Int) -> Double {
            var sum = 0.0
            for day in lag..<centred.count { sum += centred[day] * centred[day - lag] }
            return sum / whole
        }
        memoryOfSquares = memory(1)
        longMemoryOfSquares = (1...10).reduce(0) { $0 + memory($1) } / 10
    }
}

/// The spread of a figure over simulated series.
struct SimulatedSpread {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    func quantile(_ share: Double) -> Double {
        sorted[min(Int(share * Double(sorted.count)), sorted.count - 1)]
    }

    /// Whether a figure lies within the middle 99 per cent.
    func holds(_ value: Double) -> Bool { quantile(0.005) <= value && value <= quantile(0.995) }
}
