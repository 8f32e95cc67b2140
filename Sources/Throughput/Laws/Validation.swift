/// Predictions of measured cells, each without the GPU that it predicts.
public struct Validation: Sendable {
    /// One accelerator on one benchmark.
    public struct Cell: Hashable, Sendable {
        public var accelerator: String
        public var workload: String
        /// Unit: units/s.
        public var measured: Double
        /// By the power-limited law fitted to the other GPUs; nil where no other GPU ran the
        /// benchmark.
        public var predicted: Double?
        /// By the roofline with the other GPUs' calibration.
        public var roofline: Double?

        /// |predicted / measured − 1|.
        public var error: Double? { predicted.map { ($0 / measured - 1).magnitude } }
        public var rooflineError: Double? { roofline.map { ($0 / measured - 1).magnitude } }
    }

    /// What a number of cells come to.
    public struct Summary: Hashable, Sendable {
        /// Cells that could be predicted.
        public var count: Int
        /// nil without cells.
        public var meanError: Double?
        public var medianError: Double?
        public var maximumError: Double?

        init(_ errors: [Double]) {
            let sorted = errors.sorted()
            count = sorted.count
            if let last = sorted.last {
                let middle = sorted.count / 2
                meanError = sorted.reduce(0, +) / Double(sorted.count)
                medianError =
                    sorted.count % 2 == 1
                    ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
                maximumError = last
            }
        }
    }

    /// GPU by GPU in the order of the cells given.
    public private(set) var cells: [Cell] = []

    /// Leaves one GPU out after the other.
    ///
    /// - Parameter others: Cells of further GPUs, which predict and are not predicted.
    /// - Complexity: O(GPUs · cells · workloads).
    public init(_ measured: [CalibrationCell], from others: [CalibrationCell] = []) {
        let all = measured + others
        var names: [String] = []
        for cell in measured where !names.contains(cell.gpu.name) { names.append(cell.gpu.name) }
        for name in names {
            let rest = all.filter { $0.gpu.name != name }
            let law = PowerLimitedLaw(fittedTo: rest)
            let calibration = RooflineCalibration(rest)
            for cell in measured where cell.gpu.name == name {
                cells.append(Validation.cell(cell, law, calibration))
            }
        }
    }

    private static func cell(
        _ cell: CalibrationCell, _ law: PowerLimitedLaw, _ calibration: RooflineCalibration
    ) -> Cell {
        let roofline = WorkloadCatalogue.entry(named: cell.workload).map { workload in
            Roofline(workload, on: [cell.gpu], placements: Placement.usual).unitsPerSecond[0]
                * calibration.factor(gpu: cell.gpu.name, workload: workload).value
        }
        return Cell(
            accelerator: cell.gpu.name, workload: cell.workload, measured: cell.unitsPerSecond,
            predicted: law.unitsPerSecond(cell.gpu, cell.workload), roofline: roofline)
    }

    /// The law's errors over the cells that are meant.
    public func summary(where isMeant: (Cell) -> Bool) -> Summary {
        Summary(cells.filter(isMeant).compactMap(\.error))
    }

    /// The roofline's errors over the cells that are meant.
    public func rooflineSummary(where isMeant: (Cell) -> Bool) -> Summary {
        Summary(cells.filter(isMeant).compactMap(\.rooflineError))
    }
}
