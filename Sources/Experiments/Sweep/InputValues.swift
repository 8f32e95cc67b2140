import Scenarios
import Statistics
import StrictText

/// The values of an uncertain input, as the scenario language writes them.
///
/// All have the same number of decimals: at least those of the distribution's parameters, and
/// enough that rounding moves no value by more than a millionth of the distribution's width.
struct InputValues {
    let key: String
    private let distribution: Distribution
    private let decimals: Int
    private let suffix: String

    /// - Throws: ``StatisticsError`` for parameters that make no distribution.
    init(_ input: SweepSection.Input) throws(StatisticsError) {
        key = input.key.text
        suffix = input.suffix
        let width: Double
        let written: [StrictDecimal]
        switch input.spread {
        case .uniform(let from, let to):
            distribution = try Distribution(.uniform(from: from.double, to: to.double))
            (width, written) = (to.double - from.double, [from, to])
        case .logUniform(let from, let to):
            distribution = try Distribution(.logUniform(from: from.double, to: to.double))
            (width, written) = (from.double, [from, to])
        case .triangular(let from, let mode, let to):
            distribution = try Distribution(
                .triangular(from: from.double, mode: mode.double, to: to.double))
            (width, written) = (to.double - from.double, [from, mode, to])
        case .normal(let mean, let deviation):
            distribution = try Distribution(
                .normal(mean: mean.double, deviation: deviation.double))
            (width, written) = (deviation.double, [mean, deviation])
        case .lognormal(let median, let sigma):
            distribution = try Distribution(
                .lognormal(median: median.double, logDeviation: sigma))
            (width, written) = (median.double, [median])
        case .integer(let from, let to):
            distribution = try Distribution(
                .integer(from: try InputValues.whole(from), to: try InputValues.whole(to)))
            (width, written) = (.infinity, [])
        }
        decimals = InputValues.decimals(width: width, written)
    }

    /// - Parameter share: 0 ..< 1, how far up the distribution.
    func text(at share: Double) -> String {
        FixedPointText.text(distribution.quantile(share), decimals: decimals) + suffix
    }

    private static func whole(_ number: StrictDecimal) throws(StatisticsError) -> Int {
        if let magnitude = try? number.scaledMagnitude(toDecimals: 0),
            let whole = Int(exactly: magnitude)
        {
            return number.negative ? -whole : whole
        }
        throw StatisticsError("integer", expected: "whole numbers as ends", found: "\(number)")
    }

    private static func decimals(width: Double, _ written: [StrictDecimal]) -> Int {
        var decimals = written.map(\.decimals).max() ?? 0
        // A language's value has at most 18 decimals, a percentage two fewer.
        while decimals < 16, MetricNumber.powersOfTen[decimals] * width < 1e6 { decimals += 1 }
        return min(decimals, 16)
    }
}

/// Real numbers with a fixed number of decimals, the same on every machine.
enum FixedPointText {
    /// The decimal number nearest to a value that is scaled once, ties to even.
    ///
    /// - Parameter decimals: Range: 0 … 18.
    static func text(_ value: Double, decimals: Int) -> String {
        let scaled = (value * MetricNumber.powersOfTen[decimals]).rounded(.toNearestOrEven)
        guard scaled.isFinite, scaled.magnitude < 1e38 else { return value.description }
        let digits = StrictDecimal(
            negative: scaled < 0, digits: UInt128(scaled.magnitude), decimals: decimals)
        return "\(digits)"
    }
}
