import Statistics

/// The distribution of one series over the runs of a point, day by day, in memory that does not
/// grow with the runs.
///
/// Up to ``exactLimit`` runs every value is kept. Beyond, each day has 512 cells over the bits of
/// its values (``DistributionWindow``), and an estimate lies in the cell of the true value: its
/// relative error is at most the number of binades between the day's least and greatest magnitude,
/// divided by 256, on a day with values of one sign. With both signs the binades of each count
/// from 2^−40 to its greatest magnitude, all together. The least and the greatest stay exact.
/// Magnitudes below 2^−40 count as zero.
///
/// What is kept depends on the set of values alone: not on their order, nor on how they were
/// divided before they were merged.
public struct DailyDistribution: Sendable {
    /// Values of a run.
    public let days: Int
    /// Runs.
    public private(set) var count = 0
    /// Runs that are kept value by value, one after the other. Shape: runs × days.
    private var recent: [Double] = []
    private var recentCount = 0
    private var window: DistributionWindow?

    /// Runs up to which quantiles are exact.
    public static let exactLimit = 256

    /// Runs that are gathered before they are sorted into cells: each day's cells then come into
    /// the cache once for all of them.
    static let batch = 64

    public init(days: Int) {
        self.days = days
    }

    /// Adds the values of one run. What is not finite counts as no value.
    ///
    /// - Parameter values: Shape: `days` values.
    /// - Complexity: O(days), amortised.
    public mutating func add(_ values: some Collection<Double>) {
        precondition(values.count == days, "a run has a value for each day")
        makeRoom()
        recent.append(contentsOf: values)
        recentCount += 1
        count += 1
    }

    /// Adds runs in which the series did not occur: zero on every day.
    public mutating func addZeros(runs: Int) {
        for _ in 0..<runs { add(repeatElement(0, count: days)) }
    }

    /// Adds all runs of another.
    public mutating func merge(_ other: DailyDistribution) {
        precondition(other.days == days, "both have the same days")
        if let otherWindow = other.window {
            sortRecent()
            if window == nil { window = DistributionWindow(days: days) }
            window?.merge(otherWindow)
            count += other.count - other.recentCount
        }
        for run in 0..<other.recentCount {
            add(other.recent[run * days..<(run + 1) * days])
        }
    }

    /// Before one more run: values leave for the cells when they are too many to be kept.
    private mutating func makeRoom() {
        if recentCount == (window == nil ? DailyDistribution.exactLimit : DailyDistribution.batch) {
            sortRecent()
        }
    }

    /// Sorts what is kept value by value into cells.
    private mutating func sortRecent() {
        if recentCount == 0 { return }
        var window = self.window.take() ?? DistributionWindow(days: days)
        recent.withUnsafeBufferPointer { window.add($0, runs: recentCount) }
        self.window = window
        recent.removeAll(keepingCapacity: recentCount <= DailyDistribution.batch)
        recentCount = 0
    }

    // MARK: Quantiles

    /// Each level's quantile day by day, as ``SampleQuantile`` has it. Not a number on a day
    /// without a value.
    ///
    /// - Parameter levels: Each in 0 … 1.
    /// - Returns: Shape: levels × days.
    /// - Complexity: O(days · n log n), n at most ``exactLimit``; O(days · levels) beyond.
    public func quantiles(_ levels: [Double]) -> [[Double]] {
        var settled = self
        if window != nil { settled.sortRecent() }
        var found = levels.map { _ in [Double](repeating: .nan, count: days) }
        if let window = settled.window {
            for day in 0..<days {
                for (index, level) in levels.enumerated() {
                    found[index][day] = window.quantile(level, day: day)
                }
            }
            return found
        }
        var values: [Double] = []
        for day in 0..<days {
            values.removeAll(keepingCapacity: true)
            for run in 0..<recentCount {
                let value = recent[run * days + day]
                if value.isFinite { values.append(value) }
            }
            values.sort()
            for (index, level) in levels.enumerated() {
                found[index][day] = SampleQuantile.of(values, level: level)
            }
        }
        return found
    }

    // MARK: Files

    /// A century has fewer days.
    private static let longest: UInt64 = 1 << 16
    /// The runs of the largest plan.
    private static let most: UInt64 = 10_000_000

    /// As bytes: the same for the same set of runs. Empty while every value is kept, because the
    /// runs themselves say as much.
    public mutating func pack() -> [UInt8] {
        guard window != nil else { return [] }
        sortRecent()
        guard let window else { return [] }
        var bytes = PackedBytes()
        bytes.append(UInt64(days))
        bytes.append(UInt64(count))
        window.pack(into: &bytes)
        return bytes.bytes
    }

    /// What ``pack()`` wrote; nil when it did not.
    public init?(packed: [UInt8]) {
        var reader = PackedBytes.Reader(packed)
        guard let (days, count) = DailyDistribution.head(&reader),
            let window = DistributionWindow(days: days, count: UInt64(count), from: &reader),
            reader.isAtEnd
        else { return nil }
        self.days = days
        self.count = count
        self.window = window
    }

    /// Days and runs of what ``pack()`` wrote; nil when it did not. All of it is checked, in no
    /// more room than the bytes take: a distribution may take a thousand times as much.
    public static func shape(ofPacked packed: [UInt8]) -> (days: Int, count: Int)? {
        var reader = PackedBytes.Reader(packed)
        guard let (days, count) = head(&reader),
            DistributionWindow.isPacked(days: days, count: UInt64(count), in: &reader),
            reader.isAtEnd
        else { return nil }
        return (days, count)
    }

    private static func head(_ reader: inout PackedBytes.Reader) -> (days: Int, count: Int)? {
        guard let days = reader.integer(), let count = reader.integer(), days <= longest,
            count <= most
        else { return nil }
        return (Int(days), Int(count))
    }
}

/// Whole numbers as few bytes: seven bits a byte, the lowest first.
struct PackedBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    struct Reader {
        private let bytes: [UInt8]
        private var place = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        var isAtEnd: Bool { place == bytes.count }

        /// Nil when there is none.
        mutating func integer() -> UInt64? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while place < bytes.count, shift < 64 {
                let byte = bytes[place]
                place += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return value }
                shift += 7
            }
            return nil
        }
    }
}
