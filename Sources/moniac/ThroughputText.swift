import ArgumentParser
import Reporting
import StrictText
import Throughput

/// The rate matrix, a table a GPU.
struct ThroughputText {
    let matrix: RateMatrix
    let priceUSDPerGPUHour: Double?
    let electricityUSDPerKWh: Double

    /// The catalogue's entries of these names; all of them without a name.
    ///
    /// - Throws: `ValidationError` for a name that the catalogue does not hold.
    static func models(_ names: [String]) throws -> [GPU] {
        if names.isEmpty { return GPUCatalogue.entries }
        return try names.map { name in
            if let gpu = GPUCatalogue.entry(named: name) { return gpu }
            let known = GPUCatalogue.entries.map(\.name)
            let canonical = GPUCatalogue.canonical(name)
            // Most often a model without its form and memory.
            let longer = known.filter { $0.hasPrefix(canonical + "-") }
            let near = Spelling.nearest(to: canonical, among: known)
            let meant = longer.isEmpty ? near : longer.joined(separator: " or ")
            let hint = meant.map { "; did you mean \($0)?" } ?? ""
            throw ValidationError(
                "expected one of the GPU models \(known.joined(separator: ", ")), "
                    + "found '\(name)'\(hint)")
        }
    }

    var text: String {
        matrix.gpus.indices.map { block($0) }.joined(separator: "\n")
    }

    private func block(_ row: Int) -> String {
        var rows = AlignedRows(
            titles: [
                "workload", "class", "rate/s", "unit", "method", "error", "group", "batch", "W",
                "J/unit",
            ] + (priceUSDPerGPUHour == nil ? [] : ["USD/1M units"]),
            leading: [0, 1, 3, 4])
        for (column, workload) in matrix.workloads.enumerated() {
            rows.add(cells(matrix.rate(gpu: row, workload: column), workload))
        }
        return head(matrix.gpus[row]) + rows.text
    }

    private func head(_ gpu: GPU) -> String {
        let figures = [
            "\(gpu.vendor.rawValue) \(gpu.architecture.rawValue)", gpu.form,
            RealText.fixed(gpu.memoryGB.value, decimals: 0) + " GB",
            RealText.fixed(gpu.bandwidthGBPerSecond.value, decimals: 0) + " GB/s",
            peak(gpu.fp16TFLOPS, "FP16"), peak(gpu.fp8TFLOPS, "FP8"),
            RealText.fixed(gpu.boardWatts.value, decimals: 0) + " W",
        ]
        let note = gpu.note.map { "  note: \($0)\n" } ?? ""
        return gpu.name + ": " + figures.joined(separator: " · ") + "\n" + note
    }

    private func peak(_ figure: Figure?, _ name: String) -> String {
        guard let figure else { return name + " unknown" }
        return RealText.short(figure.value) + " TFLOPS " + name
    }

    private func cells(_ rate: Rate, _ workload: Workload) -> [String] {
        let perMillion = priceUSDPerGPUHour.map { price in
            1e6
                * rate.costUSDPerUnit(
                    priceUSDPerGPUHour: price, electricityUSDPerKWh: electricityUSDPerKWh)
        }
        return [
            workload.name, workload.kind.rawValue, number(rate.unitsPerSecond),
            workload.unit, rate.method.rawValue,
            rate.method == .doesNotFit ? "–" : RealText.percent(rate.relativeError),
            "\(rate.groupSize)", "\(rate.batchItems)", number(rate.watts),
            number(rate.joulesPerUnit),
        ] + (perMillion.map { [number($0)] } ?? [])
    }

    /// Four digits, also of an hour in seconds.
    private func number(_ value: Double) -> String {
        if !value.isFinite { return "–" }
        return value > 0 && value < 0.1
            ? RealText.fixed(value, decimals: value < 0.001 ? 7 : 5) : RealText.short(value)
    }
}

/// Cells in columns as wide as their longest text.
struct AlignedRows {
    let titles: [String]
    /// Columns that begin at the left; the others end at the right.
    let leading: [Int]
    private var rows: [[String]] = []

    init(titles: [String], leading: [Int]) {
        self.titles = titles
        self.leading = leading
    }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == titles.count, "a row has one cell a column")
        rows.append(cells.map { PrintableText.escaped($0) })
    }

    var text: String {
        let all = [titles] + rows
        let widths = titles.indices.map { column in
            all.reduce(0) { max($0, $1[column].count) }
        }
        return all.map { line($0, widths) + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.enumerated().map { column, cell in
            let gap = String(repeating: " ", count: widths[column] - cell.count)
            return leading.contains(column) ? cell + gap : gap + cell
        }
        var line = "  " + padded.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
