/// What the roofline asks of GPUs, one contiguous run of numbers a quantity.
struct RooflineColumns {
    /// Runs in their order within ``values``.
    enum Quantity: Int, CaseIterable {
        /// Reachable operations/s, bytes of an element: at the precision of the columns.
        case operations, elementBytes
        /// Reachable bytes/s, bytes of memory, s a kernel.
        case bandwidth, memory, overhead
        /// All-reduce of the group: s, and s a byte of the message.
        case latency, secondsPerByte
    }

    let count: Int
    private(set) var values: ContiguousArray<Double>

    /// - Parameter isIdeal: What the data sheets say, without losses and without communication.
    init(_ gpus: [GPU], precision: Precision, placement: Placement, isIdeal: Bool) {
        count = gpus.count
        values = ContiguousArray(
            repeating: 0, count: gpus.count * Quantity.allCases.count)
        for (index, gpu) in gpus.enumerated() {
            let peak = gpu.peak(precision)
            let efficiency = isIdeal ? .ideal : RooflineEfficiency(of: gpu)
            set(.operations, index, peak.operationsPerSecond * efficiency.compute)
            set(.elementBytes, index, peak.elementBytes)
            set(.bandwidth, index, gpu.bandwidthGBPerSecond.value * 1e9 * efficiency.memory)
            set(.memory, index, gpu.memoryGB.value * 1e9)
            set(.overhead, index, efficiency.overheadSeconds)
            if !isIdeal && placement.gpus > 1 {
                let reduce = AllReduce(link: gpu.link, placement: placement)
                set(.latency, index, reduce.latencySeconds)
                set(.secondsPerByte, index, reduce.secondsPerByte(gpus: placement.gpus))
            }
        }
    }

    private mutating func set(_ quantity: Quantity, _ index: Int, _ value: Double) {
        values[quantity.rawValue * count + index] = value
    }

    /// Where a quantity's run begins.
    func start(_ quantity: Quantity) -> Int { quantity.rawValue * count }
}
