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
        unitsPerSecond = ContiguousArray(repeating: 0, count: gpus.count)
        groupSizes = ContiguousArray(repeating: 0, count: gpus.count)
        items = ContiguousArray(repeating: 0, count: gpus.count)
        // Without all-reduces the GPUs of a group work side by side, each as if alone.
        let groups = workload.allReducesPerStep > 0 ? placements : [Placement(gpus: 1)]
        for placement in groups {
            let columns = RooflineColumns(
                gpus, precision: workload.precision, placement: placement, isIdeal: isIdeal)
            improve(workload, columns, group: Double(placement.gpus))
        }
    }

    /// Above this many a Double holds no fraction: adding and subtracting it rounds, in plain
    /// arithmetic that every vector unit has.
    private static let roundingBase = 4_503_599_627_370_496.0

    private mutating func improve(_ workload: Workload, _ columns: RooflineColumns, group: Double) {
        let shape = StepShape(workload, group: group)
        columns.values.withUnsafeBufferPointer { values in
            unitsPerSecond.withUnsafeMutableBufferPointer { rates in
                groupSizes.withUnsafeMutableBufferPointer { sizes in
                    items.withUnsafeMutableBufferPointer { batches in
                        Roofline.fill(shape, columns, values, rates, sizes, batches)
                    }
                }
            }
        }
    }

    private static func fill(
        _ shape: StepShape, _ columns: RooflineColumns, _ values: UnsafeBufferPointer<Double>,
        _ rates: UnsafeMutableBufferPointer<Double>, _ sizes: UnsafeMutableBufferPointer<Double>,
        _ batches: UnsafeMutableBufferPointer<Double>
    ) {
        let operations = columns.start(.operations)
        let elementBytes = columns.start(.elementBytes)
        let bandwidth = columns.start(.bandwidth)
        let memory = columns.start(.memory)
        let overhead = columns.start(.overhead)
        let latency = columns.start(.latency)
        let secondsPerByte = columns.start(.secondsPerByte)
        for gpu in 0..<columns.count {
            let bytes = values[elementBytes + gpu]
            let held = shape.heldBytes + shape.heldElements * bytes
            let room = shape.group * values[memory + gpu] * usableMemory - held
            let fitting = room / (shape.heldElementsPerItem * bytes)
            let bounded = fitting < shape.itemsMax ? fitting : shape.itemsMax
            let positive = bounded > 0 ? bounded : 0
            let rounded = (positive + roundingBase) - roundingBase
            let count = rounded > positive ? rounded - 1 : rounded
            let computing = count * shape.operationsPerItem / values[operations + gpu]
            let moving =
                (shape.readElements + count * shape.readElementsPerItem) * bytes
                / values[bandwidth + gpu]
            let longer = computing > moving ? computing : moving
            let message = shape.messageBytes + count * shape.messageBytesPerItem
            let talking =
                shape.messages
                * (values[latency + gpu] + message * values[secondsPerByte + gpu])
            let step = longer + shape.kernels * values[overhead + gpu] + talking
            let rate = count >= 1 ? count * shape.unitsPerItem / (shape.group * step) : 0
            let isBetter = rate > rates[gpu]
            rates[gpu] = isBetter ? rate : rates[gpu]
            sizes[gpu] = isBetter ? shape.group : sizes[gpu]
            batches[gpu] = isBetter ? count : batches[gpu]
        }
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
