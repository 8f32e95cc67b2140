import DiscreteEvent

/// When something happens that is no event of a flow of jobs: days, epochs, reports, booking ends,
/// and the seconds of the day at which the desks act.
///
/// Unit: whole seconds since the start; the protocol knows no finer time.
struct Calendar {
    static let day: Int64 = 86_400
    /// The first minute of a day is for those who act once a day.
    private static let firstFreeSecond: Int64 = 60

    let epoch: Int64
    let horizon: Int64
    /// Seconds of the day at which a desk acts, ascending, each once. Range: 1 … 86,399.
    let instants: [Int64]

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
    /// - Complexity: O(log instants)
    func next(after now: Int64, bookingEnd: Int64?) -> Int64 {
        let today = now / Calendar.day * Calendar.day
        var next = min(horizon, today + Calendar.day)
        if let second = instant(after: now - today) { next = min(next, today + second) }
        next = min(next, (now / epoch + 1) * epoch)
        let report = ((now + 1) / epoch + 1) * epoch - 1
        next = min(next, report)
        if let bookingEnd, bookingEnd > now { next = min(next, bookingEnd) }
        return next
    }

    private func instant(after second: Int64) -> Int64? {
        var low = 0
        var high = instants.count
        while low < high {
            let middle = (low + high) / 2
            if instants[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low == instants.count ? nil : instants[low]
    }

    /// The first second from `second` on at which nobody else acts: not in the first minute of its
    /// day, no desk's, not the last of an epoch.
    ///
    /// - Complexity: O(log instants) for each second that is taken.
    func freeSecond(from second: Int64) -> Int64 {
        var second = second
        while true {
            let ofDay = second % Calendar.day
            let isReport = epoch > 1 && (second + 1) % epoch == 0
            if ofDay < Calendar.firstFreeSecond {
                second += Calendar.firstFreeSecond - ofDay
            } else if isReport || instant(after: ofDay - 1) == ofDay {
                second += 1
            } else {
                return second
            }
        }
    }

    func due(at seconds: Int64) -> Due {
        Due(
            isDay: seconds % Calendar.day == 0, isEpochEnd: seconds % epoch == 0,
            isReport: (seconds + 1) % epoch == 0)
    }
}
