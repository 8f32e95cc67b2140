/// Waits counted in buckets whose width is at most 1/64 of their value; exact below 64 ticks.
struct WaitHistogram: ~Copyable {
    private var counts = Column<UInt64>(repeating: 0, count: WaitBucket.count)

    /// Counts one wait. Unit: ticks, not negative.
    mutating func add(_ ticks: Int64) {
        counts[WaitBucket.number(of: ticks)] += 1
    }

    fileprivate func count(in bucket: UInt32) -> UInt64 { counts[bucket] }
}

/// Sums of histograms, for figures.
struct WaitCounts {
    private var counts = [UInt64](repeating: 0, count: WaitBucket.count)
    private(set) var total: UInt64 = 0

    mutating func add(_ histogram: borrowing WaitHistogram) {
        for bucket in 0..<WaitBucket.count {
            let count = histogram.count(in: UInt32(bucket))
            counts[bucket] += count
            total += count
        }
    }

    /// The upper edge of the bucket that holds the quantile; zero when nothing was counted.
    ///
    /// - Parameter percent: Range: 1 … 100.
    /// - Returns: Unit: ticks.
    /// - Complexity: O(buckets).
    func quantile(percent: UInt64) -> Int64 {
        precondition((1...100).contains(percent), "A quantile lies between 1 and 100 per cent.")
        if total == 0 { return 0 }
        // The least rank that covers the share: ⌈total · percent / 100⌉, without overflow.
        let rank = total / 100 * percent + (total % 100 * percent + 99) / 100
        var seen: UInt64 = 0
        for bucket in counts.indices {
            seen += counts[bucket]
            if seen >= rank { return WaitBucket.upperEdge(of: UInt32(bucket)) }
        }
        preconditionFailure("The buckets add up to the total.")
    }
}

/// The buckets: one a tick below 64, then 64 to every doubling.
enum WaitBucket {
    private static let precisionBits = 6
    private static let exact: Int64 = 1 << Int64(precisionBits)
    /// Values have at most 63 bits.
    static let count = (64 - precisionBits) << precisionBits

    static func number(of ticks: Int64) -> UInt32 {
        precondition(ticks >= 0, "A wait is not negative.")
        if ticks < exact { return UInt32(ticks) }
        let shift = 63 - ticks.leadingZeroBitCount - precisionBits
        // The leading bit raises the block by one, so blocks follow each other without a gap.
        return UInt32(shift << precisionBits) + UInt32(ticks >> Int64(shift))
    }

    /// The largest wait that falls into a bucket. Unit: ticks.
    static func upperEdge(of bucket: UInt32) -> Int64 {
        if Int64(bucket) < exact { return Int64(bucket) }
        let shift = Int64(bucket >> UInt32(precisionBits)) - 1
        let mantissa = Int64(bucket) - shift << Int64(precisionBits)
        return mantissa << shift + ((1 << shift) - 1)
    }
}
