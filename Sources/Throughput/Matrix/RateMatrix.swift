/// Rates of GPUs on workloads, each with its method and its error.
///
/// The figures are the same bits on every machine: plain arithmetic in a fixed order.
///
/// - Invariant: 0 ≤ rate ≤ the roofline's peak of GPU and workload.
public struct RateMatrix: Sendable {
    public let gpus: [GPU]
    public let workloads: [Workload]
    public let conditions: Conditions
    /// Shape: GPUs × workloads, workloads contiguous. Unit: units/s and GPU.
    public private(set) var unitsPerSecond: ContiguousArray<Double>
    private var methods: ContiguousArray<RateMethod>
    private var errors: ContiguousArray<Double>
    private var peaks: ContiguousArray<Double>
    private var groupSizes: ContiguousArray<Double>
    private var items: ContiguousArray<Double>

    /// Computes the matrix, measured rates first, then the law, then the roofline, out of the
    /// shipped measurements.
    ///
    /// - Complexity: O(GPUs · workloads · measured cells).
    public init(
        gpus: [GPU] = GPUCatalogue.entries, workloads: [Workload] = WorkloadCatalogue.entries,
        conditions: Conditions = .offline
    ) {
        self.init(
            gpus: gpus, workloads: workloads, measured: MeasuredRates.shipped, law: .shipped,
            calibration: .shipped, conditions: conditions)
    }

    /// The same out of other measurements.
    public init(
        gpus: [GPU] = GPUCatalogue.entries, workloads: [Workload] = WorkloadCatalogue.entries,
        measured: [MeasuredRate], conditions: Conditions = .offline
    ) {
        self.init(
            gpus: gpus, workloads: workloads, measured: measured,
            law: ErrorRatedLaw(CalibrationCell.cells(of: measured)),
            calibration: RooflineCalibration(CalibrationCell.cells(of: measured)),
            conditions: conditions)
    }

    init(
        gpus: [GPU], workloads: [Workload], measured: [MeasuredRate], law: ErrorRatedLaw,
        calibration: RooflineCalibration, conditions: Conditions
    ) {
        self.gpus = gpus
        self.workloads = workloads
        self.conditions = conditions
        let cells = gpus.count * workloads.count
        unitsPerSecond = ContiguousArray(repeating: 0, count: cells)
        methods = ContiguousArray(repeating: .doesNotFit, count: cells)
        errors = ContiguousArray(repeating: 0, count: cells)
        peaks = ContiguousArray(repeating: 0, count: cells)
        groupSizes = ContiguousArray(repeating: 0, count: cells)
        items = ContiguousArray(repeating: 0, count: cells)
        let choice = RateChoice(measured: measured, law: law, calibration: calibration)
        let sheets = MatrixSheets(gpus, placement: conditions.placement)
        for column in workloads.indices {
            fill(column, choice, sheets)
        }
    }

    private mutating func fill(_ column: Int, _ choice: RateChoice, _ sheets: MatrixSheets) {
        let workload = workloads[column]
        let free = Roofline(workload, sheets.free)
        let alone = Roofline(workload, sheets.alone)
        let placed = sheets.placed.map { Roofline(workload, $0) } ?? free
        let peak = Roofline(workload, sheets.ideal)
        let derating =
            conditions.latencyFactor(workload) * conditions.sharingFactor
            * conditions.availability
        for (row, gpu) in gpus.enumerated() {
            let cell = row * workloads.count + column
            let chosen = choice.rate(
                gpu, workload, modelled: free.unitsPerSecond[row],
                fitsAlone: alone.unitsPerSecond[row] > 0)
            let group = RateMatrix.groupFactor(
                workload, placed: placed.unitsPerSecond[row], free: free.unitsPerSecond[row])
            let limit = workload.isTime ? chosen.unitsPerSecond : peak.unitsPerSecond[row]
            let rate = chosen.unitsPerSecond * group
            unitsPerSecond[cell] = (rate < limit ? rate : limit) * derating
            methods[cell] = group > 0 ? chosen.method : .doesNotFit
            errors[cell] = chosen.relativeError
            peaks[cell] = limit
            groupSizes[cell] = workload.isTime ? 1 : placed.groupSizes[row]
            items[cell] = workload.isTime ? 1 : placed.items[row]
        }
    }

    /// The chosen placement's modelled rate over the best one's, at most 1.
    private static func groupFactor(_ workload: Workload, placed: Double, free: Double) -> Double {
        if workload.isTime { return 1 }
        if placed <= 0 || free <= 0 { return 0 }
        return placed < free ? placed / free : 1
    }

    // MARK: Answers

    /// - Parameters:
    ///   - gpu: Place in ``gpus``.
    ///   - workload: Place in ``workloads``.
    /// - Complexity: O(1).
    public func rate(gpu: Int, workload: Int) -> Rate {
        let cell = index(gpu, workload)
        return Rate(
            unitsPerSecond: unitsPerSecond[cell], method: methods[cell],
            relativeError: errors[cell], groupSize: Int(groupSizes[cell]),
            batchItems: Int(items[cell]), peakUnitsPerSecond: peaks[cell],
            watts: BoardPower(gpus[gpu]).watts(utilisation: conditions.availability))
    }

    /// The same by name; nil for a name that the matrix does not hold.
    ///
    /// - Complexity: O(GPUs + workloads).
    public func rate(gpu: String, workload: String) -> Rate? {
        guard let row = gpus.firstIndex(where: { $0.name == gpu }),
            let column = workloads.firstIndex(where: { $0.name == workload })
        else { return nil }
        return rate(gpu: row, workload: column)
    }

    /// How long a job keeps its GPUs busy.
    ///
    /// - Parameters:
    ///   - units: Size of the job, in the workload's units.
    ///   - gpus: GPUs that work on it side by side.
    /// - Returns: Unit: s. Infinite where the workload does not fit.
    /// - Complexity: O(1).
    public func serviceSeconds(units: Double, gpu: Int, workload: Int, gpus: Int = 1) -> Double {
        precondition(units >= 0 && units.isFinite, "a job has no negative size, found \(units)")
        precondition(gpus >= 1, "a job needs a GPU")
        return units / (unitsPerSecond[index(gpu, workload)] * Double(gpus))
    }

    /// The capacity that rewards count for one GPU.
    ///
    /// - Complexity: O(1).
    public func capacityUnits(gpu: Int, counting unit: CapacityUnit) -> Double {
        switch unit {
        case .gpu: 1
        case .ratedThroughput(let workload, let reference):
            unitsPerSecond[index(gpu, workload)] / unitsPerSecond[index(reference, workload)]
        }
    }

    private func index(_ gpu: Int, _ workload: Int) -> Int {
        precondition(
            gpus.indices.contains(gpu) && workloads.indices.contains(workload),
            "the matrix holds \(gpus.count) GPUs × \(workloads.count) workloads")
        return gpu * workloads.count + workload
    }
}

/// Columns for the rooflines that a matrix compares.
private struct MatrixSheets {
    /// The best of the usual groups; one GPU alone; the placement asked for; what no GPU passes.
    let free: RooflineSheets
    let alone: RooflineSheets
    let placed: RooflineSheets?
    let ideal: RooflineSheets

    init(_ gpus: [GPU], placement: Placement?) {
        let asked = placement.map { [$0] }
        free = RooflineSheets(gpus, placements: Placement.usual)
        alone = RooflineSheets(gpus, placements: [Placement(gpus: 1)])
        placed = asked.map { RooflineSheets(gpus, placements: $0) }
        ideal = RooflineSheets(
            gpus, placements: Placement.usual + (asked ?? []), isIdeal: true)
    }
}

/// What a hardware class counts.
public enum CapacityUnit: Hashable, Sendable {
    /// One GPU, whatever it does.
    case gpu
    /// The rate of a reference GPU on one workload; both are places in the matrix.
    case ratedThroughput(workload: Int, reference: Int)
}
