/// What the roofline asks of GPUs, one contiguous run of vectors a quantity.
struct RooflineColumns {
    /// GPUs that are worked on at once.
    typealias Lanes = SIMD4<Double>

    /// Runs in their order within ``values``.
    enum Quantity: Int, CaseIterable {
        /// Reachable operations/s, bytes of an element: at the precision of the columns.
        case operations, elementBytes
        /// Reachable bytes/s, bytes of memory, s a kernel.
        case bandwidth, memory, overhead
        /// All-reduce of the group: s, and s a byte of the message.
        case latency, secondsPerByte
    }

    /// Vectors of a run; what is left over in the last one is filled up with ones.
    let blocks: Int
    private(set) var values: ContiguousArray<Lanes>

    /// - Parameter isIdeal: What the data sheets say, without losses and without communication.
    init(_ gpus: [GPU], precision: Precision, placement: Placement, isIdeal: Bool) {
        blocks = RooflineColumns.blocks(gpus.count)
        values = ContiguousArray(
            repeating: Lanes(repeating: 1), count: blocks * Quantity.allCases.count)
        for (index, gpu) in gpus.enumerated() {
            let peak = gpu.peak(precision)
            let efficiency = isIdeal ? .ideal : RooflineEfficiency(of: gpu)
            set(.operations, index, peak.operationsPerSecond * efficiency.compute)
            set(.elementBytes, index, peak.elementBytes)
            set(.bandwidth, index, gpu.bandwidthGBPerSecond.value * 1e9 * efficiency.memory)
            set(.memory, index, gpu.memoryGB.value * 1e9)
            set(.overhead, index, efficiency.overheadSeconds)
            let reduce = AllReduce(link: gpu.link, placement: placement)
            let isFree = isIdeal || placement.gpus == 1
            set(.latency, index, isFree ? 0 : reduce.latencySeconds)
            let perByte = reduce.secondsPerByte(gpus: placement.gpus)
            set(.secondsPerByte, index, isFree ? 0 : perByte)
        }
    }

    private mutating func set(_ quantity: Quantity, _ index: Int, _ value: Double) {
        let (block, lane) = index.quotientAndRemainder(dividingBy: Lanes.scalarCount)
        values[quantity.rawValue * blocks + block][lane] = value
    }

    /// Where a quantity's run begins.
    func start(_ quantity: Quantity) -> Int { quantity.rawValue * blocks }

    /// Vectors that hold `count` numbers.
    static func blocks(_ count: Int) -> Int {
        (count + Lanes.scalarCount - 1) / Lanes.scalarCount
    }
}

/// The columns of every precision and placement, built once for many workloads.
struct RooflineSheets {
    let count: Int
    let placements: [Placement]
    /// Placements that columns were built for: one GPU alone, then ``placements``.
    private let built: [Placement]
    /// Shape: precisions × built placements.
    private let columns: [RooflineColumns]

    /// - Complexity: O(GPUs · placements).
    init(_ gpus: [GPU], placements: [Placement], isIdeal: Bool = false) {
        count = gpus.count
        self.placements = placements
        let all = [Placement(gpus: 1)] + placements
        built = all
        columns = Precision.allCases.flatMap { precision in
            all.map {
                RooflineColumns(gpus, precision: precision, placement: $0, isIdeal: isIdeal)
            }
        }
    }

    /// - Precondition: one GPU alone, or one of ``placements``.
    func columns(_ precision: Precision, _ placement: Placement) -> RooflineColumns {
        guard let index = built.firstIndex(of: placement) else {
            preconditionFailure("no columns were built for \(placement)")
        }
        return columns[precision.rawValue * built.count + index]
    }
}
