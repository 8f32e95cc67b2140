import DiscreteEvent

/// When something happens that is no event of the job flow: days, epochs, reports, booking ends.
///
/// Unit: whole seconds since the start; the protocol knows no finer time.
struct Calendar {
    static let day: Int64 = 86_400

    let epoch: Int64
    let horizon: Int64

    /// What is due at one instant.
    struct Due {
        let isDay: Bool
        let isEpochEnd: Bool
        /// The last second of an epoch: metered use is reported.
        let isReport: Bool
    }

    /// The first instant after `now` with something due, at most the horizon.
    ///
    /// - Parameter bookingEnd: The earliest end of a running booking, if any.
    func next(after now: Int64, bookingEnd: Int64?) -> Int64 {
        var next = min(horizon, (now / Calendar.day + 1) * Calendar.day)
        next = min(next, (now / epoch + 1) * epoch)
        let report = ((now + 1) / epoch + 1) * epoch - 1
        next = min(next, report)
        if let bookingEnd, bookingEnd > now { next = min(next, bookingEnd) }
        return next
    }

    func due(at seconds: Int64) -> Due {
        Due(
            isDay: seconds % Calendar.day == 0, isEpochEnd: seconds % epoch == 0,
            isReport: (seconds + 1) % epoch == 0)
    }
}
