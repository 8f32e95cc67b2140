import StochasticProcesses
import Testing

/// A token's fitted parameters, and what its series of daily closes shows.
///
/// Figures of the token price calibration of 2026-11-21: maximum likelihood on daily log returns of
/// each token's longest run of days without a gap; rare jumps with their intensity bounded by 0.1 a
/// day; GARCH(1,1) with Student's t and the sample's variance as the long run's. No price is here.
struct FittedToken: Sendable, CustomTestStringConvertible {
    let symbol: String
    /// Daily returns in the series.
    let days: Int
    /// Standard deviation of its log returns.
    let deviation: Double
    let excessKurtosis: Double
    /// Autocorrelation of squared returns at lag 1.
    let memoryOfSquares: Double
    let drift: Double
    let volatility: Double
    /// Drift, volatility, jumps a day, mean and deviation of a jump.
    let jumps: [Double]
    /// Mean, deviation, alpha, beta, degrees of freedom.
    let clustering: [Double]
    /// Calm, turbulent.
    let means: [Double]
    let deviations: [Double]
    let stays: [Double]

    var testDescription: String { symbol }

    static var all: [FittedToken] {
        [
            FittedToken(
                symbol: "BTC", days: 2706, deviation: 0.0391613, excessKurtosis: 11.2333,
                memoryOfSquares: 0.124674,
                drift: 0.0016721, volatility: 0.0391541,
                jumps: [0.00257966, 0.0257194, 0.1, -0.00725159, 0.0818828],
                clustering: [0.00171525, 0.0391541, 0.0951261, 0.898516, 3.47977],
                means: [0.00225453, 0.000919393], deviations: [0.016812, 0.0561474],
                stays: [0.884097, 0.84992]),
            FittedToken(
                symbol: "ETH", days: 2623, deviation: 0.0462808, excessKurtosis: 10.8189,
                memoryOfSquares: 0.101539,
                drift: 0.000883876, volatility: 0.0462719,
                jumps: [0.00198406, 0.0327834, 0.1, -0.00957047, 0.0939503],
                clustering: [0.00107225, 0.0462719, 0.076983, 0.906349, 3.84115],
                means: [0.00175403, -0.000769087], deviations: [0.0253114, 0.0706195],
                stays: [0.909434, 0.828142]),
            FittedToken(
                symbol: "SOL", days: 1740, deviation: 0.0673083, excessKurtosis: 6.82,
                memoryOfSquares: 0.238309,
                drift: 0.00309913, volatility: 0.067289,
                jumps: [0.000939654, 0.050168, 0.1, 0.0203702, 0.135416],
                clustering: [0.000842023, 0.067289, 0.118543, 0.846339, 5.31474],
                means: [0.000211418, 0.0141306], deviations: [0.0459074, 0.11656],
                stays: [0.981589, 0.931387]),
            FittedToken(
                symbol: "FIL", days: 710, deviation: 0.0717115, excessKurtosis: 8.55797,
                memoryOfSquares: 0.15585,
                drift: -0.00333537, volatility: 0.071661,
                jumps: [-0.0050694, 0.0460606, 0.1, 0.0161516, 0.167322],
                clustering: [-0.00284654, 0.071661, 0.132632, 0.732416, 3.1665],
                means: [-0.00439695, 0.00433572], deviations: [0.0454406, 0.164839],
                stays: [0.939623, 0.569962]),
            FittedToken(
                symbol: "RENDER", days: 1481, deviation: 0.0819705, excessKurtosis: 4.72759,
                memoryOfSquares: 0.164049,
                drift: 0.00305329, volatility: 0.0819428,
                jumps: [-0.00257654, 0.0585911, 0.1, 0.0500047, 0.164296],
                clustering: [-0.000328044, 0.0819428, 0.0949406, 0.887119, 4.57931],
                means: [-0.00359493, 0.0205798], deviations: [0.050401, 0.131495],
                stays: [0.946159, 0.858201]),
            FittedToken(
                symbol: "AR", days: 627, deviation: 0.0910415, excessKurtosis: 2.93167,
                memoryOfSquares: 0.0460863,
                drift: 0.00651698, volatility: 0.0909688,
                jumps: [-0.00162134, 0.071551, 0.1, 0.0771909, 0.156211],
                clustering: [0.000779914, 0.0909688, 0.097272, 0.796636, 4.99044],
                means: [-0.00436347, 0.0343398], deviations: [0.0610858, 0.137163],
                stays: [0.9182, 0.793094]),
        ]
    }

    static var sol: FittedToken { all[2] }
    static var eth: FittedToken { all[1] }

    func normal() throws -> NormalReturns {
        try NormalReturns(logDriftPerDay: drift, volatilityPerRootDay: volatility)
    }

    func merton() throws -> MertonReturns {
        try MertonReturns(
            logDriftPerDay: jumps[0], volatilityPerRootDay: jumps[1], jumpsPerDay: jumps[2],
            jumpMean: jumps[3], jumpDeviation: jumps[4])
    }

    func garch() throws -> GARCHReturns {
        try GARCHReturns(
            meanPerDay: clustering[0], volatilityPerRootDay: clustering[1], alpha: clustering[2],
            beta: clustering[3], innovations: .studentT(degreesOfFreedom: clustering[4]))
    }

    func regimes() throws -> RegimeReturns {
        let regimes = try (0...1).map { index in
            try RegimeReturns.Regime(
                meanPerDay: means[index], volatilityPerRootDay: deviations[index],
                stayProbability: stays[index])
        }
        return try RegimeReturns(calm: regimes[0], turbulent: regimes[1])
    }
}
