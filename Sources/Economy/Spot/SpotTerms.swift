/// What the jobs of a workload ask for when each is bought by itself.
struct SpotTerms {
    /// Work that one GPU of each hardware class does in a second, where the reference GPU does 1;
    /// nil = the class cannot run it.
    var speeds: [Double?]
    /// GPUs of a job, all on one node; they share its work. Range: ≥ 1.
    var gpus: UInt32
    var homeRegion: UInt32
    /// Whether nodes of other regions may run it.
    var anyRegion: Bool
    /// Unit: USD per GPU-hour.
    var maxPrice: Double
    /// Interruptions that a job survives; one more and it is given up.
    var retries: UInt32
    /// Whether an interrupted job keeps the work that is done.
    var isCheckpointed: Bool

    /// Whether a node may run it, busy or not.
    func admits(_ node: borrowing SpotNode) -> Bool {
        guard speeds[Int(node.hardwareClass)] != nil, node.price <= maxPrice else { return false }
        if anyRegion { return true }
        return node.region == homeRegion
    }
}

/// A workload's terms as the flow uses them.
struct SpotDemand {
    let terms: SpotTerms
    /// Pools with nodes that may run it, ascending.
    let pools: [UInt32]
    /// Its job size among the flow's sizes.
    let size: UInt32
    /// The number of the job at the head of its queue; `Int64.max` when nobody waits.
    var head = Int64.max
}

/// What a job has beyond its place in the table.
struct SpotPurchase {
    /// Jobs of all workloads are counted in the order of arrival, from 0.
    let number: Int64
    /// All of its work. Unit: seconds on the reference GPU.
    let work: Double
    /// Agreed at the last placement. Unit: USD per GPU-hour.
    var price: Double = 0
    var interruptions: UInt32 = 0
}

extension SpotTerms {
    /// The terms of a configured workload.
    ///
    /// - Parameter classes: All hardware classes; theirs is the speed where the workload names
    ///   none.
    init(_ workload: Workload, _ policy: EscrowPolicy, classes: [HardwareClass]) {
        var speeds = [Double?](repeating: nil, count: classes.count)
        for (index, hardwareClass) in workload.classes.enumerated() {
            speeds[hardwareClass] =
                workload.speeds.isEmpty ? classes[hardwareClass].speed : workload.speeds[index]
        }
        self.init(
            speeds: speeds, gpus: UInt32(policy.gpus), homeRegion: UInt32(workload.region),
            anyRegion: policy.anyRegion, maxPrice: policy.maxPriceUSDPerGPUHour,
            retries: UInt32(policy.retries), isCheckpointed: policy.isCheckpointed)
    }
}
