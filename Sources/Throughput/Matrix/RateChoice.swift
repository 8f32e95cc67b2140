/// A rate before conditions, as the best method that there is gives it.
struct ChosenRate: Hashable {
    var unitsPerSecond: Double
    var method: RateMethod
    var relativeError: Double
}

/// The methods in their order: measured, power-limited law, calibrated roofline.
struct RateChoice {
    let measured: [MeasuredRate]
    let law: ErrorRatedLaw
    let calibration: RooflineCalibration

    /// At least this much may be wrong on an architecture that the factors were not taken from.
    /// BERT on T4 is predicted 44 % too high, Llama-2-70B on B200 40 % too low.
    ///
    /// - Source: ``RooflineCalibration/unmeasured`` — assumed.
    static let untestedError = RooflineCalibration.unmeasured.relativeError

    /// What is added where the arithmetic peak is assumed: it may be twice as high.
    ///
    /// - Source: assumed.
    static let assumedPeakError = 0.5

    /// - Parameters:
    ///   - modelled: The roofline's rate without calibration.
    ///   - fitsAlone: Whether one GPU holds the workload. Where none does, links and memory decide,
    ///     which the law does not know: it passes Llama-2-70B on RTX-4090 five times.
    func rate(
        _ gpu: GPU, _ workload: Workload, modelled: Double, fitsAlone: Bool
    ) -> ChosenRate {
        if workload.isTime {
            return ChosenRate(
                unitsPerSecond: 1.0 / 3_600, method: .definition, relativeError: 0)
        }
        if let rate = measured.rate(accelerator: gpu.name, workload: workload.name) {
            return ChosenRate(
                unitsPerSecond: rate.unitsPerSecond, method: .measured,
                relativeError: measured.relativeError(of: rate))
        }
        if fitsAlone, let rate = law.law.unitsPerSecond(gpu, workload.name) {
            return ChosenRate(
                unitsPerSecond: rate, method: .powerLimitedLaw,
                relativeError: law.relativeError(workload.name))
        }
        let factor = calibration.factor(gpu: gpu.name, workload: workload)
        var error = factor.relativeError
        if !PowerLimitedLaw.architectures.contains(gpu.architecture) {
            error = error > RateChoice.untestedError ? error : RateChoice.untestedError
        }
        if gpu.peak(workload.precision).isAssumed {
            let extra = RateChoice.assumedPeakError
            error = (error * error + extra * extra).squareRoot()
        }
        return ChosenRate(
            unitsPerSecond: modelled * factor.value, method: .roofline, relativeError: error)
    }
}

/// The power-limited law with its error a workload.
struct ErrorRatedLaw: Sendable {
    let law: PowerLimitedLaw
    private let validation: Validation

    /// Of the shipped measurements.
    static let shipped = ErrorRatedLaw(CalibrationCell.cells(of: MeasuredRates.shipped))

    init(_ cells: [CalibrationCell]) {
        law = PowerLimitedLaw(fittedTo: cells)
        validation = Validation(cells)
    }

    /// Mean error with one GPU left out; over all cells where a workload has but one.
    func relativeError(_ workload: String) -> Double {
        validation.summary { $0.workload == workload }.meanError
            ?? validation.summary { _ in true }.meanError ?? 1
    }
}
