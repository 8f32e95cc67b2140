extension ArrivalRate {
    /// The variance of the number of arrivals in a stretch of time, in closed form.
    ///
    /// That of a Poisson variable is its mean. Each window w with mean c(w) adds `c(w)²/shape`: its
    /// gamma factor moves all its arrivals together. Windows are independent.
    ///
    /// - Parameters:
    ///   - fromTicks: Start. Unit: µs since the start of the run. From 0 up.
    ///   - toTicks: End, not included. Not before the start.
    /// - Complexity: O(hours + windows covered).
    /// - Source: law of total variance; the count of one window is negative binomial: Greenwood and
    ///   Yule (1920), doi:10.2307/2341080 — stated.
    public func varianceOfCount(fromTicks: Int64, toTicks: Int64) -> Double {
        var sum = meanCount(fromTicks: fromTicks, toTicks: toTicks)
        guard let dispersion else { return sum }
        let length = dispersion.windowSeconds * ArrivalRate.ticksPerSecond
        var start = fromTicks
        while start < toTicks {
            let left = length - start % length
            let end = toTicks - start <= left ? toTicks : start + left
            let mean = meanCount(fromTicks: start, toTicks: end)
            sum += mean * mean / dispersion.shape
            start = end
        }
        return sum
    }
}
