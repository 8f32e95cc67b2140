/// How demand is spread over the hours of a week.
public struct WeeklyProfile: Hashable, Sendable {
    /// Hours of a week.
    public static var hours: Int { 168 }

    /// Rate of each hour relative to the average. Mean 1. Hour 0 is Monday, 00:00 to 01:00 UTC.
    public let weights: [Double]

    /// A profile from 168 weights on any scale; they are scaled to mean 1.
    ///
    /// - Throws: ``ProcessError`` unless there are 168, all finite and from 0 up, not all 0.
    public init(weights: [Double]) throws(ProcessError) {
        let hours = WeeklyProfile.hours
        try ProcessError.require(
            weights.count == hours, "weights", "\(hours) weights", weights.count)
        for (hour, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
            throw ProcessError(
                parameter: "weights", expected: "numbers from 0 up",
                found: "\(weight) in hour \(hour)")
        }
        var sum = 0.0
        for weight in weights { sum += weight }
        try ProcessError.requirePositive(sum, "sum of the weights")
        self.weights = weights.map { $0 / sum * Double(hours) }
    }

    private init(flat: Void) { weights = [Double](repeating: 1, count: WeeklyProfile.hours) }

    /// The same rate at all hours.
    public static var flat: WeeklyProfile { WeeklyProfile(flat: ()) }
}
