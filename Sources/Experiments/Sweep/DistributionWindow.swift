import Statistics

/// Histograms of many values, one a day, each of 512 cells over the bits of a Double.
///
/// The bits of Doubles are in the order of the numbers. A cell holds the values whose bits agree
/// but for the last `shift`, and the shift is the smallest with which 512 cells reach from the
/// least value to the greatest: it follows from the set of values.
struct DistributionWindow: Sendable {
    static let cells = 512

    private let days: Int
    /// Shape: days × 512.
    private var counts: [UInt32]
    /// Of each day: bits that a cell leaves open.
    private var shifts: [UInt8]
    /// Of each day: the least and the greatest key; least > greatest without any.
    private var least: [Int64]
    private var greatest: [Int64]
    /// Of each day: values that count as zero.
    private var zeros: [UInt32]

    init(days: Int) {
        self.days = days
        counts = Array(repeating: 0, count: days * DistributionWindow.cells)
        shifts = Array(repeating: 0, count: days)
        least = Array(repeating: .max, count: days)
        greatest = Array(repeating: .min, count: days)
        zeros = Array(repeating: 0, count: days)
    }

    // MARK: Keys

    /// The bits of 2^−40, the least magnitude that is told from zero.
    private static let smallest: Int64 = 0x3D70_0000_0000_0000

    /// The key of the greatest finite value.
    private static let last =
        Int64(bitPattern: Double.greatestFiniteMagnitude.bitPattern) - smallest

    /// The place of a value among all: 0 for 2^−40, −1 for −2^−40. Nil for what counts as zero.
    static func key(_ value: Double) -> Int64? {
        let magnitude = Int64(bitPattern: value.magnitude.bitPattern) - smallest
        if magnitude < 0 { return nil }
        return value.sign == .minus ? ~magnitude : magnitude
    }

    /// The inverse of ``key(_:)``.
    static func value(_ key: Int64) -> Double {
        let magnitude = Double(bitPattern: UInt64(bitPattern: (key < 0 ? ~key : key) + smallest))
        return key < 0 ? -magnitude : magnitude
    }

    // MARK: Adding

    /// - Parameter values: Shape: runs × days.
    /// - Complexity: O(runs · days).
    mutating func add(_ values: UnsafeBufferPointer<Double>, runs: Int) {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: runs) { keys in
            for day in 0..<days {
                var found = 0
                var (low, high) = (Int64.max, Int64.min)
                for run in 0..<runs {
                    let value = values[run * days + day]
                    guard value.isFinite else { continue }
                    guard let key = DistributionWindow.key(value) else {
                        zeros[day] += 1
                        continue
                    }
                    keys[found] = key
                    found += 1
                    low = min(low, key)
                    high = max(high, key)
                }
                if found > 0 { add(keys[..<found], from: low, to: high, day: day) }
            }
        }
    }

    private mutating func add(
        _ keys: Slice<UnsafeMutableBufferPointer<Int64>>, from low: Int64, to high: Int64, day: Int
    ) {
        widen(day, from: low, to: high)
        let shift = Int64(shifts[day])
        let first = (least[day] >> shift) &- Int64(day * DistributionWindow.cells)
        counts.withUnsafeMutableBufferPointer { counts in
            for key in keys { counts[Int((key >> shift) &- first)] += 1 }
        }
    }

    /// Makes the day's cells reach from `low` to `high` as well as they do already.
    private mutating func widen(_ day: Int, from low: Int64, to high: Int64) {
        if low >= least[day] && high <= greatest[day] { return }
        let isFirst = least[day] > greatest[day]
        let (newLeast, newGreatest) = (min(least[day], low), max(greatest[day], high))
        let shift = DistributionWindow.shift(from: newLeast, to: newGreatest)
        let before: (shift: UInt8, first: Int64) =
            isFirst ? (0, 0) : (shifts[day], least[day] >> shifts[day])
        least[day] = newLeast
        greatest[day] = newGreatest
        shifts[day] = shift
        if isFirst { return }
        let coarser = Int64(shift - before.shift)
        let first = newLeast >> shift
        if coarser == 0 && first == before.first { return }
        move(day) { cell in Int(((before.first &+ Int64(cell)) >> coarser) &- first) }
    }

    /// Puts each of the day's cells where `place` says; several may meet.
    private mutating func move(_ day: Int, to place: (Int) -> Int) {
        let start = day * DistributionWindow.cells
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: DistributionWindow.cells) { old in
            for cell in 0..<DistributionWindow.cells {
                old[cell] = counts[start + cell]
                counts[start + cell] = 0
            }
            for cell in 0..<DistributionWindow.cells where old[cell] > 0 {
                counts[start + place(cell)] += old[cell]
            }
        }
    }

    /// The smallest shift with which 512 cells reach from the least key to the greatest.
    static func shift(from least: Int64, to greatest: Int64) -> UInt8 {
        // As a natural number: the way may be longer than the largest Int64.
        let way = UInt64(bitPattern: greatest &- least)
        var shift = UInt8(max(0, 55 - way.leadingZeroBitCount))
        while UInt64(bitPattern: (greatest >> shift) &- (least >> shift)) >= cells { shift += 1 }
        return shift
    }

    mutating func merge(_ other: DistributionWindow) {
        precondition(other.days == days, "both have the same days")
        for day in 0..<days {
            zeros[day] += other.zeros[day]
            if other.least[day] > other.greatest[day] { continue }
            widen(day, from: other.least[day], to: other.greatest[day])
            let coarser = Int64(shifts[day] - other.shifts[day])
            let otherFirst = other.least[day] >> other.shifts[day]
            let first = least[day] >> shifts[day]
            let start = day * DistributionWindow.cells
            for cell in 0..<DistributionWindow.cells {
                let found = other.counts[start + cell]
                if found == 0 { continue }
                let place = ((otherFirst &+ Int64(cell)) >> coarser) &- first
                counts[start + Int(place)] += found
            }
        }
    }

    // MARK: Quantiles

    func quantile(_ level: Double, day: Int) -> Double {
        let count = counts[day * DistributionWindow.cells..<(day + 1) * DistributionWindow.cells]
            .reduce(Int(zeros[day])) { $0 + Int($1) }
        if count == 0 { return .nan }
        return SampleQuantile.of(count: count, level: level) {
            value(rank: $0, of: count, day: day)
        }
    }

    /// The value that has `rank` smaller ones: in a cell, values are taken to be spread evenly.
    private func value(rank: Int, of count: Int, day: Int) -> Double {
        let first = least[day] >> shifts[day]
        let start = day * DistributionWindow.cells
        var passed = 0
        var hasZeros = zeros[day] > 0
        for cell in 0..<DistributionWindow.cells {
            if hasZeros, first &+ Int64(cell) >= 0 {
                hasZeros = false
                passed += Int(zeros[day])
                if rank < passed { return 0 }
            }
            let found = Int(counts[start + cell])
            if rank < passed + found {
                if rank == 0 { return DistributionWindow.value(least[day]) }
                if rank == count - 1 { return DistributionWindow.value(greatest[day]) }
                let share = (Double(rank - passed) + 0.5) / Double(found)
                return value(share, ofCell: first &+ Int64(cell), day: day)
            }
            passed += found
        }
        return 0
    }

    private func value(_ share: Double, ofCell cell: Int64, day: Int) -> Double {
        let shift = Int64(shifts[day])
        let low = DistributionWindow.value(max(cell << shift, least[day]))
        let high = DistributionWindow.value(min(((cell + 1) << shift) - 1, greatest[day]))
        return low + share * (high - low)
    }

    // MARK: Files

    /// Day by day: zeros, whether there is more, least and greatest, then the cells that hold
    /// something, each with its distance from the last.
    func pack(into bytes: inout PackedBytes) {
        for day in 0..<days {
            bytes.append(UInt64(zeros[day]))
            let start = day * DistributionWindow.cells
            let cells = counts[start..<start + DistributionWindow.cells]
            let filled = cells.reduce(UInt64(0)) { $0 + ($1 > 0 ? 1 : 0) }
            bytes.append(filled)
            if filled == 0 { continue }
            bytes.append(UInt64(bitPattern: least[day]))
            bytes.append(UInt64(bitPattern: greatest[day]))
            var last = start
            for cell in cells.indices where cells[cell] > 0 {
                bytes.append(UInt64(cell - last))
                bytes.append(UInt64(cells[cell]))
                last = cell
            }
        }
    }

    /// Nil when the bytes are not what ``pack(into:)`` writes.
    ///
    /// - Parameter count: Runs; a day has no more values.
    init?(days: Int, count: UInt64, from reader: inout PackedBytes.Reader) {
        self.init(days: days)
        for day in 0..<days {
            let start = day * DistributionWindow.cells
            let packed = PackedDay(of: count, from: &reader) { counts[start + $0] = $1 }
            guard let packed else { return nil }
            zeros[day] = packed.zeros
            guard let (least, greatest) = packed.keys else { continue }
            self.least[day] = least
            self.greatest[day] = greatest
            shifts[day] = DistributionWindow.shift(from: least, to: greatest)
        }
    }

    /// Whether the bytes are what ``pack(into:)`` writes, without room for the cells.
    static func isPacked(
        days: Int, count: UInt64, in reader: inout PackedBytes.Reader
    ) -> Bool {
        for _ in 0..<days {
            let day = PackedDay(of: count, from: &reader) { _, _ in }
            if day == nil { return false }
        }
        return true
    }

    private struct PackedDay {
        let zeros: UInt32
        /// The least and the greatest; nil without any.
        let keys: (least: Int64, greatest: Int64)?

        /// - Parameter take: Gets each cell that holds something, and how much.
        init?(
            of count: UInt64, from reader: inout PackedBytes.Reader, _ take: (Int, UInt32) -> Void
        ) {
            guard let zeros = reader.integer().flatMap(UInt32.init(exactly:)),
                let filled = reader.integer(), filled <= DistributionWindow.cells,
                zeros <= count
            else { return nil }
            self.zeros = zeros
            if filled == 0 {
                keys = nil
                return
            }
            guard let least = reader.integer().map(Int64.init(bitPattern:)),
                let greatest = reader.integer().map(Int64.init(bitPattern:)),
                -DistributionWindow.last - 1 <= least, least <= greatest,
                greatest <= DistributionWindow.last
            else { return nil }
            keys = (least, greatest)
            var values = UInt64(zeros)
            var cell: UInt64 = 0
            for _ in 0..<filled {
                guard let step = reader.integer(), step < DistributionWindow.cells,
                    let found = reader.integer().flatMap(UInt32.init(exactly:))
                else { return nil }
                cell += step
                values += UInt64(found)
                if cell >= DistributionWindow.cells || values > count { return nil }
                take(Int(cell), found)
            }
        }
    }
}
