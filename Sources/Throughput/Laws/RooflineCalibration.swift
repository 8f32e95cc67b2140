/// Measured over modelled: what attention, host, software and power limit take from a roofline,
/// or give to it.
public struct RooflineCalibration: Hashable, Sendable {
    /// A factor on the roofline's rate, and how far off the product may be.
    public struct Factor: Hashable, Sendable {
        public var value: Double
        /// Mean error relative to the measured rate.
        public var relativeError: Double
    }

    private struct Ratio: Hashable {
        let gpu: String
        let workload: String
        let kind: WorkloadClass
        /// ln(measured / modelled).
        let logarithm: Double
    }

    /// For work of a class that nobody measured: the geometric middle of the range in which a step
    /// model without calibration passes a measured language model, 1.2 … 2.8 times, and its end.
    ///
    /// - Source: computed for Llama-2-70B; assumed for others.
    public static let unmeasured = Factor(value: 0.5455447, relativeError: 0.5275)

    /// At least this much is wrong where the factor of other workloads of the class is used.
    ///
    /// - Source: one correction for all, one GPU left out: 24 % — computed.
    static let borrowedError = 0.24

    private let ratios: [Ratio]

    /// Factors of the shipped measurements.
    public static let shipped = RooflineCalibration(
        CalibrationCell.cells(of: MeasuredRates.shipped))

    /// - Complexity: O(cells).
    public init(_ cells: [CalibrationCell]) {
        ratios = cells.compactMap { cell in
            guard let workload = WorkloadCatalogue.entry(named: cell.workload) else { return nil }
            let modelled = Roofline(workload, on: [cell.gpu], placements: Placement.usual)
                .unitsPerSecond[0]
            guard modelled > 0 else { return nil }
            return Ratio(
                gpu: cell.gpu.name, workload: cell.workload, kind: workload.kind,
                logarithm: Elementary.logarithm(of: cell.unitsPerSecond / modelled))
        }
    }

    /// The factor of a GPU and a class of work, nil where this GPU was measured on none of it.
    public func factor(gpu: String, kind: WorkloadClass) -> Double? {
        middle { $0.gpu == gpu && $0.kind == kind }
    }

    /// The factor to use: the workload's own over all other GPUs; else this GPU's for the class;
    /// else the class's; else ``unmeasured``.
    ///
    /// - Complexity: O(cells · GPUs).
    public func factor(gpu: String, workload: Workload) -> Factor {
        if let own = middle({ $0.workload == workload.name && $0.gpu != gpu }) {
            return Factor(value: own, relativeError: leaveOneOutError(workload.name))
        }
        let error = leaveOneOutError(of: workload.kind)
        let borrowed =
            error > RooflineCalibration.borrowedError
            ? error : RooflineCalibration.borrowedError
        if let value = factor(gpu: gpu, kind: workload.kind)
            ?? middle({ $0.kind == workload.kind })
        {
            return Factor(value: value, relativeError: borrowed)
        }
        return RooflineCalibration.unmeasured
    }

    /// Mean error of the workload's measured GPUs, each predicted from the others.
    private func leaveOneOutError(_ workload: String) -> Double {
        meanError { $0.workload == workload }
    }

    private func leaveOneOutError(of kind: WorkloadClass) -> Double {
        meanError { $0.kind == kind }
    }

    private func meanError(_ isMeant: (Ratio) -> Bool) -> Double {
        var sum = 0.0
        var count = 0.0
        for ratio in ratios where isMeant(ratio) {
            let others = middle { $0.workload == ratio.workload && $0.gpu != ratio.gpu }
            guard let others else { continue }
            sum += (others / Elementary.exponential(of: ratio.logarithm) - 1).magnitude
            count += 1
        }
        return count > 0 ? sum / count : RooflineCalibration.unmeasured.relativeError
    }

    /// Geometric mean over the ratios that are meant.
    private func middle(_ isMeant: (Ratio) -> Bool) -> Double? {
        var sum = 0.0
        var count = 0.0
        for ratio in ratios where isMeant(ratio) {
            sum += ratio.logarithm
            count += 1
        }
        return count > 0 ? Elementary.exponential(of: sum / count) : nil
    }
}
