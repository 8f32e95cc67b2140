/// Correlations between assets' normals, checked to be possible together.
///
/// Holds the lower triangular L with `L·Lᵀ` the matrix (Cholesky). Independent normals times L have
/// the correlations. The first asset's normals stay what they are, bit for bit, and so do those of
/// an asset without correlations. An asset changes those declared after it at most.
public struct CorrelationMatrix: Hashable, Sendable {
    /// A correlation between two assets.
    public struct Pair: Hashable, Sendable {
        public let first: String
        public let second: String
        public let correlation: Double

        public init(_ first: String, _ second: String, _ correlation: Double) {
            self.first = first
            self.second = second
            self.correlation = correlation
        }
    }

    /// The assets, in the order of rows.
    public let assets: [String]
    /// Row by row, whole squares.
    private let correlations: [Double]
    private let lower: [Double]

    /// - Parameters:
    ///   - assets: Identifiers, each once, in the order of rows.
    ///   - rows: Shape: assets × assets, symmetric, ones on the diagonal.
    /// - Throws: ``ProcessError`` for another shape, or naming the pair whose correlation is
    ///   impossible, and the range that those before it leave for it.
    /// - Complexity: O(assets³).
    public init(assets: [String], rows: [[Double]]) throws(ProcessError) {
        let count = assets.count
        try ProcessError.require(
            Set(assets).count == count, "assets", "each asset once", "a repeated one")
        try ProcessError.require(
            rows.count == count && rows.allSatisfy { $0.count == count }, "rows",
            "\(count) × \(count) correlations", "another shape")
        for i in 0..<count {
            try ProcessError.require(
                rows[i][i] == 1, "correlation of \(assets[i]) with itself", "1", rows[i][i])
            for j in 0..<i {
                try ProcessError.require(
                    rows[i][j] == rows[j][i], "correlation of \(assets[i]) with \(assets[j])",
                    "the same in both directions, \(rows[j][i])", rows[i][j])
            }
        }
        self.assets = assets
        correlations = rows.flatMap(\.self)
        lower = try CorrelationMatrix.factor(correlations, assets: assets)
    }

    /// From pairs; those that are not named have no correlation.
    public init(assets: [String], pairs: [Pair]) throws(ProcessError) {
        var rows = assets.indices.map { i in assets.indices.map { $0 == i ? 1.0 : 0.0 } }
        var seen: [[Bool]] = rows.map { $0.map { $0 == 1 } }
        for pair in pairs {
            let name = "correlation of \(pair.first) with \(pair.second)"
            guard let i = assets.firstIndex(of: pair.first),
                let j = assets.firstIndex(of: pair.second)
            else {
                throw ProcessError(
                    parameter: name, expected: "two of \(assets.joined(separator: ", "))",
                    found: "another")
            }
            try ProcessError.require(
                !seen[i][j], name, "two different assets, each pair once", "it again")
            (seen[i][j], seen[j][i]) = (true, true)
            (rows[i][j], rows[j][i]) = (pair.correlation, pair.correlation)
        }
        try self.init(assets: assets, rows: rows)
    }

    /// The correlation of two rows.
    public func correlation(_ i: Int, _ j: Int) -> Double {
        precondition(assets.indices.contains(i) && assets.indices.contains(j), "No such row.")
        return correlations[i * assets.count + j]
    }

    /// Turns independent standard normals into correlated ones, in place.
    ///
    /// - Parameter normals: Shape: one for each asset.
    /// - Complexity: O(assets²).
    public func correlate(_ normals: inout [Double]) {
        precondition(normals.count == assets.count, "Every asset takes one normal.")
        // From the last row up, so that each row finds the independent ones before it.
        for i in stride(from: assets.count - 1, through: 0, by: -1) {
            var sum = 0.0
            for j in 0...i { sum += lower[i * assets.count + j] * normals[j] }
            normals[i] = sum
        }
    }

    /// The Cholesky factor, row by row, in plain arithmetic: the same bits everywhere.
    ///
    /// - Source: Golub and Van Loan, "Matrix Computations" (2013), section 4.2 — stated.
    private static func factor(
        _ matrix: [Double], assets: [String]
    ) throws(ProcessError) -> [Double] {
        let count = assets.count
        var lower = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            // What those before leave of the row's variance.
            var left = 1.0
            for j in 0..<i {
                var explained = 0.0
                for k in 0..<j { explained += lower[i * count + k] * lower[j * count + k] }
                let pivot = lower[j * count + j]
                let entry = (matrix[i * count + j] - explained) / pivot
                let remaining = left - entry * entry
                // Below 1e-12 the row would hang on the rounding of the others.
                if !(remaining > 1e-12) {
                    let reach = left.squareRoot() * pivot
                    throw ProcessError(
                        parameter: "correlation of \(assets[i]) with \(assets[j])",
                        expected: "a number between \(explained - reach) and "
                            + "\(explained + reach), which the others leave",
                        found: "\(matrix[i * count + j])")
                }
                lower[i * count + j] = entry
                left = remaining
            }
            lower[i * count + i] = left.squareRoot()
        }
        return lower
    }
}
