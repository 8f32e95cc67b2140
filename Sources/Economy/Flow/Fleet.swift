/// A node as the job flow sees it: its GPUs are neighbours in the fleet.
struct FleetNode {
    let pool: UInt32
    let firstGPU: UInt32
    let gpuCount: UInt32
    /// Unit: ticks.
    let joined: Int64
    var outage = OutageRecord()
    /// Outages under way: a node that went out twice is back when both are over.
    var causes: UInt32 = 0
    /// When it left; `Int64.max` while it is there. Unit: ticks.
    var retired = Int64.max

    var isDown: Bool { outage.isDown }
    var outages: Int64 { outage.count }
    var isRetired: Bool { retired != .max }
    var gpus: Range<UInt32> { firstGPU..<(firstGPU + gpuCount) }

    /// Time from its joining until now, or until it left. Unit: ticks.
    func age(at tick: Int64) -> Int64 { min(tick, retired) - joined }

    /// Time the node has been out since it joined. Unit: ticks.
    func downTicks(at tick: Int64) -> Int64 { outage.downTicks(at: tick) }
}

/// One GPU.
struct FleetGPU {
    let node: UInt32
    let pool: UInt32
    /// Work done in a second, where the reference GPU does 1, for workloads that say no other.
    let speed: Double
    /// The job on the GPU, or ``noSlot``.
    var job = noSlot
    /// The workload that has booked the GPU, or ``noSlot``.
    var lessee = noSlot
    /// The GPU's place in its lessee's price order.
    var rank = noSlot
    var busySince: Int64 = 0
    /// Time spent on finished stretches. Unit: ticks.
    var busyTicks: Int64 = 0

    var isIdle: Bool { job == noSlot }
    var isBooked: Bool { lessee != noSlot }

    mutating func begin(_ started: UInt32, at tick: Int64) {
        job = started
        busySince = tick
    }

    mutating func end(at tick: Int64) {
        busyTicks += tick - busySince
        job = noSlot
    }

    /// Time that the GPU has worked. Unit: ticks.
    func busyTicks(at tick: Int64) -> Int64 {
        busyTicks + (isIdle ? 0 : tick - busySince)
    }
}

/// Nodes and their GPUs.
struct Fleet: ~Copyable {
    var nodes = Column<FleetNode>()
    var gpus = Column<FleetGPU>()

    var nodeCount: UInt32 { UInt32(nodes.count) }
    var gpuCount: UInt32 { UInt32(gpus.count) }

    /// - Returns: The new node's number.
    mutating func addNode(pool: UInt32, gpus count: UInt32, speed: Double, at tick: Int64)
        -> UInt32
    {
        precondition(speed > 0, "A GPU's speed is positive.")
        let node = nodeCount
        nodes.append(
            FleetNode(pool: pool, firstGPU: gpuCount, gpuCount: count, joined: tick))
        for _ in 0..<count { gpus.append(FleetGPU(node: node, pool: pool, speed: speed)) }
        return node
    }

    /// The same in whole GPU-seconds, rounded down.
    ///
    /// - Complexity: O(GPUs of the node).
    func busySeconds(of node: UInt32, at tick: Int64) -> Int64 {
        // No GPU works longer than since the start, so in all but absurd sizes 63 bits hold the
        // sum.
        if Int64(nodes[node].gpuCount) > Int64.max / max(1, tick) {
            return Int64(busyTicks(of: node, at: tick) / 1_000_000)
        }
        var sum: Int64 = 0
        for gpu in nodes[node].gpus { sum += gpus[gpu].busyTicks(at: tick) }
        return sum / 1_000_000
    }

    /// GPU time that the node's GPUs have worked. Unit: GPU · ticks.
    ///
    /// - Complexity: O(GPUs of the node).
    func busyTicks(of node: UInt32, at tick: Int64) -> Int128 {
        var sum: Int128 = 0
        for gpu in nodes[node].gpus { sum += Int128(gpus[gpu].busyTicks(at: tick)) }
        return sum
    }
}
