import Economy
import Experiments
import Foundation
import Rewards
import Testing

@testable import ResultStore

@Suite struct PackedSeriesTests {
    static let samples: [Series.Values] = [
        .amounts([.zero, TokenAmount(baseUnits: 1), TokenAmount(baseUnits: .max)]),
        .wads([.zero, .one, Wad(raw: .max)]),
        .counts([0, -1, .min, .max]),
        .reals([0, -0.0, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude]),
        .amounts([]),
    ]

    @Test(arguments: samples)
    func `a blob gives back the values`(_ values: Series.Values) {
        let packed = PackedSeries(values)
        #expect(packed.values == values)
        #expect(packed.count == values.count)
    }

    @Test func `words are little-endian`() {
        #expect(Array(PackedSeries(.counts([0x0102])).data) == [2, 1, 0, 0, 0, 0, 0, 0])
        let amount = PackedSeries(.amounts([TokenAmount(baseUnits: 1 << 120)])).data
        #expect(Array(amount) == Array(repeating: 0, count: 15) + [1])
        // 1.0 is 0x3FF0000000000000.
        #expect(Array(PackedSeries(.reals([1])).data) == [0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
    }

    @Test(arguments: PackedSeries.Encoding.allCases)
    func `a blob that ends inside a value is refused`(_ encoding: PackedSeries.Encoding) {
        let packed = PackedSeries(encoding: encoding, data: Data(count: encoding.width + 1))
        #expect(packed.count == nil)
        #expect(packed.values == nil)
    }
}
