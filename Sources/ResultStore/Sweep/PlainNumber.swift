import Economy
import Experiments
import Rewards

/// Figures as the numbers that statistics work with: amounts in whole units, wads as ratios.
enum PlainNumber {
    /// The nearest Double to the base units, divided once: the same on every machine.
    ///
    /// - Precondition: decimals are 0 … 18.
    static func of(_ baseUnits: UInt128, decimals: Int) -> Double {
        nearest(baseUnits) / MetricNumber.powersOfTen[decimals]
    }

    /// As `Double(value)`, without its general path for wide integers.
    static func nearest(_ value: UInt128) -> Double {
        let high = UInt64(truncatingIfNeeded: value >> 64)
        if high == 0 { return Double(UInt64(truncatingIfNeeded: value)) }
        let shift = 64 - high.leadingZeroBitCount
        let top = UInt64(truncatingIfNeeded: value >> UInt128(shift))
        // What is cut off only decides whether a tie is one.
        let isCut = value & ((1 << UInt128(shift)) - 1) != 0
        return Double(isCut ? top | 1 : top)
            * Double(bitPattern: UInt64(1023 + shift) << 52)
    }
}

/// All series of a run as numbers, one after the other.
struct SeriesValues {
    struct Name: Hashable {
        var name: String
        var unit: String
    }

    private(set) var days = 0
    private(set) var names: [Name] = []
    /// Shape: names × days.
    private(set) var values: [Double] = []

    init() {}

    /// Takes over a run's series; what was there before is gone.
    ///
    /// A series that ends early is zero from then on.
    mutating func fill(_ record: RunRecord) {
        days = record.days
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(record.series.count * days)
        names.removeAll(keepingCapacity: true)
        for series in record.series {
            names.append(Name(name: series.name, unit: series.unit))
            append(series.values, decimals: Int(record.asset(series.unit)?.decimals ?? 0))
            let missing = names.count * days - values.count
            if missing > 0 { values.append(contentsOf: repeatElement(0, count: missing)) }
        }
    }

    private mutating func append(_ series: Series.Values, decimals: Int) {
        switch series {
        case .amounts(let amounts):
            for amount in amounts.prefix(days) {
                values.append(PlainNumber.of(amount.baseUnits, decimals: decimals))
            }
        case .wads(let wads):
            for wad in wads.prefix(days) {
                values.append(PlainNumber.of(wad.raw, decimals: 18))
            }
        case .counts(let counts):
            for count in counts.prefix(days) { values.append(Double(count)) }
        case .reals(let reals):
            values.append(contentsOf: reals.prefix(days))
        }
    }

    func values(of index: Int) -> ArraySlice<Double> {
        values[index * days..<(index + 1) * days]
    }

    // MARK: Files

    /// A line each: name, tab, unit.
    var nameLines: String {
        names.map { $0.name + "\t" + $0.unit + "\n" }.joined()
    }

    /// Nil when the parts do not fit together.
    init?(days: Int, nameLines: String, values: [Double]) {
        for line in nameLines.split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            names.append(Name(name: String(parts[0]), unit: String(parts[1])))
        }
        // No product: days may be any number in a file of a stranger.
        let isWhole =
            names.isEmpty
            ? values.isEmpty
            : values.count.isMultiple(of: names.count) && days == values.count / names.count
        guard days >= 0, isWhole else { return nil }
        self.days = days
        self.values = values
    }
}

/// Doubles as bytes, little-endian, and a sum that a single changed word always changes.
enum PackedReals {
    /// Calls `body` with the bytes.
    static func withBytes<Value>(
        of values: [Double], _ body: (UnsafeRawBufferPointer) throws -> Value
    ) rethrows -> Value {
        if UInt64(1).littleEndian == 1 { return try values.withUnsafeBytes(body) }
        return try values.map(\.bitPattern.littleEndian).withUnsafeBytes(body)
    }

    /// Nil when the bytes end inside a value.
    static func values(_ bytes: UnsafeRawBufferPointer) -> [Double]? {
        guard bytes.count.isMultiple(of: 8) else { return nil }
        return [Double](unsafeUninitializedCapacity: bytes.count / 8) { buffer, count in
            for index in 0..<bytes.count / 8 {
                let word = bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
                buffer.initializeElement(
                    at: index, to: Double(bitPattern: UInt64(littleEndian: word)))
            }
            count = bytes.count / 8
        }
    }

    /// Over a whole row: a change inside one word of it never stays hidden.
    static func checksum(
        _ numbers: [Int], _ texts: [String], _ bytes: UnsafeRawBufferPointer
    ) -> Int64 {
        var sum = UInt64(bitPattern: checksum(bytes))
        for number in numbers { sum = mixed(sum, UInt64(bitPattern: Int64(number))) }
        for text in texts {
            var text = text
            let part = text.withUTF8 { checksum(UnsafeRawBufferPointer($0)) }
            sum = mixed(sum, UInt64(bitPattern: part))
        }
        return Int64(bitPattern: sum)
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// One-to-one in either, the other held.
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* factor
        return product &<< 31 | product &>> 33
    }

    /// Four lanes of multiply-and-rotate: each step is one-to-one in the word it takes in, so a
    /// change inside one word never stays hidden.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        var lanes: SIMD4<UInt64> = [1, 2, 3, 4]
        let whole = bytes.count / 32
        for block in 0..<whole {
            for lane in 0..<4 {
                let word = bytes.loadUnaligned(
                    fromByteOffset: 32 * block + 8 * lane, as: UInt64.self)
                lanes[lane] = mixed(lanes[lane], UInt64(littleEndian: word))
            }
        }
        var sum = UInt64(bytes.count) &* factor
        for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* factor }
        for byte in bytes[(32 * whole)...] { sum = (sum ^ UInt64(byte)) &* factor }
        return Int64(bitPattern: sum)
    }
}
