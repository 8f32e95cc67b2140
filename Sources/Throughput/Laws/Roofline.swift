/// Rates of one workload on a row of GPUs out of their data sheets.
///
///     step  = max(operations / (n·F·ec), bytes / (n·B·em)) + kernels · t0 + communication
///     rate  = items · unitsPerItem / (n·step)          per GPU
///     items = as many as the memory of the group holds beside the weights
///
/// Of the groups that are tried, a cell keeps the one with the highest rate a GPU; a group whose
/// memory holds no item has the rate 0.
public struct Roofline: Sendable {
    /// Memory that weights and batch may fill; the rest is the runtime's.
    ///
    /// - Source: assumed.
    public static let usableMemory = 0.9

    /// Best rate a GPU. Unit: units/s. Shape: one a GPU.
    public private(set) var unitsPerSecond: ContiguousArray<Double>
    /// GPUs of the group that reaches it; 0 where the workload fits in none.
    public private(set) var groupSizes: ContiguousArray<Double>
    /// Items of its batch, whole group.
    public private(set) var items: ContiguousArray<Double>

    /// - Parameters:
    ///   - placements: Groups that are tried.
    ///   - isIdeal: What the data sheets allow at most: no losses, no launches, no communication.
    /// - Complexity: O(GPUs · placements).
    public init(
        _ workload: Workload, on gpus: [GPU], placements: [Placement], isIdeal: Bool = false
    ) {
        self.init(
            workload, RooflineSheets(gpus, placements: placements, isIdeal: isIdeal))
    }

    /// The same for GPUs whose columns are there already.
    init(_ workload: Workload, _ sheets: RooflineSheets) {
        let blocks = RooflineColumns.blocks(sheets.count)
        var best = ContiguousArray(repeating: BestGroup(), count: blocks)
        // Without all-reduces the GPUs of a group work side by side, each as if alone.
        let placements = workload.allReducesPerStep > 0 ? sheets.placements : [Placement(gpus: 1)]
        for placement in placements {
            let columns = sheets.columns(workload.precision, placement)
            let shape = StepShape(workload, group: Double(placement.gpus))
            columns.values.withUnsafeBufferPointer { values in
                best.withUnsafeMutableBufferPointer { Roofline.improve($0, shape, columns, values) }
            }
        }
        unitsPerSecond = ContiguousArray(repeating: 0, count: sheets.count)
        groupSizes = unitsPerSecond
        items = unitsPerSecond
        for index in 0..<sheets.count {
            let (block, lane) = index.quotientAndRemainder(dividingBy: Lanes.scalarCount)
            unitsPerSecond[index] = best[block].rate[lane]
            groupSizes[index] = best[block].size[lane]
            items[index] = best[block].items[lane]
        }
    }

    private typealias Lanes = RooflineColumns.Lanes

    /// What four GPUs reach with the best group so far.
    private struct BestGroup {
        var rate = Lanes.zero
        var size = Lanes.zero
        var items = Lanes.zero
    }

    /// Above this many a Double holds no fraction: adding and subtracting it rounds, in plain
    /// arithmetic that every vector unit has.
    private static let roundingBase = 4_503_599_627_370_496.0

    private static func improve(
        _ best: UnsafeMutableBufferPointer<BestGroup>, _ shape: StepShape,
        _ columns: RooflineColumns, _ values: UnsafeBufferPointer<Lanes>
    ) {
        let operations = columns.start(.operations)
        let elementBytes = columns.start(.elementBytes)
        let bandwidth = columns.start(.bandwidth)
        let memory = columns.start(.memory)
        let overhead = columns.start(.overhead)
        let latency = columns.start(.latency)
        let secondsPerByte = columns.start(.secondsPerByte)
        for block in 0..<columns.blocks {
            let bytes = values[elementBytes + block]
            let held = shape.heldBytes + shape.heldElements * bytes
            let room = shape.group * values[memory + block] * usableMemory - held
            let fitting = room / (shape.heldElementsPerItem * bytes)
            let bounded = fitting.replacing(
                with: shape.itemsMax, where: fitting .> shape.itemsMax)
            let count = roundedDown(bounded.replacing(with: 0, where: bounded .< 0))
            let computing = count * shape.operationsPerItem / values[operations + block]
            let read = shape.readElements + count * shape.readElementsPerItem
            let moving = read * bytes / values[bandwidth + block]
            let message = shape.messageBytes + count * shape.messageBytesPerItem
            let talking =
                shape.messages
                * (values[latency + block] + message * values[secondsPerByte + block])
            let longer = computing.replacing(with: moving, where: moving .> computing)
            let step =
                longer + shape.kernels * values[overhead + block]
                + talking
            let rate = count * shape.unitsPerItem / (shape.group * step)
            let isBetter = (count .>= 1) .& (rate .> best[block].rate)
            best[block].rate.replace(with: rate, where: isBetter)
            best[block].size.replace(with: shape.group, where: isBetter)
            best[block].items.replace(with: count, where: isBetter)
        }
    }

    /// - Precondition: 0 … 2^51.
    private static func roundedDown(_ values: Lanes) -> Lanes {
        let nearest = (values + roundingBase) - roundingBase
        return nearest.replacing(with: nearest - 1, where: nearest .> values)
    }
}

/// What a step of a group costs, as far as it does not depend on the GPU. Operations and elements
/// that are read are shared out over the group.
private struct StepShape {
    let group: Double
    let itemsMax: Double
    let unitsPerItem: Double
    let operationsPerItem: Double
    let heldBytes: Double
    let heldElements: Double
    let heldElementsPerItem: Double
    let readElements: Double
    let readElementsPerItem: Double
    let kernels: Double
    let messages: Double
    let messageBytes: Double
    let messageBytesPerItem: Double

    init(_ workload: Workload, group: Double) {
        self.group = group
        itemsMax = workload.itemsPerGPUMax * group
        unitsPerItem = workload.unitsPerItem
        operationsPerItem = workload.operationsPerUnit * workload.unitsPerItem / group
        let isHeldInElements = workload.residentBytesPerWeight == nil
        heldBytes = workload.residentWeights * (workload.residentBytesPerWeight ?? 0)
        heldElements = isHeldInElements ? workload.residentWeights : 0
        heldElementsPerItem = workload.residentElementsPerItem
        readElements = workload.streamedWeights / group
        readElementsPerItem = workload.streamedElementsPerItem / group
        kernels = workload.kernelsPerStep
        messages = workload.allReducesPerStep
        messageBytes = workload.allReduceBytes
        messageBytesPerItem = workload.allReduceBytesPerItem
    }
}
