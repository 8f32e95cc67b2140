/// The terms of the estimators' sums, of each base point, so that base points can be weighted.
struct SensitivityRows {
    /// Base points.
    let count: Int
    private let keys: Int
    /// Of each base point: the sum of the outputs at A and B and of their squares, then for each
    /// key the terms of the first-order and of the total index.
    private let terms: [Double]
    private var width: Int { 2 + 2 * keys }

    /// - Parameter centre: Taken from every output; the estimators are least noisy around the mean.
    init(_ values: [Double], keys: Int, centre: Double) {
        let block = keys + 2
        count = values.count / block
        self.keys = keys
        var terms: [Double] = []
        terms.reserveCapacity(count * (2 + 2 * keys))
        for start in stride(from: 0, to: values.count, by: block) {
            let a = values[start] - centre
            let b = values[start + 1] - centre
            terms.append(a + b)
            terms.append(a * a + b * b)
            for key in 0..<keys {
                let mixed = values[start + 2 + key] - centre
                terms.append(b * (mixed - a))
                terms.append((a - mixed) * (a - mixed) / 2)
            }
        }
        self.terms = terms
    }

    /// First-order and total index of each key in turn; nil where nothing varies or a sum is not
    /// finite.
    ///
    /// - Parameter weights: How often each base point counts. Shape: ``count`` values.
    func indices(of weights: [Double]) -> [Double]? {
        var sums = [Double](repeating: 0, count: width)
        for (row, weight) in weights.enumerated() where weight != 0 {
            for term in 0..<width { sums[term] += weight * terms[row * width + term] }
        }
        let rows = Double(count)
        let mean = sums[0] / (2 * rows)
        let variance = sums[1] / (2 * rows) - mean * mean
        guard variance > 0, sums.allSatisfy({ $0.isFinite }) else { return nil }
        return sums.dropFirst(2).map { $0 / rows / variance }
    }
}
