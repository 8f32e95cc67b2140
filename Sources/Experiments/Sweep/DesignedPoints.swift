import Scenarios
import Statistics
import StrictText

/// What a design sets at each of its points.
struct DesignedPoints {
    /// One key at one point.
    struct Setting: Hashable, Sendable {
        var key: String
        var value: String
        /// False where the scenario's own value stands.
        var isOverride = true
    }

    /// Shape: one list a point, in the order of the design's keys.
    private(set) var settings: [[Setting]] = []

    /// - Parameter ownValue: What the scenario itself has for a key, as it is written.
    /// - Throws: ``StatisticsError`` for a design that cannot be made.
    init(
        levers: [SweepSection.Lever], oneAtATime: Bool, ownValue: (String) -> String
    ) throws(StatisticsError) {
        let counts = levers.map(\.values.count)
        let levels: any LevelDesign =
            oneAtATime
            ? try OneAtATimeDesign(
                levelCounts: counts.map { $0 + 1 }, baseline: counts.map { _ in 0 })
            : try GridDesign(levelCounts: counts)
        try DesignedPoints.requireFew(levels.count)
        let first = oneAtATime ? 1 : 0
        settings = (0..<levels.count).map { index in
            zip(levers, levels.levels(at: index)).map { lever, level in
                let key = lever.key.text
                return level < first
                    ? Setting(key: key, value: ownValue(key), isOverride: false)
                    : Setting(key: key, value: lever.values[level - first].text)
            }
        }
    }

    /// Each combination of levers meets the same sample of inputs. Levers come first and change
    /// slowest.
    ///
    /// - Throws: ``StatisticsError`` for a design or a distribution that cannot be made.
    init(_ sample: SweepSection.Sample) throws(StatisticsError) {
        let grid = try GridDesign(levelCounts: sample.levers.map(\.values.count))
        let crossed = try CrossedDesign(outer: grid, inner: try DesignedPoints.design(sample))
        try DesignedPoints.requireFew(crossed.count)
        var inputs: [InputValues] = []
        for input in sample.inputs { inputs.append(try InputValues(input)) }
        let drawn = crossed.inner.points().map { point in
            zip(inputs, point).map { input, share in
                Setting(key: input.key, value: input.text(at: share))
            }
        }
        settings = (0..<crossed.count).map { index in
            let (outer, inner) = crossed.indices(at: index)
            return zip(sample.levers, grid.levels(at: outer)).map { lever, level in
                Setting(key: lever.key.text, value: lever.values[level].text)
            } + drawn[inner]
        }
    }

    private static func design(
        _ sample: SweepSection.Sample
    ) throws(StatisticsError) -> any UnitDesign {
        switch sample.kind {
        case .latinHypercube:
            try LatinHypercubeDesign(
                count: sample.points, dimensions: sample.inputs.count, seed: sample.seed)
        case .sobol(let isScrambled):
            try SobolDesign(
                count: sample.points, dimensions: sample.inputs.count,
                scrambling: isScrambled ? .owen(seed: sample.seed) : .none)
        }
    }

    private static func requireFew(_ count: Int) throws(StatisticsError) {
        if count <= SweepSection.pointLimit { return }
        throw StatisticsError(
            "design", expected: "at most \(SweepSection.pointLimit) points (limit)",
            found: "\(count)")
    }
}
