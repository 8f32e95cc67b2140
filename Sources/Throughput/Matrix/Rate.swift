/// Where a rate comes from.
public enum RateMethod: String, Hashable, Sendable, CaseIterable {
    /// Measured on this GPU by this benchmark, and published.
    case measured
    /// Arithmetic peak and board limit, fitted on other GPUs' measurements.
    case powerLimitedLaw = "power_limited_law"
    /// Data sheet, step model and calibration factor.
    case roofline
    /// An hour on a GPU is an hour.
    case definition
    /// No group that is tried has the memory: the rate is 0.
    case doesNotFit = "does_not_fit"
}

/// What one GPU does of one workload.
public struct Rate: Hashable, Sendable {
    /// Unit: the workload's units per second and GPU.
    public var unitsPerSecond: Double
    public var method: RateMethod
    /// Expected |rate / truth − 1|: spread between systems for a measured rate, mean error with one
    /// GPU left out for a predicted one.
    public var relativeError: Double
    /// GPUs of the modelled group.
    public var groupSize: Int
    /// Items of the modelled group's batch, as its memory allows.
    public var batchItems: Int
    /// What no GPU of this data sheet can pass. Unit: units/s.
    public var peakUnitsPerSecond: Double
    /// Draw of the board at work. Unit: W.
    public var watts: Double

    /// Energy of the board for one unit; infinite where the rate is 0.
    public var joulesPerUnit: Double { watts / unitsPerSecond }

    /// Price of one unit.
    ///
    /// - Parameters:
    ///   - priceUSDPerGPUHour: Rent of the GPU.
    ///   - electricityUSDPerKWh: Where the payer also pays the board's electricity.
    /// - Returns: Unit: USD. Infinite where the rate is 0.
    public func costUSDPerUnit(
        priceUSDPerGPUHour: Double, electricityUSDPerKWh: Double = 0
    ) -> Double {
        let perHour = priceUSDPerGPUHour + electricityUSDPerKWh * watts / 1_000
        return perHour / (unitsPerSecond * 3_600)
    }
}
