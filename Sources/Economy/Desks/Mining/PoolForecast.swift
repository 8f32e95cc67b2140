import RandomStreams
import Rewards

/// How long a pool lasts.
enum PoolForecast {
    /// Days whose releases say how fast a pool empties.
    static let window = 30

    /// The first day at whose end the pool would be empty if it went on releasing what it released
    /// on average over the last ``window`` days, or over all days of a shorter run. A pool that
    /// releases a share of what is left slows down, so that it lasts longer than this.
    ///
    /// - Parameters:
    ///   - left: At the end of the last day.
    ///   - releases: One a day.
    /// - Returns: Nil when nothing was released in that time: at this rate the pool lasts for ever.
    static func emptyDay(left: TokenAmount, releases: [TokenAmount]) -> Int64? {
        let last = releases.suffix(window)
        guard let sum = try? last.total(), sum > .zero,
            let days = try? mulDivCeil(left.baseUnits, UInt128(last.count), sum.baseUnits)
        else { return nil }
        return Int64(clamping: UInt128(releases.count - 1) + min(days, UInt128(Int64.max)))
    }

    /// Days after which a pool that releases all its cap allows, a fraction of what is left each
    /// epoch, has half of what it has now.
    ///
    /// - Parameter rate: Range: above 0, below 1.
    static func halfLifeDays(rate: Wad, epoch: Seconds) -> Double {
        let kept = -Double(rate.raw) / 1e18
        let epochs = -Portable.log(2) / Portable.log1p(kept)
        return epochs * Double(epoch.count) / Double(Calendar.day)
    }
}
