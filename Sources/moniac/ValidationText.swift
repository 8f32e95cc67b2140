import Reporting
import Throughput

/// Predicted against measured, each GPU from the others.
enum ValidationText {
    /// - Parameter rates: As a file gives them. GPUs that it does not measure are taken from the
    ///   shipped measurements: they help to predict and are not predicted.
    static func text(_ rates: [MeasuredRate]) -> String {
        let measured = CalibrationCell.cells(of: rates)
        let names = measured.map(\.gpu.name)
        let others = CalibrationCell.cells(of: MeasuredRates.shipped)
            .filter { !names.contains($0.gpu.name) }
        let validation = Validation(measured, from: others)
        return table(validation) + "\n" + means(validation) + leftOut(rates, validation)
    }

    private static func table(_ validation: Validation) -> String {
        var rows = AlignedRows(
            titles: [
                "accelerator", "benchmark", "measured/s", "predicted/s", "error", "roofline/s",
                "error",
            ], leading: [0, 1])
        for cell in validation.cells {
            rows.add([
                cell.accelerator, cell.workload, RealText.short(cell.measured),
                number(cell.predicted), percent(cell.error), number(cell.roofline),
                percent(cell.rooflineError),
            ])
        }
        return "Leave-one-GPU-out: the power-limited law, and beside it the calibrated roofline.\n"
            + rows.text
    }

    private static func means(_ validation: Validation) -> String {
        var rows = AlignedRows(
            titles: ["cells", "count", "mean error", "median", "largest", "roofline: mean error"],
            leading: [0])
        let large = "llama2-70b-99"
        add(&rows, "all", validation) { _ in true }
        add(&rows, large, validation) { $0.workload == large }
        add(&rows, "without \(large)", validation) { $0.workload != large }
        for workload in WorkloadCatalogue.entries where workload.name != large {
            add(&rows, workload.name, validation) { $0.workload == workload.name }
        }
        for gpu in GPUCatalogue.entries {
            add(&rows, gpu.name, validation) { $0.accelerator == gpu.name }
        }
        return rows.text
    }

    private static func add(
        _ rows: inout AlignedRows, _ name: String, _ validation: Validation,
        where isMeant: (Validation.Cell) -> Bool
    ) {
        let law = validation.summary(where: isMeant)
        let roofline = validation.rooflineSummary(where: isMeant)
        if law.count == 0 && roofline.count == 0 { return }
        rows.add([
            name, "\(law.count)", percent(law.meanError), percent(law.medianError),
            percent(law.maximumError), percent(roofline.meanError),
        ])
    }

    /// Measured cells that were not predicted, and why.
    private static func leftOut(_ rates: [MeasuredRate], _ validation: Validation) -> String {
        var rows = AlignedRows(
            titles: ["not predicted", "benchmark", "reason"], leading: [0, 1, 2])
        var count = 0
        for rate in rates {
            let isPredicted = validation.cells.contains {
                $0.accelerator == rate.accelerator && $0.workload == rate.workload
            }
            if isPredicted { continue }
            rows.add([rate.accelerator, rate.workload, reason(rate)])
            count += 1
        }
        return count == 0 ? "" : "\n" + rows.text
    }

    private static func reason(_ rate: MeasuredRate) -> String {
        guard let gpu = GPUCatalogue.entries.first(where: { $0.name == rate.accelerator }) else {
            return "not in the catalogue"
        }
        if !PowerLimitedLaw.covers(gpu) {
            return "\(gpu.architecture.rawValue): the law is fitted on others"
        }
        return "the benchmark is not among the workloads"
    }

    private static func number(_ value: Double?) -> String {
        value.map { RealText.short($0) } ?? "–"
    }

    private static func percent(_ value: Double?) -> String {
        value.map { RealText.percent($0) } ?? "–"
    }
}
