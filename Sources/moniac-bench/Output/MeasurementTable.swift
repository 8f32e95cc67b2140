/// Measurements for a reader: one row each, the size of the work and what a unit costs.
enum MeasurementTable {
    static func text(_ measurements: [Measurement]) -> String {
        let head = ["work", "unit", "units", "cost of one", "CPU s", "peak MiB", "checked by"]
        let rows = [head] + measurements.map(row)
        let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { cells in
            zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func row(_ measurement: Measurement) -> [String] {
        let proof = (measurement.exact + measurement.info).map { "\($0.key) \($0.value.text)" }
        return [
            measurement.work, measurement.unit, "\(measurement.count)",
            duration(measurement.costPerUnit), Rounded.text(measurement.cost.cpu),
            Rounded.text(measurement.peakMemory), proof.joined(separator: ", "),
        ]
    }

    private static func duration(_ nanoseconds: Double) -> String {
        switch nanoseconds {
        case ..<1_000: Rounded.text(nanoseconds) + " ns"
        case ..<1_000_000: Rounded.text(nanoseconds / 1_000) + " µs"
        default: Rounded.text(nanoseconds / 1_000_000) + " ms"
        }
    }
}

/// Real numbers as a reader wants them: three decimals below ten, one below a thousand.
enum Rounded {
    static func text(_ value: Double) -> String {
        let scale: Double = abs(value) < 10 ? 1_000 : abs(value) < 1_000 ? 10 : 1
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() && abs(rounded) < 1e15
            ? "\(Int64(rounded))" : "\(rounded)"
    }
}
