extension Measurement {
    /// A size among the exact values.
    func size(_ key: String) -> UInt64 {
        for (name, value) in exact where name == key {
            if case .count(let count) = value { return count }
        }
        preconditionFailure("\(work) has no size \(key).")
    }
}

/// The exponent of the cost of one unit in a size; nil unless sizes differ.
func growth(_ lines: [Measurement], in key: String) -> Double? {
    let points = lines.map { (size: Double($0.size(key)), cost: $0.cost.cpu / Double($0.count)) }
    guard Set(points.map { $0.size }).count > 1 else { return nil }
    return GrowthExponent.of(points)
}

/// The lines with their exponent at the last, the largest.
func withGrowth(_ lines: [Measurement], _ key: String) -> [Measurement] {
    guard var last = lines.last, let exponent = growth(lines, in: key) else { return lines }
    last.info.append(("exponent_" + key, .real(exponent)))
    return lines.dropLast() + [last]
}
