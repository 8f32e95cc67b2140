import RandomStreams

/// Published data that the estimators are held against.
enum ComparisonSamples {
    /// Student's sleep data: hours gained by ten patients with two drugs. R's data set `sleep`;
    /// "Student", "The probable error of a mean" (1908), doi:10.1093/biomet/6.1.1.
    static let firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    static let secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

    /// The spatial test data of 26 children: Efron, Tibshirani, "An introduction to the bootstrap"
    /// (1993), table 14.1.
    static let spatialA: [Double] = [
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24,
        26, 30, 41,
    ]
    static let spatialB: [Double] = [
        42, 33, 16, 39, 38, 36, 15, 33, 20, 43, 34, 22, 7, 15, 34, 29, 41, 13, 38, 25, 27, 41, 28,
        14, 28, 40,
    ]

    static func stream(_ name: String, _ replication: UInt32 = 0) -> RandomStream {
        RandomStream(
            seed: 1_949, replication: replication, entity: StreamEntity(name), purpose: .bootstrap)
    }

    /// With divisor n.
    static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
}
