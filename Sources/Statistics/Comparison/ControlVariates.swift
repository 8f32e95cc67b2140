/// Controls of a sample: quantities that go together with its values, and whose means are known
/// better than the sample knows them, from many further observations.
///
/// A sample whose controls lie above their mean has values that are off by about the slope of a
/// regression times that distance; ``adjusted(_:)`` takes it away (double sampling). Controls are
/// chosen by what they are alone, never by the values, so an interval needs no correction for the
/// choice.
///
/// - Source: Cochran, *Sampling Techniques*, 3rd ed. (1977), section 12.6, regression in double
///   sampling; Lavenberg and Welch, "A perspective on the use of control variables to increase the
///   efficiency of Monte Carlo simulations" (1981), doi:10.1287/mnsc.27.3.322 — stated.
public struct ControlVariates: Hashable, Sendable {
    /// Observations of the sample.
    public let count: Int
    /// Observations beyond the sample.
    public let furtherCount: Int
    /// Which controls are used, by their place. Not among them: what does not vary, follows from
    /// earlier ones, or hangs on a single observation.
    public let kept: [Int]

    /// The sample's controls as orthonormal columns that sum to zero. By kept control.
    private let columns: [[Double]]
    /// How far the fit at the controls' means moves when an observation is left out, by residual.
    private let pulls: [Double]
    /// Mean of the controls over all observations, in coordinates of ``columns``.
    private let shift: [Double]
    /// Covariances of the controls over all observations, likewise.
    private let covariances: [[Double]]

    /// No observation decides more than this of its own fitted value: beyond, the one left out
    /// would be extrapolated to.
    static let mostLeverage = 0.8

    /// - Parameters:
    ///   - sample: By control, the important ones first. Shape: equally many, at least three,
    ///     finite values each.
    ///   - further: By control, of the same law and independent of the sample. Shape: equally many,
    ///     finite.
    ///   - most: Controls that are used at most.
    /// - Throws: ``StatisticsError`` for other shapes and values.
    /// - Complexity: O(observations · most²).
    public init(
        _ sample: [[Double]], further: [[Double]], most: Int = .max
    ) throws(StatisticsError) {
        let subject = "control variates"
        guard let first = sample.first, sample.count == further.count else {
            throw StatisticsError(
                subject, expected: "controls, each with further observations",
                found: "\(sample.count) and \(further.count)")
        }
        for (values, more) in zip(sample, further) {
            try ComparisonInput.check(pairs: values, first, atLeast: 3, of: subject)
            try ComparisonInput.check(pairs: more, further[0], atLeast: 0, of: subject)
        }
        count = first.count
        furtherCount = further[0].count
        var basis = ControlBasis(count: first.count)
        var kept: [Int] = []
        // Two degrees of freedom stay, whatever is asked for.
        for (index, control) in sample.enumerated() where kept.count < min(most, count - 3) {
            if basis.add(control) { kept.append(index) }
        }
        self.kept = kept
        columns = basis.columns
        let mean: [Double]
        (mean, covariances) = basis.moments(of: kept.map { further[$0] }, count: furtherCount)
        shift = mean
        let share = 1 / Double(count)
        pulls = (0..<first.count).map { row in
            let reach = zip(basis.columns, mean).reduce(share) { $0 + $1.0[row] * $1.1 }
            return reach / (1 - basis.leverages[row])
        }
    }

    /// The values' mean as it were if the sample's controls had the mean of all observations.
    ///
    /// Bias and variance of the fit are those of the jackknife, which asks neither for a straight
    /// line nor for equal spread along it; the variance of the controls' own means is added.
    ///
    /// - Parameter values: Shape: one for each observation of the sample.
    /// - Throws: ``StatisticsError`` for another number of values, or values that are not finite.
    /// - Complexity: O(observations · controls).
    public func adjusted(_ values: [Double]) throws(StatisticsError) -> AdjustedMean {
        try ComparisonInput.check(
            pairs: values, pulls, atLeast: 3, of: "mean adjusted by controls")
        let freedom = count - 1 - kept.count
        // The mean of equal values may round away from them; they vary not at all.
        if let value = values.first, values.allSatisfy({ $0 == value }) {
            return AdjustedMean(value: value, variance: 0, degreesOfFreedom: freedom)
        }
        let n = Double(count)
        let mean = PairedDifference.mean(values)
        var residuals = values.map { $0 - mean }
        var slopes: [Double] = []
        for column in columns {
            let slope = zip(residuals, column).reduce(0) { $0 + $1.0 * $1.1 }
            for row in residuals.indices { residuals[row] -= slope * column[row] }
            slopes.append(slope)
        }
        let fitted = zip(slopes, shift).reduce(mean) { $0 + $1.0 * $1.1 }
        let steps = zip(residuals, pulls).map { $0 * $1 }
        let step = PairedDifference.mean(steps)
        let spread = steps.reduce(0) { $0 + ($1 - step) * ($1 - step) }
        return AdjustedMean(
            value: fitted + (n - 1) * step,
            variance: (n - 1) / n * spread
                + variance(along: slopes) / Double(count + furtherCount),
            degreesOfFreedom: freedom)
    }

    /// Of the fitted line over all observations.
    private func variance(along slopes: [Double]) -> Double {
        var sum = 0.0
        for (row, slope) in zip(covariances, slopes) {
            sum += zip(row, slopes).reduce(0) { $0 + slope * $1.0 * $1.1 }
        }
        return max(0, sum)
    }
}

/// Orthonormal columns out of controls, one after another.
private struct ControlBasis {
    let count: Int
    private(set) var columns: [[Double]] = []
    /// Of each observation, with that of the mean.
    private(set) var leverages: [Double]
    private var means: [Double] = []
    /// Of each control on the columns before it, and on its own.
    private var lengths: [[Double]] = []

    /// A control that follows from others, or a constant, leaves rounding errors only.
    private static let smallest = 1e-6

    init(count: Int) {
        self.count = count
        leverages = Array(repeating: 1 / Double(count), count: count)
    }

    /// Takes a control unless it says nothing of its own.
    mutating func add(_ control: [Double]) -> Bool {
        let mean = PairedDifference.mean(control)
        var rest = control.map { $0 - mean }
        let whole = ControlBasis.length(rest)
        let size = ControlBasis.length(control)
        guard whole > 1e-9 * size else { return false }
        var parts = Array(repeating: 0.0, count: columns.count)
        // Twice: after the first time rounding may have left some of the columns in it.
        for _ in 0..<2 {
            for (index, column) in columns.enumerated() {
                let part = zip(rest, column).reduce(0) { $0 + $1.0 * $1.1 }
                for row in rest.indices { rest[row] -= part * column[row] }
                parts[index] += part
            }
        }
        let length = ControlBasis.length(rest)
        guard length > ControlBasis.smallest * whole else { return false }
        let column = rest.map { $0 / length }
        let raised = zip(leverages, column).map { $0 + $1 * $1 }
        guard raised.allSatisfy({ $0 <= ControlVariates.mostLeverage }) else { return false }
        leverages = raised
        columns.append(column)
        means.append(mean)
        lengths.append(parts + [length])
        return true
    }

    /// Mean and covariances over the sample and further observations, in the columns' coordinates.
    func moments(of further: [[Double]], count more: Int) -> ([Double], [[Double]]) {
        let size = columns.count
        var sums = Array(repeating: 0.0, count: size)
        // Over the sample, orthonormal columns that sum to zero have unit products.
        var products = (0..<size).map { index in (0..<size).map { $0 == index ? 1.0 : 0.0 } }
        for row in 0..<more {
            var place = Array(repeating: 0.0, count: size)
            for index in 0..<size {
                var value = further[index][row] - means[index]
                for before in 0..<index { value -= lengths[index][before] * place[before] }
                place[index] = value / lengths[index][index]
            }
            for index in 0..<size {
                sums[index] += place[index]
                for other in 0..<size { products[index][other] += place[index] * place[other] }
            }
        }
        let all = Double(count + more)
        let mean = sums.map { $0 / all }
        let covariances = (0..<size).map { index in
            (0..<size).map { other in
                (products[index][other] - all * mean[index] * mean[other]) / (all - 1)
            }
        }
        return (mean, covariances)
    }

    private static func length(_ values: [Double]) -> Double {
        values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
