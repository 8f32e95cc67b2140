extension Distribution {
    /// - Throws: ``StatisticsError`` that says which parameter is wrong.
    static func check(_ shape: Shape) throws(StatisticsError) {
        switch shape {
        case .uniform(let from, let to):
            try checkEnds(from, to, of: "uniform")
        case .logUniform(let from, let to):
            try checkPositive(from, "lower end", of: "log-uniform")
            try checkEnds(from, to, of: "log-uniform")
        case .normal(let mean, let deviation):
            try checkPositive(deviation, "deviation", of: "normal")
            // All of ±8.3 deviations must be finite.
            let isFinite = (abs(mean) + 16 * deviation).isFinite
            try require(isFinite, "normal", "finite values", "\(mean) ± \(deviation)")
        case .lognormal(let median, let logDeviation):
            try checkPositive(median, "median", of: "lognormal")
            try checkPositive(logDeviation, "deviation of the logarithm", of: "lognormal")
            // exp(8.3 · 32) is 10^115.
            try require(
                logDeviation <= 32, "lognormal", "a deviation of the logarithm up to 32",
                "\(logDeviation)")
            try require(
                median >= 1e-150 && median <= 1e150, "lognormal", "a median in 1e-150 … 1e150",
                "\(median)")
        case .triangular(let from, let mode, let to):
            try checkEnds(from, to, of: "triangular")
            try require(
                mode >= from && mode <= to, "triangular", "a mode in \(from) … \(to)", "\(mode)")
        case .integer(let from, let to):
            let limit = 1 << 53
            try require(
                from <= to && from >= -limit && to <= limit, "integer",
                "ends in order within ±2^53", "\(from) … \(to)")
        case .levels(let count):
            try require(
                count >= 1 && count <= GridDesign.levelLimit, "levels",
                "1 … \(GridDesign.levelLimit) levels", "\(count)")
        }
    }

    private static func checkEnds(
        _ from: Double, _ to: Double, of subject: String
    ) throws(StatisticsError) {
        try require(
            from < to && (to - from).isFinite, subject, "finite ends in order", "\(from) … \(to)")
    }

    private static func checkPositive(
        _ value: Double, _ name: String, of subject: String
    ) throws(StatisticsError) {
        try require(
            value > 0 && value.isFinite, subject, "a positive finite \(name)", "\(value)")
    }

    private static func require(
        _ condition: Bool, _ subject: String, _ expected: String, _ found: String
    ) throws(StatisticsError) {
        guard condition else {
            throw StatisticsError(subject, expected: expected, found: found)
        }
    }
}
