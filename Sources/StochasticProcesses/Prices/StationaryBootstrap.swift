public import RandomStreams

/// Days of recorded log returns in blocks of random length, all assets together.
///
/// A day takes the row after the last one's, or, with probability `1 / meanBlockDays`, any row; the
/// row after the last is the first. Assets that share it keep their dependence, and runs of stormy
/// days stay together.
///
/// Given the table of n rows, the resampled returns have its mean, variance (divisor n) and
/// kurtosis, and at lag k `(1 - 1/meanBlockDays)^k` times its autocorrelation round the circle:
/// only a pair from one block is dependent.
///
/// - Source: Politis and Romano, "The stationary bootstrap" (1994),
///   doi:10.1080/01621459.1994.10476870 — stated.
public struct StationaryBootstrap: Hashable, Sendable {
    /// Unit: days.
    public let meanBlockDays: Double
    private let table: JointResample
    /// The row of the latest day; nil before the first.
    public private(set) var row: Int?

    /// - Parameters:
    ///   - logReturns: Shape: days × assets, at least one of each, all finite.
    ///   - meanBlockDays: From 1 up: 1 for independent days.
    /// - Throws: ``ProcessError`` for any other shape or value.
    public init(logReturns: [[Double]], meanBlockDays: Double) throws(ProcessError) {
        try ProcessError.require(
            meanBlockDays >= 1 && meanBlockDays < .infinity, "meanBlockDays", "a number from 1 up",
            meanBlockDays)
        table = try JointResample(rows: logReturns)
        self.meanBlockDays = meanBlockDays
    }

    /// From closes of consecutive days.
    ///
    /// - Parameter closesUSD: Shape: days × assets, at least two days, all positive.
    public init(closesUSD: [[Double]], meanBlockDays: Double) throws(ProcessError) {
        try ProcessError.require(
            closesUSD.count > 1, "closesUSD", "at least two days", closesUSD.count)
        var returns: [[Double]] = []
        for (day, row) in closesUSD.enumerated() {
            for close in row { try ProcessError.requirePositive(close, "closesUSD, day \(day)") }
            if day == 0 { continue }
            let before = closesUSD[day - 1]
            try ProcessError.require(
                row.count == before.count, "closesUSD", "\(before.count) closes on every day",
                "\(row.count) on day \(day)")
            returns.append(zip(row, before).map { Portable.log($0 / $1) })
        }
        try self.init(logReturns: returns, meanBlockDays: meanBlockDays)
    }

    /// Days in the table.
    public var days: Int { table.rows }

    /// Assets in the table.
    public var assets: Int { table.columns }

    /// Draws the next day's row. Two draws of the day's own step, as a rule.
    ///
    /// - Parameter blocks: The stream of blocks, set to the day's step.
    public mutating func next(from blocks: RandomStream) -> Int {
        var blocks = blocks
        let breaks = blocks.uniform() < 1 / meanBlockDays
        let next: Int
        if let row, !breaks {
            next = row + 1 == days ? 0 : row + 1
        } else {
            next = table.drawRow(from: &blocks)
        }
        row = next
        return next
    }

    /// A log return of the table.
    public func logReturn(row: Int, asset: Int) -> Double {
        table.value(row: row, column: asset)
    }

    /// Moments of the resampled returns of an asset, given the table.
    ///
    /// - Complexity: O(days).
    public func moments(ofAsset asset: Int) -> ReturnMoments {
        let mean = table.mean(ofColumn: asset)
        var (second, third, fourth) = (0.0, 0.0, 0.0)
        for row in 0..<days {
            let d = logReturn(row: row, asset: asset) - mean
            second += d * d
            third += d * d * d
            fourth += d * d * d * d
        }
        let n = Double(days)
        return ReturnMoments(mean: mean, second: second / n, third: third / n, fourth: fourth / n)
    }

    /// Autocorrelation of the resampled returns of an asset, given the table.
    ///
    /// - Complexity: O(days).
    public func autocorrelation(ofAsset asset: Int, lag: Int) -> Double {
        let mean = table.mean(ofColumn: asset)
        return shrunkAutocorrelation(lag: lag) { logReturn(row: $0, asset: asset) - mean }
    }

    /// Autocorrelation of squares of the resampled returns less their mean, given the table.
    ///
    /// - Complexity: O(days).
    public func autocorrelationOfSquares(ofAsset asset: Int, lag: Int) -> Double {
        let (mean, variance) = (table.mean(ofColumn: asset), moments(ofAsset: asset).variance)
        return shrunkAutocorrelation(lag: lag) {
            let d = logReturn(row: $0, asset: asset) - mean
            return d * d - variance
        }
    }

    /// Round the circle, of a series with mean 0, times the probability of no break on the way.
    private func shrunkAutocorrelation(lag: Int, _ deviation: (Int) -> Double) -> Double {
        precondition(lag >= 0, "A lag is from 0 up.")
        if lag == 0 { return 1 }
        var (products, squares) = (0.0, 0.0)
        for row in 0..<days {
            let d = deviation(row)
            products += d * deviation((row + lag) % days)
            squares += d * d
        }
        if squares == 0 { return 0 }
        return (1 - 1 / meanBlockDays).raised(to: lag) * products / squares
    }
}
