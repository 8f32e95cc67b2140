import Economy
import Foundation
import Rewards

/// A series as one blob: fixed-width, little-endian, day 0 first.
///
/// Widths: amounts and wads 16 bytes (exact), counts 8 bytes (two's complement), reals 8 bytes
/// (IEEE 754 binary64).
struct PackedSeries: Hashable {
    enum Encoding: String, CaseIterable {
        case amount = "amount-u128le"
        case wad = "wad-u128le"
        case count = "count-i64le"
        case real = "real-f64le"

        var width: Int {
            switch self {
            case .amount, .wad: 16
            case .count, .real: 8
            }
        }
    }

    let encoding: Encoding
    let data: Data

    init(encoding: Encoding, data: Data) {
        self.encoding = encoding
        self.data = data
    }

    /// - Complexity: O(values).
    init(_ values: Series.Values) {
        switch values {
        case .amounts(let amounts):
            self.init(.amount, amounts.map(\.baseUnits))
        case .wads(let wads):
            self.init(.wad, wads.map(\.raw))
        case .counts(let counts):
            self.init(.count, counts)
        case .reals(let reals):
            self.init(.real, reals.map(\.bitPattern))
        }
    }

    private init(_ encoding: Encoding, _ words: [some FixedWidthInteger]) {
        var data = Data(capacity: words.count * encoding.width)
        for word in words {
            withUnsafeBytes(of: word.littleEndian) { data.append(contentsOf: $0) }
        }
        self.init(encoding: encoding, data: data)
    }

    /// How many values, or nil when the blob ends inside one.
    var count: Int? {
        data.count.isMultiple(of: encoding.width) ? data.count / encoding.width : nil
    }

    /// Nil when the blob ends inside a value.
    var values: Series.Values? {
        guard count != nil else { return nil }
        return switch encoding {
        case .amount: .amounts(words(UInt128.self).map { TokenAmount(baseUnits: $0) })
        case .wad: .wads(words(UInt128.self).map { Wad(raw: $0) })
        case .count: .counts(words(Int64.self))
        case .real: .reals(words(UInt64.self).map { Double(bitPattern: $0) })
        }
    }

    private func words<Word: FixedWidthInteger>(_: Word.Type) -> [Word] {
        let width = encoding.width
        return data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: width).map {
                Word(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Word.self))
            }
        }
    }
}
