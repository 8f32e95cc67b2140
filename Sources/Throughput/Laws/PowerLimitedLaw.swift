/// A measured cell with the data sheet of its GPU.
public struct CalibrationCell: Hashable, Sendable {
    public var gpu: GPU
    public var workload: String
    /// Unit: units/s.
    public var unitsPerSecond: Double

    /// The closed cells among `rates` that a law may be fitted on, in the order of the catalogue.
    ///
    /// Blackwell is left out: its published cell may run FP4 where the others run FP8.
    public static func cells(of rates: [MeasuredRate]) -> [CalibrationCell] {
        GPUCatalogue.entries.flatMap { gpu -> [CalibrationCell] in
            guard PowerLimitedLaw.covers(gpu) else { return [] }
            return WorkloadCatalogue.entries.compactMap { workload in
                guard
                    let rate = rates.rate(accelerator: gpu.name, workload: workload.name),
                    rate.division == .closed
                else { return nil }
                return CalibrationCell(
                    gpu: gpu, workload: workload.name, unitsPerSecond: rate.unitsPerSecond)
            }
        }
    }
}

/// rate = c · fp8TFLOPS^e · boardWatts^(1−e): arithmetic that the board's power limit holds back.
///
/// Six accelerators carry the fit, four of them of one architecture: the exponents describe them
/// and are no physics.
///
/// - Source: least squares on the logarithms, one constant a workload, one exponent for all —
///   computed.
public struct PowerLimitedLaw: Hashable, Sendable {
    /// Exponent of the FP8 peak; the board limit has the rest to one.
    public var exponent: Double
    /// In the order of first appearance among the cells.
    public private(set) var constants: [Constant] = []

    public struct Constant: Hashable, Sendable {
        public var workload: String
        /// Units/s where peak and limit are both one.
        public var factor: Double
    }

    /// The law of the shipped measurements.
    public static let shipped = PowerLimitedLaw(
        fittedTo: CalibrationCell.cells(of: MeasuredRates.shipped))

    /// Those that the fit holds.
    public static let architectures: [Architecture] = [.hopper, .ada, .cdna3]

    /// Whether the law may be asked: an FP8 peak, and an architecture it was fitted on.
    public static func covers(_ gpu: GPU) -> Bool {
        architectures.contains(gpu.architecture) && gpu.fp8TFLOPS != nil
    }

    /// Fits exponent and constants.
    ///
    /// - Precondition: ``covers(_:)`` each cell's GPU.
    /// - Complexity: O(cells · workloads).
    public init(fittedTo cells: [CalibrationCell]) {
        let points = cells.map(Point.init)
        var names: [String] = []
        for cell in cells where !names.contains(cell.workload) { names.append(cell.workload) }
        let groups = names.map { name in
            cells.indices.filter { cells[$0].workload == name }.map { points[$0] }
        }
        var square = 0.0
        var product = 0.0
        for group in groups {
            let centre = Point(meanOf: group)
            for point in group {
                square += (point.peak - centre.peak) * (point.peak - centre.peak)
                product += (point.peak - centre.peak) * (point.rate - centre.rate)
            }
        }
        // Without two GPUs for any workload nothing tells peak from limit: each gets its half.
        let slope = square > 0 ? product / square : 0.5
        exponent = slope
        constants = zip(names, groups).map { name, group in
            let centre = Point(meanOf: group)
            let logarithm = centre.rate - slope * centre.peak
            return Constant(
                workload: name, factor: Elementary.exponential(of: logarithm))
        }
    }

    /// The rate of one GPU. Unit: units/s; nil for a workload or a GPU that the law does not know.
    public func unitsPerSecond(_ gpu: GPU, _ workload: String) -> Double? {
        guard PowerLimitedLaw.covers(gpu), let peak = gpu.fp8TFLOPS?.value,
            let constant = constants.first(where: { $0.workload == workload })
        else { return nil }
        return constant.factor * Elementary.power(peak, exponent)
            * Elementary.power(gpu.boardWatts.value, 1 - exponent)
    }

    /// Logarithms of peak and rate, both over the board limit.
    private struct Point {
        var peak: Double
        var rate: Double

        init(_ cell: CalibrationCell) {
            guard let fp8 = cell.gpu.fp8TFLOPS else {
                preconditionFailure("the law needs an FP8 peak, \(cell.gpu.name) has none")
            }
            let watts = Elementary.logarithm(of: cell.gpu.boardWatts.value)
            peak = Elementary.logarithm(of: fp8.value) - watts
            rate = Elementary.logarithm(of: cell.unitsPerSecond) - watts
        }

        init(meanOf points: [Point]) {
            let count = Double(points.count)
            peak = points.reduce(0) { $0 + $1.peak } / count
            rate = points.reduce(0) { $0 + $1.rate } / count
        }
    }
}
