import StrictText
import Throughput

/// Speeds of hardware classes on one benchmark of the throughput catalogue.
struct SpeedsBuilder {
    let network: Resolved
    let workload: Resolved

    /// Work of a GPU of each class in a second, the reference GPU's being 1.
    ///
    /// - Parameter classes: Places in `network.hardware`, parallel to the workload's list.
    /// - Returns: Empty without a benchmark: the classes' own speeds hold.
    /// - Complexity: O(GPU models of the catalogue).
    func build(_ classes: [Int], _ meaning: inout Meaning) -> [Double] {
        guard let name = workload["benchmark"].present,
            let benchmark = WorkloadCatalogue.entry(named: name.text)
        else { return [] }
        let matrix = RateMatrix(workloads: [benchmark])
        func rate(_ model: String) -> Double {
            matrix.rate(gpu: model, workload: benchmark.name)?.unitsPerSecond ?? 0
        }
        let reference = network["reference_gpu"]
        if rate(reference.text) <= 0 {
            refuse(name, reference.text, &meaning)
            return []
        }
        return classes.map { index in
            let entry = network["hardware"].items[index]
            let speed = rate(entry["gpu"].text) / rate(reference.text)
            if speed <= 0 { refuse(name, entry["gpu"].text, &meaning) }
            return speed
        }
    }

    private func refuse(_ name: Resolved, _ model: String, _ meaning: inout Meaning) {
        meaning.refuse(
            name.place, .conflict, expected: "a benchmark that fits on \(model)",
            found: "\"\(name.text)\", which does not")
    }
}
