import RandomStreams

/// How much a rate has grown by each hour of a run.
public struct HourlyGrowth: Sendable {
    let logPerHour: Double
    private let factors: [Double]

    init(logPerHour: Double, hours: Int) {
        self.logPerHour = logPerHour
        factors = (0..<hours).map { HourlyGrowth.factor(logPerHour, byHour: Int64($0)) }
    }

    /// Whether it is of this rate.
    public func isOf(_ rate: ArrivalRate) -> Bool { logPerHour == rate.logGrowthPerHour }

    /// Hours past the table are worked out.
    subscript(hour: Int64) -> Double {
        hour < Int64(factors.count)
            ? factors[Int(hour)] : HourlyGrowth.factor(logPerHour, byHour: hour)
    }

    static func factor(_ logPerHour: Double, byHour hour: Int64) -> Double {
        logPerHour == 0 ? 1 : Portable.exp(logPerHour * Double(hour))
    }
}
