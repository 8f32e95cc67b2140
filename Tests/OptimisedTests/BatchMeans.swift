/// Sums of several figures a day over batches of days.
///
/// Batches are much longer than a series' memory, so that their means are nearly independent: their
/// spread gives the standard error of the overall mean, whatever the dependence within a batch. The
/// figures are powers and products about the *true* mean and variance, so that their expectations
/// are exact, with no correction for what a sample estimates.
struct BatchMeans {
    let daysOfBatch: Int
    private let figures: Int
    private var sums: [Double]
    private var days = 0
    /// Means of full batches, a row each.
    private var rows: [[Double]] = []

    init(figures: Int, daysOfBatch: Int) {
        self.figures = figures
        self.daysOfBatch = daysOfBatch
        sums = [Double](repeating: 0, count: figures)
    }

    mutating func add(_ figure: Int, _ value: Double) { sums[figure] += value }

    mutating func endDay() {
        days += 1
        guard days % daysOfBatch == 0 else { return }
        rows.append(sums.map { $0 / Double(daysOfBatch) })
        for index in 0..<figures { sums[index] = 0 }
    }

    func mean(_ figure: Int) -> Double {
        rows.reduce(0) { $0 + $1[figure] } / Double(rows.count)
    }

    func standardError(_ figure: Int) -> Double {
        let mean = mean(figure)
        let squares = rows.reduce(0) { $0 + ($1[figure] - mean) * ($1[figure] - mean) }
        return (squares / Double(rows.count - 1) / Double(rows.count)).squareRoot()
    }

    /// Distance from an expectation in standard errors.
    func z(_ figure: Int, expected: Double) -> Double {
        (mean(figure) - expected) / standardError(figure)
    }
}

/// Two decimals, for tables on the terminal.
func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
