/// How many GPUs of each model providers have.
public struct Fleet: Hashable, Sendable {
    public let providers: Int
    public let gpus: Int
    /// Shape: providers × GPU models, models contiguous. Fractions count availability.
    public private(set) var counts: ContiguousArray<Double>

    public init(providers: Int, gpus: Int) {
        precondition(providers >= 0 && gpus >= 0, "a fleet has no negative size")
        self.providers = providers
        self.gpus = gpus
        counts = ContiguousArray(repeating: 0, count: providers * gpus)
    }

    /// GPUs of one model at one provider.
    public subscript(provider: Int, gpu: Int) -> Double {
        get { counts[index(provider, gpu)] }
        set {
            precondition(newValue >= 0 && newValue.isFinite, "a count is at or above zero")
            counts[index(provider, gpu)] = newValue
        }
    }

    private func index(_ provider: Int, _ gpu: Int) -> Int {
        precondition(
            (0..<providers).contains(provider) && (0..<gpus).contains(gpu),
            "the fleet holds \(providers) providers × \(gpus) GPU models")
        return provider * gpus + gpu
    }
}

/// What a fleet does a second of each workload, were it to do nothing else.
public struct FleetCapacity: Hashable, Sendable {
    public let providers: Int
    public let workloads: Int
    /// Shape: providers × workloads, workloads contiguous. Unit: units/s.
    public private(set) var unitsPerSecond: ContiguousArray<Double>

    /// Contracts provider × GPU counts with GPU × workload rates.
    ///
    /// Each sum runs over the GPU models in their order, one after the other, whatever the vector
    /// width: a vector holds eight workloads, whose sums do not meet.
    ///
    /// - Precondition: the fleet counts the matrix' GPUs.
    /// - Complexity: O(providers · GPUs · workloads).
    public init(_ fleet: Fleet, _ matrix: RateMatrix) {
        precondition(
            fleet.gpus == matrix.gpus.count,
            "the fleet counts \(fleet.gpus) GPU models, the matrix has \(matrix.gpus.count)")
        providers = fleet.providers
        workloads = matrix.workloads.count
        unitsPerSecond = ContiguousArray(repeating: 0, count: providers * workloads)
        let lanes = LaneRates(matrix)
        fleet.counts.withUnsafeBufferPointer { counts in
            lanes.values.withUnsafeBufferPointer { rates in
                unitsPerSecond.withUnsafeMutableBufferPointer { sums in
                    contract(
                        counts, rates, sums, providers: fleet.providers, gpus: fleet.gpus,
                        workloads: matrix.workloads.count)
                }
            }
        }
    }

    public subscript(provider: Int, workload: Int) -> Double {
        precondition(
            (0..<providers).contains(provider) && (0..<workloads).contains(workload),
            "the capacity holds \(providers) providers × \(workloads) workloads")
        return unitsPerSecond[provider * workloads + workload]
    }

    /// All providers together. Shape: one a workload. Unit: units/s.
    public var totals: ContiguousArray<Double> {
        var totals = ContiguousArray(repeating: 0.0, count: workloads)
        for provider in 0..<providers {
            for workload in 0..<workloads { totals[workload] += self[provider, workload] }
        }
        return totals
    }
}

/// Rates of eight workloads side by side. Shape: blocks of workloads × GPUs; the last block is
/// filled up with zeros.
private struct LaneRates {
    static let width = SIMD8<Double>.scalarCount
    private(set) var values: ContiguousArray<SIMD8<Double>>

    init(_ matrix: RateMatrix) {
        let gpus = matrix.gpus.count
        let workloads = matrix.workloads.count
        let blocks = (workloads + LaneRates.width - 1) / LaneRates.width
        values = ContiguousArray(repeating: .zero, count: blocks * gpus)
        for gpu in 0..<gpus {
            for workload in 0..<workloads {
                let (block, lane) = workload.quotientAndRemainder(dividingBy: LaneRates.width)
                values[block * gpus + gpu][lane] =
                    matrix.unitsPerSecond[gpu * workloads + workload]
            }
        }
    }
}

/// sums[p, w] = Σ_g counts[p, g] · rates[g, w], g ascending.
private func contract(
    _ counts: UnsafeBufferPointer<Double>, _ rates: UnsafeBufferPointer<SIMD8<Double>>,
    _ sums: UnsafeMutableBufferPointer<Double>, providers: Int, gpus: Int, workloads: Int
) {
    for provider in 0..<providers {
        var first = 0
        var block = 0
        while first < workloads {
            var sum = SIMD8<Double>.zero
            for gpu in 0..<gpus {
                sum += counts[provider * gpus + gpu] * rates[block + gpu]
            }
            for lane in 0..<min(LaneRates.width, workloads - first) {
                sums[provider * workloads + first + lane] = sum[lane]
            }
            first += LaneRates.width
            block += gpus
        }
    }
}
