/// The rules under which a rate was measured.
public enum Division: String, Hashable, Sendable {
    /// Equal models and accuracy.
    case closed
    /// Other models' precisions and other stacks are allowed.
    case open
}

/// A published rate of one accelerator on one benchmark.
public struct MeasuredRate: Hashable, Sendable {
    public var accelerator: String
    public var workload: String
    /// Median over systems, per accelerator. Unit: the workload's unit per second.
    public var unitsPerSecond: Double
    /// Result rows behind the median.
    public var systems: Int
    /// Coefficient of variation over systems; nil for a single one.
    public var spread: Double?
    public var division: Division

    public init(
        _ accelerator: String, _ workload: String, _ unitsPerSecond: Double, systems: Int,
        spread: Double? = nil, division: Division = .closed
    ) {
        precondition(
            unitsPerSecond > 0 && unitsPerSecond.isFinite,
            "a measured rate is above zero, found \(unitsPerSecond)")
        self.accelerator = accelerator
        self.workload = workload
        self.unitsPerSecond = unitsPerSecond
        self.systems = systems
        self.spread = spread
        self.division = division
    }
}

extension [MeasuredRate] {
    /// The cell, or nil where nobody measured.
    ///
    /// - Complexity: O(count).
    public func rate(accelerator: String, workload: String) -> MeasuredRate? {
        first { $0.accelerator == accelerator && $0.workload == workload }
    }

    /// What may be wrong with a measured rate: its own spread, or the largest one that the
    /// workload has shown anywhere, or the largest of all.
    public func relativeError(of rate: MeasuredRate) -> Double {
        if let spread = rate.spread { return spread }
        let others = filter { $0.workload == rate.workload }.compactMap(\.spread)
        return others.max() ?? compactMap(\.spread).max() ?? 0
    }
}
