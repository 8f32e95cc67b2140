import Throughput

/// Speeds of hardware classes on one benchmark of the throughput catalogue.
struct SpeedsBuilder {
    let network: Resolved
    let workload: Resolved

    /// Work of a GPU of each class in a second, the reference GPU's being 1; each GPU in the group
    /// that serves the benchmark best.
    ///
    /// - Parameter classes: Places in `network.hardware`, parallel to the workload's list.
    /// - Returns: Empty without a benchmark: the classes' own speeds hold.
    /// - Precondition: Every benchmark of the catalogue runs on every GPU of it.
    /// - Complexity: O(GPU models of the catalogue).
    func build(_ classes: [Int]) -> [Double] {
        guard let name = workload["benchmark"].present,
            let benchmark = WorkloadCatalogue.entry(named: name.text)
        else { return [] }
        let matrix = RateMatrix(workloads: [benchmark])
        func rate(_ model: String) -> Double {
            guard let rate = matrix.rate(gpu: model, workload: benchmark.name),
                rate.unitsPerSecond > 0
            else { preconditionFailure("\(benchmark.name) does not run on \(model)") }
            return rate.unitsPerSecond
        }
        let reference = rate(network["reference_gpu"].text)
        return classes.map { rate(network["hardware"].items[$0]["gpu"].text) / reference }
    }
}
