public import RandomStreams

/// Demand that varies more than a Poisson process does: in each window the rate is multiplied by a
/// gamma variable of mean 1, so counts of a window are negative binomial.
///
/// With mean count c in a window the variance is `c + c²/shape`.
public struct Dispersion: Hashable, Sendable {
    /// Length of a window. Unit: s.
    public let windowSeconds: Int64
    /// Shape of the gamma variable; its variance is `1 / shape`.
    public let shape: Double

    /// - Throws: ``ProcessError`` unless both are positive and the window is at most 10^9 s.
    public init(windowSeconds: Int64, shape: Double) throws(ProcessError) {
        try ProcessError.require(
            windowSeconds > 0 && windowSeconds <= 1_000_000_000, "windowSeconds",
            "whole seconds from 1 to 1,000,000,000", windowSeconds)
        try ProcessError.requirePositive(shape, "shape")
        self.windowSeconds = windowSeconds
        self.shape = shape
    }

    /// The factor of a window. Depends on the window's number and the stream's key only.
    func factor(ofWindow window: Int64, _ stream: RandomStream) -> Double {
        var own = stream.at(step: UInt32(truncatingIfNeeded: window))
        return own.gamma(shape: shape) / shape
    }
}

/// The rate of arrivals as a function of time: constant within an hour.
///
/// `perDay / 86,400 · weight(hour of the week) · (1 + growthPerMonth)^(h / 720)` arrivals a second
/// in hour h of the run. A month has 30 days.
///
/// - Source: piecewise-constant rate and hourly growth — assumed.
public struct ArrivalRate: Hashable, Sendable {
    static let ticksPerSecond: Int64 = 1_000_000
    static let ticksPerHour: Int64 = 3600 * ticksPerSecond

    /// Mean rate at the start. Unit: arrivals/day.
    public let perDay: Double
    public let profile: WeeklyProfile
    /// Hour of the week in which the run starts.
    public let startHourOfWeek: Int
    /// Unit: 1/month of 30 days.
    public let growthPerMonth: Double
    public let dispersion: Dispersion?
    let perTick: Double
    let logGrowthPerHour: Double

    /// - Parameters:
    ///   - perDay: Mean rate at the start. Unit: arrivals/day. From 0 up.
    ///   - profile: Spread over the week.
    ///   - startHourOfWeek: Hour of the week at tick 0. Range: 0 ... 167.
    ///   - growthPerMonth: 0.04 for four per cent in 30 days. Above -1.
    ///   - dispersion: How much more than a Poisson process counts vary; nil for not at all.
    /// - Throws: ``ProcessError`` for a value outside its range.
    public init(
        perDay: Double, profile: WeeklyProfile = .flat, startHourOfWeek: Int = 0,
        growthPerMonth: Double = 0, dispersion: Dispersion? = nil
    ) throws(ProcessError) {
        try ProcessError.requireNotNegative(perDay, "perDay")
        try ProcessError.require(
            (0..<WeeklyProfile.hours).contains(startHourOfWeek), "startHourOfWeek",
            "an hour from 0 to 167", startHourOfWeek)
        try ProcessError.require(
            growthPerMonth > -1 && growthPerMonth < .infinity, "growthPerMonth",
            "a number above -1", growthPerMonth)
        self.perDay = perDay
        self.profile = profile
        self.startHourOfWeek = startHourOfWeek
        self.growthPerMonth = growthPerMonth
        self.dispersion = dispersion
        perTick = perDay / 86_400 / Double(ArrivalRate.ticksPerSecond)
        logGrowthPerHour = Portable.log1p(growthPerMonth) / 720
    }

    /// The mean number of arrivals in a stretch of time, gamma factors at their mean of 1.
    ///
    /// - Parameters:
    ///   - fromTicks: Start. Unit: µs since the start of the run. From 0 up.
    ///   - toTicks: End, not included. Not before the start.
    /// - Complexity: O(hours covered).
    public func meanCount(fromTicks: Int64, toTicks: Int64) -> Double {
        meanCount(from: fromTicks, to: toTicks, dispersion: nil)
    }

    /// The mean number of arrivals in a stretch of time, given the gamma factors of its windows:
    /// those that ``PoissonArrivals`` with the same stream meets.
    ///
    /// - Complexity: O(hours + windows covered).
    public func meanCount(
        fromTicks: Int64, toTicks: Int64, dispersion stream: RandomStream
    ) -> Double {
        meanCount(from: fromTicks, to: toTicks, dispersion: stream)
    }

    /// The same as without the table, to the bit.
    ///
    /// - Parameter growth: Of this rate: ``hourlyGrowth(hours:)``.
    /// - Complexity: O(hours covered).
    public func meanCount(
        fromTicks start: Int64, toTicks end: Int64, growth: HourlyGrowth
    ) -> Double {
        precondition(start >= 0 && start <= end, "A stretch of time starts at 0 or later and ends.")
        precondition(growth.logPerHour == logGrowthPerHour, "A table of growth is of its rate.")
        var sum = 0.0
        var ticks = start
        var hour = start / ArrivalRate.ticksPerHour
        var ofWeek = (Int(hour % 168) + startHourOfWeek) % WeeklyProfile.hours
        while ticks < end {
            let rate = perTick * profile.weights[ofWeek] * growth[hour]
            let until = min(ArrivalRate.end(of: hour, length: ArrivalRate.ticksPerHour), end)
            sum += Double(until - ticks) * rate
            ticks = until
            hour += 1
            ofWeek = ofWeek + 1 == WeeklyProfile.hours ? 0 : ofWeek + 1
        }
        return sum
    }

    /// How much the rate has grown by each of the first hours, worked out once.
    ///
    /// - Complexity: O(hours).
    public func hourlyGrowth(hours: Int) -> HourlyGrowth {
        HourlyGrowth(logPerHour: logGrowthPerHour, hours: hours)
    }

    private func meanCount(
        from start: Int64, to end: Int64, dispersion stream: RandomStream?
    ) -> Double {
        precondition(start >= 0 && start <= end, "A stretch of time starts at 0 or later and ends.")
        var sum = 0.0
        var ticks = start
        while ticks < end {
            let piece = piece(at: ticks, dispersion: stream)
            let until = min(piece.end, end)
            sum += Double(until - ticks) * piece.perTick
            ticks = until
        }
        return sum
    }

    /// A stretch of constant rate.
    struct Piece: Hashable, Sendable {
        /// Unit: arrivals/µs.
        let perTick: Double
        /// First tick at which the rate may be another.
        let end: Int64
    }

    /// The piece that a tick lies in.
    func piece(
        at ticks: Int64, dispersion stream: RandomStream?
    ) -> Piece {
        let hour = ticks / ArrivalRate.ticksPerHour
        let ofWeek = (Int(hour % 168) + startHourOfWeek) % WeeklyProfile.hours
        var rate = perTick * profile.weights[ofWeek] * growth(byHour: hour)
        var end = ArrivalRate.end(of: hour, length: ArrivalRate.ticksPerHour)
        if let dispersion, let stream {
            let length = dispersion.windowSeconds * ArrivalRate.ticksPerSecond
            let window = ticks / length
            rate *= dispersion.factor(ofWindow: window, stream)
            end = min(end, ArrivalRate.end(of: window, length: length))
        }
        return Piece(perTick: rate, end: end)
    }

    func growth(byHour hour: Int64) -> Double {
        HourlyGrowth.factor(logGrowthPerHour, byHour: hour)
    }

    private static func end(of index: Int64, length: Int64) -> Int64 {
        let (end, overflow) = (index + 1).multipliedReportingOverflow(by: length)
        return overflow ? .max : end
    }
}
