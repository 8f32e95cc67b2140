/// Nodes and their GPUs, as columns. A node's GPUs are neighbours.
struct Fleet: ~Copyable {
    // Nodes
    var pool = Column<UInt32>()
    var firstGPU = Column<UInt32>()
    var gpuCount = Column<UInt32>()
    /// Work done in a second by one GPU, where the reference GPU does 1.
    var speed = Column<Double>()
    /// Unit: ticks.
    var joined = Column<Int64>()
    var isDown = Column<Bool>()
    /// When the present outage began. Unit: ticks.
    var downSince = Column<Int64>()
    /// Time lost in finished outages. Unit: ticks.
    var downTicks = Column<Int64>()
    var outages = Column<Int64>()

    // GPUs
    var node = Column<UInt32>()
    /// The job on the GPU, or ``noSlot``.
    var job = Column<UInt32>()
    /// The workload that has booked the GPU, or ``noSlot``.
    var lessee = Column<UInt32>()
    /// The GPU's place in its lessee's price order.
    var rank = Column<UInt32>()
    var busySince = Column<Int64>()
    /// Time spent on finished stretches. Unit: ticks.
    var busyTicks = Column<Int64>()

    var nodeCount: UInt32 { UInt32(pool.count) }
    var gpuTotal: UInt32 { UInt32(node.count) }

    /// - Returns: The new node's number.
    mutating func addNode(pool number: UInt32, gpus: UInt32, speed rate: Double, at tick: Int64)
        -> UInt32
    {
        precondition(rate > 0, "A GPU's speed is positive.")
        let added = nodeCount
        pool.append(number)
        firstGPU.append(gpuTotal)
        gpuCount.append(gpus)
        speed.append(rate)
        joined.append(tick)
        isDown.append(false)
        downSince.append(0)
        downTicks.append(0)
        outages.append(0)
        for _ in 0..<gpus {
            node.append(added)
            job.append(noSlot)
            lessee.append(noSlot)
            rank.append(noSlot)
            busySince.append(0)
            busyTicks.append(0)
        }
        return added
    }

    func gpus(of node: UInt32) -> Range<UInt32> {
        firstGPU[node]..<(firstGPU[node] + gpuCount[node])
    }

    /// GPU time that the node's GPUs have worked. Unit: GPU · ticks.
    ///
    /// - Complexity: O(GPUs of the node).
    func busyTicks(of node: UInt32, at tick: Int64) -> Int64 {
        var sum: Int64 = 0
        for gpu in gpus(of: node) {
            sum += busyTicks[gpu]
            if job[gpu] != noSlot { sum += tick - busySince[gpu] }
        }
        return sum
    }

    /// Time the node has been out since it joined. Unit: ticks.
    func downTicks(of node: UInt32, at tick: Int64) -> Int64 {
        downTicks[node] + (isDown[node] ? tick - downSince[node] : 0)
    }
}
