/// What a kind of work asks of a GPU, step by step.
///
/// A step works on a batch of items: sequences, images, windows of a volume. Elements are weights
/// or activations; their bytes are those of the precision that the GPU has.
public struct Workload: Hashable, Sendable {
    public var name: String
    public var kind: WorkloadClass
    /// What rates count: `output tokens`.
    public var unit: String
    public var precision: Precision
    /// Operations, two a multiply-add.
    public var operationsPerUnit: Double
    /// Units that one item of the batch yields in one step.
    public var unitsPerItem: Double
    /// Held by the group as long as it serves. Unit: elements.
    public var residentWeights: Double
    /// Bytes held for a weight where they are not the element's: gradients and optimiser states.
    public var residentBytesPerWeight: Double?
    /// Read in a step by the group together, however large the batch. Unit: elements.
    public var streamedWeights: Double
    /// Held while an item is in the batch. Unit: elements.
    public var residentElementsPerItem: Double
    /// Read and written for an item in one step. Unit: elements.
    public var streamedElementsPerItem: Double
    /// The largest batch that is scheduled. Unit: items per GPU.
    public var itemsPerGPUMax: Double
    /// Kernels that are launched in a step.
    public var kernelsPerStep: Double
    /// All-reduces of a group in a step.
    public var allReducesPerStep: Double
    /// Unit: bytes of one all-reduce, for the step and for every item of its batch.
    public var allReduceBytes: Double
    public var allReduceBytesPerItem: Double
    /// Rate under the latency limit of an interactive service over the rate without; nil where
    /// nobody measured.
    public var latencyFactor: Double?

    /// Time on a GPU instead of work: a unit is an hour, on every GPU.
    public var isTime: Bool { kind == .gpuHours }

    /// - Precondition: amounts are finite and at or above zero; a step reads, launches and holds
    ///   something.
    public init(
        _ name: String, _ kind: WorkloadClass, unit: String, precision: Precision,
        operationsPerUnit: Double, unitsPerItem: Double, residentWeights: Double,
        residentBytesPerWeight: Double? = nil, streamedWeights: Double,
        residentElementsPerItem: Double, streamedElementsPerItem: Double, itemsPerGPUMax: Double,
        kernelsPerStep: Double, allReducesPerStep: Double = 0, allReduceBytes: Double = 0,
        allReduceBytesPerItem: Double = 0, latencyFactor: Double? = nil
    ) {
        let amounts = [
            operationsPerUnit, residentWeights, streamedWeights, streamedElementsPerItem,
            allReducesPerStep, allReduceBytes, allReduceBytesPerItem,
        ]
        precondition(amounts.allSatisfy { $0 >= 0 && $0.isFinite }, "an amount is below zero")
        precondition(
            unitsPerItem > 0 && residentElementsPerItem > 0 && kernelsPerStep >= 1,
            "a step yields units, holds its items and launches a kernel")
        precondition(
            (1...1e9).contains(itemsPerGPUMax), "a batch has 1 … 1e9 items a GPU")
        self.name = name
        self.kind = kind
        self.unit = unit
        self.precision = precision
        self.operationsPerUnit = operationsPerUnit
        self.unitsPerItem = unitsPerItem
        self.residentWeights = residentWeights
        self.residentBytesPerWeight = residentBytesPerWeight
        self.streamedWeights = streamedWeights
        self.residentElementsPerItem = residentElementsPerItem
        self.streamedElementsPerItem = streamedElementsPerItem
        self.itemsPerGPUMax = itemsPerGPUMax
        self.kernelsPerStep = kernelsPerStep
        self.allReducesPerStep = allReducesPerStep
        self.allReduceBytes = allReduceBytes
        self.allReduceBytesPerItem = allReduceBytesPerItem
        self.latencyFactor = latencyFactor
    }
}
